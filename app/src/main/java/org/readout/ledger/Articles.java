package org.readout.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.readout.analysis.Analysis;
import org.readout.source.Capture;
import org.readout.source.MediaType;
import org.readout.source.Provenance;

/** Looks up articles, what was found in them, and their captures. Thread-safe. */
public final class Articles {
    static final String COLUMNS =
            "article.id, article.sha256, article.uri, article.title, article.outlet, article.published,"
                    + " article.language, article.statements, article.speakers, article.warnings, article.added,"
                    + " article.sequence, article.story, article.occasion, article.copies";

    /** Ids that one query takes. */
    private static final int AT_A_TIME = 500;

    private final Store store;
    private final CaptureShelf shelf;
    private final Forms forms;

    Articles(Store store, CaptureShelf shelf, Forms forms) {
        this.store = store;
        this.shelf = shelf;
        this.forms = forms;
    }

    /**
     * Which articles are wanted, the newest first.
     *
     * @param outlet whose; all where empty
     * @param story of which story
     * @param occasion those that report it
     * @param original those that copy it
     */
    public record Wanted(
            Optional<String> outlet, Optional<String> story, Optional<String> occasion, Optional<String> original) {
        /** All articles. */
        public static final Wanted ALL =
                new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** One analysis of an article. */
    public record Version(long id, String engine, String made) {}

    static ArticleEntry entry(ResultSet row) throws SQLException {
        return new ArticleEntry(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                filled(row.getString(5)),
                filled(row.getString(6)),
                filled(row.getString(7)),
                new ArticleEntry.Tally(row.getInt(8), row.getInt(9), row.getInt(10)),
                row.getString(11),
                row.getLong(12),
                Optional.ofNullable(row.getString(13)),
                Optional.ofNullable(row.getString(14)),
                Optional.ofNullable(row.getString(15)));
    }

    static Optional<String> filled(String value) {
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** The article with this id. */
    public Optional<ArticleEntry> find(String id) throws IOException {
        return store.read(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM article WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> entry(row))
                .findOne());
    }

    /** The articles with these ids, in that order; those that are not here are left out. */
    public List<ArticleEntry> find(List<String> ids) throws IOException {
        return store.read(handle -> find(handle, ids));
    }

    static List<ArticleEntry> find(Handle handle, List<String> ids) {
        Map<String, ArticleEntry> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            handle.createQuery("SELECT " + COLUMNS + " FROM article WHERE id IN (<ids>)")
                    .bindList("ids", ids.subList(from, Math.min(ids.size(), from + AT_A_TIME)))
                    .map((row, context) -> entry(row))
                    .forEach(entry -> found.put(entry.id(), entry));
        }
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** Some of the articles wanted, the newest first, those without a day last. */
    public Page<ArticleEntry> page(Wanted wanted, long from, int most) throws IOException {
        return store.read(handle -> {
            String where = where(wanted);
            List<ArticleEntry> rows = bound(
                            handle.createQuery("SELECT " + COLUMNS + " FROM article" + where
                                    + " ORDER BY published DESC, id LIMIT :most OFFSET :from"),
                            wanted)
                    .bind("most", most)
                    .bind("from", from)
                    .map((row, context) -> entry(row))
                    .list();
            long total = store.tallies().count(handle, "articles " + wanted, () -> bound(
                            handle.createQuery("SELECT count(*) FROM article" + where), wanted)
                    .mapTo(Long.class)
                    .one());
            return new Page<>(rows, total, from);
        });
    }

    private static String where(Wanted wanted) {
        List<String> conditions = new ArrayList<>();
        wanted.outlet().ifPresent(value -> conditions.add("outlet = :outlet"));
        wanted.story().ifPresent(value -> conditions.add("story = :story"));
        wanted.occasion().ifPresent(value -> conditions.add("occasion = :occasion"));
        wanted.original().ifPresent(value -> conditions.add("copies = :original"));
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static Query bound(Query query, Wanted wanted) {
        wanted.outlet().ifPresent(value -> query.bind("outlet", value));
        wanted.story().ifPresent(value -> query.bind("story", value));
        wanted.occasion().ifPresent(value -> query.bind("occasion", value));
        wanted.original().ifPresent(value -> query.bind("original", value));
        return query;
    }

    /**
     * Articles that changed after {@code sequence}, in the order of their changes and ids.
     *
     * @param after id of the last article of that change that is known; empty where all of its articles are
     */
    public List<ArticleEntry> changed(long sequence, Optional<String> after, int most) throws IOException {
        return store.read(handle -> {
            Query query = handle.createQuery("SELECT " + COLUMNS + " FROM article WHERE sequence > :sequence"
                            + (after.isPresent() ? " OR (sequence = :sequence AND id > :after)" : "")
                            + " ORDER BY sequence, id LIMIT :most")
                    .bind("sequence", sequence)
                    .bind("most", most);
            after.ifPresent(id -> query.bind("after", id));
            return query.map((row, context) -> entry(row)).list();
        });
    }

    /** How many articles changed after {@code sequence}. */
    public int changedCount(long sequence) throws IOException {
        return store.read(handle -> handle.createQuery("SELECT count(*) FROM article WHERE sequence > :sequence")
                .bind("sequence", sequence)
                .mapTo(Integer.class)
                .one());
    }

    /** When the latest article was added, an instant in ISO 8601. */
    public Optional<String> lastAdded() throws IOException {
        return store.read(
                handle -> store.tallies().of(handle, "added", () -> handle.createQuery("SELECT max(added) FROM article")
                        .map((row, context) -> Optional.ofNullable(row.getString(1)))
                        .one()));
    }

    /** How many articles were seen in a folder or below it. */
    public int under(String folder) throws IOException {
        String from = folder.endsWith("/") ? folder : folder + "/";
        return store.read(handle -> handle.createQuery(
                        "SELECT count(DISTINCT article) FROM sighting WHERE uri >= :from AND uri < :to")
                .bind("from", from)
                .bind("to", from.substring(0, from.length() - 1) + "0")
                .mapTo(Integer.class)
                .one());
    }

    /** Ids of articles that were forgotten by a change after {@code sequence}. */
    public List<String> forgotten(long sequence) throws IOException {
        return store.read(handle -> handle.createQuery(
                        "SELECT article FROM forgotten WHERE sequence > :sequence ORDER BY article")
                .bind("sequence", sequence)
                .mapTo(String.class)
                .list());
    }

    /** Ids of all articles behind {@code after}, in their order. */
    public List<String> ids(String after, int most) throws IOException {
        return store.read(
                handle -> handle.createQuery("SELECT id FROM article WHERE id > :after ORDER BY id LIMIT :most")
                        .bind("after", after)
                        .bind("most", most)
                        .mapTo(String.class)
                        .list());
    }

    /**
     * What was found in an article, with what people have corrected; without sentences and mentions. Empty where the article is not here, or
     * must be read again by this version.
     */
    public Optional<Analysis> analysis(String id) throws IOException {
        Optional<byte[]> bytes = store.read(handle -> analysisBytes(handle, id));
        return bytes.isEmpty() ? Optional.empty() : Optional.of(forms.unpack(bytes.get(), Analysis.class));
    }

    private static Optional<byte[]> analysisBytes(Handle handle, String id) {
        return handle.createQuery("SELECT analysis FROM reading WHERE article = :id AND form = :form")
                .bind("id", id)
                .bind("form", Forms.FORM)
                .mapTo(byte[].class)
                .findOne();
    }

    /** The capture of an article; empty where the article is not here or its bytes are missing. */
    public Optional<Capture> capture(String id) throws IOException {
        record Row(String sha256, String uri, String media, Optional<String> declared, String given) {}
        Optional<Row> row = store.read(
                handle -> handle.createQuery("SELECT sha256, uri, media, declared, given FROM article WHERE id = :id")
                        .bind("id", id)
                        .map((values, context) -> new Row(
                                values.getString(1),
                                values.getString(2),
                                values.getString(3),
                                Optional.ofNullable(values.getString(4)),
                                values.getString(5)))
                        .findOne());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> bytes = shelf.bytes(row.get().sha256());
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        Capture capture = Capture.of(
                row.get().uri(),
                bytes.get(),
                MediaType.of(row.get().media()).orElse(MediaType.TEXT),
                row.get().declared().flatMap(Articles::charset),
                GivenForm.read(row.get().given()));
        for (String warning : GivenForm.warnings(row.get().given())) {
            capture = capture.warned(warning);
        }
        Optional<Provenance> record = GivenForm.provenance(row.get().given());
        return Optional.of(record.isPresent() ? capture.from(record.get()) : capture);
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** The outlets of these articles, by id; articles that are not here and those without one are left out. */
    public Map<String, String> outlets(Collection<String> ids) throws IOException {
        List<String> asked = List.copyOf(ids);
        return store.read(handle -> {
            Map<String, String> outlets = new HashMap<>();
            for (int from = 0; from < asked.size(); from += AT_A_TIME) {
                handle.createQuery("SELECT id, outlet FROM article WHERE id IN (<ids>) AND outlet <> ''")
                        .bindList("ids", asked.subList(from, Math.min(asked.size(), from + AT_A_TIME)))
                        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                        .forEach(row -> outlets.put(row.getKey(), row.getValue()));
            }
            return outlets;
        });
    }

    /** Every address at which an article was seen, in their order. */
    public List<String> sightings(String id) throws IOException {
        return store.read(handle -> handle.createQuery("SELECT uri FROM sighting WHERE article = :id ORDER BY uri")
                .bind("id", id)
                .mapTo(String.class)
                .list());
    }

    /** Whether an article of these bytes, whatever its id, was seen at this address. */
    public boolean isSeen(String sha256, String uri) throws IOException {
        return store.read(handle -> handle.createQuery("SELECT COUNT(*) FROM article JOIN sighting ON article = id "
                                + "WHERE sha256 = :sha256 AND sighting.uri = :uri")
                        .bind("sha256", sha256)
                        .bind("uri", uri)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    /**
     * The record of an archive that an article's capture was kept in; empty where it came in a file of its own or the
     * article is not here.
     */
    public Optional<Provenance> provenance(String id) throws IOException {
        Optional<String> given = store.read(handle -> handle.createQuery("SELECT given FROM article WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
        return given.isPresent() ? GivenForm.provenance(given.get()) : Optional.empty();
    }

    /** The analyses of an article, the latest first. */
    public List<Version> analyses(String id) throws IOException {
        return store.read(handle -> Rereadings.analyses(handle, id));
    }

    /** The rows of {@code statements.jsonl} that one analysis gave. */
    public Optional<byte[]> statementRows(long analysis) throws IOException {
        Optional<byte[]> packed =
                store.read(handle -> handle.createQuery("SELECT statements FROM analysis WHERE id = :id")
                        .bind("id", analysis)
                        .mapTo(byte[].class)
                        .findOne());
        if (packed.isEmpty()) {
            return Optional.empty();
        }
        try (GZIPInputStream rows = new GZIPInputStream(new ByteArrayInputStream(packed.get()))) {
            return Optional.of(rows.readAllBytes());
        }
    }
}
