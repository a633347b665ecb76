package org.readout.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.readout.story.Occasion;
import org.readout.story.OccasionReport;

/**
 * What people have said of occasions: that two articles report one, that an article reports another, and at which a statement was made. It is
 * kept by articles, not by ids of occasions, which change as coverage grows.
 */
final class OccasionCorrections {
    private final List<Correction> corrections;
    private final Map<String, Place> places;
    private final Map<String, List<String>> reports;

    /** Where a statement stands. */
    private record Place(String article, int index) {}

    private OccasionCorrections(
            List<Correction> corrections, Map<String, Place> places, Map<String, List<String>> reports) {
        this.corrections = corrections;
        this.places = places;
        this.reports = reports;
    }

    /** Those in force, the oldest first. */
    static OccasionCorrections read(Store store) throws IOException {
        List<CorrectionEntry> entries =
                Corrections.inForce(store, "kind IN ('merge-occasions', 'split-occasion', 'occasion')");
        Map<String, Place> places = new HashMap<>();
        for (CorrectionEntry entry : entries) {
            if (entry.correction() instanceof Correction.AtOccasion at) {
                store.read(handle -> handle.createQuery(
                                        "SELECT article, place FROM statement WHERE id = :id AND place >= 0")
                                .bind("id", at.statement())
                                .map((row, context) -> new Place(row.getString(1), row.getInt(2)))
                                .findOne())
                        .ifPresent(place -> places.put(at.statement(), place));
            }
        }
        Map<String, List<String>> reports = new HashMap<>();
        Corrections.ofOccasions(store)
                .forEach(held ->
                        reports.put(held.correction().statement(), held.basis().reports()));
        return new OccasionCorrections(
                entries.stream().map(CorrectionEntry::correction).toList(), places, reports);
    }

    /** The occasions as people have corrected them. */
    List<Occasion> apply(List<Occasion> found) {
        Map<String, Occasion> occasions = new TreeMap<>();
        found.forEach(occasion -> occasions.put(occasion.id(), occasion));
        for (Correction correction : corrections) {
            if (correction instanceof Correction.MergeOccasions merge) {
                merge(occasions, merge);
            } else if (correction instanceof Correction.SplitOccasion split) {
                split(occasions, split.article());
            } else if (correction instanceof Correction.AtOccasion at) {
                move(occasions, at);
            }
        }
        if (corrections.isEmpty()) {
            return found;
        }
        List<Occasion> all = new ArrayList<>(occasions.values());
        all.sort(Comparator.comparing(OccasionCorrections::first).thenComparing(Occasion::id));
        return all;
    }

    private static String first(Occasion occasion) {
        return occasion.reports().isEmpty()
                ? occasion.recalls().get(0).article()
                : occasion.reports().get(0).article();
    }

    private static Optional<Occasion> reportedBy(Map<String, Occasion> occasions, String article) {
        return occasions.values().stream()
                .filter(occasion -> occasion.reports().stream()
                        .anyMatch(report -> report.article().equals(article)))
                .findFirst();
    }

    private static void merge(Map<String, Occasion> occasions, Correction.MergeOccasions merge) {
        Optional<Occasion> one = reportedBy(occasions, merge.article());
        Optional<Occasion> other = reportedBy(occasions, merge.with());
        if (one.isEmpty()
                || other.isEmpty()
                || one.get().id().equals(other.get().id())) {
            return;
        }
        boolean larger = one.get().reports().size() > other.get().reports().size()
                || (one.get().reports().size() == other.get().reports().size()
                        && one.get().id().compareTo(other.get().id()) < 0);
        Occasion stays = larger ? one.get() : other.get();
        Occasion goes = larger ? other.get() : one.get();
        occasions.remove(goes.id());
        List<OccasionReport> reports = together(stays.reports(), goes.reports());
        Set<String> own = reports.stream().map(OccasionReport::article).collect(Collectors.toSet());
        List<OccasionReport> recalls = together(stays.recalls(), goes.recalls());
        List<OccasionReport> both = recalls.stream()
                .filter(recall -> own.contains(recall.article()))
                .toList();
        occasions.put(
                stays.id(),
                with(
                        stays,
                        together(reports, both),
                        recalls.stream()
                                .filter(recall -> !own.contains(recall.article()))
                                .toList()));
    }

    private static List<OccasionReport> together(List<OccasionReport> some, List<OccasionReport> others) {
        Map<String, OccasionReport> all = new TreeMap<>();
        some.forEach(report -> all.put(report.article(), report));
        others.forEach(report -> all.merge(report.article(), report, OccasionCorrections::both));
        return List.copyOf(all.values());
    }

    private static OccasionReport both(OccasionReport one, OccasionReport other) {
        TreeSet<Integer> statements = new TreeSet<>(one.statements());
        statements.addAll(other.statements());
        return new OccasionReport(one.article(), List.copyOf(statements), one.words());
    }

    private static void split(Map<String, Occasion> occasions, String article) {
        Optional<Occasion> found = reportedBy(occasions, article);
        if (found.isEmpty() || found.get().reports().size() < 2) {
            return;
        }
        Occasion occasion = found.get();
        List<OccasionReport> its = occasion.reports().stream()
                .filter(report -> report.article().equals(article))
                .toList();
        List<OccasionReport> others = occasion.reports().stream()
                .filter(report -> !report.article().equals(article))
                .toList();
        occasions.put(occasion.id(), with(occasion, others, occasion.recalls()));
        Occasion apart = new Occasion(
                occasion.id() + "-" + article,
                occasion.kind(),
                occasion.date(),
                occasion.place(),
                occasion.participants(),
                its,
                List.of());
        occasions.put(apart.id(), apart);
    }

    private void move(Map<String, Occasion> occasions, Correction.AtOccasion at) {
        Place place = places.get(at.statement());
        if (place == null) {
            return;
        }
        for (Occasion occasion : List.copyOf(occasions.values())) {
            occasions.put(
                    occasion.id(),
                    with(occasion, without(occasion.reports(), place), without(occasion.recalls(), place)));
        }
        at.occasion().flatMap(id -> meant(occasions, id, at.statement())).ifPresent(occasion -> {
            List<OccasionReport> its =
                    List.of(new OccasionReport(place.article(), List.of(place.index()), Optional.empty()));
            boolean own = occasion.reports().stream()
                    .anyMatch(report -> report.article().equals(place.article()));
            occasions.put(
                    occasion.id(),
                    with(
                            occasion,
                            own ? together(occasion.reports(), its) : occasion.reports(),
                            own ? occasion.recalls() : together(occasion.recalls(), its)));
        });
    }

    private static List<OccasionReport> without(List<OccasionReport> all, Place place) {
        return all.stream()
                .map(report -> report.article().equals(place.article())
                        ? new OccasionReport(
                                report.article(),
                                report.statements().stream()
                                        .filter(index -> index != place.index())
                                        .toList(),
                                report.words())
                        : report)
                .toList();
    }

    /** The occasion of this id, or where that is given up the one that has most of the reports it had. */
    private Optional<Occasion> meant(Map<String, Occasion> occasions, String id, String statement) {
        Occasion same = occasions.get(id);
        if (same != null) {
            return Optional.of(same);
        }
        List<String> had = reports.getOrDefault(statement, List.of());
        return occasions.values().stream()
                .filter(occasion -> share(occasion, had) > 0)
                .max(Comparator.comparingLong((Occasion occasion) -> share(occasion, had))
                        .thenComparing(Occasion::id, Comparator.reverseOrder()));
    }

    private static long share(Occasion occasion, List<String> articles) {
        return occasion.reports().stream()
                .filter(report -> articles.contains(report.article()))
                .count();
    }

    private static Occasion with(Occasion occasion, List<OccasionReport> reports, List<OccasionReport> recalls) {
        return new Occasion(
                occasion.id(),
                occasion.kind(),
                occasion.date(),
                occasion.place(),
                occasion.participants(),
                reports,
                recalls);
    }
}
