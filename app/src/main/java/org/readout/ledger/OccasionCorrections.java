package org.readout.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.readout.story.Occasion;
import org.readout.story.OccasionReport;

/**
 * What people have said of occasions: that two articles report one, that an article reports another, and at which a statement was made. It is
 * kept by articles, not by ids of occasions, which change as coverage grows.
 */
final class OccasionCorrections {
    private final List<Correction> corrections;
    private final Map<String, Place> places;

    /** Where a statement stands. */
    private record Place(String article, int index) {}

    private OccasionCorrections(List<Correction> corrections, Map<String, Place> places) {
        this.corrections = corrections;
        this.places = places;
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
        return new OccasionCorrections(
                entries.stream().map(CorrectionEntry::correction).toList(), places);
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
        occasions.put(
                stays.id(),
                with(stays, together(stays.reports(), goes.reports()), together(stays.recalls(), goes.recalls())));
    }

    private static List<OccasionReport> together(List<OccasionReport> some, List<OccasionReport> others) {
        List<OccasionReport> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(Comparator.comparing(OccasionReport::article));
        return all;
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
            boolean wanted = at.occasion().equals(Optional.of(occasion.id()));
            occasions.put(
                    occasion.id(),
                    with(
                            occasion,
                            occasion.reports().stream()
                                    .map(report -> at(report, place, wanted))
                                    .toList(),
                            occasion.recalls().stream()
                                    .map(report -> at(report, place, wanted))
                                    .toList()));
        }
    }

    private static OccasionReport at(OccasionReport report, Place place, boolean wanted) {
        if (!report.article().equals(place.article())) {
            return report;
        }
        List<Integer> statements = new ArrayList<>(report.statements());
        statements.remove(Integer.valueOf(place.index()));
        if (wanted) {
            statements.add(place.index());
            statements.sort(Comparator.naturalOrder());
        }
        return new OccasionReport(report.article(), statements, report.words());
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
