package org.readout.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.readout.actor.Actor;
import org.readout.analysis.Analysis;
import org.readout.article.Metadata;
import org.readout.statement.Statement;
import org.readout.text.PageName;
import org.readout.text.Unaccented;

/** Writes one article's rows. Within one transaction, for one thread. */
final class Placing {
    private final Handle handle;
    private final Forms forms;
    private final Ledger.Merges identity;

    /** @param identity which actor one is, as people have merged them */
    Placing(Handle handle, Forms forms, Ledger.Merges identity) {
        this.handle = handle;
        this.forms = forms;
        this.identity = identity;
    }

    /**
     * What is put in place.
     *
     * @param reading the article, read
     * @param engine versions of what read it, as JSON
     * @param ids of its statements, in their order
     * @param review what people have made of each
     */
    record Placed(Reading reading, String engine, List<String> ids, Function<String, ReviewState> review) {}

    /** Writes an article that was not there. */
    void add(Placed placed, String given, String now, long sequence) {
        Analysis analysis = placed.reading().analysis();
        Metadata metadata = analysis.article().metadata();
        handle.createUpdate(
                        "INSERT INTO article (id, sha256, uri, media, declared, given, title, outlet, published, language,"
                                + " statements, speakers, warnings, analysis, added, sequence)"
                                + " VALUES (:id, :sha256, :uri, :media, :declared, :given, :title, :outlet, :published, :language,"
                                + " 0, 0, 0, 0, :added, :sequence)")
                .bind("id", analysis.article().id())
                .bind("sha256", analysis.article().sha256())
                .bind("uri", analysis.article().uri())
                .bind("media", placed.reading().capture().mediaType().toString())
                .bind(
                        "declared",
                        placed.reading()
                                .capture()
                                .declared()
                                .map(Object::toString)
                                .orElse(null))
                .bind("given", given)
                .bind("title", new ArticleRows(analysis.article()).title())
                .bind("outlet", metadata.outlet().map(Keys::name).orElse(""))
                .bind("published", day(analysis))
                .bind("language", metadata.language().orElse(""))
                .bind("added", now)
                .bind("sequence", sequence)
                .execute();
        write(placed, now, sequence, true);
    }

    private static String day(Analysis analysis) {
        return analysis.article()
                .metadata()
                .published()
                .map(published -> published.date().toString())
                .orElse("");
    }

    /** Writes what was found in an article that is there. */
    void rewrite(Placed placed, String now, long sequence) {
        write(placed, now, sequence, false);
    }

    private void write(Placed placed, String now, long sequence, boolean fresh) {
        Reading reading = placed.reading();
        Analysis analysis = reading.analysis();
        String id = analysis.article().id();
        handle.createUpdate("INSERT INTO analysis (id, article, engine, made, statements)"
                        + " VALUES (:id, :article, :engine, :made, :rows) ON CONFLICT (id) DO NOTHING")
                .bind("id", sequence)
                .bind("article", id)
                .bind("engine", placed.engine())
                .bind("made", now)
                .bind("rows", gzip(reading.statementRows()))
                .execute();
        if (!fresh) {
            handle.createUpdate("DELETE FROM reading WHERE article = :id")
                    .bind("id", id)
                    .execute();
        }
        handle.createUpdate("INSERT INTO reading (article, form, analysis, dispatch, slug, testimony, galley)"
                        + " VALUES (:article, :form, :analysis, :dispatch, :slug, :testimony, :galley)")
                .bind("article", id)
                .bind("form", Forms.FORM)
                .bind("analysis", forms.pack(analysis))
                .bind("dispatch", forms.pack(reading.dispatch()))
                .bind("slug", forms.pack(reading.slug()))
                .bind("testimony", forms.pack(reading.testimony()))
                .bind("galley", forms.pack(reading.proof().galley()))
                .execute();
        statements(placed, fresh);
        handle.createUpdate("UPDATE article SET statements = :statements, speakers = :speakers, warnings = :warnings,"
                        + " published = :published, analysis = :analysis, sequence = :sequence WHERE id = :id")
                .bind("statements", (int) analysis.statements().stream()
                        .filter(statement -> statement.copyOf().isEmpty())
                        .count())
                .bind("speakers", ArticleRows.speakers(analysis))
                .bind("warnings", analysis.article().warnings().size())
                .bind("published", day(analysis))
                .bind("analysis", sequence)
                .bind("sequence", sequence)
                .bind("id", id)
                .execute();
    }

    private void statements(Placed placed, boolean fresh) {
        Analysis analysis = placed.reading().analysis();
        String article = analysis.article().id();
        Set<String> touched = new HashSet<>();
        if (!fresh) {
            touched.addAll(actors(article));
            clear(article);
        }
        ArticleRows rows = new ArticleRows(analysis.article());
        Map<String, Actor> actors = new TreeMap<>();
        Map<String, Integer> said = new HashMap<>();
        Map<String, Integer> told = new HashMap<>();
        PreparedBatch statements =
                handle.prepareBatch("INSERT INTO statement (id, article, place, starts, ends, kind, act, words, quoted,"
                        + " speaker, named, affiliation, confidence, rule, said, day, published, outlet, repeats, review)"
                        + " VALUES (:id, :article, :place, :starts, :ends, :kind, :act, :words, :quoted, :speaker, :named, :affiliation,"
                        + " :confidence, :rule, :said, :day, :published, :outlet, :repeats, :review)"
                        + " ON CONFLICT (id) DO UPDATE SET place = excluded.place, starts = excluded.starts, ends = excluded.ends,"
                        + " kind = excluded.kind, act = excluded.act, words = excluded.words, quoted = excluded.quoted,"
                        + " speaker = excluded.speaker, named = excluded.named, affiliation = excluded.affiliation,"
                        + " confidence = excluded.confidence, rule = excluded.rule, said = excluded.said, day = excluded.day, occasion = NULL,"
                        + " published = excluded.published, outlet = excluded.outlet, repeats = excluded.repeats,"
                        + " review = excluded.review");
        PreparedBatch parties =
                handle.prepareBatch("INSERT INTO party (statement, place, actor, named, published, voice)"
                        + " VALUES (:statement, :place, :actor, :named, :published, :voice)");
        String outlet = analysis.article().metadata().outlet().map(Keys::name).orElse("");
        String published = day(analysis);
        int index = 0;
        for (Statement statement : analysis.statements()) {
            String id = placed.ids().get(index);
            ArticleRows.Row row = rows.row(index, statement);
            Optional<Actor> speaker = row.speaker().map(identity);
            String voice = row.repeats() ? "" : speaker.map(Actor::id).orElse("");
            speaker.ifPresent(actor -> {
                actors.put(actor.id(), actor);
                said.merge(actor.id(), row.repeats() ? 0 : 1, Integer::sum);
            });
            statements
                    .bind("id", id)
                    .bind("article", article)
                    .bind("place", index++)
                    .bind("starts", row.start())
                    .bind("ends", row.end())
                    .bind("kind", row.kind())
                    .bind("act", row.act())
                    .bind("words", row.words())
                    .bind("quoted", row.quoted() ? 1 : 0)
                    .bind("speaker", speaker.map(Actor::id).orElse(""))
                    .bind("named", row.named())
                    .bind("affiliation", speaker.flatMap(Actor::affiliation).orElse(""))
                    .bind("confidence", row.confidence())
                    .bind("rule", row.rule())
                    .bind("said", row.said())
                    .bind("day", row.said().isEmpty() ? published : row.said())
                    .bind("published", published)
                    .bind("outlet", outlet)
                    .bind("repeats", row.repeats() ? 1 : 0)
                    .bind("review", placed.review().apply(id).label())
                    .add();
            for (ArticleRows.PartyRow party : row.parties()) {
                Optional<Actor> actor = party.actor().map(identity);
                actor.ifPresent(one -> {
                    actors.put(one.id(), one);
                    told.merge(one.id(), party.place() < 0 ? 0 : 1, Integer::sum);
                });
                parties.bind("statement", id)
                        .bind("place", party.place())
                        .bind("actor", actor.map(Actor::id).orElse(""))
                        .bind("named", party.named())
                        .bind("published", published)
                        .bind("voice", voice)
                        .add();
            }
            if (index <= placed.reading().about().size()) {
                about(id, placed.reading().about().get(index - 1), parties, published, voice, actors);
            }
        }
        run(statements);
        run(parties);
        actors(actors.values());
        if (fresh) {
            count(said, told);
        } else {
            rejected(placed, article);
            touched.addAll(actors.keySet());
            recount(touched);
        }
    }

    /** Puts the actors of an article that is there by the names that they have now. */
    void rename(Analysis analysis, long sequence) {
        String article = analysis.article().id();
        Set<String> touched = new HashSet<>(actors(article));
        Map<String, Actor> byId = new TreeMap<>();
        ArticleRows rows = new ArticleRows(analysis.article());
        PreparedBatch speakers =
                handle.prepareBatch("UPDATE statement SET speaker = :speaker, affiliation = :affiliation"
                        + " WHERE article = :article AND place = :place");
        PreparedBatch parties =
                handle.prepareBatch("UPDATE party SET actor = :actor WHERE place = :place AND statement ="
                        + " (SELECT id FROM statement WHERE article = :article AND place = :index)");
        for (int index = 0; index < analysis.statements().size(); index++) {
            ArticleRows.Row row = rows.row(index, analysis.statements().get(index));
            row.speaker().ifPresent(actor -> byId.put(actor.id(), actor));
            row.speaker().map(Actor::id).ifPresent(touched::add);
            speakers.bind("speaker", row.speaker().map(Actor::id).orElse(""))
                    .bind(
                            "affiliation",
                            row.speaker().flatMap(Actor::affiliation).orElse(""))
                    .bind("article", article)
                    .bind("place", index)
                    .add();
            for (ArticleRows.PartyRow party : row.parties()) {
                party.actor().ifPresent(actor -> byId.put(actor.id(), actor));
                party.actor().map(Actor::id).ifPresent(touched::add);
                parties.bind("actor", party.actor().map(Actor::id).orElse(""))
                        .bind("place", party.place())
                        .bind("article", article)
                        .bind("index", index)
                        .add();
            }
        }
        actors(byId.values());
        run(speakers);
        run(parties);
        handle.createUpdate("UPDATE party SET voice = (SELECT CASE WHEN repeats = 1 THEN '' ELSE speaker END"
                        + " FROM statement WHERE statement.id = party.statement)"
                        + " WHERE statement IN (SELECT id FROM statement WHERE article = :article)")
                .bind("article", article)
                .execute();
        PreparedBatch about = handle.prepareBatch("UPDATE party SET actor = :actor WHERE named = :named AND place < -1"
                + " AND statement IN (SELECT id FROM statement WHERE article = :article)");
        for (String named : handle.createQuery("SELECT DISTINCT party.named FROM party"
                        + " JOIN statement ON statement.id = party.statement"
                        + " WHERE statement.article = :article AND party.place < -1")
                .bind("article", article)
                .mapTo(String.class)
                .list()) {
            about.bind("actor", identity.idOf(named))
                    .bind("named", named)
                    .bind("article", article)
                    .add();
        }
        run(about);
        recount(touched);
        handle.createUpdate("UPDATE article SET sequence = :sequence WHERE id = :id")
                .bind("sequence", sequence)
                .bind("id", article)
                .execute();
    }

    private void clear(String article) {
        handle.createUpdate("UPDATE statement SET place = -1 WHERE article = :article")
                .bind("article", article)
                .execute();
        handle.createUpdate("DELETE FROM party WHERE statement IN (SELECT id FROM statement WHERE article = :article)")
                .bind("article", article)
                .execute();
    }

    /** Adds to what actors say and tell. */
    private void count(Map<String, Integer> said, Map<String, Integer> told) {
        PreparedBatch counts =
                handle.prepareBatch("UPDATE actor SET said = said + :said, told = told + :told WHERE id = :id");
        Set<String> all = new TreeSet<>(said.keySet());
        all.addAll(told.keySet());
        for (String id : all) {
            counts.bind("said", said.getOrDefault(id, 0))
                    .bind("told", told.getOrDefault(id, 0))
                    .bind("id", id)
                    .add();
        }
        run(counts);
    }

    /** Whom a statement speaks of: places from -2 downward; beside the actor the id by which he was found, should he be merged. */
    private void about(
            String statement,
            List<Actor> about,
            PreparedBatch parties,
            String published,
            String voice,
            Map<String, Actor> actors) {
        int place = -2;
        for (Actor one : about) {
            if (!Keys.fits(one.id())) {
                continue;
            }
            Actor actor = identity.apply(one);
            actors.put(actor.id(), actor);
            parties.bind("statement", statement)
                    .bind("place", place--)
                    .bind("actor", actor.id())
                    .bind("named", one.id())
                    .bind("published", published)
                    .bind("voice", voice)
                    .add();
        }
    }

    /** Statements that somebody rejected have no place, and say so. */
    private void rejected(Placed placed, String article) {
        for (String id : handle.createQuery("SELECT id FROM statement WHERE article = :article AND place = -1")
                .bind("article", article)
                .mapTo(String.class)
                .list()) {
            handle.createUpdate("UPDATE statement SET review = :review WHERE id = :id")
                    .bind("review", placed.review().apply(id).label())
                    .bind("id", id)
                    .execute();
        }
    }

    private static void run(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** All actors whom the article's rows name. */
    Set<String> actors(String article) {
        return handle.createQuery("SELECT speaker FROM statement WHERE article = :article AND speaker <> ''"
                        + " UNION SELECT party.actor FROM party JOIN statement ON statement.id = party.statement"
                        + " WHERE statement.article = :article AND party.actor <> ''")
                .bind("article", article)
                .mapTo(String.class)
                .set();
    }

    /** Rows of actors. Of what articles say differently the least stays, so that their order makes no difference. */
    private void actors(Collection<Actor> actors) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO actor (id, page, name, plain, type, affiliation, said, told)"
                        + " VALUES (:id, :page, :name, :plain, :type, :affiliation, 0, 0) ON CONFLICT (id) DO UPDATE SET"
                        + " name = CASE WHEN excluded.name < actor.name THEN excluded.name ELSE actor.name END,"
                        + " plain = CASE WHEN excluded.name < actor.name THEN excluded.plain ELSE actor.plain END,"
                        + " type = CASE WHEN excluded.type < actor.type THEN excluded.type ELSE actor.type END,"
                        + " affiliation = CASE WHEN actor.affiliation = '' OR (excluded.affiliation <> ''"
                        + " AND excluded.affiliation < actor.affiliation) THEN excluded.affiliation ELSE actor.affiliation END");
        for (Actor actor : actors) {
            batch.bind("id", actor.id())
                    .bind("page", PageName.of(actor.id()))
                    .bind("name", Keys.name(actor.name()))
                    .bind("plain", Unaccented.of(Keys.name(actor.name())))
                    .bind("type", actor.type().name())
                    .bind("affiliation", actor.affiliation().orElse(""))
                    .add();
        }
        run(batch);
    }

    /** Counts again what these actors say and tell. */
    void recount(Set<String> actors) {
        if (actors.isEmpty()) {
            return;
        }
        PreparedBatch counts = handle.prepareBatch("UPDATE actor SET said = (SELECT count(*) FROM statement"
                + " WHERE speaker = :id AND place >= 0 AND repeats = 0),"
                + " told = (SELECT count(*) FROM party WHERE actor = :id AND place >= 0) WHERE id = :id");
        actors.stream().sorted().forEach(id -> counts.bind("id", id).add());
        counts.execute();
    }

    private static byte[] gzip(byte[] rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }
}
