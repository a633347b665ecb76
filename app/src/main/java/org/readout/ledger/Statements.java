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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Looks up statements. Thread-safe. */
public final class Statements {
    private static final String COLUMNS =
            "SELECT statement.id, article, place, starts, ends, outlet, published, repeats, kind, act, words, speaker,"
                    + " actor.name, named, statement.affiliation, statement.said, statement.occasion, confidence, rule, review, day FROM statement"
                    + " LEFT JOIN actor ON actor.id = speaker AND speaker <> '' ";

    private final Store store;

    Statements(Store store) {
        this.store = store;
    }

    /** By what statements are listed, the newest article's first. Those that repeat another or have no place are left out. */
    public enum By {
        /** All of one speaker. */
        SPEAKER("speaker = :key"),
        /** Those on one teller's word. */
        TELLER("statement.id IN (SELECT statement FROM party WHERE actor = :key AND place >= 0)"),
        /** Those to one addressee. */
        ADDRESSEE("statement.id IN (SELECT statement FROM party WHERE actor = :key AND place = -1)"),
        /** Those that speak of one actor. */
        ABOUT("statement.id IN (SELECT statement FROM party WHERE actor = :key AND place < -1)"),
        /** Those made at one occasion. */
        OCCASION("occasion = :key"),
        /** Those in one outlet's articles. */
        OUTLET("outlet = :key"),
        /** Those whose speaker nobody knows; the key is empty. */
        UNRESOLVED("speaker = :key");

        private final String condition;

        By(String condition) {
            this.condition = condition;
        }
    }

    /** The statement with this id, also one that the present analysis has no more. */
    public Optional<StatementEntry> find(String id) throws IOException {
        return store.read(handle -> complete(
                        handle,
                        handle.createQuery(COLUMNS + "WHERE statement.id = :id")
                                .bind("id", id)
                                .map((row, context) -> entry(row))
                                .list())
                .stream()
                .findFirst());
    }

    /** The statements with these ids, in that order; those that are not here are left out. */
    public List<StatementEntry> find(List<String> ids) throws IOException {
        return store.read(handle -> {
            Map<String, StatementEntry> found = new HashMap<>();
            for (int from = 0; from < ids.size(); from += 500) {
                handle.createQuery(COLUMNS + "WHERE statement.id IN (<ids>)")
                        .bindList("ids", ids.subList(from, Math.min(ids.size(), from + 500)))
                        .map((row, context) -> entry(row))
                        .forEach(entry -> found.put(entry.id(), entry));
            }
            return complete(
                    handle,
                    ids.stream().filter(found::containsKey).map(found::get).toList());
        });
    }

    /** The statements of an article in the order of its analysis, repeats among them, then those that it has no more. */
    public List<StatementEntry> ofArticle(String article) throws IOException {
        return store.read(handle -> complete(
                handle,
                handle.createQuery(
                                COLUMNS
                                        + "WHERE article = :article ORDER BY CASE WHEN place < 0 THEN 1 ELSE 0 END, place, statement.id")
                        .bind("article", article)
                        .map((row, context) -> entry(row))
                        .list()));
    }

    /** Ids of an article's statements in the order of its analysis. */
    public List<String> idsOf(String article) throws IOException {
        return store.read(handle -> handle.createQuery(
                        "SELECT id FROM statement WHERE article = :article AND place >= 0 ORDER BY place")
                .bind("article", article)
                .mapTo(String.class)
                .list());
    }

    /** Some of the statements by {@code by}, the newest first. */
    public Page<StatementEntry> page(By by, String key, long from, int most) throws IOException {
        return store.read(handle -> {
            String where = by.condition + " AND place >= 0 AND repeats = 0";
            List<StatementEntry> rows = complete(
                    handle,
                    handle.createQuery(COLUMNS + "WHERE " + where
                                    + " ORDER BY published DESC, article, place LIMIT :most OFFSET :from")
                            .bind("key", key)
                            .bind("most", most)
                            .bind("from", from)
                            .map((row, context) -> entry(row))
                            .list());
            long total = store.tallies().count(handle, "statements " + by + " " + key, () -> handle.createQuery(
                            "SELECT count(*) FROM statement WHERE " + where)
                    .bind("key", key)
                    .mapTo(Long.class)
                    .one());
            return new Page<>(rows, total, from);
        });
    }

    /** How many statements of one kind. */
    public record Share(String name, int statements) {}

    /** Which outlets report a speaker, those with most statements first; the name is empty where an outlet is not known. */
    public List<Share> outlets(String speaker, int most) throws IOException {
        return store.read(
                handle -> store.tallies().of(handle, "outlets " + most + " " + speaker, () -> handle.createQuery(
                                "SELECT outlet, count(*) FROM statement"
                                        + " WHERE speaker = :speaker AND place >= 0 AND repeats = 0"
                                        + " GROUP BY outlet ORDER BY count(*) DESC, outlet LIMIT :most")
                        .bind("speaker", speaker)
                        .bind("most", most)
                        .map((row, context) -> new Share(row.getString(1), row.getInt(2)))
                        .list()));
    }

    /** In how many articles each of these speakers says something; one who says nothing is left out. */
    public Map<String, Integer> articles(Collection<String> speakers) throws IOException {
        return counted(speakers, "count(DISTINCT article)", "");
    }

    /**
     * How many statements each of these speakers makes on days of a period; one who makes none is left out.
     *
     * @param within what the day begins with; empty for all statements with a day
     */
    public Map<String, Integer> dated(Collection<String> speakers, String within) throws IOException {
        return counted(speakers, "count(*)", within.isEmpty() ? "0" : within);
    }

    /** Counts per speaker, of statements whose day is not before {@code start} and begins with it; of all where it is empty. */
    private Map<String, Integer> counted(Collection<String> speakers, String count, String start) throws IOException {
        List<String> ids = List.copyOf(speakers);
        return store.read(handle -> store.tallies().of(handle, count + " since " + start + " of " + ids, () -> {
            Map<String, Integer> counts = new HashMap<>();
            for (int from = 0; from < ids.size(); from += 500) {
                Query query = handle.createQuery("SELECT speaker, " + count + " FROM statement WHERE speaker IN (<ids>)"
                                + " AND place >= 0 AND repeats = 0"
                                + (start.isEmpty() ? "" : " AND day >= :start AND day < :end")
                                + " GROUP BY speaker")
                        .bindList("ids", ids.subList(from, Math.min(ids.size(), from + 500)));
                if (!start.isEmpty()) {
                    query.bind("start", start).bind("end", (start.equals("0") ? "" : start) + "~");
                }
                query.map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                        .forEach(row -> counts.put(row.getKey(), row.getValue()));
            }
            return Collections.unmodifiableMap(counts);
        }));
    }

    /** In how many articles one actor says something or tells what others say. */
    public int found(String actor) throws IOException {
        return store.read(
                handle -> Math.toIntExact(store.tallies().count(handle, "found " + actor, () -> handle.createQuery(
                                "SELECT count(*) FROM ("
                                        + "SELECT article FROM statement WHERE speaker = :actor AND place >= 0 AND repeats = 0"
                                        + " UNION SELECT article FROM statement WHERE place >= 0 AND repeats = 0"
                                        + " AND id IN (SELECT statement FROM party WHERE actor = :actor AND place >= 0)) AS found")
                        .bind("actor", actor)
                        .mapTo(Long.class)
                        .one())));
    }

    /** What one actor says of another, or to him, the newest first. */
    public Page<StatementEntry> between(String from, String to, boolean addressed, long start, int most)
            throws IOException {
        return store.read(handle -> {
            String where = "speaker = :from AND statement.place >= 0 AND repeats = 0 AND statement.id IN"
                    + " (SELECT statement FROM party WHERE actor = :to AND place "
                    + (addressed ? "= -1" : "< -1") + ")";
            return new Page<>(
                    complete(
                            handle,
                            handle.createQuery(COLUMNS + "WHERE " + where
                                            + " ORDER BY published DESC, article, place LIMIT :most OFFSET :start")
                                    .bind("from", from)
                                    .bind("to", to)
                                    .bind("most", most)
                                    .bind("start", start)
                                    .map((row, context) -> entry(row))
                                    .list()),
                    handle.createQuery("SELECT count(*) FROM statement WHERE " + where)
                            .bind("from", from)
                            .bind("to", to)
                            .mapTo(Long.class)
                            .one(),
                    start);
        });
    }

    /** How many statements, of one speaker where one is given, have no day. */
    public long undated(Optional<String> speaker) throws IOException {
        return store.read(handle -> {
            Query query =
                    handle.createQuery("SELECT count(*) FROM statement WHERE day = '' AND place >= 0 AND repeats = 0"
                            + (speaker.isPresent() ? " AND speaker = :speaker" : ""));
            speaker.ifPresent(id -> query.bind("speaker", id));
            return store.tallies().count(handle, "undated " + speaker, () -> query.mapTo(Long.class)
                    .one());
        });
    }

    /** All statements behind {@code after}, by id; for exports. */
    public List<StatementEntry> after(String after, int most) throws IOException {
        return store.read(handle -> complete(
                handle,
                handle.createQuery(COLUMNS
                                + "WHERE statement.id > :after AND place >= 0 ORDER BY statement.id LIMIT :most")
                        .bind("after", after)
                        .bind("most", most)
                        .map((row, context) -> entry(row))
                        .list()));
    }

    /** The statements that nobody has looked at, the most doubtful first. */
    public Page<StatementEntry> doubtful(long from, int most) throws IOException {
        return store.read(handle -> {
            String where = "review = 'none' AND place >= 0 AND repeats = 0";
            List<StatementEntry> rows = complete(
                    handle,
                    handle.createQuery(COLUMNS + "WHERE " + where
                                    + " ORDER BY confidence, statement.id LIMIT :most OFFSET :from")
                            .bind("most", most)
                            .bind("from", from)
                            .map((row, context) -> entry(row))
                            .list());
            Query count = handle.createQuery("SELECT count(*) FROM statement WHERE " + where);
            long total = store.tallies()
                    .count(handle, "doubtful", () -> count.mapTo(Long.class).one());
            return new Page<>(rows, total, from);
        });
    }

    /** How many statements somebody has accepted, corrected or rejected. */
    public long judged() throws IOException {
        return store.read(handle -> store.tallies().count(handle, "judged", () -> handle.createQuery(
                        "SELECT count(*) FROM statement WHERE review IN ('accepted', 'corrected', 'rejected')")
                .mapTo(Long.class)
                .one()));
    }

    /** Id of the statement behind {@code one} among the doubtful, whether or not that is still one of them. */
    public Optional<String> doubtfulBehind(StatementEntry one) throws IOException {
        return doubtfulBeside(one, ">", "ASC");
    }

    /** Id of the statement before {@code one} among the doubtful, whether or not that is still one of them. */
    public Optional<String> doubtfulBefore(StatementEntry one) throws IOException {
        return doubtfulBeside(one, "<", "DESC");
    }

    private Optional<String> doubtfulBeside(StatementEntry one, String side, String order) throws IOException {
        return store.read(handle -> handle.createQuery(
                        "SELECT id FROM statement WHERE review = 'none' AND place >= 0 AND repeats = 0"
                                + " AND confidence " + side + "= :confidence AND (confidence " + side
                                + " :confidence OR id "
                                + side + " :id) ORDER BY confidence " + order + ", id " + order + " LIMIT 1")
                .bind("confidence", one.confidence())
                .bind("id", one.id())
                .mapTo(String.class)
                .findOne());
    }

    /** Statements with a day, by that day: as the report tells, else that of the occasion, else that of the article. */
    public Page<StatementEntry> timeline(Optional<String> speaker, String start, String end, long from, int most)
            throws IOException {
        return store.read(handle -> {
            String where = "place >= 0 AND repeats = 0 AND day BETWEEN :start AND :end"
                    + (speaker.isPresent() ? " AND speaker = :speaker" : "");
            Query rows = handle.createQuery(
                            COLUMNS + "WHERE " + where + " ORDER BY day, article, place LIMIT :most OFFSET :from")
                    .bind("start", start)
                    .bind("end", end)
                    .bind("most", most)
                    .bind("from", from);
            Query count = handle.createQuery("SELECT count(*) FROM statement WHERE " + where)
                    .bind("start", start)
                    .bind("end", end);
            speaker.ifPresent(id -> {
                rows.bind("speaker", id);
                count.bind("speaker", id);
            });
            return new Page<>(
                    complete(handle, rows.map((row, context) -> entry(row)).list()),
                    store.tallies().count(handle, "timeline " + start + " " + end + " " + speaker, () -> count.mapTo(
                                    Long.class)
                            .one()),
                    from);
        });
    }

    /**
     * How many statements each span of time has, by the day on which they were said.
     *
     * @param letters of the day that count: 4 for years, 7 for months, 10 for days
     * @param within what the day begins with
     */
    public Map<String, Long> perDay(Optional<String> speaker, int letters, String within) throws IOException {
        return store.read(handle -> {
            Query query = handle.createQuery("SELECT substr(day, 1, " + letters + ") AS span, count(*) FROM statement"
                            + " WHERE place >= 0 AND repeats = 0 AND day >= :start AND day < :end"
                            + (speaker.isPresent() ? " AND speaker = :speaker" : "")
                            + " GROUP BY substr(day, 1, " + letters + ") ORDER BY span")
                    .bind("start", within.isEmpty() ? "0" : within)
                    .bind("end", within + "~");
            speaker.ifPresent(id -> query.bind("speaker", id));
            return store.tallies().of(handle, "days " + letters + " " + within + " " + speaker, () -> {
                Map<String, Long> counts = new TreeMap<>();
                query.map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                        .forEach(row -> counts.put(row.getKey(), row.getValue()));
                return Collections.unmodifiableMap(counts);
            });
        });
    }

    private static StatementEntry entry(ResultSet row) throws SQLException {
        String speaker = row.getString(12);
        String named = row.getString(14);
        return new StatementEntry(
                row.getString(1),
                new StatementEntry.Place(
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        Articles.filled(row.getString(6)),
                        Articles.filled(row.getString(7)),
                        row.getInt(8) == 1),
                row.getString(9),
                Articles.filled(row.getString(10)),
                row.getString(11),
                speaker.isEmpty() && named.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new PartyEntry(
                                Articles.filled(speaker),
                                Optional.ofNullable(row.getString(13)),
                                named,
                                Articles.filled(row.getString(15)))),
                List.of(),
                Optional.empty(),
                Articles.filled(row.getString(16)),
                Articles.filled(row.getString(21)),
                Optional.ofNullable(row.getString(17)),
                row.getDouble(18),
                row.getString(19),
                ReviewState.of(row.getString(20)));
    }

    /** The statements with their tellers and addressees. */
    private static List<StatementEntry> complete(Handle handle, List<StatementEntry> entries) {
        if (entries.isEmpty()) {
            return entries;
        }
        record Of(String statement, int place, PartyEntry party) {}
        Map<String, List<Of>> parties = new HashMap<>();
        List<String> ids = entries.stream().map(StatementEntry::id).toList();
        for (int from = 0; from < ids.size(); from += 500) {
            handle.createQuery("SELECT statement, place, actor, actor.name, named, actor.affiliation FROM party"
                            + " LEFT JOIN actor ON actor.id = party.actor AND party.actor <> ''"
                            + " WHERE statement IN (<ids>) AND place >= -1 ORDER BY statement, place")
                    .bindList("ids", ids.subList(from, Math.min(ids.size(), from + 500)))
                    .map((row, context) -> new Of(
                            row.getString(1),
                            row.getInt(2),
                            new PartyEntry(
                                    Articles.filled(row.getString(3)),
                                    Optional.ofNullable(row.getString(4)),
                                    row.getString(5),
                                    Articles.filled(row.getString(6)))))
                    .forEach(of -> parties.computeIfAbsent(of.statement(), id -> new ArrayList<>())
                            .add(of));
        }
        return entries.stream()
                .map(entry -> {
                    List<Of> its = parties.getOrDefault(entry.id(), List.of());
                    return new StatementEntry(
                            entry.id(),
                            entry.place(),
                            entry.kind(),
                            entry.act(),
                            entry.words(),
                            entry.speaker(),
                            its.stream()
                                    .filter(of -> of.place() >= 0)
                                    .map(Of::party)
                                    .toList(),
                            its.stream()
                                    .filter(of -> of.place() == -1)
                                    .map(Of::party)
                                    .findFirst(),
                            entry.said(),
                            entry.day(),
                            entry.occasion(),
                            entry.confidence(),
                            entry.rule(),
                            entry.review());
                })
                .toList();
    }
}
