package org.readout.api;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.readout.ledger.Scratch;

/** The running server. */
public final class Server implements AutoCloseable {
    private static final int WORKERS = 24;

    private final Javalin javalin;
    private final Settings settings;
    private final Path folder;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Server(Javalin javalin, Settings settings, Path folder) {
        this.javalin = javalin;
        this.settings = settings;
        this.folder = folder;
    }

    /**
     * Starts to answer. {@code /login} and {@code /logout} are the server's own; what lies under {@code /assets/} is given
     * to anybody who reaches the server.
     *
     * @param routes in any order; what is fixed goes before a parameter
     * @throws IOException if the address is taken or not ours
     */
    public static Server start(Settings settings, List<Route> routes, StandingPages pages) throws IOException {
        Path folder = Files.createTempDirectory("readout-uploads");
        Sessions sessions = new Sessions(settings.secret(), settings.token());
        FaultWriter faults = new FaultWriter(pages);
        Gate gate = new Gate(settings, sessions, faults);
        Dispatch dispatch = new Dispatch(settings, sessions, faults, new BodyReader(settings.limits(), folder));
        List<Route> all = new ArrayList<>(routes);
        all.addAll(new Door(settings, sessions, pages).routes());
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = false;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.maxRequestSize = settings.limits().upload();
            config.jetty.threadPool = threads(settings.limits());
            config.jetty.modifyHttpConfiguration(http -> configure(http, settings.limits()));
            config.jetty.modifyServletContextHandler(
                    context -> context.setMaxFormKeys(settings.limits().parts()));
            config.jetty.addConnector((server, http) -> {
                ServerConnector connector =
                        new ServerConnector(server, 1, 1, new org.eclipse.jetty.server.HttpConnectionFactory(http));
                connector.setHost(settings.host());
                connector.setPort(settings.port());
                connector.setIdleTimeout(settings.limits().idle().toMillis());
                return connector;
            });
            config.jetty.modifyServer(server -> {
                server.setErrorHandler(faults);
                server.setHandler(gate);
                server.setStopTimeout(0);
                server.addBean(new NetworkConnectionLimit(settings.limits().connections(), server));
            });
            register(config.routes, all, dispatch);
        });
        try {
            javalin.start();
        } catch (RuntimeException e) {
            Files.deleteIfExists(folder);
            throw new IOException(
                    "cannot listen on " + settings.host() + ":" + settings.port() + ", which is taken or not ours", e);
        }
        return new Server(javalin, settings, folder);
    }

    /** The port that is listened on. */
    public int port() {
        return javalin.port();
    }

    /** Where a browser finds the server. */
    public URI address() {
        String host = settings.host();
        boolean any = host.equals("0.0.0.0") || host.equals("::");
        return URI.create("http://" + (any ? "localhost" : host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":"
                + port() + "/");
    }

    @Override
    public void close() throws IOException {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        javalin.stop();
        Scratch.remove(folder);
    }

    private static QueuedThreadPool threads(ServerLimits limits) {
        QueuedThreadPool threads = new QueuedThreadPool(WORKERS + limits.streams() + 4, 4);
        threads.setName("server");
        threads.setDaemon(true);
        return threads;
    }

    private static void configure(HttpConfiguration http, ServerLimits limits) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(limits.header());
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setRelativeRedirectAllowed(true);
        http.setFormEncodedMethods(Set.of());
    }

    private static void register(io.javalin.config.RoutesConfig table, List<Route> routes, Dispatch dispatch) {
        Map<String, List<Route>> byPath = routes.stream()
                .sorted(Comparator.comparing((Route route) -> route.path().replace('{', '\uffff')))
                .collect(Collectors.groupingBy(
                        route -> route.path().replaceAll("[{][a-z]+[}]", "{}"),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byPath.forEach((shape, here) -> {
            String path = here.get(0).path();
            EnumSet<Verb> verbs = EnumSet.noneOf(Verb.class);
            for (Route route : here) {
                if (!verbs.add(route.verb())) {
                    throw new IllegalArgumentException("two routes for " + route.verb() + " " + path);
                }
                table.addHttpHandler(
                        handlerType(route.verb()), route.path(), context -> dispatch.answer(context, route));
                if (route.verb() == Verb.GET) {
                    table.addHttpHandler(HandlerType.HEAD, route.path(), context -> dispatch.answer(context, route));
                }
            }
            String allow = allow(verbs);
            table.addHttpHandler(HandlerType.OPTIONS, path, context -> {
                context.res().setStatus(204);
                context.res().setHeader("Allow", allow);
            });
            for (Verb verb : EnumSet.complementOf(verbs)) {
                table.addHttpHandler(
                        handlerType(verb),
                        path,
                        context -> dispatch.refuse(context, Fault.of(405), Map.of("Allow", allow)));
            }
            if (!verbs.contains(Verb.GET)) {
                table.addHttpHandler(
                        HandlerType.HEAD,
                        path,
                        context -> dispatch.refuse(context, Fault.of(405), Map.of("Allow", allow)));
            }
        });
        table.exception(
                HttpResponseException.class, (e, context) -> refuse(dispatch, context, Fault.of(e.getStatus())));
    }

    private static void refuse(Dispatch dispatch, io.javalin.http.Context context, Fault fault) {
        try {
            dispatch.refuse(context, fault, Map.of());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the asker has left", e);
        }
    }

    private static String allow(Set<Verb> verbs) {
        String names = verbs.stream().map(Verb::name).collect(Collectors.joining(", "));
        return (verbs.contains(Verb.GET) ? "HEAD, " : "") + "OPTIONS, " + names;
    }

    private static HandlerType handlerType(Verb verb) {
        return switch (verb) {
            case GET -> HandlerType.GET;
            case POST -> HandlerType.POST;
            case PUT -> HandlerType.PUT;
            case DELETE -> HandlerType.DELETE;
        };
    }
}
