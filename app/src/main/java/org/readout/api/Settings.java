package org.readout.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the server listens and whom it lets in.
 *
 * @param host the address or name to listen on; anything but loopback demands a {@code token}
 * @param port the port; 0 takes a free one
 * @param names further names by which browsers may call this server, such as that of a proxy in front of it
 * @param token what everyone must show who wants in; empty lets in whoever reaches the loopback address
 * @param secret the key that signs sessions, form tokens and cursors
 * @param limits how much is taken
 * @param journal told of each answer and each fault
 */
public record Settings(
        String host,
        int port,
        List<String> names,
        Optional<String> token,
        Secret secret,
        ServerLimits limits,
        Journal journal) {
    /** Characters that a token must have at least. */
    public static final int SHORTEST_TOKEN = 16;

    public Settings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("no port " + port);
        }
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        if (token.isPresent() && token.get().length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException(
                    "a token of " + token.get().length() + " characters; at least " + SHORTEST_TOKEN + " are needed");
        }
        if (token.isEmpty() && !loopback(host)) {
            throw new IllegalArgumentException(
                    "listening on " + host + " lets others on the network in, so a token is needed");
        }
    }

    /** For one person at this machine. */
    public static Settings local(int port) {
        return new Settings(
                "127.0.0.1", port, List.of(), Optional.empty(), Secret.random(), ServerLimits.DEFAULT, Journal.SILENT);
    }

    /** For others too: whoever shows the token, on {@code host}. */
    public static Settings shared(String host, int port, String token) {
        return new Settings(
                host, port, List.of(), Optional.of(token), Secret.random(), ServerLimits.DEFAULT, Journal.SILENT);
    }

    public Settings withNames(List<String> names) {
        return new Settings(host, port, names, token, secret, limits, journal);
    }

    public Settings withToken(String token) {
        return new Settings(host, port, names, Optional.of(token), secret, limits, journal);
    }

    public Settings withSecret(Secret secret) {
        return new Settings(host, port, names, token, secret, limits, journal);
    }

    public Settings withLimits(ServerLimits limits) {
        return new Settings(host, port, names, token, secret, limits, journal);
    }

    public Settings withJournal(Journal journal) {
        return new Settings(host, port, names, token, secret, limits, journal);
    }

    @Override
    public String toString() {
        return host + ":" + port + (token.isPresent() ? ", with a token" : ", without a token");
    }

    private static boolean loopback(String host) {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            for (InetAddress address : addresses) {
                if (!address.isLoopbackAddress()) {
                    return false;
                }
            }
            return addresses.length > 0;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no address of this machine is called " + host, e);
        }
    }
}
