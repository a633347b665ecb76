package org.readout.ledger;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.readout.analysis.Analysis;
import org.readout.source.Capture;

/**
 * What people change in what the machine found. A correction is kept for good; what was found is put right at once, what is derived of it with the next
 * {@link Ledger#group}. Undoing a correction puts back what was before. Thread-safe.
 */
public final class Review {
    private final Ledger ledger;
    private final Store store;
    private final Forms forms;
    private final CaptureReader reader;

    Review(Ledger ledger, Store store, Forms forms, CaptureReader reader) {
        this.ledger = ledger;
        this.store = store;
        this.forms = forms;
        this.reader = reader;
    }

    /**
     * Makes a correction.
     *
     * @param who makes it
     * @throws IllegalArgumentException if what it is about is not here; the message says what
     */
    public CorrectionEntry correct(Correction correction, String who) throws IOException {
        Optional<String> article = article(correction);
        if (correction instanceof Correction.OfStatement one && article.isEmpty()) {
            throw new IllegalArgumentException("there is no statement " + one.statement());
        }
        check(correction);
        String basis = basis(correction);
        long id = store.write(handle -> {
            long next = handle.createQuery("SELECT coalesce(max(id), 0) + 1 FROM correction")
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate("INSERT INTO correction (id, kind, article, statement, detail, basis, who, made)"
                            + " VALUES (:id, :kind, :article, :statement, :detail, :basis, :who, :made)")
                    .bind("id", next)
                    .bind("kind", correction.kind())
                    .bind("article", article.orElse(null))
                    .bind("statement", correction instanceof Correction.OfStatement one ? one.statement() : null)
                    .bind("detail", CorrectionForm.detail(correction))
                    .bind("basis", basis)
                    .bind("who", who)
                    .bind("made", ledger.now())
                    .execute();
            Sequence.change(handle);
            return next;
        });
        putRight(correction, article);
        return Corrections.find(store, id).orElseThrow();
    }

    /** Undoes a correction; empty where there is none of this number that is in force. */
    public Optional<CorrectionEntry> undo(long id, String who) throws IOException {
        Optional<CorrectionEntry> entry =
                Corrections.find(store, id).filter(one -> one.undone().isEmpty());
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        store.write(handle -> {
            handle.createUpdate("UPDATE correction SET undone = :when, undone_by = :who WHERE id = :id")
                    .bind("when", ledger.now())
                    .bind("who", who)
                    .bind("id", id)
                    .execute();
            return Sequence.change(handle);
        });
        putRight(entry.get().correction(), entry.get().article());
        return Corrections.find(store, id);
    }

    /** Who changed what, the newest first. */
    public List<CorrectionEntry> history(long from, int most) throws IOException {
        return Corrections.history(store, from, most);
    }

    /** One correction. */
    public Optional<CorrectionEntry> find(long id) throws IOException {
        return Corrections.find(store, id);
    }

    /** The corrections in force about a statement, the oldest first. */
    public List<CorrectionEntry> about(String statement) throws IOException {
        return Corrections.about(store, statement);
    }

    /**
     * One step of the history: that a correction was made, or that it was undone.
     *
     * @param correction the correction as it stands now
     * @param back whether the step is that it was undone
     */
    public record Step(CorrectionEntry correction, boolean back) {}

    /** Who changed what and who undid it, the last step first. */
    public Page<Step> steps(long from, int most) throws IOException {
        return Corrections.steps(store, from, most);
    }

    private Optional<String> article(Correction correction) throws IOException {
        if (correction instanceof Correction.OfStatement one) {
            return store.read(handle -> handle.createQuery("SELECT article FROM statement WHERE id = :id")
                    .bind("id", one.statement())
                    .mapTo(String.class)
                    .findOne());
        }
        return Optional.empty();
    }

    /** What the person sees who makes the correction. */
    private String basis(Correction correction) throws IOException {
        if (correction instanceof Correction.OfStatement one) {
            Optional<StatementEntry> statement = ledger.statements().find(one.statement());
            return CorrectionForm.basis(statement.orElseThrow());
        }
        if (correction instanceof Correction.MergeActors merge) {
            return CorrectionForm.basis(
                    ledger.actors().find(merge.actor()).map(ActorEntry::name).orElse(merge.actor()));
        }
        return "{}";
    }

    private void check(Correction correction) throws IOException {
        if (correction instanceof Correction.MergeActors merge) {
            need("actor", merge.actor());
            need("actor", merge.into());
            if (ledger.merges().leads(merge.into(), merge.actor())) {
                throw new IllegalArgumentException(merge.into() + " was merged into " + merge.actor() + " before");
            }
        } else if (correction instanceof Correction.MergeOccasions merge) {
            need("article", merge.article());
            need("article", merge.with());
        } else if (correction instanceof Correction.SplitOccasion split) {
            need("article", split.article());
        } else if (correction instanceof Correction.AtOccasion at
                && at.occasion().isPresent()) {
            need("occasion", at.occasion().get());
        }
    }

    private void need(String table, String id) throws IOException {
        boolean here = store.read(handle -> handle.createQuery("SELECT 1 FROM " + table + " WHERE id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
        if (!here) {
            throw new IllegalArgumentException("there is no " + table + " " + id);
        }
    }

    private void putRight(Correction correction, Optional<String> article) throws IOException {
        if (correction instanceof Correction.MergeActors merge) {
            ledger.readMerges();
            List<String> articles = store.read(handle -> handle.createQuery("SELECT DISTINCT article FROM statement"
                            + " LEFT JOIN party ON party.statement = statement.id"
                            + " WHERE speaker IN (:one, :other) OR party.actor IN (:one, :other) ORDER BY article")
                    .bind("one", merge.actor())
                    .bind("other", merge.into())
                    .mapTo(String.class)
                    .list());
            for (String one : articles) {
                rewrite(one);
            }
        } else if (article.isPresent()) {
            reread(article.get());
        }
    }

    /** Writes an article's rows again from what the ledger has, where only the names of actors have changed. */
    private void rewrite(String article) throws IOException {
        Optional<byte[]> bytes = store.read(
                handle -> handle.createQuery("SELECT analysis FROM reading WHERE article = :id AND form = :form")
                        .bind("id", article)
                        .bind("form", Forms.FORM)
                        .mapTo(byte[].class)
                        .findOne());
        if (bytes.isEmpty()) {
            reread(article);
            return;
        }
        Analysis analysis = forms.unpack(bytes.get(), Analysis.class);
        store.write(handle -> {
            new Placing(handle, forms, ledger.merges()).rename(analysis, Sequence.change(handle));
            return true;
        });
    }

    /**
     * Reads an article again from its capture, with the corrections in force. Its statements keep their ids.
     *
     * @return whether its capture is here
     */
    public boolean reread(String article) throws IOException {
        Optional<Capture> capture = ledger.articles().capture(article);
        if (capture.isEmpty()) {
            return false;
        }
        List<Correcting.Known> known = store.read(handle -> known(handle, article));
        Correcting correcting = new Correcting(
                known, Corrections.ofArticle(store, article), ledger.articles().analysis(article));
        Reading reading = reader.read(capture.get(), article, correcting::apply);
        store.write(handle -> {
            new Placing(handle, forms, ledger.merges())
                    .rewrite(
                            new Placing.Placed(
                                    reading, Ledger.engine(reader.versions()), correcting.ids(), correcting::state),
                            ledger.now(),
                            Sequence.change(handle));
            return true;
        });
        return true;
    }

    private static List<Correcting.Known> known(Handle handle, String article) {
        return handle.createQuery("SELECT id, place, starts, ends FROM statement WHERE article = :article ORDER BY id")
                .bind("article", article)
                .map((row, context) ->
                        new Correcting.Known(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    /** Ids of articles that another version of Readout has read last, in their order, behind {@code after}. */
    public List<String> outdated(String after, int most) throws IOException {
        return store.read(handle -> handle.createQuery("SELECT article.id FROM article"
                        + " LEFT JOIN analysis ON analysis.id = article.analysis"
                        + " LEFT JOIN reading ON reading.article = article.id"
                        + " WHERE article.id > :after AND (analysis.engine IS NULL OR analysis.engine <> :engine"
                        + " OR reading.form IS NULL OR reading.form <> :form) ORDER BY article.id LIMIT :most")
                .bind("after", after)
                .bind("engine", Ledger.engine(reader.versions()))
                .bind("form", Forms.FORM)
                .bind("most", most)
                .mapTo(String.class)
                .list());
    }
}
