package org.readout.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The networks that are not of the public internet, by the registries of special addresses (RFC 6890 and its updates), and
 * the IPv6 networks that stand for IPv4 addresses inside them.
 */
final class Networks {
    private static final List<Network> CLOSED = List.of(
            network("0.0.0.0", 8, "this network"),
            network("10.0.0.0", 8, "a private network"),
            network("100.64.0.0", 10, "a network shared behind a provider"),
            network("127.0.0.0", 8, "this machine"),
            network("169.254.0.0", 16, "a local link"),
            network("172.16.0.0", 12, "a private network"),
            network("192.0.0.0", 24, "a network for protocols"),
            network("192.0.2.0", 24, "a network of examples"),
            network("192.31.196.0", 24, "a network for protocols"),
            network("192.52.193.0", 24, "a network for protocols"),
            network("192.88.99.0", 24, "a relay between networks"),
            network("192.168.0.0", 16, "a private network"),
            network("192.175.48.0", 24, "a network for protocols"),
            network("198.18.0.0", 15, "a network for tests"),
            network("198.51.100.0", 24, "a network of examples"),
            network("203.0.113.0", 24, "a network of examples"),
            network("224.0.0.0", 4, "many machines at once"),
            network("240.0.0.0", 4, "a network kept back"));

    /** The only IPv6 addresses of the public internet begin so; all else is closed. */
    private static final Network PUBLIC_V6 = network("2000::", 3, "the public internet");

    private static final List<Network> CLOSED_V6 = List.of(
            network("2001::", 23, "a network for protocols"),
            network("2002::", 16, "a relay between networks"),
            network("2001:db8::", 32, "a network of examples"),
            network("3fff::", 20, "a network of examples"),
            network("2620:4f:8000::", 48, "a network for protocols"));

    private static final Network SIX_TO_FOUR = network("2002::", 16, "a relay between networks");
    private static final List<Network> TRANSLATED =
            List.of(network("64:ff9b::", 96, "a translation"), network("64:ff9b:1::", 48, "a translation"));

    /** A network: the first bits that all its addresses have. */
    private static final class Network {
        private final byte[] prefix;
        private final int bits;
        private final String words;

        Network(byte[] prefix, int bits, String words) {
            this.prefix = prefix;
            this.bits = bits;
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private Networks() {}

    /** What a machine's address belongs to that is not the public internet; empty if it is public. */
    static Optional<String> closed(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return first(CLOSED, bytes);
        }
        List<byte[]> inside = inside(bytes);
        for (byte[] four : inside) {
            Optional<String> closed = first(CLOSED, four);
            if (closed.isPresent()) {
                return closed;
            }
        }
        if (address.isLoopbackAddress()) {
            return Optional.of("this machine");
        }
        boolean carries = !inside.isEmpty() && TRANSLATED.get(0).holds(bytes);
        if (!PUBLIC_V6.holds(bytes) && !carries) {
            return Optional.of("a network that is not public");
        }
        return first(CLOSED_V6, bytes);
    }

    /** The IPv4 addresses that an IPv6 address stands for. */
    private static List<byte[]> inside(byte[] six) {
        List<byte[]> found = new ArrayList<>();
        boolean zeros = true;
        for (int i = 0; i < 10; i++) {
            zeros &= six[i] == 0;
        }
        if (zeros || TRANSLATED.stream().anyMatch(network -> network.holds(six))) {
            found.add(Arrays.copyOfRange(six, 12, 16));
        }
        if (SIX_TO_FOUR.holds(six)) {
            found.add(Arrays.copyOfRange(six, 2, 6));
        }
        boolean isatap = six[10] == 0x5e && six[11] == (byte) 0xfe;
        if (isatap) {
            found.add(Arrays.copyOfRange(six, 12, 16));
        }
        return found;
    }

    private static Optional<String> first(List<Network> networks, byte[] address) {
        return networks.stream()
                .filter(network -> network.holds(address))
                .map(Network::words)
                .findFirst();
    }

    private static Network network(String prefix, int bits, String words) {
        try {
            return new Network(InetAddress.getByName(prefix).getAddress(), bits, words);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no address: " + prefix, e);
        }
    }
}
