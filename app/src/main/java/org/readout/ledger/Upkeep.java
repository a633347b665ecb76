package org.readout.ledger;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Keeping a ledger well: what it holds, whether all of it is in order, copies of it, and removing what must go. Thread-safe. */
public final class Upkeep {
    private final Ledger ledger;
    private final Store store;
    private final CaptureShelf shelf;
    private final Forms forms;

    Upkeep(Ledger ledger, Store store, CaptureShelf shelf, Forms forms) {
        this.ledger = ledger;
        this.store = store;
        this.shelf = shelf;
        this.forms = forms;
    }

    /** How much the ledger holds. */
    public LedgerStatus status() throws IOException {
        return store.read(handle -> {
            Holdings holdings = store.tallies().of(handle, "holdings", () -> holdings(handle));
            return new LedgerStatus(
                    text(handle, "SELECT id FROM ledger"),
                    ledger.address().shown(),
                    Store.SCHEMA,
                    new LedgerStatus.Counts(
                            holdings.captures(),
                            holdings.articles(),
                            holdings.statements(),
                            holdings.actors(),
                            holdings.occasions(),
                            count(handle, "SELECT count(*) FROM story"),
                            count(handle, "SELECT count(*) FROM dispute"),
                            count(handle, "SELECT count(*) FROM damage"),
                            count(handle, "SELECT count(*) FROM correction WHERE undone IS NULL")),
                    count(handle, "SELECT sequence FROM ledger"),
                    count(handle, "SELECT grouped FROM ledger"),
                    holdings.articles() - holdings.readings());
        });
    }

    /** What takes a while to count. */
    private record Holdings(
            long captures, long articles, long statements, long actors, long occasions, long readings) {}

    private static Holdings holdings(Handle handle) {
        return new Holdings(
                count(handle, "SELECT count(*) FROM capture"),
                count(handle, "SELECT count(*) FROM article"),
                count(handle, "SELECT coalesce(sum(statements), 0) FROM article"),
                count(handle, "SELECT count(*) FROM actor WHERE said + told > 0"),
                count(handle, "SELECT count(*) FROM occasion WHERE reports > 0"),
                handle.createQuery("SELECT count(*) FROM reading WHERE form = :form")
                        .bind("form", Forms.FORM)
                        .mapTo(Long.class)
                        .one());
    }

    private static long count(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    private static String text(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(String.class).one();
    }

    /**
     * Checks all of the ledger: that each capture is there and has the bytes of its digest, that what was found in an article still cuts out its
     * words, that no row lacks what it belongs to. Changes nothing.
     *
     * @param trouble is told each fault, as a sentence
     * @return how many faults there are
     */
    public long verify(Consumer<String> trouble) throws IOException {
        return new Verification(ledger, store, shelf).run(trouble);
    }

    /**
     * Writes a copy of the ledger: its captures and, of a file of SQLite, its tables too. PostgreSQL has its own tools for these, which the copy
     * does not replace.
     *
     * @param folder is made; it must be empty or missing
     * @throws LedgerRefused if it cannot be written
     */
    public void backup(Path folder) throws IOException {
        if (Files.exists(folder) && (!Files.isDirectory(folder) || hasFiles(folder))) {
            throw new LedgerRefused("the copy needs a new or empty folder, and " + folder + " is none");
        }
        try {
            Files.createDirectories(folder);
            if (!ledger.address().isPostgresql()) {
                Path file = folder.resolve("ledger.db");
                store.alone(connection -> into(connection, file));
            }
            captures(folder);
        } catch (IOException e) {
            throw Refusals.file("the copy cannot be written to", folder, e);
        }
    }

    private void captures(Path folder) throws IOException {
        Path captures = ledger.address().folder().resolve("captures");
        if (Files.isDirectory(captures)) {
            Files.walkFileTree(captures, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Path to = folder.resolve("ledger.db.d")
                            .resolve("captures")
                            .resolve(captures.relativize(file).toString());
                    Path parent = to.getParent();
                    if (parent != null && !file.getFileName().toString().endsWith(".part")) {
                        Files.createDirectories(parent);
                        Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }

    private static void into(Connection connection, Path file) throws java.sql.SQLException {
        try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, file.toString());
            copy.execute();
        }
    }

    private static boolean hasFiles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    /**
     * Removes an article and all that came of it: its capture where no other article has it, its statements, every analysis, and what people have
     * corrected in it. It is not taken again. What is derived forgets it with the next {@link Ledger#group}.
     *
     * @return whether it was here
     */
    public boolean forget(String article) throws IOException {
        Optional<ArticleEntry> entry = ledger.articles().find(article);
        if (entry.isEmpty()) {
            return false;
        }
        String sha256 = entry.get().sha256();
        boolean last = store.write(handle -> {
            Set<String> actors = new TreeSet<>(new Placing(handle, forms, ledger.merges()).actors(article));
            derived(handle, article);
            handle.createUpdate("DELETE FROM delivery WHERE body LIKE :mention")
                    .bind("mention", "%" + article + "%")
                    .execute();
            handle.createUpdate("DELETE FROM correction WHERE article = :id OR detail LIKE :mention")
                    .bind("id", article)
                    .bind("mention", "%\"" + article + "\"%")
                    .execute();
            handle.createUpdate(
                            "DELETE FROM damage WHERE address IN (SELECT address FROM sighting WHERE article = :id)")
                    .bind("id", article)
                    .execute();
            handle.createUpdate("DELETE FROM article WHERE id = :id")
                    .bind("id", article)
                    .execute();
            handle.createUpdate("INSERT INTO forgotten (article, sha256, made, sequence)"
                            + " VALUES (:id, :sha256, :made, :sequence)"
                            + " ON CONFLICT (article) DO NOTHING")
                    .bind("id", article)
                    .bind("sha256", sha256)
                    .bind("made", ledger.now())
                    .bind("sequence", Sequence.change(handle))
                    .execute();
            new Placing(handle, forms, ledger.merges()).recount(actors);
            nobody(handle);
            handle.execute("DELETE FROM actor WHERE said + told = 0 AND id NOT IN (SELECT actor FROM party)"
                    + " AND id NOT IN (SELECT speaker FROM statement)");
            boolean gone = handle.createUpdate("DELETE FROM capture WHERE sha256 = :sha256"
                                    + " AND NOT EXISTS (SELECT 1 FROM article WHERE article.sha256 = capture.sha256)")
                            .bind("sha256", sha256)
                            .execute()
                    > 0;
            return gone;
        });
        if (last) {
            shelf.remove(sha256);
        }
        Set<String> wanted = store.read(handle -> handle.createQuery("SELECT sha256 FROM capture")
                .mapTo(String.class)
                .set());
        shelf.sweep(wanted::contains, Instant.now().minus(Duration.ofHours(1)));
        if (!ledger.address().isPostgresql()) {
            store.alone(connection -> {
                try (var checkpoint = connection.createStatement()) {
                    checkpoint.execute("PRAGMA wal_checkpoint(TRUNCATE)");
                }
            });
        }
        return true;
    }

    /** Takes away merges of actors whom no row names any more, since their ids are made of their names. */
    private static void nobody(Handle handle) {
        handle.execute("DELETE FROM correction WHERE kind = 'merge-actors' AND NOT EXISTS (SELECT 1 FROM actor"
                + " WHERE said + told > 0 AND detail LIKE '%\"into\":\"' || actor.id || '\"%')");
    }

    /** Takes away at once what was derived with the article's words in it; it is derived again without them. */
    private static void derived(Handle handle, String article) {
        handle.createUpdate("DELETE FROM copy WHERE article = :id OR original = :id")
                .bind("id", article)
                .execute();
        handle.createUpdate("DELETE FROM dispute WHERE id IN (SELECT dispute FROM disputant WHERE article = :id)")
                .bind("id", article)
                .execute();
        List<String> occasions =
                new ArrayList<>(new HashSet<>(handle.createQuery("SELECT occasion FROM report WHERE article = :id")
                        .bind("id", article)
                        .mapTo(String.class)
                        .list()));
        for (String occasion : occasions) {
            handle.createUpdate("UPDATE statement SET occasion = NULL,"
                            + " day = CASE WHEN said = '' THEN published ELSE said END WHERE occasion = :id")
                    .bind("id", occasion)
                    .execute();
            handle.createUpdate("DELETE FROM occasion WHERE id = :id")
                    .bind("id", occasion)
                    .execute();
        }
        handle.createUpdate("DELETE FROM story WHERE id = (SELECT story FROM article WHERE id = :id)")
                .bind("id", article)
                .execute();
        handle.createUpdate("DELETE FROM position WHERE speaker IN (SELECT speaker FROM statement WHERE article = :id)")
                .bind("id", article)
                .execute();
    }
}
