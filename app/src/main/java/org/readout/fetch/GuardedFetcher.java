package org.readout.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Asks web servers, each time through the {@link AddressGuard}: the first address and every one it leads on to. Connects
 * only to the machine that was checked, sends no cookie and nobody's name, and takes no more than the limits. Thread-safe.
 */
public final class GuardedFetcher {
    private static final String AGENT = "Readout";
    private static final Map<String, String> PAGE = Map.of("Accept", "text/html, text/*;q=0.9, */*;q=0.5");

    private final AddressGuard guard;
    private final Dialer dialer;
    private final String agent;
    private final Connections connections;

    /** A fetcher that asks the public internet, and nobody inside. */
    public static GuardedFetcher ofInternet() {
        return new GuardedFetcher(new AddressGuard(Resolver.SYSTEM), Dialer.DIRECT);
    }

    public GuardedFetcher(AddressGuard guard, Dialer dialer) {
        this(guard, dialer, AGENT);
    }

    /** @param agent who asks, as the servers are told */
    public GuardedFetcher(AddressGuard guard, Dialer dialer, String agent) {
        this(guard, dialer, agent, new Connections());
    }

    private GuardedFetcher(AddressGuard guard, Dialer dialer, String agent, Connections connections) {
        this.guard = guard;
        this.dialer = dialer;
        this.agent = agent;
        this.connections = connections;
    }

    /** The same fetcher, whose connections {@code others} knows. */
    GuardedFetcher with(Connections others) {
        return new GuardedFetcher(guard, dialer, agent, others);
    }

    /** Says which addresses it asks. */
    public AddressGuard guard() {
        return guard;
    }

    /** The same fetcher, which goes elsewhere. */
    public GuardedFetcher reaching(Reach reach) {
        return new GuardedFetcher(guard.reaching(reach), dialer, agent);
    }

    /** The same fetcher, on another way. */
    public GuardedFetcher through(Dialer other) {
        return new GuardedFetcher(guard, other, agent);
    }

    /** The same fetcher, which tells servers another name. */
    public GuardedFetcher as(String name) {
        return new GuardedFetcher(guard, dialer, name);
    }

    /**
     * Fetches a page.
     *
     * @throws AddressRefused if an address may not be fetched, or the answer is not one that is taken
     * @throws IOException if the server cannot be reached or breaks off
     */
    public Fetched get(String address, FetchLimits limits) throws IOException {
        long end = System.nanoTime() + limits.whole().toNanos();
        String next = address;
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            Fetched answer = ask(guard.check(next), "GET", PAGE, new byte[0], limits, end);
            if (!answer.leadsOn()) {
                return answer;
            }
            next = led(answer);
        }
        throw new AddressRefused("The server leads on more than " + limits.redirects() + " times.");
    }

    /**
     * Asks one server once; where the answer leads on, it is given as it is.
     *
     * @param headers beside those that every request has; such as what is known of the page already
     * @throws AddressRefused if the answer is not one that is taken
     * @throws IOException if the server cannot be reached or breaks off
     */
    Fetched once(GuardedAddress address, Map<String, String> headers, FetchLimits limits) throws IOException {
        Map<String, String> all = new TreeMap<>(PAGE);
        all.putAll(headers);
        return ask(
                address,
                "GET",
                all,
                new byte[0],
                limits,
                System.nanoTime() + limits.whole().toNanos());
    }

    /**
     * Looks at an address that is kept for later, without asking anybody but name servers.
     *
     * @throws AddressRefused if it may not be fetched
     */
    public void check(String address) throws AddressRefused {
        guard.check(address);
    }

    /** Sends JSON; where the answer would lead on, it is given as it is. */
    public Fetched post(String address, Map<String, String> headers, byte[] json, FetchLimits limits)
            throws IOException {
        long end = System.nanoTime() + limits.whole().toNanos();
        return ask(guard.check(address), "POST", headers, json, limits, end);
    }

    private Fetched ask(
            GuardedAddress address,
            String method,
            Map<String, String> headers,
            byte[] body,
            FetchLimits limits,
            long end)
            throws IOException {
        StringBuilder lines = new StringBuilder("Host: " + address.authority() + "\r\n");
        lines.append("User-Agent: ").append(agent).append("\r\n");
        lines.append("Accept-Encoding: ").append(method.equals("GET") ? "gzip" : "identity");
        lines.append("\r\nConnection: close\r\n");
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if ((header.getKey() + header.getValue()).chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
                throw new IllegalArgumentException("no header: " + header.getKey());
            }
            lines.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        if (method.equals("POST")) {
            lines.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.length)
                    .append("\r\n");
        }
        RequestForm form = dialer.form(address);
        String sent = method + " " + form.target() + " HTTP/1.1\r\n" + form.headers() + lines + "\r\n";
        String kept = method + " " + address.target() + " HTTP/1.1\r\n" + lines + "\r\n";
        try (Connections.Opening opening = connections.until(end);
                Socket socket = dialer.open(address, shorter(limits.silence(), end), opening)) {
            OutputStream out = socket.getOutputStream();
            out.write(sent.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            return new AnswerReader(socket, limits, () -> TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()))
                    .read(address, new Fetched.Request(kept.getBytes(StandardCharsets.US_ASCII), form.direct()));
        } catch (IOException e) {
            if (!(e instanceof AddressRefused) && System.nanoTime() - end >= 0) {
                SocketTimeoutException late = new SocketTimeoutException("The server took too long.");
                late.initCause(e);
                throw late;
            }
            throw e;
        }
    }

    private static Duration shorter(Duration silence, long end) throws SocketTimeoutException {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (left.isNegative() || left.isZero()) {
            throw new SocketTimeoutException("The server took too long.");
        }
        return left.compareTo(silence) < 0 ? left : silence;
    }

    /**
     * Where an answer leads.
     *
     * @throws AddressRefused if that is no address, or none that an encrypted page may lead to
     */
    static String led(Fetched answer) throws AddressRefused {
        String next = resolved(answer.uri(), answer.header("location").orElseThrow());
        if (answer.address().secure() && !next.regionMatches(true, 0, "https:", 0, 6)) {
            throw new AddressRefused("The server leads from an encrypted page to one that is not.");
        }
        return next;
    }

    /**
     * Headers come a character for a byte, so that what is no address's character becomes its bytes' escapes, as it does in
     * browsers. What begins with a question mark is another query of the same page (RFC 3986), which {@link URI} does not know.
     */
    private static String resolved(URI base, String location) throws AddressRefused {
        int host = location.indexOf("//") < 0 ? 0 : location.indexOf("//") + 2;
        int path = host;
        while (host > 0 && path < location.length() && "/?#".indexOf(location.charAt(path)) < 0) {
            path++;
        }
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < location.length(); i++) {
            char c = location.charAt(i);
            if (c > 0x20 && c < 0x7f && "|^{}<>`\"".indexOf(c) < 0 && (i < path || c != '[' && c != ']')) {
                escaped.append(c);
            } else {
                escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
            }
        }
        String page = base.toString().split("[?#]", 2)[0];
        try {
            if (escaped.indexOf("?") == 0) {
                return URI.create(page + escaped).toString();
            }
            URI from = base.getRawPath() == null || base.getRawPath().isEmpty() ? URI.create(page + "/") : base;
            return from.resolve(URI.create(escaped.toString())).toString();
        } catch (IllegalArgumentException e) {
            throw new AddressRefused("The server leads on to an address that is not well formed.", e);
        }
    }
}
