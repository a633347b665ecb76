package org.readout.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.readout.language.SentenceEncoder;

/**
 * Lays the accounts of one occasion side by side. Pure, and the same for any order of the reports; thread-safe; time grows with the
 * square of the number of statements that are not the same.
 */
public final class Comparer {
    /**
     * Of an occasion with more passages than this no denials are told: among so many, two that share some words and of which one
     * denies are mostly about two things (of ten read on 676 reports of a summit, nine were).
     */
    private static final int MANY = 400;

    private final Set<String> common = Rarity.common();
    private final SegmentReader segments = new SegmentReader(new WordReader());
    private final Optional<Supplier<SentenceEncoder>> encoder;
    private final Clustering clustering;
    private final Judge judge = new Judge(common);
    private final Matrix matrix = new Matrix(judge);
    private final Matrix cautious = new Matrix(judge.withoutDenials());

    /** A comparer that knows passages by their words alone. */
    public static Comparer byWords() {
        return new Comparer(Optional.empty(), PairModel.wordsAlone());
    }

    /** A comparer that also knows how near passages lie in meaning. The encoder that ships is loaded when it is first needed. */
    public static Comparer byMeaning() {
        return new Comparer(Optional.of(SentenceEncoder::shipped), PairModel.withMeaning());
    }

    private Comparer(Optional<Supplier<SentenceEncoder>> encoder, PairModel pairs) {
        this.encoder = encoder;
        this.clustering = new Clustering(pairs);
    }

    /** What tells this comparer's meanings, for provenance; empty where words alone do. */
    public Optional<String> encoder() {
        return encoder.map(shipped -> SentenceEncoder.VERSION);
    }

    /**
     * The dossier without the later reports that there is no room for. Reports that bring nothing new, as copies do, take little.
     *
     * @param room how many times a passage may stand against a report: four bytes each, and about a second for each million
     */
    public Dossier fitting(Dossier dossier, long room) {
        Set<List<String>> passages = new HashSet<>();
        List<Report> fitting = new ArrayList<>();
        for (Report report : dossier.reports()) {
            Set<List<String>> found = new HashSet<>();
            for (Segment segment : segments.read(fitting.size(), report)) {
                List<String> forms = segment.words().stream().map(Word::form).toList();
                if (!passages.contains(forms)) {
                    found.add(forms);
                }
            }
            if ((long) (passages.size() + found.size()) * (fitting.size() + 1) <= room) {
                passages.addAll(found);
                fitting.add(report);
            }
        }
        return new Dossier(dossier.occasion(), fitting, dossier.copies());
    }

    /** The comparison of the reports in {@code dossier}. */
    public Comparison compare(Dossier dossier) {
        List<Segment> all = new ArrayList<>();
        for (int number = 0; number < dossier.reports().size(); number++) {
            all.addAll(segments.read(number, dossier.reports().get(number)));
        }
        Tellers tellers = new Tellers(dossier, all);
        List<Passage> passages = Passage.of(all);
        Likeness likeness = new Likeness(passages, new Rarity(passages, common), encoder);
        Attendance attendance = new Attendance(tellers.accounts());
        List<Point> points = new ArrayList<>();
        for (Set<Integer> group : clustering.groups(all, passages, likeness)) {
            List<Version> versions = versions(all, group, tellers);
            Matrix judging = passages.size() > MANY ? cautious : matrix;
            points.add(judging.point(dossier.occasion() + "-p" + (points.size() + 1), versions, attendance));
        }
        return new Comparison(dossier.occasion(), tellers.accounts(), points);
    }

    /** The versions of one point, in the order of the accounts. */
    private static List<Version> versions(List<Segment> all, Set<Integer> group, Tellers tellers) {
        Map<Integer, List<Segment>> byAccount = new TreeMap<>();
        for (int number : group) {
            Segment segment = all.get(number);
            byAccount
                    .computeIfAbsent(tellers.number(segment), key -> new ArrayList<>())
                    .add(segment);
        }
        List<Version> versions = new ArrayList<>();
        byAccount.forEach(
                (number, said) -> versions.add(new Version(tellers.accounts().get(number), said)));
        return versions;
    }
}
