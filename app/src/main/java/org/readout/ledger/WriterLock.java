package org.readout.ledger;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one process at a time writes a ledger: a lock on a file beside it, or one that PostgreSQL keeps as long as a connection lives. The
 * system releases either when the process ends, however it ends.
 */
abstract sealed class WriterLock implements AutoCloseable {
    /**
     * Takes the lock.
     *
     * @throws LedgerRefused if another process has it
     */
    static WriterLock take(LedgerAddress address) throws LedgerRefused {
        return address.isPostgresql() ? new OfDatabase(address) : new OfFile(address);
    }

    private static LedgerRefused taken(LedgerAddress address, String by) {
        return new LedgerRefused("the ledger " + address.shown() + " is being written by another Readout" + by
                + "; stop that one, or add through its pages");
    }

    /** Takes the lock again where it was lost. */
    abstract void hold() throws IOException;

    @Override
    public abstract void close();

    /**
     * A lock on a file, which holds the number of the process that has it. Closing any of a process's openings of a file gives up its lock, so a
     * file that this process has locked is not opened again.
     */
    private static final class OfFile extends WriterLock {
        private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

        private final RandomAccessFile file;
        private final Path path;

        OfFile(LedgerAddress address) throws LedgerRefused {
            Path lying = Path.of(address.file().orElseThrow() + ".lock");
            boolean claimed = false;
            boolean done = false;
            try {
                Path parent = lying.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                    lying = parent.toRealPath().resolve(lying.getFileName());
                }
                this.path = lying;
                claimed = OURS.add(path);
                if (!claimed) {
                    throw taken(address, " in this process");
                }
                RandomAccessFile opened = new RandomAccessFile(path.toFile(), "rw");
                boolean kept = false;
                try {
                    FileLock lock = opened.getChannel().tryLock(1L << 20, 1, false);
                    if (lock == null) {
                        throw taken(address, holder(opened));
                    }
                    opened.setLength(0);
                    opened.write(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII));
                    kept = true;
                } finally {
                    if (!kept) {
                        opened.close();
                    }
                }
                this.file = opened;
                done = true;
            } catch (IOException e) {
                throw Refusals.file("the ledger " + address.shown() + " cannot be written:", lying, e);
            } finally {
                if (claimed && !done) {
                    OURS.remove(lying);
                }
            }
        }

        private static String holder(RandomAccessFile file) throws IOException {
            String digits = file.readLine();
            return digits == null || !digits.matches("[0-9]{1,12}") ? "" : " (process " + digits + ")";
        }

        @Override
        void hold() {
            // the system keeps it
        }

        @Override
        public void close() {
            try {
                file.close();
            } catch (IOException e) {
                // the system releases it with the process
            } finally {
                OURS.remove(path);
            }
        }
    }

    /** A lock that PostgreSQL keeps for a connection. */
    private static final class OfDatabase extends WriterLock {
        private static final long KEY = 0x52454144_4F555431L;

        /** The server notices after a moment that a process which had the lock is gone. */
        private static final long PATIENCE = 5_000_000_000L;

        private static final long PAUSE = 100;

        private final LedgerAddress address;
        private @Nullable Connection connection;

        OfDatabase(LedgerAddress address) throws LedgerRefused {
            this.address = address;
            try {
                hold();
            } catch (LedgerRefused e) {
                throw e;
            } catch (IOException e) {
                throw new LedgerRefused(String.valueOf(e.getMessage()), e);
            }
        }

        @Override
        void hold() throws IOException {
            try {
                if (connection != null && connection.isValid(5)) {
                    return;
                }
                close();
                Connection opened = DriverManager.getConnection(address.jdbc());
                boolean kept = false;
                try {
                    kept = wait(opened);
                    if (!kept) {
                        throw taken(address, "");
                    }
                } finally {
                    if (!kept) {
                        opened.close();
                    }
                }
                connection = opened;
            } catch (SQLException e) {
                throw Refusals.of(address, e);
            }
        }

        private static boolean wait(Connection opened) throws SQLException, IOException {
            long until = System.nanoTime() + PATIENCE;
            try (PreparedStatement statement = opened.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
                statement.setLong(1, KEY);
                while (true) {
                    try (ResultSet answer = statement.executeQuery()) {
                        if (answer.next() && answer.getBoolean(1)) {
                            return true;
                        }
                    }
                    if (System.nanoTime() > until) {
                        return false;
                    }
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while another process had the ledger");
            }
        }

        @Override
        public void close() {
            try {
                if (connection != null) {
                    connection.close();
                }
            } catch (SQLException e) {
                // the server releases it with the connection
            }
            connection = null;
        }
    }
}
