package org.readout.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Tells what an article's readings have otherwise than the ones before. A reading is written when the article is added, when another version
 * reads it again, and when a person corrects a statement of it. Statements are found again as {@code Matching} finds the ledger's, whatever the
 * rows call them. Thread-safe.
 */
public final class Rereadings {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Store store;

    Rereadings(Store store) {
        this.store = store;
    }

    /** The analyses of an article, the latest first. */
    static List<Articles.Version> analyses(Handle handle, String article) {
        return handle.createQuery("SELECT id, engine, made FROM analysis WHERE article = :id ORDER BY id DESC")
                .bind("id", article)
                .map((row, context) -> new Articles.Version(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /**
     * Some of an article's readings, the latest first, each with what it changed since the one before.
     *
     * @throws LedgerRefused if what an earlier version wrote cannot be read
     */
    public Page<Rereading> page(String article, long from, int most) throws IOException {
        return store.read(handle -> {
            History history = History.of(handle, article);
            List<Rereading> readings = new ArrayList<>();
            if (from < history.versions().size()) {
                history.walk(handle, (int) from, most, readings);
            }
            return new Page<>(readings, history.versions().size(), from);
        });
    }

    /**
     * What the latest reading of an article changed since the one before; empty where there are not two.
     *
     * @throws LedgerRefused if what an earlier version wrote cannot be read
     */
    public Optional<Rereading.Changes> latest(String article) throws IOException {
        return page(article, 0, 1).rows().stream().findFirst().flatMap(Rereading::changes);
    }

    /**
     * A reading of an article, held against an earlier one instead of the one before; empty where the article has not both, in this order.
     *
     * @param earlier number of an analysis
     * @param later number of an analysis
     * @throws LedgerRefused if what an earlier version wrote cannot be read
     */
    public Optional<Rereading> between(String article, long earlier, long later) throws IOException {
        return store.read(handle -> {
            History history = History.of(handle, article);
            int before = history.index(earlier);
            int after = history.index(later);
            return after < 0 || before <= after
                    ? Optional.empty()
                    : Optional.of(history.between(handle, before, after));
        });
    }

    /** A correction or its undoing, with the index of the reading that the same change wrote. */
    private record Led(Review.Step step, int reading) {}

    /**
     * All that is known of an article's readings beside their rows.
     *
     * @param versions the latest first
     * @param known its statements in the ledger
     * @param present ids of those that its present reading has
     * @param led what people did, the earliest first
     */
    private record History(
            List<Articles.Version> versions, List<FormerReading.Known> known, Set<String> present, List<Led> led) {

        static History of(Handle handle, String article) throws LedgerRefused {
            List<Articles.Version> versions = analyses(handle, article);
            List<FormerReading.Known> known = known(handle, article);
            Set<String> present = known.stream()
                    .filter(one -> one.index() >= 0)
                    .map(FormerReading.Known::id)
                    .collect(Collectors.toSet());
            return new History(versions, known, present, led(Corrections.stepsOf(handle, article), versions));
        }

        private static List<FormerReading.Known> known(Handle handle, String article) {
            return handle.createQuery(
                            "SELECT id, place, starts, ends, words FROM statement WHERE article = :article ORDER BY id")
                    .bind("article", article)
                    .map((row, context) -> new FormerReading.Known(
                            row.getString(1),
                            row.getInt(2),
                            new Matching.Place(row.getInt(3), row.getInt(4), row.getString(5))))
                    .list();
        }

        /** An analysis has the number of the change that wrote it; a step whose number is not known goes to no reading. */
        private static List<Led> led(List<Corrections.Numbered> steps, List<Articles.Version> versions) {
            List<Led> led = new ArrayList<>();
            for (Corrections.Numbered one : steps) {
                int reading = index(versions, one.sequence());
                if (reading >= 0) {
                    led.add(new Led(one.step(), reading));
                }
            }
            return led;
        }

        /** The index of an analysis; -1 where there is none of this number. */
        int index(long analysis) {
            return index(versions, analysis);
        }

        private static int index(List<Articles.Version> versions, long analysis) {
            for (int index = 0; index < versions.size(); index++) {
                if (versions.get(index).id() == analysis) {
                    return index;
                }
            }
            return -1;
        }

        /** Goes back from the present reading, so that each earlier one has its ids from the one behind it. */
        void walk(Handle handle, int from, int most, List<Rereading> readings) throws LedgerRefused {
            FormerReading later = present(handle);
            for (int index = 0; index < versions.size() && index - from < most; index++) {
                Optional<Rereading.Changes> changes = Optional.empty();
                if (index + 1 < versions.size()) {
                    FormerReading earlier = later.before(rows(handle, index + 1), known);
                    if (index >= from) {
                        changes = Optional.of(changes(index + 1, index, later.since(earlier, present)));
                    }
                    later = earlier;
                }
                if (index >= from) {
                    readings.add(reading(index, changes));
                }
            }
        }

        Rereading between(Handle handle, int before, int after) throws LedgerRefused {
            FormerReading reading = present(handle);
            FormerReading later = reading;
            for (int index = 1; index <= before; index++) {
                reading = reading.before(rows(handle, index), known);
                later = index == after ? reading : later;
            }
            return reading(after, Optional.of(changes(before, after, later.since(reading, present))));
        }

        private Rereading reading(int index, Optional<Rereading.Changes> changes) throws LedgerRefused {
            Articles.Version version = versions.get(index);
            return new Rereading(version.id(), version.made(), engine(version), changes);
        }

        private FormerReading present(Handle handle) throws LedgerRefused {
            return FormerReading.present(rows(handle, 0), known);
        }

        private List<FormerRow> rows(Handle handle, int index) throws LedgerRefused {
            return FormerReading.rows(handle, versions.get(index).id());
        }

        private Rereading.Changes changes(int before, int after, FormerReading.Held held) throws LedgerRefused {
            List<Review.Step> between = led.stream()
                    .filter(one -> one.reading() >= after && one.reading() < before)
                    .map(Led::step)
                    .toList();
            return new Rereading.Changes(
                    versions.get(before).id(),
                    parts(engine(versions.get(before)), engine(versions.get(after))),
                    between,
                    kept(before, after),
                    held.same(),
                    held.reweighed(),
                    held.statements());
        }

        /** How many corrections were made by the reading {@code before} and not undone by the reading {@code after}. */
        private int kept(int before, int after) {
            Set<Long> kept = new TreeSet<>();
            for (Led one : led) {
                long id = one.step().correction().id();
                if (!one.step().back() && one.reading() >= before) {
                    kept.add(id);
                } else if (one.step().back() && one.reading() >= after) {
                    kept.remove(id);
                }
            }
            return kept.size();
        }

        private static SortedMap<String, String> engine(Articles.Version version) throws LedgerRefused {
            try {
                SortedMap<String, String> engine = new TreeMap<>();
                JsonNode parts = JSON.readTree(version.engine());
                parts.properties()
                        .forEach(part ->
                                engine.put(part.getKey(), part.getValue().asText("")));
                return engine;
            } catch (JsonProcessingException e) {
                throw new LedgerRefused(
                        "which versions made analysis " + version.id()
                                + " is damaged in the ledger; take back a copy of the ledger",
                        e);
            }
        }

        private static List<Rereading.Part> parts(SortedMap<String, String> before, SortedMap<String, String> after) {
            Set<String> names = new TreeSet<>(before.keySet());
            names.addAll(after.keySet());
            return names.stream()
                    .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                    .map(name -> new Rereading.Part(
                            name, Optional.ofNullable(before.get(name)), Optional.ofNullable(after.get(name))))
                    .toList();
        }
    }
}
