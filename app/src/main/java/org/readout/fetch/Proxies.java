package org.readout.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks servers through proxies of HTTP: plain pages by their whole address, encrypted ones through a tunnel. The guard has
 * looked at every address before; the proxy resolves the name again, so that what it leads to is the proxy's to watch.
 */
public final class Proxies implements Dialer {
    private static final int LONGEST_HEAD = 16 << 10;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9][0-9])( .*)?");

    private final Optional<URI> plain;
    private final Optional<URI> secure;
    private final List<String> without;

    private Proxies(Optional<URI> plain, Optional<URI> secure, List<String> without) {
        this.plain = plain;
        this.secure = secure;
        this.without = without;
    }

    /**
     * The way to servers that a user wants.
     *
     * @param given a proxy for everything; empty where the environment is to say
     * @param environment with {@code http_proxy}, {@code https_proxy}, {@code all_proxy} and {@code no_proxy}, in small or
     *     capital letters
     * @param note is told of what is named and not used, in a sentence
     * @throws IllegalArgumentException if what is named is no proxy of HTTP
     */
    public static Dialer of(Optional<String> given, Map<String, String> environment, Consumer<String> note) {
        if (given.isPresent()) {
            Optional<URI> proxy = Optional.of(parsed(given.get(), "A proxy"));
            return new Proxies(proxy, proxy, List.of());
        }
        Optional<URI> all = named(environment, "all_proxy", note);
        Optional<URI> plain = named(environment, "http_proxy", note).or(() -> all);
        Optional<URI> secure = named(environment, "https_proxy", note).or(() -> all);
        if (plain.isEmpty() && secure.isEmpty()) {
            return DIRECT;
        }
        String without = variable(environment, "no_proxy").orElse("");
        return new Proxies(
                plain,
                secure,
                Arrays.stream(without.split("[,\\s]+"))
                        .filter(name -> !name.isBlank())
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The same, where nobody is to be told. */
    static Dialer of(Optional<String> given, Map<String, String> environment) {
        return of(given, environment, sentence -> {});
    }

    /** The proxy that a variable names; none where it is one of SOCKS, which is made for other programs. */
    private static Optional<URI> named(Map<String, String> environment, String name, Consumer<String> note) {
        Optional<String> value = variable(environment, name);
        if (value.filter(text -> text.toLowerCase(Locale.ROOT).startsWith("socks"))
                .isPresent()) {
            note.accept("The variable " + name + " names a proxy of SOCKS, which is not used.");
            return Optional.empty();
        }
        return value.map(text -> parsed(text, "What the variable " + name + " names is no proxy: one"));
    }

    private static URI parsed(String text, String what) {
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            if ("http".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(what + " is named as http://HOST:PORT.", e);
        }
        throw new IllegalArgumentException(what + " is named as http://HOST:PORT.");
    }

    private Optional<URI> proxy(GuardedAddress address) {
        for (String name : without) {
            String host = name.startsWith(".") ? name.substring(1) : name;
            if (name.equals("*")
                    || address.host().equals(host)
                    || address.host().endsWith("." + host)
                    || address.authority().equals(host)) {
                return Optional.empty();
            }
        }
        return address.secure() ? secure : plain;
    }

    @Override
    public RequestForm form(GuardedAddress address) {
        Optional<URI> proxy = proxy(address);
        if (proxy.isEmpty()) {
            return DIRECT.form(address);
        }
        return address.secure()
                ? new RequestForm(address.target(), "", false)
                : new RequestForm(
                        "http://" + address.authority() + address.target(), authorization(proxy.get()), false);
    }

    @Override
    public Socket open(GuardedAddress address, Duration patience) throws IOException {
        return open(address, patience, socket -> {});
    }

    @Override
    public Socket open(GuardedAddress address, Duration patience, Consumer<Socket> opened) throws IOException {
        Optional<URI> proxy = proxy(address);
        if (proxy.isEmpty()) {
            return DIRECT.open(address, patience, opened);
        }
        int wait = (int) Math.min(Integer.MAX_VALUE, Math.max(1, patience.toMillis()));
        int port = proxy.get().getPort() < 0 ? 80 : proxy.get().getPort();
        Socket socket = new Socket();
        opened.accept(socket);
        try {
            InetSocketAddress place = new InetSocketAddress(proxy.get().getHost(), port);
            if (place.isUnresolved()) {
                throw new IOException("The proxy has no address: " + proxy.get().getHost() + ".");
            }
            socket.connect(place, wait);
            socket.setSoTimeout(wait);
            if (!address.secure()) {
                return socket;
            }
            tunnel(socket, address, proxy.get());
            return Dialer.encrypted(socket, address);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static void tunnel(Socket socket, GuardedAddress address, URI proxy) throws IOException {
        String host = address.host().indexOf(':') >= 0 ? "[" + address.host() + "]" : address.host();
        String place = host + ":" + address.port();
        String request = "CONNECT " + place + " HTTP/1.1\r\nHost: " + place + "\r\n" + authorization(proxy) + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        Matcher status =
                STATUS.matcher(head(socket.getInputStream()).lines().findFirst().orElse(""));
        if (!status.matches()) {
            throw new IOException("The proxy does not speak HTTP.");
        }
        if (status.group(1).charAt(0) != '2') {
            throw new IOException("The proxy answered with status " + status.group(1) + ".");
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ends = 0;
        while (ends < 2) {
            int c = in.read();
            if (c < 0) {
                throw new EOFException("The proxy broke off.");
            }
            if (head.size() > LONGEST_HEAD) {
                throw new IOException("The proxy sends headers without end.");
            }
            head.write(c);
            ends = c == '\n' ? ends + 1 : c == '\r' ? ends : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static String authorization(URI proxy) {
        String user = proxy.getUserInfo();
        return user == null
                ? ""
                : "Proxy-Authorization: Basic "
                        + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }
}
