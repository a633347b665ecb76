package org.readout.ledger;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a ledger lies: a file of SQLite, or a database of PostgreSQL; and the folder beside it, which holds the captures and the index of
 * the search.
 *
 * @param jdbc the database's JDBC address, without a password where the ledger is shown
 * @param file the file of SQLite; empty for PostgreSQL
 * @param folder captures and index
 */
public record LedgerAddress(String jdbc, Optional<Path> file, Path folder) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    public LedgerAddress {
        Objects.requireNonNull(jdbc, "jdbc");
        Objects.requireNonNull(folder, "folder");
    }

    /** The ledger in the file {@code file}; captures and index lie in the folder of that name with {@code .d}. */
    public static LedgerAddress ofFile(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return new LedgerAddress(
                SQLITE + absolute, Optional.of(absolute), absolute.resolveSibling(absolute.getFileName() + ".d"));
    }

    /**
     * The ledger that a user names, or the usual one: {@code readout/ledger.db} in {@code XDG_DATA_HOME}, or in {@code .local/share} at
     * home. Of a database of PostgreSQL captures and index lie in {@code readout/} and its name, there too.
     *
     * @param given a file, or {@code jdbc:postgresql:…}; empty for the usual one
     * @param environment of the process
     * @param home the user's home
     * @throws LedgerRefused if it is neither
     */
    public static LedgerAddress of(Optional<String> given, Map<String, String> environment, Path home)
            throws LedgerRefused {
        Path data = Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".local").resolve("share"))
                .resolve("readout");
        if (given.isEmpty()) {
            return ofFile(data.resolve("ledger.db"));
        }
        String address = given.get();
        if (address.startsWith(POSTGRESQL)) {
            return new LedgerAddress(address, Optional.empty(), data.resolve(folderName(address)));
        }
        if (address.startsWith("jdbc:") && !address.startsWith(SQLITE)) {
            throw new LedgerRefused("a ledger is a file or jdbc:postgresql:…, not " + shown(address));
        }
        try {
            return ofFile(Path.of(address.startsWith(SQLITE) ? address.substring(SQLITE.length()) : address));
        } catch (InvalidPathException e) {
            throw new LedgerRefused("this is no name of a file: " + address, e);
        }
    }

    /** Whether this is a database of PostgreSQL. */
    public boolean isPostgresql() {
        return jdbc.startsWith(POSTGRESQL);
    }

    /** How a person calls it: the file, or the database without its password. */
    public String shown() {
        return file.map(Path::toString).orElseGet(() -> shown(jdbc));
    }

    private static String shown(String address) {
        return address.replaceAll("(?i)(password=)[^&]*", "$1…").replaceAll("//[^/@]*@", "//…@");
    }

    private static String folderName(String address) {
        String database = address.substring(POSTGRESQL.length()).replaceAll("[?].*", "");
        String plain = database.replaceAll("[^A-Za-z0-9.-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return "postgresql-" + (plain.isEmpty() ? "ledger" : plain);
    }
}
