package org.readout.ledger;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.readout.account.Dispute;
import org.readout.account.Position;
import org.readout.account.Pronouncement;
import org.readout.account.Stance;
import org.readout.story.Copy;
import org.readout.story.CopyKind;
import org.readout.story.DateRange;
import org.readout.story.Instalment;
import org.readout.story.Linkage;
import org.readout.story.Story;
import org.readout.text.PageName;

/**
 * Writes what was derived over what was derived before: rows that are the same stay, and articles to which something changed get a new
 * number, so that the search sees them. Within one transaction, for one thread, once.
 */
final class Settling {
    private final Handle handle;
    private final Forms forms;
    private final Derivation derivation;
    private final Set<String> touched = new TreeSet<>();
    private final Map<String, Standing> standing = new HashMap<>();
    private final Map<String, String> originals;

    /** What an article's row says of what is derived. */
    private record Standing(Optional<String> story, Optional<String> occasion, Optional<String> copies) {}

    Settling(Handle handle, Forms forms, Derivation derivation) {
        this.handle = handle;
        this.forms = forms;
        this.derivation = derivation;
        this.originals = originals();
    }

    /** Writes all of it, but nothing where an article of it has been removed meanwhile. */
    boolean settle() throws IOException {
        handle.createQuery("SELECT id, story, occasion, copies FROM article")
                .map((row, context) -> Map.entry(
                        row.getString(1),
                        new Standing(
                                Optional.ofNullable(row.getString(2)),
                                Optional.ofNullable(row.getString(3)),
                                Optional.ofNullable(row.getString(4)))))
                .forEach(row -> standing.put(row.getKey(), row.getValue()));
        if (!standing.keySet().containsAll(derivation.marks().keySet())) {
            return false;
        }
        copies();
        touched.addAll(new OccasionSettling(handle, forms, derivation, originals).settle());
        stories();
        disputes();
        positions();
        articles();
        long sequence = Sequence.next(handle);
        PreparedBatch numbers = handle.prepareBatch("UPDATE article SET sequence = :sequence WHERE id = :id");
        touched.stream()
                .filter(standing::containsKey)
                .forEach(id -> numbers.bind("sequence", sequence).bind("id", id).add());
        run(numbers);
        handle.createUpdate("UPDATE ledger SET grouped = :grouped")
                .bind("grouped", derivation.sequence())
                .execute();
        return true;
    }

    static void run(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** A text that changes with a row's body. */
    static String mark(byte[] body) {
        return CaptureShelf.digest(body).substring(0, 32);
    }

    private Map<String, String> marks(String table) {
        Map<String, String> marks = new HashMap<>();
        handle.createQuery("SELECT id, mark FROM " + table)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(row -> marks.put(row.getKey(), row.getValue()));
        return marks;
    }

    private void delete(String table, Collection<String> ids) {
        PreparedBatch batch = handle.prepareBatch("DELETE FROM " + table + " WHERE id = :id");
        ids.forEach(id -> batch.bind("id", id).add());
        run(batch);
    }

    private void copies() {
        Map<String, String> before = new HashMap<>();
        handle.createQuery("SELECT article, original, mark FROM copy")
                .map((row, context) -> Map.entry(row.getString(1) + " " + row.getString(2), row.getString(3)))
                .forEach(row -> before.put(row.getKey(), row.getValue()));
        PreparedBatch gone = handle.prepareBatch("DELETE FROM copy WHERE article = :article AND original = :original");
        PreparedBatch come = handle.prepareBatch("INSERT INTO copy (article, original, kind, mark, body)"
                + " VALUES (:article, :original, :kind, :mark, :body)");
        Set<String> now = new HashSet<>();
        for (Copy copy : derivation.copies()) {
            String key = copy.article() + " " + copy.of();
            byte[] body = forms.pack(copy);
            String mark = mark(body);
            now.add(key);
            if (mark.equals(before.get(key))) {
                continue;
            }
            if (before.containsKey(key)) {
                gone.bind("article", copy.article()).bind("original", copy.of()).add();
            }
            come.bind("article", copy.article())
                    .bind("original", copy.of())
                    .bind("kind", ArticleRows.label(copy.kind()))
                    .bind("mark", mark)
                    .bind("body", body)
                    .add();
        }
        for (String key : before.keySet()) {
            if (!now.contains(key)) {
                String[] pair = key.split(" ");
                gone.bind("article", pair[0]).bind("original", pair[1]).add();
            }
        }
        run(gone);
        run(come);
    }

    /** For each copy the earliest article that it copies. */
    private Map<String, String> originals() {
        Map<String, String> originals = new HashMap<>();
        derivation.copies().stream()
                .filter(copy -> copy.kind() == CopyKind.COPY)
                .forEach(copy -> originals.merge(copy.article(), copy.of(), (one, other) -> one));
        return originals;
    }

    static String day(Optional<DateRange> days, Function<DateRange, java.time.LocalDate> end) {
        return days.map(end).map(Object::toString).orElse("");
    }

    private void stories() {
        Map<String, String> before = marks("story");
        Set<String> now = new HashSet<>();
        PreparedBatch put = handle.prepareBatch(
                "INSERT INTO story (id, title, starts, ends, articles, copies, mark, body)"
                        + " VALUES (:id, :title, :starts, :ends, :articles, :copies, :mark, :body)"
                        + " ON CONFLICT (id) DO UPDATE SET title = excluded.title, starts = excluded.starts, ends = excluded.ends,"
                        + " articles = excluded.articles, copies = excluded.copies, mark = excluded.mark, body = excluded.body");
        for (Story story : derivation.stories()) {
            if (story.instalments().size() < 2) {
                continue;
            }
            now.add(story.id());
            byte[] body = forms.pack(story);
            String mark = mark(body);
            if (!mark.equals(before.get(story.id()))) {
                put.bind("id", story.id())
                        .bind("title", title(story.instalments().get(0)))
                        .bind("starts", day(story.days(), DateRange::start))
                        .bind("ends", day(story.days(), DateRange::end))
                        .bind("articles", story.instalments().size())
                        .bind("copies", (int) story.instalments().stream()
                                .filter(part -> part.by() == Linkage.COPY)
                                .count())
                        .bind("mark", mark)
                        .bind("body", body)
                        .add();
            }
        }
        run(put);
        before.keySet().removeAll(now);
        delete("story", before.keySet());
    }

    private String title(Instalment first) {
        return handle.createQuery("SELECT title FROM article WHERE id = :id")
                .bind("id", first.article())
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    private void disputes() {
        Map<String, String> before = marks("dispute");
        Set<String> now = new HashSet<>();
        for (Dispute dispute : derivation.disputes()) {
            now.add(dispute.id());
            byte[] body = forms.pack(dispute);
            String mark = mark(body);
            if (mark.equals(before.get(dispute.id()))) {
                continue;
            }
            List<String> days = dispute.pronouncements().stream()
                    .flatMap(row -> row.dated().stream())
                    .map(dated -> dated.days().start().toString())
                    .sorted()
                    .toList();
            handle.createUpdate("INSERT INTO dispute (id, page, claim, starts, ends, asserted, denied, mark, body)"
                            + " VALUES (:id, :page, :claim, :starts, :ends, :asserted, :denied, :mark, :body)"
                            + " ON CONFLICT (id) DO UPDATE SET claim = excluded.claim, starts = excluded.starts,"
                            + " ends = excluded.ends, asserted = excluded.asserted, denied = excluded.denied,"
                            + " mark = excluded.mark, body = excluded.body")
                    .bind("id", dispute.id())
                    .bind("page", PageName.of(dispute.id()))
                    .bind("claim", dispute.lead().words())
                    .bind("starts", days.isEmpty() ? "" : days.get(0))
                    .bind("ends", days.isEmpty() ? "" : days.get(days.size() - 1))
                    .bind("asserted", dispute.independent(Stance.ASSERTS))
                    .bind("denied", dispute.independent(Stance.DENIES))
                    .bind("mark", mark)
                    .bind("body", body)
                    .execute();
            handle.createUpdate("DELETE FROM disputant WHERE dispute = :id")
                    .bind("id", dispute.id())
                    .execute();
            PreparedBatch articles =
                    handle.prepareBatch("INSERT INTO disputant (dispute, article) VALUES (:dispute, :article)");
            dispute.pronouncements().stream()
                    .map(Pronouncement::claim)
                    .map(claim -> claim.place().article())
                    .distinct()
                    .forEach(article -> articles.bind("dispute", dispute.id())
                            .bind("article", article)
                            .add());
            run(articles);
        }
        before.keySet().removeAll(now);
        delete("dispute", before.keySet());
    }

    private void positions() {
        Map<String, String> before = marks("position");
        Set<String> now = new HashSet<>();
        for (Position position : derivation.positions()) {
            now.add(position.id());
            byte[] body = forms.pack(position);
            String mark = mark(body);
            if (!mark.equals(before.get(position.id()))) {
                handle.createUpdate(
                                "INSERT INTO position (id, speaker, mark, body) VALUES (:id, :speaker, :mark, :body)"
                                        + " ON CONFLICT (id) DO UPDATE SET speaker = excluded.speaker, mark = excluded.mark,"
                                        + " body = excluded.body")
                        .bind("id", position.id())
                        .bind("speaker", Keys.id(position.speaker().id()))
                        .bind("mark", mark)
                        .bind("body", body)
                        .execute();
            }
        }
        before.keySet().removeAll(now);
        delete("position", before.keySet());
    }

    /** What articles' rows say of all that. */
    private void articles() {
        Map<String, String> stories = new HashMap<>();
        derivation.stories().forEach(story -> story.instalments()
                .forEach(part -> stories.put(part.article(), story.id())));
        Map<String, String> occasions = new HashMap<>();
        derivation.occasions().forEach(occasion -> occasion.reports()
                .forEach(report -> occasions.put(report.article(), occasion.id())));
        PreparedBatch batch = handle.prepareBatch(
                "UPDATE article SET story = :story, occasion = :occasion, copies = :copies WHERE id = :id");
        for (String id : new TreeSet<>(derivation.marks().keySet())) {
            Standing now = new Standing(
                    Optional.ofNullable(stories.get(id)),
                    Optional.ofNullable(occasions.get(id)),
                    Optional.ofNullable(originals.get(id)));
            if (standing.containsKey(id) && !now.equals(standing.get(id))) {
                touched.add(id);
                batch.bind("story", now.story().orElse(null))
                        .bind("occasion", now.occasion().orElse(null))
                        .bind("copies", now.copies().orElse(null))
                        .bind("id", id)
                        .add();
            }
        }
        run(batch);
    }
}
