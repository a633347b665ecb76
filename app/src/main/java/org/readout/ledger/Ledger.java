package org.readout.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.readout.account.Comparer;
import org.readout.actor.Actor;
import org.readout.source.Capture;
import org.readout.source.Damage;
import org.readout.source.Given;
import org.readout.source.Provenance;

/**
 * The truth on disk: captures, articles with their statements, what people have corrected, and what was found by comparing articles.
 *
 * <p>{@link #add} returns when its articles are durable. What is derived of all articles is brought up to date by {@link #group}; until then
 * it is that of the articles before. Thread-safe; one process at a time may write.
 */
public final class Ledger implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LedgerAddress address;
    private final Store store;
    private final CaptureShelf shelf;
    private final Forms forms = new Forms();
    private final ComparisonShelf comparisons;
    private final Clock clock;
    private final Object grouping = new Object();
    private final ReentrantLock reviewing = new ReentrantLock();
    private final Unread unread;
    private volatile Merges merges = Merges.NONE;

    private Ledger(LedgerAddress address, Store store, Clock clock) {
        this.address = address;
        this.store = store;
        this.unread = new Unread(store);
        this.comparisons = new ComparisonShelf(store, forms);
        this.shelf = new CaptureShelf(address.folder().resolve("captures"));
        this.clock = clock;
    }

    /**
     * Opens the ledger at {@code address}; for writing it is made where there is none.
     *
     * @throws LedgerRefused if it cannot be opened; the message says why and what to do
     */
    public static Ledger open(LedgerAddress address, Access access, Clock clock) throws IOException {
        Store store = Store.open(address, access);
        Ledger ledger = new Ledger(address, store, clock);
        boolean done = false;
        try {
            if (access == Access.WRITE) {
                store.write(ledger::begin);
                ledger.sweep();
            } else if (store.read(handle -> handle.createQuery("SELECT count(*) FROM ledger")
                            .mapTo(Integer.class)
                            .one())
                    == 0) {
                throw Store.missing(address);
            }
            ledger.readMerges();
            done = true;
            return ledger;
        } finally {
            if (!done) {
                store.close();
            }
        }
    }

    /** Makes the ledger's own row; where another version has derived what there is, it is to be derived again. */
    private boolean begin(Handle handle) {
        handle.createUpdate("INSERT INTO ledger (id, made, sequence, changed, grouped, form)"
                        + " SELECT :id, :made, 0, 0, 0, :form WHERE NOT EXISTS (SELECT 1 FROM ledger)")
                .bind("id", UUID.randomUUID().toString())
                .bind("made", now())
                .bind("form", Forms.FORM)
                .execute();
        boolean other = handle.createUpdate("UPDATE ledger SET form = :form WHERE form <> :form")
                        .bind("form", Forms.FORM)
                        .execute()
                > 0;
        if (other) {
            Sequence.change(handle);
        }
        return other;
    }

    /** Removes what a process that was killed could not remove: captures of forgotten articles, and files of a grouping. */
    private void sweep() throws IOException {
        for (String sha256 : store.read(handle -> handle.createQuery("SELECT DISTINCT sha256 FROM forgotten"
                        + " WHERE NOT EXISTS (SELECT 1 FROM capture WHERE capture.sha256 = forgotten.sha256)")
                .mapTo(String.class)
                .list())) {
            shelf.remove(sha256);
        }
        Grouping.sweep(scratch());
    }

    private Path scratch() {
        return address.folder().resolve("scratch");
    }

    String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** Where it lies. */
    public LedgerAddress address() {
        return address;
    }

    /**
     * The id of the article of {@code capture}: sixteen digits of its digest; where the source says something about the article beside its
     * text, of that too, so that one agency's text in two papers is two articles, and the same capture is one however often it comes.
     */
    public static String articleId(Capture capture) {
        if (capture.given().equals(Given.nothing())) {
            return capture.sha256().substring(0, 16);
        }
        return CaptureShelf.digest(
                        (capture.sha256() + GivenForm.write(capture.given())).getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }

    /** Versions of what reads captures, as the ledger writes them beside what was read. */
    static String engine(SortedMap<String, String> versions) {
        ObjectNode node = JSON.createObjectNode();
        versions.forEach(node::put);
        return node.toString();
    }

    /** Whether the article with this id is here. */
    public boolean has(String article) throws IOException {
        return store.read(handle -> handle.createQuery("SELECT 1 FROM article WHERE id = :id")
                .bind("id", article)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** Whether somebody had this article removed; it is not taken again. */
    public boolean isForgotten(String article) throws IOException {
        return store.read(handle -> isForgotten(handle, article));
    }

    private static boolean isForgotten(Handle handle, String article) {
        return handle.createQuery("SELECT 1 FROM forgotten WHERE article = :id")
                .bind("id", article)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Puts back the bytes of a capture that is here, where they are missing or were cut short. */
    public void mend(Capture capture) throws IOException {
        if (!shelf.isWhole(capture.sha256(), capture.size())) {
            keep(capture);
            unread.tryAgain();
        }
    }

    private void keep(Capture capture) throws IOException {
        try {
            shelf.keep(capture.sha256(), capture.bytes());
        } catch (IOException e) {
            throw Refusals.file("captures cannot be kept in", address.folder(), e);
        }
    }

    /**
     * Notes that an article that is here was seen at {@code uri} too.
     *
     * @param captured when, as its archive says; empty where nothing says it
     */
    public void seen(String article, String uri, Optional<Instant> captured) throws IOException {
        store.write(handle -> {
            sighting(handle, article, uri, captured);
            Unread.mended(handle, uri);
            return true;
        });
    }

    private void sighting(Handle handle, String article, String uri, Optional<Instant> captured) {
        handle.createUpdate("INSERT INTO sighting (article, address, uri, seen, captured)"
                        + " VALUES (:article, :address, :uri, :seen, :captured)"
                        + " ON CONFLICT (article, address) DO UPDATE SET captured = excluded.captured WHERE excluded.captured <> ''"
                        + " AND (sighting.captured = '' OR excluded.captured < sighting.captured)")
                .bind("article", article)
                .bind("address", Keys.of(uri))
                .bind("uri", uri)
                .bind("seen", now())
                .bind("captured", captured.map(Instant::toString).orElse(""))
                .execute();
    }

    /**
     * Takes articles that were read. They are durable when this returns. One that is here already is noted as seen again; one that was
     * removed on request is left out.
     *
     * @param engine versions of what read them
     * @return the ids of those that are new, in order
     */
    public List<String> add(List<Reading> readings, SortedMap<String, String> engine) throws IOException {
        for (Reading reading : readings) {
            keep(reading.capture());
        }
        String versions = engine(engine);
        Merges known = merges;
        return store.write(handle -> {
            List<String> added = new ArrayList<>();
            Placing placing = new Placing(handle, forms, known);
            Set<String> here = new HashSet<>();
            for (Reading reading : readings) {
                String id = reading.analysis().article().id();
                if (isForgotten(handle, id)) {
                    continue;
                }
                boolean there = !here.add(id)
                        || handle.createQuery("SELECT 1 FROM article WHERE id = :id")
                                .bind("id", id)
                                .mapTo(Integer.class)
                                .findOne()
                                .isPresent();
                if (!there) {
                    capture(handle, reading.capture());
                    placing.add(
                            new Placing.Placed(reading, versions, ids(reading), statement -> ReviewState.NONE),
                            GivenForm.write(reading.capture()),
                            now(),
                            Sequence.change(handle));
                    added.add(id);
                }
                sighting(
                        handle,
                        id,
                        reading.capture().uri(),
                        reading.capture().provenance().flatMap(Provenance::captured));
                Unread.mended(handle, reading.capture().uri());
            }
            return added;
        });
    }

    private void capture(Handle handle, Capture capture) {
        handle.createUpdate("INSERT INTO capture (sha256, bytes, added) VALUES (:sha256, :bytes, :added)"
                        + " ON CONFLICT (sha256) DO NOTHING")
                .bind("sha256", capture.sha256())
                .bind("bytes", capture.size())
                .bind("added", now())
                .execute();
    }

    private static List<String> ids(Reading reading) {
        List<String> ids = new ArrayList<>();
        for (int index = 0; index < reading.analysis().statements().size(); index++) {
            ids.add(reading.analysis().statementId(index));
        }
        return ids;
    }

    /** Notes input that could not be read, until it can. */
    public void damage(Damage damage) throws IOException {
        store.write(handle -> damage(handle, damage, now()));
    }

    static int damage(Handle handle, Damage damage, String now) {
        String position = String.valueOf(damage.position().orElse(-1));
        return handle.createUpdate("INSERT INTO damage (id, address, uri, position, reason, seen)"
                        + " VALUES (:id, :address, :uri, :position, :reason, :seen)"
                        + " ON CONFLICT (id) DO UPDATE SET seen = excluded.seen")
                .bind("id", Keys.of(damage.uri(), position, damage.reason()))
                .bind("address", Keys.of(damage.uri()))
                .bind("uri", damage.uri())
                .bind("position", damage.position().orElse(-1))
                .bind("reason", damage.reason())
                .bind("seen", now)
                .execute();
    }

    /**
     * Brings what is derived of all articles up to date: copies, occasions with their comparisons, stories, disputes. Does nothing where
     * nothing has changed. Articles can be added and corrected meanwhile; they wait for the next time. Articles whose reading another version has
     * left in a form of its own are in nothing that is derived: whoever can read articles calls {@link Review#group}, which reads them again before.
     *
     * @return whether there was something to do
     */
    public boolean group(Comparer comparer) throws IOException {
        synchronized (grouping) {
            if (isGrouped()) {
                return false;
            }
            boolean done = false;
            while (!done) {
                done = groupOnce(comparer);
            }
            return true;
        }
    }

    /** False where the ledger changed so meanwhile that what was found is worth nothing. */
    private boolean groupOnce(Comparer comparer) throws IOException {
        long before = changed();
        try (Grouping run = new Grouping(store, forms, comparer, merges.mark(), scratch())) {
            Derivation derivation = run.run();
            return store.write(handle -> new Settling(handle, forms, derivation).settle());
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException | LedgerRefused e) {
            if (changed() == before) {
                throw e;
            }
            return false;
        }
    }

    private long changed() throws IOException {
        return store.read(handle -> handle.createQuery("SELECT changed FROM ledger")
                .mapTo(Long.class)
                .one());
    }

    /** Whether what is derived is up to date. */
    public boolean isGrouped() throws IOException {
        return store.read(handle -> handle.createQuery("SELECT grouped >= changed FROM ledger")
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Whether articles wait to be read again because another version has left their reading in a form of its own; {@link Review#group} does so. One that could not
     * be read again since the ledger was opened waits no longer, unless its capture is put back or its damage is dismissed.
     */
    public boolean awaitsRereading() throws IOException {
        return unread.any();
    }

    /** What was drawn when it was made, and is its own. */
    public String id() throws IOException {
        return store.read(handle ->
                handle.createQuery("SELECT id FROM ledger").mapTo(String.class).one());
    }

    /** The number of the latest change. */
    public long sequence() throws IOException {
        return store.read(handle -> handle.createQuery("SELECT sequence FROM ledger")
                .mapTo(Long.class)
                .one());
    }

    /** Articles, their texts and captures. */
    public Articles articles() {
        return new Articles(store, shelf, forms);
    }

    /** Statements. */
    public Statements statements() {
        return new Statements(store);
    }

    /** Actors who say or tell something. */
    public Actors actors() {
        return new Actors(store);
    }

    /** Occasions, stories, disputes, positions and copies. */
    public Derived derived() {
        return new Derived(store, forms, articles(), comparisons);
    }

    /** Outlets, and what their reports can be held to. */
    public Outlets outlets() {
        return new Outlets(store);
    }

    /** What people change. */
    public Review review(CaptureReader reader) {
        return new Review(this, store, forms, reader);
    }

    /** What readings of an article have otherwise than the ones before. */
    public Rereadings rereadings() {
        return new Rereadings(store);
    }

    /** The versions of pages. */
    public Editions editions() {
        return new Editions(store);
    }

    /** Saved searches, watched folders and damages. */
    public Desk desk() {
        return new Desk(store, this);
    }

    /** Keeping it well: verify, back up, forget. */
    public Upkeep upkeep() {
        return new Upkeep(this, store, shelf, forms);
    }

    /** Corrections are made and articles read again one at a time. */
    ReentrantLock reviewing() {
        return reviewing;
    }

    Unread unread() {
        return unread;
    }

    Merges merges() {
        return merges;
    }

    /** Reads again which actors people have merged. */
    void readMerges() throws IOException {
        identify(Merges.read(store));
    }

    void identify(Merges now) {
        merges = now;
        forms.identify(now);
    }

    @Override
    public void close() {
        store.close();
    }

    /** Which actors people have merged. */
    static final class Merges implements UnaryOperator<Actor> {
        static final Merges NONE = new Merges(Map.of());

        private final Map<String, Actor> into;

        private Merges(Map<String, Actor> into) {
            this.into = Map.copyOf(into);
        }

        static Merges read(Store store) throws IOException {
            List<Correction> merges = new ArrayList<>();
            for (CorrectionEntry entry : Corrections.inForce(store, "kind = 'merge-actors'")) {
                merges.add(entry.correction());
            }
            return of(merges, store);
        }

        /** What these corrections, the oldest first, come to. */
        static Merges of(List<Correction> corrections, Store store) throws IOException {
            Map<String, String> pairs = new HashMap<>();
            for (Correction correction : corrections) {
                if (correction instanceof Correction.MergeActors merge) {
                    pairs.put(merge.actor(), merge.into());
                }
            }
            Map<String, Actor> into = new HashMap<>();
            Actors actors = new Actors(store);
            for (String id : pairs.keySet()) {
                String end = id;
                for (int step = 0; step < pairs.size() && pairs.containsKey(end); step++) {
                    end = pairs.get(end);
                }
                Optional<ActorEntry> actor = actors.find(end);
                if (actor.isPresent() && !end.equals(id)) {
                    into.put(
                            id,
                            new Actor(
                                    end,
                                    actor.get().name(),
                                    actor.get().type(),
                                    actor.get().affiliation()));
                }
            }
            return new Merges(into);
        }

        /** The id of the actor that the one with this id is now. */
        String idOf(String id) {
            Actor now = into.get(id);
            return now == null ? id : now.id();
        }

        /** Whether the actor {@code from} was merged into {@code to}. */
        boolean leads(String from, String to) {
            Actor end = into.get(from);
            return end != null && end.id().equals(to);
        }

        /** A text that changes with the merges. */
        String mark() {
            return new java.util.TreeMap<>(into).toString();
        }

        @Override
        public Actor apply(Actor actor) {
            return into.getOrDefault(actor.id(), actor);
        }
    }
}
