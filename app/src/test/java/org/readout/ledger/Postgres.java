package org.readout.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL of the tests' own, on a free port of the loopback, with its files in a temporary folder; of Debian's package postgresql-15. It
 * sorts text as a dictionary does and not by code point, as most servers do. Stopped and removed when the process ends.
 */
public final class Postgres {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path programs;
    private final Path folder;
    private final int port;

    private Postgres(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Started once, when the first test asks for it. */
    private static final class OfAll {
        private static final Optional<Postgres> SERVER = programs().map(Postgres::start);
    }

    /** The one server of all tests; where none is installed the test that asks is skipped, and says so. */
    public static Postgres ofAll() {
        if (OfAll.SERVER.isEmpty()) {
            System.err.println("SKIPPED: PostgreSQL is not installed, so nothing is tested on it. "
                    + "On Debian: apt-get install postgresql-15");
        }
        Assumptions.assumeTrue(OfAll.SERVER.isPresent(), "PostgreSQL is not installed: apt-get install postgresql-15");
        return OfAll.SERVER.orElseThrow();
    }

    private static Optional<Path> programs() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Postgres start(Path programs) {
        try {
            Path folder = Files.createTempDirectory("readout-postgresql");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            if (isRoot()) {
                run(List.of("chown", "postgres", folder.toString()));
            }
            int port;
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            Postgres server = new Postgres(programs, folder, port);
            Runtime.getRuntime().addShutdownHook(new Thread(server::remove));
            server.program(
                    "initdb",
                    "-D",
                    server.files(),
                    "-U",
                    "readout",
                    "-A",
                    "trust",
                    "-E",
                    "UTF8",
                    "--no-sync",
                    "--locale=C.UTF-8",
                    "--locale-provider=icu",
                    "--icu-locale=en-US");
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String files() {
        return folder.resolve("files").toString();
    }

    /** Starts it; the databases are as they were. */
    public void start() throws IOException {
        program(
                "pg_ctl",
                "-D",
                files(),
                "-w",
                "-t",
                "60",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -h 127.0.0.1 -k " + folder + " -c max_connections=200",
                "start");
    }

    /** Stops it at once, as a loss of power would, and cuts every connection. */
    public void stop() throws IOException {
        program("pg_ctl", "-D", files(), "-w", "-m", "immediate", "stop");
    }

    /** The JDBC address of a new, empty database. */
    public String database() {
        String name = "ledger" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(address("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return address(name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database could be made", e);
        }
    }

    private String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=readout";
    }

    private void program(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        command.add(programs.resolve(name).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(List<String> command) throws IOException {
        Path said = Files.createTempFile("readout-postgresql", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(said.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + Files.readString(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private void remove() {
        try {
            if (Files.exists(Path.of(files()).resolve("postmaster.pid"))) {
                stop();
            }
            List<Path> all;
            try (Stream<Path> tree = Files.walk(folder)) {
                all = tree.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.err.println("the PostgreSQL of the tests could not be removed: " + e);
        }
    }
}
