package org.readout.api;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Takes a request that the gate let through to its responder, and writes the answer. */
final class Dispatch {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Settings settings;
    private final Sessions sessions;
    private final FaultWriter faults;
    private final BodyReader bodies;
    private final Semaphore streams;

    Dispatch(Settings settings, Sessions sessions, FaultWriter faults, BodyReader bodies) {
        this.settings = settings;
        this.sessions = sessions;
        this.faults = faults;
        this.bodies = bodies;
        this.streams = new Semaphore(settings.limits().streams());
    }

    /** Answers a request that matched the route. */
    void answer(Context context, Route route) throws IOException {
        HttpServletRequest asked = context.req();
        asked.setAttribute(Gate.ROUTE, route.path());
        Reply reply;
        try {
            Request request = request(context, route);
            reply = fresh(request, route.responder().answer(request));
        } catch (Refusal e) {
            if (e.getCause() != null) {
                settings.journal().failed(route.path(), e.getCause());
            }
            reply = refused(asked, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            settings.journal().failed(route.path(), e);
            reply = faults.reply(asked.getRequestURI(), Fault.ours());
        }
        write(context, route, reply);
    }

    /** Tells why no route answers. */
    void refuse(Context context, Fault fault, Map<String, String> headers) throws IOException {
        write(context.req(), context.res(), refused(context.req(), new Refusal(fault, headers)));
    }

    private Reply refused(HttpServletRequest asked, Refusal refusal) {
        Reply reply = faults.reply(asked.getRequestURI(), refusal.fault());
        for (Map.Entry<String, String> header : refusal.headers().entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return asked.getContentLengthLong() == 0
                        || asked.getContentLengthLong() == -1 && asked.getHeader("Transfer-Encoding") == null
                ? reply
                : reply.with("Connection", "close");
    }

    private Request request(Context context, Route route) throws IOException {
        HttpServletRequest asked = context.req();
        if (!(asked.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit)) {
            throw new IllegalStateException("a request came past the gate");
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : Collections.list(asked.getHeaderNames())) {
            headers.put(name, Collections.list(asked.getHeaders(name)));
        }
        String query = Optional.ofNullable(asked.getQueryString()).orElse("");
        boolean proven = route.verb() == Verb.GET || proven(asked, route, visit);
        Request.Sent sent = bodies.read(asked, route.form());
        if (!proven
                && !sent.fields().getOrDefault("token", List.of()).stream()
                        .anyMatch(token -> sessions.formToken(visit.session(), token))) {
            throw new Refusal(Fault.forbidden(
                    "This did not come from a page of this desk, or the page is too old. Load it again."));
        }
        return new Request(
                route,
                context.path(),
                Map.copyOf(context.pathParamMap()),
                FormFields.read(query),
                headers,
                sent,
                visit,
                sessions.formToken(visit.session()));
    }

    /** Whether a change is meant, by what the headers tell; if not, a field of the form must prove it. */
    private boolean proven(HttpServletRequest asked, Route route, Visit visit) {
        if (visit.bearer()) {
            return true;
        }
        String header = asked.getHeader("X-Readout-Token");
        if (header != null && sessions.formToken(visit.session(), header)) {
            return true;
        }
        boolean program = route.api() && !visit.browser();
        boolean unlikeForms = !OriginCheck.formType(BodyReader.mediaType(asked))
                || asked.getHeader("X-Readout-Client") != null
                || asked.getMethod().equals("PUT")
                || asked.getMethod().equals("DELETE");
        return program && unlikeForms;
    }

    private static Reply fresh(Request request, Reply reply) {
        Optional<String> tag = Optional.ofNullable(reply.headers().get("ETag"));
        if (reply.status() != 200 || tag.isEmpty() || !Tags.known(request.headers("If-None-Match"), tag.get())) {
            return reply;
        }
        return Reply.empty(304).tagged(tag.get());
    }

    private void write(Context context, Route route, Reply reply) throws IOException {
        HttpServletResponse response = context.res();
        if (context.req().getMethod().equals("HEAD")
                || (reply.stream().isEmpty() && reply.events().isEmpty())) {
            write(context.req(), response, reply);
            return;
        }
        if (reply.events().isPresent()) {
            try (EventStream events = reply.events().get()) {
                if (!streams.tryAcquire()) {
                    write(
                            context.req(),
                            response,
                            refused(
                                    context.req(),
                                    new Refusal(
                                            new Fault(
                                                    503,
                                                    "Not now",
                                                    "As many readers wait for events as can. Ask again in a moment."),
                                            Map.of("Retry-After", "30"))));
                    return;
                }
                try {
                    head(response, reply);
                    send(response, events);
                } finally {
                    streams.release();
                }
            }
            return;
        }
        head(response, reply);
        if (context.req().getProtocol().equals("HTTP/1.1")) {
            // Also where the connection is closed afterwards: only the last chunk tells that the body is whole.
            response.setHeader("Transfer-Encoding", "chunked");
        }
        OutputStream out = response.getOutputStream();
        try {
            reply.stream().orElseThrow().write(out);
            out.flush();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            settings.journal().failed(route.path(), e);
            cut(context.req(), e);
        }
    }

    private static void write(HttpServletRequest asked, HttpServletResponse response, Reply reply) throws IOException {
        head(response, reply);
        if (reply.bytes().isPresent()) {
            byte[] bytes = reply.bytes().get();
            response.setContentLength(bytes.length);
            if (!asked.getMethod().equals("HEAD")) {
                response.getOutputStream().write(bytes);
            }
        }
    }

    private static void head(HttpServletResponse response, Reply reply) {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
    }

    private static void send(HttpServletResponse response, EventStream events) throws IOException {
        OutputStream out = response.getOutputStream();
        out.write("retry: 3000\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        try {
            while (!events.ended()) {
                Optional<Event> next = events.next(HEARTBEAT);
                String lines = next.map(Dispatch::lines).orElse(": still here\n\n");
                out.write(lines.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An event as it goes over the wire; one without a number leaves the reader's place as it is. */
    private static String lines(Event event) {
        return (event.id() == 0 ? "" : "id: " + event.id() + "\n") + "event: " + event.type() + "\ndata: "
                + event.json() + "\n\n";
    }

    /** Ends the connection without the end of the body, so that who reads knows that it is not whole. */
    private static void cut(HttpServletRequest asked, Throwable cause) {
        ServletContextRequest request = ServletContextRequest.getServletContextRequest(asked);
        if (request == null) {
            throw new IllegalStateException("a request that is not Jetty's", cause);
        }
        request.getServletChannel().abort(cause);
    }
}
