package org.readout.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Asks web servers, each time through the {@link AddressGuard}: the first address and every one it leads on to. Connects
 * only to the machine that was checked, sends no cookie and nobody's name, and takes no more than the limits. Thread-safe.
 */
public final class GuardedFetcher {
    private static final String AGENT = "Readout";

    private final AddressGuard guard;
    private final Dialer dialer;

    /** A fetcher that asks the public internet, and nobody inside. */
    public static GuardedFetcher ofInternet() {
        return new GuardedFetcher(new AddressGuard(Resolver.SYSTEM), Dialer.DIRECT);
    }

    public GuardedFetcher(AddressGuard guard, Dialer dialer) {
        this.guard = guard;
        this.dialer = dialer;
    }

    /** Says which addresses it asks. */
    public AddressGuard guard() {
        return guard;
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
            GuardedAddress checked = guard.check(next);
            Fetched answer = ask(
                    checked, "GET", Map.of("Accept", "text/html, text/*;q=0.9, */*;q=0.5"), new byte[0], limits, end);
            Optional<String> location = answer.header("location");
            if (!redirect(answer.status()) || location.isEmpty()) {
                return answer;
            }
            next = resolved(checked.uri(), location.get());
            if (checked.secure() && !next.startsWith("https:")) {
                throw new AddressRefused("The server leads from an encrypted page to one that is not.");
            }
        }
        throw new AddressRefused("The server leads on more than " + limits.redirects() + " times.");
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
        StringBuilder head = new StringBuilder(method + " " + address.target() + " HTTP/1.1\r\n");
        head.append("Host: ").append(host(address)).append("\r\n");
        head.append("User-Agent: ").append(AGENT).append("\r\n");
        head.append("Accept-Encoding: identity\r\nConnection: close\r\n");
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if ((header.getKey() + header.getValue()).chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
                throw new IllegalArgumentException("no header: " + header.getKey());
            }
            head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        if (method.equals("POST")) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.length)
                    .append("\r\n");
        }
        head.append("\r\n");
        try (Socket socket = dialer.open(address, shorter(limits.silence(), end))) {
            OutputStream out = socket.getOutputStream();
            out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            return new AnswerReader(socket, limits, () -> TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()))
                    .read(address.uri());
        }
    }

    private static Duration shorter(Duration silence, long end) throws AddressRefused {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (left.isNegative() || left.isZero()) {
            throw new AddressRefused("The server took too long.");
        }
        return left.compareTo(silence) < 0 ? left : silence;
    }

    private static String host(GuardedAddress address) {
        String host = address.host().indexOf(':') >= 0 ? "[" + address.host() + "]" : address.host();
        boolean usual = address.port() == (address.secure() ? 443 : 80);
        return usual ? host : host + ":" + address.port();
    }

    private static boolean redirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static String resolved(URI base, String location) throws AddressRefused {
        try {
            return base.resolve(URI.create(location)).toString();
        } catch (IllegalArgumentException e) {
            throw new AddressRefused("The server leads on to an address that is not well formed.", e);
        }
    }
}
