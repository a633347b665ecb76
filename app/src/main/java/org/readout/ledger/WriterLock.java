package org.readout.ledger;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

    /** A lock on a file, which holds the number of the process that has it. */
    private static final class OfFile extends WriterLock {
        private final RandomAccessFile file;

        OfFile(LedgerAddress address) throws LedgerRefused {
            Path path = Path.of(address.file().orElseThrow() + ".lock");
            try {
                Path parent = path.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
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
                } catch (OverlappingFileLockException e) {
                    throw taken(address, " in this process");
                } finally {
                    if (!kept) {
                        opened.close();
                    }
                }
                this.file = opened;
            } catch (LedgerRefused e) {
                throw e;
            } catch (IOException e) {
                throw new LedgerRefused(
                        "the ledger " + address.shown() + " cannot be written: " + path + ": " + e.getMessage(), e);
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
            }
        }
    }

    /** A lock that PostgreSQL keeps for a connection. */
    private static final class OfDatabase extends WriterLock {
        private static final long KEY = 0x52454144_4F555431L;

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
                try (Statement statement = opened.createStatement();
                        ResultSet answer = statement.executeQuery("SELECT pg_try_advisory_lock(" + KEY + ")")) {
                    kept = answer.next() && answer.getBoolean(1);
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
