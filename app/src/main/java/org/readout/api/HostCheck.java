package org.readout.api;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Knows by which names this server may be called. A page of another site can have its own name point at this machine, but
 * cannot make a browser send one of ours; an address in figures is ours if the connection came to it.
 */
final class HostCheck {
    private final Set<String> names = new HashSet<>();

    HostCheck(String host, List<String> further) {
        names.addAll(List.of("localhost", "127.0.0.1", "[::1]"));
        names.add(bracketed(host.toLowerCase(Locale.ROOT)));
        names.removeAll(List.of("0.0.0.0", "[::]"));
        names.addAll(further);
    }

    /** Whether the value of {@code Host} names this server. */
    boolean ours(String authority, SocketAddress local) {
        Optional<String> host = host(authority);
        if (host.isEmpty()) {
            return false;
        }
        return names.contains(host.get())
                || names.contains(authority.toLowerCase(Locale.ROOT))
                || (local instanceof InetSocketAddress address
                        && address.getAddress() != null
                        && bracketed(address.getAddress().getHostAddress()).equals(host.get()));
    }

    /** Whether an {@code Origin} is the one of pages that came from this authority. */
    static boolean sameOrigin(String origin, String authority) {
        String lower = origin.toLowerCase(Locale.ROOT);
        String own = authority.toLowerCase(Locale.ROOT);
        return lower.equals("http://" + own)
                || lower.equals("https://" + own)
                || lower.equals("http://" + own.replaceFirst(":80$", ""))
                || lower.equals("https://" + own.replaceFirst(":443$", ""));
    }

    private static Optional<String> host(String authority) {
        if (authority.chars().anyMatch(c -> c <= 0x20 || c >= 0x7f || "@/\\?#%".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new URI("http://" + authority + "/")
                            .parseServerAuthority()
                            .getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String bracketed(String host) {
        int zone = host.indexOf('%');
        String plain = zone < 0 ? host : host.substring(0, zone);
        return plain.indexOf(':') >= 0 && !plain.startsWith("[") ? "[" + plain + "]" : plain;
    }
}
