package org.readout.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Puts the databases' errors into sentences. */
final class Refusals {
    private Refusals() {}

    /** What {@code fault} means for the ledger at {@code address}. */
    static IOException of(LedgerAddress address, Exception fault) {
        SQLException sql = sql(fault);
        String where = "the ledger " + address.shown();
        if (sql instanceof SQLiteException sqlite) {
            return new LedgerRefused(where + " " + sqlite(sqlite.getResultCode(), sqlite), fault);
        }
        String state = sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.startsWith("08") || state.startsWith("57P") || sql instanceof java.sql.SQLTransientException) {
            return new ConnectionLost(
                    "the database of " + where + " does not answer; nothing that was acknowledged is lost: "
                            + said(sql),
                    fault);
        }
        return switch (state) {
            case "53100" -> new LedgerRefused(where + " cannot be written: the database's disk is full", fault);
            case "25006" -> new LedgerRefused(where + " cannot be written: the database is read-only", fault);
            case "28P01", "28000" ->
                new LedgerRefused(where + " cannot be opened: the database refuses this user or password", fault);
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

    private static String sqlite(SQLiteErrorCode code, SQLiteException fault) {
        return switch (code.code & 0xff) {
            case 13 -> "cannot be written: the disk is full; nothing that was acknowledged is lost";
            case 8 -> "cannot be written: the file or its folder is read-only";
            case 14 -> "cannot be opened: the file or its folder cannot be read or written";
            case 5, 6 -> "is in use by another process";
            case 11 -> "is damaged; take back a copy that 'readout backup' made";
            case 26 -> "is no ledger: the file is of another kind";
            case 10 -> "cannot be read or written: the disk reports a fault";
            default -> "failed: " + said(fault);
        };
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
