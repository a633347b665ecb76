package org.readout.api;

import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands before everything else and lets through what may be asked: by method, path, host, rate, origin and token, in this
 * order. Nothing behind it sees a request that it refused.
 */
final class Gate extends Handler.Wrapper {
    /** The request's attribute that holds the pattern of the route that answered. */
    static final String ROUTE = "org.readout.route";

    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE");
    private static final int CLIENTS = 10_000;
    private static final String BEARER = "Bearer ";

    private final Settings settings;
    private final Sessions sessions;
    private final HostCheck hosts;
    private final FaultWriter faults;
    private final Buckets reading;
    private final Buckets writing;
    private final Buckets guessing;

    Gate(Settings settings, Sessions sessions, FaultWriter faults) {
        this.settings = settings;
        this.sessions = sessions;
        this.faults = faults;
        this.hosts = new HostCheck(settings.host(), settings.names());
        this.reading = new Buckets(settings.limits().reading(), CLIENTS, System::nanoTime);
        this.writing = new Buckets(settings.limits().writing(), CLIENTS, System::nanoTime);
        this.guessing = new Buckets(new ServerLimits.Rate(0.1, 10), CLIENTS, System::nanoTime);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        SafetyHeaders.put(response.getHeaders());
        note(request, response);
        Optional<Refusal> refusal = refusal(request, response);
        if (refusal.isEmpty()) {
            return super.handle(new MeasuredRequest(request, settings.limits()), response, callback);
        }
        faults.write(request, response, callback, answer(request, refusal.get()));
        return true;
    }

    /** A page that needs the token leads to the door; everything else is told why it is refused. */
    private Reply answer(Request request, Refusal refusal) {
        String path = FaultWriter.path(request);
        if (refusal.fault().status() == 401 && request.getMethod().equals("GET") && !path.startsWith("/api/")) {
            return Reply.seeOther(path.equals("/") ? "/login" : "/login?next=" + path);
        }
        Reply reply = faults.reply(path, refusal.fault());
        for (Map.Entry<String, String> header : refusal.headers().entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply;
    }

    private void note(Request request, Response response) {
        Request.addCompletionListener(request, failure -> settings.journal()
                .answered(
                        METHODS.contains(request.getMethod()) ? request.getMethod() : "-",
                        request.getAttribute(ROUTE) instanceof String route ? route : "-",
                        response.getStatus(),
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.getHeadersNanoTime())));
    }

    private Optional<Refusal> refusal(Request request, Response response) {
        String method = request.getMethod();
        if (!METHODS.contains(method)) {
            return refuse(Fault.of(501));
        }
        String path = request.getHttpURI().getPath() == null
                ? ""
                : request.getHttpURI().getPath();
        Optional<String> badPath = PathCheck.refusal(path);
        if (badPath.isPresent()) {
            return refuse(Fault.badRequest(badPath.get()));
        }
        String query = request.getHttpURI().getQuery() == null
                ? ""
                : request.getHttpURI().getQuery();
        if (query.contains("%00") || PathCheck.decoded(query).isEmpty()) {
            return refuse(Fault.badRequest("The question after the path holds an escape that stands for nothing."));
        }
        HttpFields headers = request.getHeaders();
        List<String> hostHeaders = headers.getValuesList(HttpHeader.HOST);
        if (hostHeaders.size() != 1
                || !hosts.ours(
                        hostHeaders.get(0), request.getConnectionMetaData().getLocalSocketAddress())) {
            return refuse(new Fault(421, "Not this server", "This server does not go by the name that was asked for."));
        }
        String client = client(request);
        long wait = (OriginCheck.safe(method) ? reading : writing).take(client);
        if (wait > 0) {
            return refuse(tooOften(), wait);
        }
        Optional<String> foreign = OriginCheck.refusal(method, path, hostHeaders.get(0), headers);
        if (foreign.isPresent()) {
            return refuse(Fault.forbidden(foreign.get()));
        }
        if (request.getLength() > settings.limits().upload()) {
            return refuse(Fault.tooLarge(settings.limits().upload()));
        }
        return token(request, response, path, client);
    }

    /** Finds or begins the session, and asks for the token where one is needed. */
    private Optional<Refusal> token(Request request, Response response, String path, String client) {
        Optional<String> shown = Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip());
        if (shown.isPresent() && settings.token().isPresent()) {
            long wait = guessing.take(client);
            if (wait > 0) {
                return refuse(tooOften(), wait);
            }
            if (!sessions.opens(shown.get())) {
                return refuse(Fault.of(401), "WWW-Authenticate", "Bearer realm=\"readout\", error=\"invalid_token\"");
            }
            guessing.giveBack(client);
        }
        boolean bearer = shown.isPresent() && settings.token().isPresent();
        String name = cookieName(request);
        Optional<Session> kept = sessions.find(Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .toList());
        Session session = kept.orElseGet(() -> sessions.begin(false));
        boolean open = path.equals("/login") || path.startsWith("/assets/");
        if (!session.open() && !bearer && !open) {
            return refuse(Fault.of(401), "WWW-Authenticate", "Bearer realm=\"readout\"");
        }
        if (path.equals("/login") && request.getMethod().equals("POST")) {
            long wait = guessing.take(client);
            if (wait > 0) {
                return refuse(tooOften(), wait);
            }
        }
        boolean page = !bearer && !path.startsWith("/api/") && !path.startsWith("/assets/");
        if (kept.isEmpty() && page) {
            Response.addCookie(response, cookie(name, sessions.write(session)));
        }
        request.setAttribute(
                Visit.ATTRIBUTE, new Visit(client, session, bearer, OriginCheck.browser(request.getHeaders()), name));
        return Optional.empty();
    }

    /** The cookie of sessions; without {@code Secure}, which browsers would not keep over plain loopback. */
    static HttpCookie cookie(String name, String value) {
        return HttpCookie.build(name, value)
                .path("/")
                .httpOnly(true)
                .sameSite(HttpCookie.SameSite.STRICT)
                .build();
    }

    static String cookieName(Request request) {
        return "readout-" + Request.getLocalPort(request);
    }

    /** The address a request comes from; of an IPv6 address its network, as one client has many. */
    private static String client(Request request) {
        if (request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress address
                && address.getAddress() != null) {
            byte[] bytes = address.getAddress().getAddress();
            if (bytes.length == 4 || address.getAddress().isLoopbackAddress()) {
                return address.getAddress().getHostAddress();
            }
            return String.join(":", HexFormat.of().formatHex(bytes, 0, 8), "/64");
        }
        return "-";
    }

    private static Fault tooOften() {
        return new Fault(429, "Too often", "More was asked than is answered in a while. Ask again later.");
    }

    private static Optional<Refusal> refuse(Fault fault) {
        return Optional.of(new Refusal(fault));
    }

    private static Optional<Refusal> refuse(Fault fault, long wait) {
        return refuse(fault, "Retry-After", Long.toString(wait));
    }

    private static Optional<Refusal> refuse(Fault fault, String header, String value) {
        return Optional.of(new Refusal(fault, Map.of(header, value)));
    }
}
