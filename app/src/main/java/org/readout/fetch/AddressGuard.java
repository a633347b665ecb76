package org.readout.fetch;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides whether a web address that somebody gave may be fetched by this machine: plain web pages of the public internet
 * may, and nothing that stands behind the same door as this machine. A name all of whose addresses are public passes; the
 * first of them is the one to connect to. Thread-safe.
 */
public final class AddressGuard {
    private static final int LONGEST = 2048;
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern FOUR = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final List<String> LOCAL_ENDINGS = List.of(
            ".localhost",
            ".local",
            ".localdomain",
            ".internal",
            ".intranet",
            ".lan",
            ".home",
            ".corp",
            ".home.arpa",
            ".private",
            ".onion",
            ".test",
            ".invalid",
            ".arpa");

    private static final Pattern ANY_NAME =
            Pattern.compile("(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,62})(\\.[a-z0-9_]([a-z0-9_-]{0,62}))*");

    private final Resolver resolver;
    private final Reach reach;

    /** A guard that lets the public internet pass. */
    public AddressGuard(Resolver resolver) {
        this(resolver, Reach.PUBLIC);
    }

    public AddressGuard(Resolver resolver, Reach reach) {
        this.resolver = resolver;
        this.reach = reach;
    }

    /** The same guard with another reach. */
    AddressGuard reaching(Reach other) {
        return new AddressGuard(resolver, other);
    }

    /**
     * The address, checked.
     *
     * @throws AddressRefused if it may not be fetched, or its name has no address
     */
    public GuardedAddress check(String address) throws AddressRefused {
        if (address.length() > LONGEST) {
            throw new AddressRefused("The address is longer than " + LONGEST + " characters.");
        }
        if (address.codePoints().anyMatch(c -> c <= 0x20 || c == 0x7f || Character.isISOControl(c) || c == '\\')) {
            throw new AddressRefused("The address holds a character that no address holds.");
        }
        URI uri = parsed(address);
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new AddressRefused("Only addresses that begin with http or https are fetched.");
        }
        String authority = Optional.ofNullable(uri.getRawAuthority()).orElse("");
        if (authority.isEmpty()) {
            throw new AddressRefused("The address names no host.");
        }
        if (authority.indexOf('@') >= 0) {
            throw new AddressRefused("An address with a user's name or password is not fetched.");
        }
        if (authority.indexOf('%') >= 0) {
            throw new AddressRefused("The host's name is written in escapes.");
        }
        int port = port(authority, scheme);
        String host = host(authority);
        InetAddress machine = machine(host);
        return new GuardedAddress(rebuilt(uri, scheme, host), host, port, machine);
    }

    private static URI parsed(String address) throws AddressRefused {
        try {
            int fragment = address.indexOf('#');
            return new URI(fragment < 0 ? address : address.substring(0, fragment));
        } catch (URISyntaxException e) {
            throw new AddressRefused("The address is not well formed.", e);
        }
    }

    private int port(String authority, String scheme) throws AddressRefused {
        int usual = scheme.equals("https") ? 443 : 80;
        int colon = authority.lastIndexOf(':');
        if (colon < 0 || authority.indexOf(']') > colon) {
            return usual;
        }
        String port = authority.substring(colon + 1);
        if (port.equals("80") || port.equals("443")) {
            return Integer.parseInt(port);
        }
        if (reach == Reach.ANYWHERE && port.matches("[1-9][0-9]{0,4}") && Integer.parseInt(port) <= 65_535) {
            return Integer.parseInt(port);
        }
        throw new AddressRefused(
                reach == Reach.ANYWHERE ? "The port is none." : "Only the ports 80 and 443 are asked.");
    }

    /** The host in small letters and ASCII; an IPv6 address without its brackets. */
    private static String host(String authority) throws AddressRefused {
        if (authority.startsWith("[")) {
            int end = authority.indexOf(']');
            if (end < 0) {
                throw new AddressRefused("The host's address is not well formed.");
            }
            return authority.substring(1, end).toLowerCase(Locale.ROOT);
        }
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String ascii;
        try {
            ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new AddressRefused("The host's name is not well formed.", e);
        }
        boolean plain = host.chars().allMatch(c -> c < 0x80);
        if (!plain && !ascii.contains("xn--")) {
            throw new AddressRefused("The host's name is written in letters that look like others.");
        }
        return ascii;
    }

    private InetAddress machine(String host) throws AddressRefused {
        List<InetAddress> machines;
        try {
            if (host.indexOf(':') >= 0 || FOUR.matcher(host).matches()) {
                machines = List.of(literal(host));
            } else if (named(host)) {
                machines = resolver.addresses(host);
            } else {
                throw new AddressRefused("The host is not named as one of the public internet: " + host + ".");
            }
        } catch (UnknownHostException e) {
            throw AddressRefused.forNow("The host has no address: " + host + ".", e);
        }
        if (machines.isEmpty()) {
            throw new AddressRefused("The host has no address: " + host + ".");
        }
        for (InetAddress machine : machines) {
            Optional<String> closed = reach == Reach.ANYWHERE ? Optional.empty() : Networks.closed(machine);
            if (closed.isPresent()) {
                throw new AddressRefused("The host " + host + " is on " + closed.get() + ", which is not fetched.");
            }
        }
        return machines.get(0);
    }

    private boolean named(String host) {
        return reach == Reach.ANYWHERE
                ? ANY_NAME.matcher(host).matches()
                : NAME.matcher(host).matches() && LOCAL_ENDINGS.stream().noneMatch(host::endsWith);
    }

    /** An address in figures, of which no name server is asked. */
    private static InetAddress literal(String host) throws AddressRefused, UnknownHostException {
        boolean six = host.indexOf(':') >= 0;
        if (six && !host.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80 || c == ':' || c == '.')) {
            throw new AddressRefused("The host's address is not well formed.");
        }
        InetAddress machine = InetAddress.getByName(six ? "[" + host + "]" : host);
        if (six && machine instanceof Inet4Address) {
            throw new AddressRefused("The host's address hides an older one.");
        }
        return machine;
    }

    /** Letters beyond ASCII may turn into what no address holds when they are normalized, or be no letters at all. */
    private static URI rebuilt(URI uri, String scheme, String host) throws AddressRefused {
        URI ascii;
        try {
            ascii = URI.create(uri.toASCIIString());
        } catch (RuntimeException e) {
            throw new AddressRefused("The address is not well formed.", e);
        }
        String authority = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        String rest = ascii.getRawPath();
        String query = ascii.getRawQuery();
        int colon = uri.getRawAuthority().lastIndexOf(':');
        String port = colon > uri.getRawAuthority().indexOf(']') && colon >= 0
                ? uri.getRawAuthority().substring(colon)
                : "";
        try {
            return new URI(scheme + "://" + authority + port + (rest == null ? "" : rest)
                    + (query == null ? "" : "?" + query));
        } catch (URISyntaxException e) {
            throw new AddressRefused("The address is not well formed.", e);
        }
    }
}
