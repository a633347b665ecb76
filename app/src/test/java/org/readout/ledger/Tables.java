package org.readout.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** All rows of a ledger's tables as text, behind its back. */
public final class Tables {
    /** What depends on the clock, or on how many changes there were, or on the way by which the ledger came to be. */
    private static final Set<String> LEFT_OUT = Set.of(
            "added",
            "seen",
            "made",
            "mark",
            "compared",
            "sequence",
            "undone_sequence",
            "changed",
            "grouped",
            "analysis.id",
            "article.analysis",
            "ledger.id");

    private static final Set<String> TABLES_LEFT_OUT = Set.of("former", "schema_history");

    private Tables() {}

    /** The rows of each table, sorted, without what depends on time and way. */
    public static Map<String, List<String>> dump(LedgerAddress address) throws IOException {
        return dump(address, LEFT_OUT, TABLES_LEFT_OUT);
    }

    /** All rows of all tables, what is packed in bytes opened. */
    static Map<String, List<String>> whole(LedgerAddress address) throws IOException {
        return dump(address, Set.of(), Set.of());
    }

    private static Map<String, List<String>> dump(LedgerAddress address, Set<String> columns, Set<String> tables)
            throws IOException {
        if (address.file().isPresent() && !Files.exists(address.file().get())) {
            return Map.of();
        }
        try (Connection connection = DriverManager.getConnection(address.jdbc())) {
            Map<String, List<String>> dump = new TreeMap<>();
            for (String table : names(connection)) {
                if (!tables.contains(table)) {
                    dump.put(table, rows(connection, table, columns));
                }
            }
            return dump;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Makes of a closed ledger what a version of Readout leaves behind whose readings have another form, which this one cannot use. */
    public static void ofAnotherVersion(LedgerAddress address) throws IOException {
        String nothing = address.isPostgresql() ? "'\\x00'" : "x'00'";
        execute(
                address,
                "UPDATE ledger SET form = 'other'",
                "UPDATE reading SET form = 'other', analysis = " + nothing,
                "UPDATE occasion SET body = " + nothing + ", comparison = " + nothing + ", mark = '', compared = ''",
                "UPDATE story SET body = " + nothing + ", mark = ''",
                "UPDATE dispute SET body = " + nothing + ", mark = ''",
                "UPDATE copy SET body = " + nothing + ", mark = ''");
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        DatabaseMetaData about = connection.getMetaData();
        try (ResultSet tables = about.getTables(null, null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String schema = tables.getString("TABLE_SCHEM");
                if (schema == null || schema.equals("public")) {
                    names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        names.removeIf(name -> name.startsWith("sqlite_"));
        return names;
    }

    private static List<String> rows(Connection connection, String table, Set<String> leftOut) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData columns = result.getMetaData();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    String name = columns.getColumnName(column);
                    if (!leftOut.contains(name) && !leftOut.contains(table + "." + name)) {
                        row.append(name)
                                .append('=')
                                .append(value(result.getObject(column), leftOut.isEmpty()))
                                .append(" | ");
                    }
                }
                rows.add(row.toString());
            }
        }
        Collections.sort(rows);
        return rows;
    }

    private static String value(Object value, boolean open) {
        if (value instanceof byte[] bytes) {
            return open
                    ? opened(bytes)
                    : bytes.length + " bytes " + CaptureShelf.digest(bytes).substring(0, 16);
        }
        return value instanceof Number number ? Double.toString(number.doubleValue()) : String.valueOf(value);
    }

    /** What is packed in bytes, as letters. */
    private static String opened(byte[] bytes) {
        boolean gzip = bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
        try (InputStream in = gzip
                ? new GZIPInputStream(new ByteArrayInputStream(bytes))
                : new InflaterInputStream(new ByteArrayInputStream(bytes, 8, bytes.length - 8))) {
            byte[] letters = in.readAllBytes();
            for (int i = 0; i < letters.length; i++) {
                letters[i] &= 0x7f; // the last letter of a word in ASCII is marked
            }
            return new String(letters, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "no packed bytes";
        }
    }

    /** Changes rows behind the ledger's back. */
    public static void execute(LedgerAddress address, String... sql) throws IOException {
        try (Connection connection = DriverManager.getConnection(address.jdbc());
                var statement = connection.createStatement()) {
            for (String one : sql) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
