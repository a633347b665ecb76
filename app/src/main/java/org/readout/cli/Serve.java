package org.readout.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.readout.api.Journal;
import org.readout.api.Server;
import org.readout.api.Settings;
import org.readout.api.desk.DeskServer;
import org.readout.api.desk.Newsdesk;
import org.readout.fetch.GuardedFetcher;
import org.readout.ledger.Access;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerRefused;
import org.readout.search.Embedding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code readout serve}, and {@code readout} alone: the desk in the browser. */
@Command(
        name = "serve",
        header = "Open the desk: pages to add reports, read, search and correct.",
        description = {
            "",
            "Serves pages on this machine alone, until it is stopped with Ctrl-C. On another address than loopback it demands a token.",
            ""
        })
final class Serve implements Callable<Integer> {
    /** Where the desk is found unless told otherwise. */
    static final int PORT = 8737;

    private final Console console;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Listen on this port; 8737 unless given, 0 for a free one.")
    private int port = PORT;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "Listen on this address; 127.0.0.1 unless given. Others demand --token.")
    private String host = "127.0.0.1";

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "Whoever wants in must show it; also from $READOUT_TOKEN. At least 16 characters.")
    private @Nullable String token = System.getenv("READOUT_TOKEN");

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "A further name by which browsers may call this server.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--open",
            negatable = true,
            description = "Open the browser; so it is where there is a screen, unless --no-open.")
    private boolean open = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;

    @Option(names = "--log", description = "Print a line for each request: method, route, status, milliseconds.")
    private boolean log;

    @Option(
            names = "--rehearse",
            hidden = true,
            description = "Print the front page once to nobody and end; for the launcher.")
    private boolean rehearse;

    @Mixin
    private LedgerOptions ledgerOptions = new LedgerOptions();

    @Mixin
    private RunOptions options = new RunOptions();

    Serve(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Console on = options.on(console);
        Settings settings;
        try {
            settings = settings(on);
        } catch (IllegalArgumentException e) {
            throw new LedgerRefused(e.getMessage() + ". Give --token, or leave --host out.", e);
        }
        CountDownLatch ended = new CountDownLatch(1);
        Ledger ledger = ledgerOptions.open(Access.WRITE);
        try (Newsdesk desk = new Newsdesk(
                        ledger,
                        options.engine(),
                        options.threads(),
                        Embedding.shipped(),
                        GuardedFetcher.ofInternet(),
                        settings.journal(),
                        Clock.systemUTC());
                Server server = start(desk, settings, ledger)) {
            desk.sign(System.getProperty("user.name", ""));
            desk.start();
            Thread hook = new Thread(
                    () -> {
                        ended.countDown();
                        close(server, desk);
                    },
                    "readout-end");
            Runtime.getRuntime().addShutdownHook(hook);
            on.out().println("Readout is open at " + server.address());
            on.out().println("Ledger: " + Console.plain(ledger.address().shown()) + ". Ctrl-C ends it.");
            on.out().flush();
            if (open) {
                browse(server.address());
            }
            if (ledger.sequence() == 0) {
                new DemoCase(options)
                        .show(
                                desk,
                                Optional.ofNullable(System.getProperty("readout.demo"))
                                        .map(Path::of));
            } else {
                desk.reader();
            }
            if (rehearse) {
                rehearse(server.address());
                return Outcome.FINE.code();
            }
            ended.await();
        }
        return Outcome.FINE.code();
    }

    private Server start(Newsdesk desk, Settings settings, Ledger ledger) throws IOException {
        try {
            if (ledger.sequence() == 0) {
                desk.expect();
            }
            return DeskServer.start(desk, settings, Version.number());
        } catch (IOException e) {
            ledger.close();
            throw new LedgerRefused(e.getMessage() + ". Another port: --port N", e);
        }
    }

    private Settings settings(Console on) {
        Settings settings = token == null || token.isBlank()
                ? new Settings(
                        host,
                        port,
                        names,
                        Optional.empty(),
                        org.readout.api.Secret.random(),
                        org.readout.api.ServerLimits.DEFAULT,
                        Journal.SILENT)
                : Settings.shared(host, port, token).withNames(names);
        if (!log && !options.debug()) {
            return settings;
        }
        return settings.withJournal(new Journal() {
            @Override
            public void answered(String method, String route, int status, long milliseconds) {
                if (log) {
                    on.err().println(method + " " + route + " " + status + " " + milliseconds + " ms");
                }
            }

            @Override
            public void failed(String route, Throwable fault) {
                on.err().println("fault at " + route + ": " + fault);
                if (options.debug()) {
                    fault.printStackTrace(on.err());
                }
            }
        });
    }

    private static void close(Server server, Newsdesk desk) {
        try {
            server.close();
            desk.close();
        } catch (IOException e) {
            // the process ends anyway, and what was acknowledged is safe
        }
    }

    /** Asks for some pages, so that the launcher can keep the classes that they take. */
    private static void rehearse(URI address) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        for (String page : List.of("", "list/occasions-1.html", "search.html?q=ship", "assets/readout.css")) {
            client.send(HttpRequest.newBuilder(address.resolve(page)).build(), HttpResponse.BodyHandlers.discarding());
        }
    }

    private static void browse(URI address) {
        try {
            String program = System.getProperty("os.name", "").startsWith("Mac") ? "open" : "xdg-open";
            new ProcessBuilder(program, address.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // the address stands on the terminal
        }
    }
}
