package org.readout.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.readout.account.Comparer;
import org.readout.analysis.Analysis;
import org.readout.source.Capture;
import org.readout.text.CodePoints;

/**
 * What people change in what the machine found. A correction is kept for good; what was found is put right at once, what is derived of it with the next
 * {@link Ledger#group}. Undoing a correction puts back what was before. Thread-safe.
 */
public final class Review {
    private static final String MISSING = "its capture is missing; add its file again";
    private static final int AT_A_TIME = 100;

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
     * Makes a correction. It is kept and put into the rows at once, or neither.
     *
     * @param who makes it
     * @throws IllegalArgumentException if what it is about is not here; the message says what
     * @throws LedgerRefused if the article cannot be read again, because its capture is missing
     */
    public CorrectionEntry correct(Correction correction, String who) throws IOException {
        ledger.reviewing().lock();
        try {
            Optional<String> article = article(correction);
            if (correction instanceof Correction.OfStatement one && article.isEmpty()) {
                throw new IllegalArgumentException("there is no statement " + one.statement());
            }
            check(correction);
            String made = ledger.now();
            long id;
            if (correction instanceof Correction.OfStatement one) {
                id = ofStatement(one, article.orElseThrow(), who, made);
            } else {
                Insertion insertion = new Insertion(correction, article, Basis.NONE, seen(correction), who, made);
                if (correction instanceof Correction.MergeActors merge) {
                    List<Correction> merges = merges(0);
                    merges.add(merge);
                    id = rename(merge, merges, insertion::into);
                } else {
                    id = store.write(handle -> insertion.into(handle, Sequence.change(handle)));
                }
            }
            return Corrections.find(store, id).orElseThrow();
        } finally {
            ledger.reviewing().unlock();
        }
    }

    private long ofStatement(Correction.OfStatement correction, String article, String who, String made)
            throws IOException {
        Basis seen = new Basis(Optional.empty(), words(correction, article), reports(correction));
        List<Corrections.Held> all = new ArrayList<>(Corrections.ofArticle(store, article));
        all.add(new Corrections.Held(Long.MAX_VALUE, correction, seen));
        Prepared prepared = prepare(article, all)
                .orElseThrow(() -> new LedgerRefused("the capture of article " + article
                        + " is missing, so that nothing in it can be corrected; add its file again"));
        Optional<String> statement = prepared.correcting()
                .machine(correction.statement())
                .map(found -> StatementForm.write(
                        found, prepared.reading().analysis().article().text()));
        Basis basis = new Basis(statement, seen.words(), seen.reports());
        String before = seen(correction);
        return store.write(handle -> {
            return new Insertion(correction, Optional.of(article), basis, before, who, made)
                    .into(handle, prepared.write(handle));
        });
    }

    /** What the person sees who makes the correction. */
    private String seen(Correction correction) throws IOException {
        if (correction instanceof Correction.OfStatement one) {
            Optional<StatementEntry> statement = ledger.statements().find(one.statement());
            return statement.isPresent() ? CorrectionForm.seen(statement.get()) : "{}";
        }
        if (correction instanceof Correction.MergeActors merge) {
            return CorrectionForm.seen(
                    ledger.actors().find(merge.actor()).map(ActorEntry::name).orElse(merge.actor()));
        }
        return "{}";
    }

    /** The text at the place that a correction of words names. */
    private Optional<String> words(Correction.OfStatement correction, String article) throws IOException {
        if (!(correction instanceof Correction.WordsAt at)) {
            return Optional.empty();
        }
        Optional<String> text = ledger.articles().analysis(article).map(analysis -> analysis.article()
                .text());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        CodePoints points = CodePoints.of(text.get());
        if (at.end() > points.length()) {
            throw new IllegalArgumentException(
                    "the article has " + points.length() + " characters, so no words end at " + at.end());
        }
        return Optional.of(text.get().substring(points.utf16(at.start()), points.utf16(at.end())));
    }

    private List<String> reports(Correction.OfStatement correction) throws IOException {
        Optional<String> occasion =
                correction instanceof Correction.AtOccasion at ? at.occasion() : Optional.<String>empty();
        return occasion.isEmpty()
                ? List.of()
                : store.read(handle -> handle.createQuery(
                                "SELECT article FROM report WHERE occasion = :id AND own = 1 ORDER BY article")
                        .bind("id", occasion.get())
                        .mapTo(String.class)
                        .list());
    }

    /** A correction on its way into the table; twice is once. */
    private record Insertion(
            Correction correction, Optional<String> article, Basis basis, String seen, String who, String made) {
        long into(Handle handle, long sequence) {
            Optional<Long> there = handle.createQuery(
                            "SELECT id FROM correction WHERE kind = :kind AND detail = :detail"
                                    + " AND who = :who AND made = :made AND undone IS NULL")
                    .bind("kind", correction.kind())
                    .bind("detail", CorrectionForm.detail(correction))
                    .bind("who", who)
                    .bind("made", made)
                    .mapTo(Long.class)
                    .findFirst();
            if (there.isPresent()) {
                return there.get();
            }
            long next = handle.createQuery("SELECT coalesce(max(id), 0) + 1 FROM correction")
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate(
                            "INSERT INTO correction (id, kind, article, statement, detail, basis, seen, who, made, sequence)"
                                    + " VALUES (:id, :kind, :article, :statement, :detail, :basis, :seen, :who, :made, :sequence)")
                    .bind("id", next)
                    .bind("kind", correction.kind())
                    .bind("article", article.orElse(null))
                    .bind("statement", correction instanceof Correction.OfStatement one ? one.statement() : null)
                    .bind("detail", CorrectionForm.detail(correction))
                    .bind("basis", basis.json())
                    .bind("seen", seen)
                    .bind("who", who)
                    .bind("made", made)
                    .bind("sequence", sequence)
                    .execute();
            return next;
        }
    }

    /** Undoes a correction; empty where there is none of this number that is in force. */
    public Optional<CorrectionEntry> undo(long id, String who) throws IOException {
        ledger.reviewing().lock();
        try {
            Optional<CorrectionEntry> entry =
                    Corrections.find(store, id).filter(one -> one.undone().isEmpty());
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            String when = ledger.now();
            Marking undone = (handle, sequence) -> (long) handle.createUpdate(
                            "UPDATE correction SET undone = :when, undone_by = :who, undone_sequence = :sequence"
                                    + " WHERE id = :id AND undone IS NULL")
                    .bind("when", when)
                    .bind("who", who)
                    .bind("sequence", sequence)
                    .bind("id", id)
                    .execute();
            Optional<Prepared> prepared = Optional.empty();
            if (entry.get().article().isPresent()) {
                String article = entry.get().article().get();
                prepared = prepare(
                        article,
                        Corrections.ofArticle(store, article).stream()
                                .filter(held -> held.id() != id)
                                .toList());
                if (prepared.isEmpty()) {
                    throw new LedgerRefused("the capture of article " + article
                            + " is missing, so that nothing in it can be undone; add its file again");
                }
            }
            if (entry.get().correction() instanceof Correction.MergeActors merge) {
                rename(merge, merges(id), undone);
            } else {
                Optional<Prepared> again = prepared;
                store.write(handle ->
                        undone.in(handle, again.isPresent() ? again.get().write(handle) : Sequence.change(handle)));
            }
            return Corrections.find(store, id);
        } finally {
            ledger.reviewing().unlock();
        }
    }

    /** What is noted in the table of corrections, with the number of the change. */
    private interface Marking {
        long in(Handle handle, long sequence);
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

    /**
     * Makes corrections of statements, unless somebody has changed one of these otherwise since the person saw them: then none is made. What was corrected just
     * so since then, as by a form that was sent twice, is corrected already.
     *
     * @param who makes them
     * @param seen the ledger's latest change when they were seen, as {@link Ledger#sequence} told before they were read
     * @return the last step about one of the statements since then; empty where the corrections were made
     */
    public Optional<Step> correctAsSeen(List<? extends Correction.OfStatement> corrections, String who, long seen)
            throws IOException {
        ledger.reviewing().lock();
        try {
            Optional<Step> otherwise = changedSince(corrections, seen);
            if (otherwise.isPresent()) {
                return otherwise;
            }
            for (Correction.OfStatement correction : corrections) {
                if (Corrections.lastSince(store, seen, correction.statement()).isEmpty()) {
                    correct(correction, who);
                }
            }
            return Optional.empty();
        } finally {
            ledger.reviewing().unlock();
        }
    }

    /**
     * Whether somebody has changed one of these statements otherwise than so since the person saw them. Makes no correction.
     *
     * @param seen the ledger's latest change when they were seen, as {@link Ledger#sequence} told before they were read
     * @return the last step about the first such statement
     */
    public Optional<Step> changedSince(List<? extends Correction.OfStatement> corrections, long seen)
            throws IOException {
        for (Correction.OfStatement correction : corrections) {
            Optional<Step> since = Corrections.lastSince(store, seen, correction.statement());
            if (since.isPresent()
                    && (since.get().back()
                            || !since.get().correction().correction().equals(correction))) {
                return since;
            }
        }
        return Optional.empty();
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

    /** Merges of actors that are in force, but for one, the oldest first. */
    private List<Correction> merges(long without) throws IOException {
        List<Correction> merges = new ArrayList<>();
        for (CorrectionEntry entry : Corrections.inForce(store, "kind = 'merge-actors'")) {
            if (entry.id() != without) {
                merges.add(entry.correction());
            }
        }
        return merges;
    }

    /** Writes the rows of all articles that name either actor, by the names which these merges give. */
    private long rename(Correction.MergeActors merge, List<Correction> merges, Marking marking) throws IOException {
        boolean done = false;
        try {
            ledger.identify(Ledger.Merges.of(merges, store));
            long id = store.write(handle -> {
                long sequence = Sequence.change(handle);
                for (String article : naming(handle, merge)) {
                    Optional<byte[]> bytes = handle.createQuery(
                                    "SELECT analysis FROM reading WHERE article = :id AND form = :form")
                            .bind("id", article)
                            .bind("form", Forms.FORM)
                            .mapTo(byte[].class)
                            .findOne();
                    if (bytes.isPresent()) {
                        new Placing(handle, forms, ledger.merges())
                                .rename(forms.unpack(bytes.get(), Analysis.class), sequence);
                    }
                }
                return marking.in(handle, sequence);
            });
            done = true;
            return id;
        } finally {
            if (!done) {
                ledger.readMerges();
            }
        }
    }

    private static List<String> naming(Handle handle, Correction.MergeActors merge) {
        return handle.createQuery(
                        "SELECT DISTINCT article FROM statement"
                                + " LEFT JOIN party ON party.statement = statement.id"
                                + " WHERE statement.speaker IN (:one, :other) OR party.actor IN (:one, :other) ORDER BY article")
                .bind("one", merge.actor())
                .bind("other", merge.into())
                .mapTo(String.class)
                .list();
    }

    /**
     * Reads an article again from its capture, with the corrections in force. Its statements keep their ids.
     *
     * @return whether its capture is here
     */
    public boolean reread(String article) throws IOException {
        ledger.reviewing().lock();
        try {
            Optional<Prepared> prepared = prepare(article, Corrections.ofArticle(store, article));
            if (prepared.isPresent()) {
                store.write(handle -> prepared.get().write(handle));
            }
            return prepared.isPresent();
        } finally {
            ledger.reviewing().unlock();
        }
    }

    /** Is told what became of articles that were to be read again, on the thread that reads them; what a listener does not take up is let go. */
    public interface Listener {
        /** Listens to nothing. */
        Listener DEAF = new Listener() {};

        /** The article was read again, and is written. */
        default void read(String article) throws IOException {}

        /**
         * It could not be read again; the ledger has what it had of it.
         *
         * @param reason a sentence for the reader, without a full stop; may hold characters of the input
         */
        default void failed(String article, String reason) throws IOException {}

        /** It could not be read again because its capture is missing. */
        default void missing(String article) throws IOException {
            failed(article, MISSING);
        }
    }

    /** Reads an article again as {@link #reread(String)} does; where that cannot be, the listener is told why, and nothing is thrown. */
    public void reread(String article, Listener listener) throws IOException {
        again(article, false, listener);
    }

    /**
     * Reads again the articles whose reading another version of Readout has left in a form that this one cannot use; until then they are in
     * nothing that is derived. One that cannot be read again is noted among the damages and holds up nothing.
     */
    void renew(Listener listener) throws IOException {
        String after = "";
        List<String> some = ledger.unread().after(after, AT_A_TIME);
        while (!some.isEmpty()) {
            for (String article : some) {
                again(article, true, listener);
            }
            after = some.get(some.size() - 1);
            some = ledger.unread().after(after, AT_A_TIME);
        }
    }

    /** @param waiting whether it is read only if it still waits for that: another thread may have read it meanwhile */
    private void again(String article, boolean waiting, Listener listener) throws IOException {
        Optional<String> trouble;
        ledger.reviewing().lock();
        try {
            if (waiting && !ledger.unread().waits(article)) {
                return;
            }
            trouble = trouble(article);
            if (trouble.isPresent()) {
                ledger.unread().failed(article, trouble.get(), ledger.now());
            }
        } finally {
            ledger.reviewing().unlock();
        }
        if (trouble.isEmpty()) {
            listener.read(article);
        } else if (trouble.get().equals(MISSING)) {
            listener.missing(article);
        } else {
            listener.failed(article, trouble.get());
        }
    }

    /** Reads an article again; what stood against it, if anything did. That the ledger cannot be written is no trouble of the article and is thrown. */
    private Optional<String> trouble(String article) throws IOException {
        try {
            Optional<Prepared> prepared;
            try {
                prepared = prepare(article, Corrections.ofArticle(store, article));
            } catch (LedgerRefused e) {
                return Optional.of(String.valueOf(e.getMessage()));
            } catch (IOException e) {
                return Optional.of(
                        "its capture could not be read (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")");
            }
            if (prepared.isEmpty()) {
                return Optional.of(MISSING);
            }
            store.write(handle -> prepared.get().write(handle));
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of("it could not be analysed, by a fault of Readout ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    /** Groups, and tells nobody which articles are read again. */
    public boolean group(Comparer comparer) throws IOException {
        return group(comparer, Listener.DEAF);
    }

    /**
     * Brings what is derived of all articles up to date as {@link Ledger#group} does, once those whose reading another version has left in a form that this one
     * cannot use are read again. Grouped without them, all that is derived of them would go. One that cannot be read again stays out, and is noted among the
     * damages.
     *
     * @param listener is told which are read again, and which could not be
     * @return whether there was something to do
     */
    public boolean group(Comparer comparer, Listener listener) throws IOException {
        if (ledger.unread().any()) {
            renew(listener);
        }
        return ledger.group(comparer);
    }

    /** An article that was read again and is to be written. */
    private final class Prepared {
        private final Reading reading;
        private final Correcting correcting;

        Prepared(Reading reading, Correcting correcting) {
            this.reading = reading;
            this.correcting = correcting;
        }

        Reading reading() {
            return reading;
        }

        Correcting correcting() {
            return correcting;
        }

        /** The number of the change, and so of the analysis. */
        long write(Handle handle) {
            long sequence = Sequence.change(handle);
            ledger.unread()
                    .read(
                            handle,
                            reading.analysis().article().id(),
                            reading.capture().uri());
            new Placing(handle, forms, ledger.merges())
                    .rewrite(
                            new Placing.Placed(
                                    reading, Ledger.engine(reader.versions()), correcting.ids(), correcting::state),
                            ledger.now(),
                            sequence);
            return sequence;
        }
    }

    private Optional<Prepared> prepare(String article, List<Corrections.Held> corrections) throws IOException {
        Optional<Capture> capture = ledger.articles().capture(article);
        if (capture.isEmpty()) {
            return Optional.empty();
        }
        Correcting correcting = new Correcting(store.read(handle -> known(handle, article)), corrections);
        return Optional.of(new Prepared(reader.read(capture.get(), article, correcting), correcting));
    }

    private static List<Correcting.Known> known(Handle handle, String article) {
        return handle.createQuery("SELECT id, starts, ends, words FROM statement WHERE article = :article ORDER BY id")
                .bind("article", article)
                .map((row, context) -> new Correcting.Known(
                        row.getString(1), new Matching.Place(row.getInt(2), row.getInt(3), row.getString(4))))
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
