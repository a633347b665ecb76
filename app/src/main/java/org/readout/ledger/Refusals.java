package org.readout.ledger;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Puts the databases' errors into sentences. */
final class Refusals {
    private Refusals() {}

    /** What {@code fault} means for the ledger at {@code address}. */
    static IOException of(LedgerAddress address, Exception fault) {
        SQLException sql = sql(fault);
        String where = "the ledger " + address.shown();
        if (sql instanceof SQLiteException sqlite) {
            return new LedgerRefused(where + " " + sqlite(address, sqlite), fault);
        }
        if (!address.isPostgresql()) {
            return new LedgerRefused(
                    where
                            + (sql instanceof java.sql.SQLTransientException
                                    ? " is busy with other readers; try again in a while"
                                    : " failed: " + said(sql == null ? fault : sql)),
                    fault);
        }
        String state = sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.startsWith("08") || state.startsWith("57P") || sql instanceof java.sql.SQLTransientException) {
            return new ConnectionLost(
                    "the database of " + where
                            + " does not answer; start it and try again, nothing that was acknowledged is lost: "
                            + said(sql),
                    fault);
        }
        return switch (state) {
            case "53100" ->
                new LedgerRefused(
                        where + " cannot be written: the disk of the database is full; make room and try again, "
                                + "nothing that was acknowledged is lost",
                        fault);
            case "25006" ->
                new LedgerRefused(
                        where + " cannot be written: the database is read-only; write to the one that it is a copy of",
                        fault);
            case "28P01", "28000" ->
                new LedgerRefused(
                        where + " cannot be opened: the database refuses this user or password; give them in the "
                                + "address, as in jdbc:postgresql://host/name?user=…&password=…",
                        fault);
            case "58P01", "XX001", "XX002" ->
                new LedgerRefused(
                        where + " is damaged on the server's disk; take back a copy made by pg_dump: " + said(sql),
                        fault);
            case "3D000" ->
                new LedgerRefused(where + " cannot be opened: there is no such database; 'createdb' makes one", fault);
            case "42501" -> new LedgerRefused(where + " cannot be used: this user may not: " + said(sql), fault);
            default -> new LedgerRefused(where + " failed: " + said(sql == null ? fault : sql), fault);
        };
    }

    /** The same, where nobody is to try again. */
    static LedgerRefused refusal(LedgerAddress address, Exception fault) {
        IOException refusal = of(address, fault);
        return refusal instanceof LedgerRefused refused
                ? refused
                : new LedgerRefused(String.valueOf(refusal.getMessage()), refusal);
    }

    private static String sqlite(LedgerAddress address, SQLiteException fault) {
        String full =
                "cannot be written: the disk is full; make room and try again, nothing that was acknowledged is lost";
        return switch (fault.getResultCode().code & 0xff) {
            case 13 -> full;
            case 8 ->
                "cannot be written: the file or its folder is read-only; make it writable, or copy the ledger with "
                        + "'readout backup' to where it can be written";
            case 14 -> "cannot be opened: the file or its folder cannot be read or written by this user";
            case 5, 6 -> "is in use by another process; stop that one or try again in a while";
            case 11 -> "is damaged; take back a copy that 'readout backup' made";
            case 26 -> "is no ledger: the file is of another kind; name another file";
            case 10 ->
                isFull(address)
                        ? full
                        : "cannot be read or written: the disk reports a fault ("
                                + fault.getResultCode().name() + "); nothing that was acknowledged is lost";
            default -> "failed: " + said(fault);
        };
    }

    /** SQLite calls some full disks a fault of the disk. */
    private static boolean isFull(LedgerAddress address) {
        try {
            Path folder = address.file().map(Path::getParent).orElse(address.folder());
            return Files.getFileStore(folder).getUsableSpace() < 1 << 18;
        } catch (IOException e) {
            return false;
        }
    }

    /** What {@code fault} of the files beside the tables means, while {@code what} was done to {@code path}. */
    static LedgerRefused file(String what, Path path, IOException fault) {
        if (fault instanceof LedgerRefused refused) {
            return refused;
        }
        String said = String.valueOf(fault.getMessage());
        String reason = said.contains("No space left") || said.contains("quota") || said.contains("File too large")
                ? "the disk is full; make room and try again, nothing that was acknowledged is lost"
                : fault instanceof AccessDeniedException || said.contains("Read-only") || said.contains("denied")
                        ? "this user may not write there; make it writable or name another place"
                        : said;
        return new LedgerRefused(what + " " + path + ": " + reason, fault);
    }

    /** Whether this says that there is no such table. */
    static boolean isMissingTable(Exception fault) {
        SQLException sql = sql(fault);
        if (sql == null) {
            return false;
        }
        String message = String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT);
        return "42P01".equals(sql.getSQLState()) || message.contains("no such table");
    }

    private static String said(@Nullable Throwable fault) {
        return fault == null
                ? "for no known reason"
                : String.valueOf(fault.getMessage()).strip();
    }

    private static @Nullable SQLException sql(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
