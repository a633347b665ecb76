package org.readout.ledger;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.Query;
import org.readout.account.Comparison;
import org.readout.account.Dispute;
import org.readout.account.Dossier;
import org.readout.account.Position;
import org.readout.account.Report;
import org.readout.analysis.Analysis;
import org.readout.story.Copy;
import org.readout.story.CopyKind;
import org.readout.story.Occasion;
import org.readout.story.OccasionReport;
import org.readout.story.Story;

/**
 * Looks up what was found by comparing articles. What another version of Readout has written is left out until it is derived again.
 * Thread-safe.
 */
public final class Derived {
    private static final String OCCASION =
            "SELECT id, kind, starts, ends, place, reports, independent, contradictions, altered FROM occasion ";
    private static final String OCCASION_WITH_BODY = OCCASION.replace(" FROM", ", body FROM");
    private static final String STORY = "SELECT id, title, starts, ends, articles, copies FROM story ";
    private static final String DISPUTE = "SELECT id, claim, starts, ends, asserted, denied FROM dispute ";

    private final Store store;
    private final Forms forms;
    private final Articles articles;
    private final ComparisonShelf comparisons;

    Derived(Store store, Forms forms, Articles articles, ComparisonShelf comparisons) {
        this.store = store;
        this.forms = forms;
        this.articles = articles;
        this.comparisons = comparisons;
    }

    /** The order of a list of occasions. */
    public enum Order {
        /** The latest first, those without a day last. */
        BY_DAY("starts DESC, id", "+reports"), // with the sign, since the index of days is the one to go by
        /** Those with most reports first. */
        BY_REPORTS("reports DESC, starts DESC, id", "reports");

        private final String columns;
        private final String reports;

        Order(String columns, String reports) {
            this.columns = columns;
            this.reports = reports;
        }
    }

    /** Some of the occasions that so many articles report at least. */
    public Page<OccasionEntry> occasions(Order order, int reports, long from, int most) throws IOException {
        return store.read(handle -> new Page<>(
                handle.createQuery(OCCASION + "WHERE " + order.reports + " >= :reports ORDER BY " + order.columns
                                + " LIMIT :most OFFSET :from")
                        .bind("reports", reports)
                        .bind("most", most)
                        .bind("from", from)
                        .map((row, context) -> occasion(row))
                        .list(),
                store.tallies().count(handle, "occasions of " + reports, () -> handle.createQuery(
                                "SELECT count(*) FROM occasion WHERE reports >= :reports")
                        .bind("reports", reports)
                        .mapTo(Long.class)
                        .one()),
                from));
    }

    /** Some of the occasions of two reports or more that began between two days, both included, the earliest first. */
    public Page<OccasionEntry> occasionsBetween(String start, String end, long from, int most) throws IOException {
        String where = "reports > 1 AND starts <> '' AND starts BETWEEN :start AND :end";
        return store.read(handle -> new Page<>(
                handle.createQuery(OCCASION + "WHERE " + where + " ORDER BY starts, id LIMIT :most OFFSET :from")
                        .bind("start", start)
                        .bind("end", end)
                        .bind("most", most)
                        .bind("from", from)
                        .map((row, context) -> occasion(row))
                        .list(),
                store.tallies().count(handle, "occasions from " + start + " to " + end, () -> handle.createQuery(
                                "SELECT count(*) FROM occasion WHERE " + where)
                        .bind("start", start)
                        .bind("end", end)
                        .mapTo(Long.class)
                        .one()),
                from));
    }

    /**
     * How many occasions of two reports or more began in each span of time.
     *
     * @param letters of the day that count: 4 for years, 7 for months, 10 for days
     * @param within what the day begins with
     */
    public Map<String, Long> occasionsPerDay(int letters, String within) throws IOException {
        return store.read(handle -> store.tallies().of(handle, "days of occasions " + letters + " " + within, () -> {
            Map<String, Long> counts = new TreeMap<>();
            handle.createQuery("SELECT substr(starts, 1, " + letters + "), count(*) FROM occasion"
                            + " WHERE reports > 1 AND starts <> '' AND starts >= :start AND starts < :end"
                            + " GROUP BY substr(starts, 1, " + letters + ")")
                    .bind("start", within.isEmpty() ? "0" : within)
                    .bind("end", within + "~")
                    .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(row -> counts.put(row.getKey(), row.getValue()));
            return Collections.unmodifiableMap(counts);
        }));
    }

    /** The occasion with this id, or the one that an id of before leads to. */
    public Optional<OccasionEntry> occasion(String id) throws IOException {
        return store.read(handle -> handle.createQuery(OCCASION + "WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> occasion(row))
                .findOne()
                .or(() -> handle.createQuery(OCCASION + "WHERE id = (SELECT occasion FROM former WHERE id = :id)")
                        .bind("id", id)
                        .map((row, context) -> occasion(row))
                        .findOne()));
    }

    /** The occasion whose page has this name, or the one that a name of before leads to. */
    public Optional<OccasionEntry> occasionOfPage(String page) throws IOException {
        return store.read(handle -> handle.createQuery(OCCASION + "WHERE page = :page ORDER BY id LIMIT 1")
                .bind("page", page)
                .map((row, context) -> occasion(row))
                .findOne()
                .or(() -> handle.createQuery(OCCASION + "WHERE id = (SELECT occasion FROM former WHERE page = :page"
                                + " ORDER BY id LIMIT 1)")
                        .bind("page", page)
                        .map((row, context) -> occasion(row))
                        .findOne()));
    }

    /** Occasions as they are listed, with all that is known of them. */
    public record Listed(OccasionEntry entry, Occasion occasion) {}

    /** The occasions with these present ids, by id; those that are not here are left out. */
    public Map<String, Listed> listed(Collection<String> ids) throws IOException {
        @SuppressWarnings("ArrayRecordComponent") // unpacked at once, never compared
        record Packed(OccasionEntry entry, byte[] body) {}
        List<Packed> packed = ids.isEmpty()
                ? List.of()
                : store.read(handle -> handle.createQuery(OCCASION_WITH_BODY + "WHERE id IN (<ids>)")
                        .bindList("ids", List.copyOf(ids))
                        .map((row, context) -> new Packed(occasion(row), row.getBytes(10)))
                        .list());
        Map<String, Listed> listed = new HashMap<>();
        for (Packed one : packed) {
            if (Forms.fits(one.body())) {
                listed.put(one.entry().id(), new Listed(one.entry(), forms.unpack(one.body(), Occasion.class)));
            }
        }
        return listed;
    }

    /** How many articles copy each of these, by id; those that none copies are left out. */
    public Map<String, Integer> copied(Collection<String> articles) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        if (!articles.isEmpty()) {
            store.read(handle -> handle.createQuery("SELECT original, count(*) FROM copy"
                                    + " WHERE original IN (<ids>) AND kind = :kind GROUP BY original")
                            .bindList("ids", List.copyOf(articles))
                            .bind("kind", ArticleRows.label(CopyKind.COPY))
                            .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                            .list())
                    .forEach(row -> counts.put(row.getKey(), row.getValue()));
        }
        return counts;
    }

    private static OccasionEntry occasion(ResultSet row) throws SQLException {
        return new OccasionEntry(
                row.getString(1),
                row.getString(2),
                Articles.filled(row.getString(3)),
                Articles.filled(row.getString(4)),
                Articles.filled(row.getString(5)),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9));
    }

    /** All that is known of an occasion, by its present id. */
    public Optional<Occasion> whole(String id) throws IOException {
        return body("SELECT body FROM occasion WHERE id = :id", id, Occasion.class);
    }

    /** The comparison of an occasion's reports, where it has two or more. */
    public Optional<Comparison> comparison(String id) throws IOException {
        return comparisons.find(id);
    }

    /** The reports of an occasion with the copies among them; articles that must be read again are left out. */
    public Dossier dossier(Occasion occasion) throws IOException {
        List<Report> reports = new ArrayList<>();
        for (OccasionReport report : occasion.reports()) {
            Optional<Analysis> analysis = articles.analysis(report.article());
            if (analysis.isPresent()) {
                reports.add(new Report(analysis.get(), report.statements()));
            }
        }
        List<byte[]> packed = store.read(handle -> handle.createQuery("SELECT copy.body FROM copy"
                        + " JOIN report AS one ON one.article = copy.article AND one.occasion = :id AND one.own = 1"
                        + " JOIN report AS other ON other.article = copy.original AND other.occasion = :id AND other.own = 1"
                        + " ORDER BY copy.article, copy.original")
                .bind("id", occasion.id())
                .mapTo(byte[].class)
                .list());
        return new Dossier(occasion.id(), reports, unpacked(packed, Copy.class));
    }

    /** The copies that one article is, or that others are of it. */
    public List<Copy> copies(String article) throws IOException {
        return unpacked(
                store.read(handle -> handle.createQuery(
                                "SELECT body FROM copy WHERE article = :id OR original = :id ORDER BY article, original")
                        .bind("id", article)
                        .mapTo(byte[].class)
                        .list()),
                Copy.class);
    }

    /** Some of the copies of all articles, by article. */
    public List<Copy> copies(long from, int most) throws IOException {
        return unpacked(
                store.read(handle -> handle.createQuery(
                                "SELECT body FROM copy ORDER BY article, original LIMIT :most OFFSET :from")
                        .bind("most", most)
                        .bind("from", from)
                        .mapTo(byte[].class)
                        .list()),
                Copy.class);
    }

    /** Some of the stories of two articles and more, the latest first. */
    public Page<StoryEntry> stories(long from, int most) throws IOException {
        return store.read(handle -> new Page<>(
                handle.createQuery(STORY + "ORDER BY ends DESC, id LIMIT :most OFFSET :from")
                        .bind("most", most)
                        .bind("from", from)
                        .map((row, context) -> story(row))
                        .list(),
                handle.createQuery("SELECT count(*) FROM story")
                        .mapTo(Long.class)
                        .one(),
                from));
    }

    /** The story with this id. */
    public Optional<StoryEntry> story(String id) throws IOException {
        return store.read(handle -> handle.createQuery(STORY + "WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> story(row))
                .findOne());
    }

    /** The stories with these ids, by id; those that are not here are left out. */
    public Map<String, StoryEntry> stories(Collection<String> ids) throws IOException {
        Map<String, StoryEntry> stories = new HashMap<>();
        if (!ids.isEmpty()) {
            store.read(handle -> handle.createQuery(STORY + "WHERE id IN (<ids>)")
                            .bindList("ids", List.copyOf(ids))
                            .map((row, context) -> story(row))
                            .list())
                    .forEach(story -> stories.put(story.id(), story));
        }
        return stories;
    }

    /** All of a story. */
    public Optional<Story> wholeStory(String id) throws IOException {
        return body("SELECT body FROM story WHERE id = :id", id, Story.class);
    }

    private static StoryEntry story(ResultSet row) throws SQLException {
        return new StoryEntry(
                row.getString(1),
                row.getString(2),
                Articles.filled(row.getString(3)),
                Articles.filled(row.getString(4)),
                row.getInt(5),
                row.getInt(6));
    }

    /** Some of the disputes, those that most independent reports have first. */
    public Page<DisputeEntry> disputes(long from, int most) throws IOException {
        return store.read(handle -> new Page<>(
                handle.createQuery(DISPUTE + "ORDER BY asserted + denied DESC, ends DESC, id LIMIT :most OFFSET :from")
                        .bind("most", most)
                        .bind("from", from)
                        .map((row, context) -> new DisputeEntry(
                                row.getString(1),
                                row.getString(2),
                                Articles.filled(row.getString(3)),
                                Articles.filled(row.getString(4)),
                                row.getInt(5),
                                row.getInt(6)))
                        .list(),
                handle.createQuery("SELECT count(*) FROM dispute")
                        .mapTo(Long.class)
                        .one(),
                from));
    }

    /** The dispute whose page has this name. */
    public Optional<Dispute> disputeOfPage(String page) throws IOException {
        return body("SELECT body FROM dispute WHERE page = :id ORDER BY id LIMIT 1", page, Dispute.class);
    }

    /** All of a dispute. */
    public Optional<Dispute> dispute(String id) throws IOException {
        return body("SELECT body FROM dispute WHERE id = :id", id, Dispute.class);
    }

    /** Ids of the disputes in which one article is heard. */
    public List<String> disputesOf(String article) throws IOException {
        return store.read(
                handle -> handle.createQuery("SELECT dispute FROM disputant WHERE article = :id ORDER BY dispute")
                        .bind("id", article)
                        .mapTo(String.class)
                        .list());
    }

    /** The positions of a speaker that change, or of all where none is given. */
    public List<Position> positions(Optional<String> speaker, long from, int most) throws IOException {
        return unpacked(
                store.read(handle -> {
                    Query query = handle.createQuery("SELECT body FROM position"
                                    + (speaker.isPresent() ? " WHERE speaker = :speaker" : "")
                                    + " ORDER BY id LIMIT :most OFFSET :from")
                            .bind("most", most)
                            .bind("from", from);
                    speaker.ifPresent(id -> query.bind("speaker", id));
                    return query.mapTo(byte[].class).list();
                }),
                Position.class);
    }

    /** How many positions of a speaker change. */
    public int positionCount(String speaker) throws IOException {
        return store.read(handle -> handle.createQuery("SELECT count(*) FROM position WHERE speaker = :speaker")
                .bind("speaker", speaker)
                .mapTo(Integer.class)
                .one());
    }

    private <T> Optional<T> body(String sql, String id, Class<T> type) throws IOException {
        Optional<byte[]> bytes = store.read(handle ->
                handle.createQuery(sql).bind("id", id).mapTo(byte[].class).findOne());
        return bytes.isPresent() && Forms.fits(bytes.get())
                ? Optional.of(forms.unpack(bytes.get(), type))
                : Optional.empty();
    }

    private <T> List<T> unpacked(List<byte[]> packed, Class<T> type) throws LedgerRefused {
        List<T> objects = new ArrayList<>();
        for (byte[] bytes : packed) {
            if (Forms.fits(bytes)) {
                objects.add(forms.unpack(bytes, type));
            }
        }
        return objects;
    }
}
