package org.readout.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * The ledger's tables. Reads run side by side, each in a transaction of its own, so that it sees one state; writes run one at a time. What a
 * lost connection interrupts is tried again for a minute, so all work may be done twice: a write must find out what of it was done before.
 * Thread-safe.
 */
final class Store implements AutoCloseable {
    /** The version of the tables that this program writes. */
    static final String SCHEMA = "3";

    private static final int READERS = 6;
    private static final long PATIENCE = 60_000;
    private static final long PAUSE = 500;

    private final LedgerAddress address;
    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final Jdbi reading;
    private final Jdbi writing;
    private final Optional<WriterLock> lock;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Tallies tallies = new Tallies();

    /** What is done with the tables. */
    interface Work<T> {
        T with(Handle handle) throws IOException;
    }

    private Store(
            LedgerAddress address, HikariDataSource readers, HikariDataSource writers, Optional<WriterLock> lock) {
        this.address = address;
        this.readers = readers;
        this.writers = writers;
        this.reading = clean(readers);
        this.writing = clean(writers);
        this.lock = lock;
    }

    /** What is said where no ledger is. */
    static LedgerRefused missing(LedgerAddress address) {
        return new LedgerRefused("there is no ledger at " + address.shown() + "; 'readout add PATH' makes one");
    }

    /** What binds text replaces what no database holds. */
    private static Jdbi clean(HikariDataSource source) {
        return Jdbi.create(source).registerArgument(new AbstractArgumentFactory<String>(Types.VARCHAR) {
            @Override
            protected Argument build(String text, ConfigRegistry registry) {
                String clean = Keys.clean(text);
                return (position, statement, context) -> statement.setString(position, clean);
            }
        });
    }

    /**
     * Opens the tables, makes them where there are none, and brings older ones up to date.
     *
     * @param access whether they may be written; one process at a time may
     * @throws LedgerRefused if that cannot be
     */
    static Store open(LedgerAddress address, Access access) throws LedgerRefused {
        if (access == Access.READ
                && address.file().isPresent()
                && !Files.exists(address.file().get())) {
            throw missing(address);
        }
        Optional<WriterLock> lock = access == Access.WRITE ? Optional.of(WriterLock.take(address)) : Optional.empty();
        HikariDataSource writers = null;
        HikariDataSource readers = null;
        boolean done = false;
        try {
            writers = new HikariDataSource(config(address, "write", 1, access));
            Migrations.bring(address, writers, access);
            readers = new HikariDataSource(config(address, "read", READERS, Access.READ));
            Store store = new Store(address, readers, writers, lock);
            done = true;
            return store;
        } catch (FlywayException | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException | JdbiException e) {
            throw Refusals.refusal(address, e);
        } finally {
            if (!done) {
                if (readers != null) {
                    readers.close();
                }
                if (writers != null) {
                    writers.close();
                }
                lock.ifPresent(WriterLock::close);
            }
        }
    }

    private static HikariConfig config(LedgerAddress address, String name, int most, Access access)
            throws LedgerRefused {
        HikariConfig config = new HikariConfig();
        config.setPoolName("readout-" + name);
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(address.isPostgresql() ? 0 : 1);
        config.setConnectionTimeout(address.isPostgresql() ? 10_000 : 30_000);
        config.setJdbcUrl(address.jdbc());
        config.setInitializationFailTimeout(1);
        if (address.isPostgresql()) {
            config.addDataSourceProperty("ApplicationName", "readout");
            config.addDataSourceProperty("tcpKeepAlive", "true");
            config.addDataSourceProperty("socketTimeout", "300");
            if (access == Access.READ) {
                config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
            }
        } else {
            sqlite(config, address, access);
        }
        return config;
    }

    private static void sqlite(HikariConfig config, LedgerAddress address, Access access) throws LedgerRefused {
        config.setMaxLifetime(0);
        config.addDataSourceProperty("foreign_keys", "true");
        config.addDataSourceProperty("busy_timeout", "20000");
        config.addDataSourceProperty("cache_size", access == Access.WRITE ? "-64000" : "-16000");
        config.addDataSourceProperty("transaction_mode", access == Access.WRITE ? "IMMEDIATE" : "DEFERRED");
        config.addDataSourceProperty("temp_store", "MEMORY");
        if (access == Access.READ && isReadOnly(address)) {
            config.setJdbcUrl(address.jdbc().replaceFirst(":sqlite:", ":sqlite:file:")
                    + (hasLog(address) ? "?mode=ro" : "?immutable=1"));
            config.setReadOnly(true);
            config.addDataSourceProperty("open_mode", "65"); // read-only, address of the form file:
        } else {
            folder(address);
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("secure_delete", "true");
        }
    }

    /** Whether the file lies where nothing can be written; then SQLite can read it only if told so. */
    private static boolean isReadOnly(LedgerAddress address) {
        Path file = address.file().orElseThrow();
        return Files.exists(file)
                && (!Files.isWritable(file)
                        || !Files.isWritable(file.toAbsolutePath().getParent()));
    }

    private static boolean hasLog(LedgerAddress address) {
        return Path.of(address.file().orElseThrow() + "-wal").toFile().length() > 0;
    }

    private static void folder(LedgerAddress address) throws LedgerRefused {
        Path parent = address.file().map(Path::getParent).orElse(null);
        try {
            if (parent != null) {
                Files.createDirectories(parent);
            }
        } catch (IOException e) {
            throw new LedgerRefused("the folder " + parent + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** What was counted since the latest change. */
    Tallies tallies() {
        return tallies;
    }

    /** Looks something up, in one state of the tables. */
    <T> T read(Work<T> work) throws IOException {
        return patiently(() -> run(reading, work));
    }

    /** Changes something, wholly or not at all; durable when this returns. */
    <T> T write(Work<T> work) throws IOException {
        if (lock.isEmpty()) {
            throw new LedgerRefused("the ledger " + address.shown() + " was opened for reading only");
        }
        turn.lock();
        try {
            return patiently(() -> {
                lock.get().hold();
                return run(writing, work);
            });
        } finally {
            turn.unlock();
        }
    }

    /** What may be tried again. */
    private interface Attempt<T> {
        T make() throws IOException;
    }

    private static <T> T patiently(Attempt<T> attempt) throws IOException {
        long until = System.nanoTime() + PATIENCE * 1_000_000;
        while (true) {
            try {
                return attempt.make();
            } catch (ConnectionLost e) {
                if (System.nanoTime() > until) {
                    throw new LedgerRefused(String.valueOf(e.getMessage()), e);
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("interrupted while the database did not answer");
        }
    }

    private <T> T run(Jdbi jdbi, Work<T> work) throws IOException {
        try {
            return jdbi.inTransaction(work::with);
        } catch (JdbiException e) {
            throw Refusals.of(address, e);
        }
    }

    /** Runs {@code work} on a bare connection outside of any transaction, with nothing else being written. */
    void alone(Alone work) throws IOException {
        turn.lock();
        try (Connection connection = writers.getConnection()) {
            work.with(connection);
        } catch (SQLException e) {
            throw Refusals.refusal(address, e);
        } finally {
            turn.unlock();
        }
    }

    /** What is done with a bare connection. */
    interface Alone {
        void with(Connection connection) throws SQLException, IOException;
    }

    @Override
    public void close() {
        try {
            readers.close();
            writers.close();
        } finally {
            lock.ifPresent(WriterLock::close);
        }
    }

    /** Makes tables and brings them up to date. */
    private static final class Migrations {
        static void bring(LedgerAddress address, HikariDataSource source, Access access) throws LedgerRefused {
            Optional<String> there = schema(source);
            if (there.equals(Optional.of(SCHEMA))) {
                return;
            }
            if (access == Access.READ) {
                throw there.isEmpty()
                        ? missing(address)
                        : new LedgerRefused(
                                "the ledger " + address.shown() + " was made by another version of Readout (tables "
                                        + there.get() + ", not " + SCHEMA
                                        + "); 'readout add' or 'readout' brings an older one up to date");
            }
            if (there.isPresent()
                    && MigrationVersion.fromVersion(there.get()).compareTo(MigrationVersion.fromVersion(SCHEMA)) > 0) {
                throw new LedgerRefused("the ledger " + address.shown()
                        + " was written by a newer version of Readout (tables " + there.get() + ", this version knows "
                        + SCHEMA + "); use that version");
            }
            FluentConfiguration flyway = Flyway.configure(Store.class.getClassLoader());
            // On PostgreSQL it needs several connections at a time.
            (address.isPostgresql() ? flyway.dataSource(address.jdbc(), null, null) : flyway.dataSource(source))
                    .locations("classpath:org/readout/ledger/schema")
                    .placeholders(
                            address.isPostgresql()
                                    ? Map.of("bytes", "BYTEA", "text", "TEXT COLLATE \"C\"")
                                    : Map.of("bytes", "BLOB", "text", "TEXT"))
                    .table("schema_history")
                    .baselineOnMigrate(false)
                    .load()
                    .migrate();
        }

        /** The version of the tables; empty where there are none. */
        private static Optional<String> schema(HikariDataSource source) {
            try (Handle handle = Jdbi.open(source)) {
                return handle.createQuery(
                                "SELECT version FROM schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1")
                        .mapTo(String.class)
                        .findOne();
            } catch (JdbiException e) {
                if (Refusals.isMissingTable(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        }
    }
}
