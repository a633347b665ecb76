package org.readout.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.readout.analysis.Analyzer;
import org.readout.language.SentenceEncoder;

/**
 * Lays the accounts of one occasion side by side. Pure, and the same for any order of the reports; thread-safe; time grows with the
 * square of the number of statements that are not the same.
 */
public final class Comparer {
    /**
     * Of an occasion with more passages than this less is told. Among so many, two that share some words are mostly about two things,
     * reports tell of many meetings beside the one, and a speaker taken for another stands out: of what was read on 676 reports of a
     * summit, 9 of 10 denials, 9 of 9 places and lengths, 3 of 3 translations and 11 of 11 other speakers were wrong.
     */
    private static final int MANY = 200;

    private static final int FRAGMENT = 3;

    /** Where reports have more sentences of their own than this, none is compared: time grows with the square. */
    private static final int MOST_OWN = 3000;

    private final Set<String> common = Rarity.common();
    private final SegmentReader segments = new SegmentReader(new WordReader());
    private final Optional<Supplier<SentenceEncoder>> encoder;
    private final Clustering clustering;
    private final Contradictions contradictions = new Contradictions(common, new ChangeKinds(), new AspectWeights());
    private final Judge judge = new Judge(common);
    private final Matrix matrix = new Matrix(judge, common);
    private final Matrix cautious = new Matrix(judge.cautious(), common);
    private final Elsewhen elsewhen = new Elsewhen();
    private final Asides asides = new Asides(PairModel.wordsAlone(), contradictions, elsewhen);
    private final Officials officials = new Officials();
    private final Circumstances circumstances = new Circumstances(contradictions.circumstances(), elsewhen);

    /** A group of segments that say one thing, and who judges it. */
    private record Group(List<Segment> segments, Matrix matrix) {}

    /** A comparer that knows passages by their words alone. */
    public static Comparer byWords() {
        return new Comparer(Optional.empty(), PairModel.wordsAlone());
    }

    /** A comparer that also knows how near passages lie in meaning. The encoder that ships is loaded when it is first needed. */
    public static Comparer byMeaning() {
        return new Comparer(Optional.of(SentenceEncoder::shipped), PairModel.withMeaning());
    }

    /** The comparer for what {@code analyzer} reads: by meaning where the learned model takes part, else by words alone. */
    public static Comparer beside(Analyzer analyzer) {
        return analyzer.learned() ? byMeaning() : byWords();
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
        List<Segment> said = new ArrayList<>();
        for (int number = 0; number < dossier.reports().size(); number++) {
            Report report = dossier.reports().get(number);
            said.addAll(segments.read(number, report));
        }
        List<Passage> passages = Passage.of(said);
        boolean many = passages.size() > MANY;
        List<Segment> own = many ? List.of() : own(dossier, said.size());
        Likeness likeness = new Likeness(passages, new Rarity(passages, common), encoder);
        List<List<Segment>> groups = new ArrayList<>();
        for (Set<Integer> group : clustering.groups(said, passages, likeness)) {
            List<Segment> segments = group.stream().map(said::get).toList();
            groups.add(segments.stream().filter(segment -> !isFragment(segment)).toList());
            segments.stream().filter(Comparer::isFragment).forEach(segment -> groups.add(List.of(segment)));
        }
        groups.removeIf(List::isEmpty);
        Tellers provisional = new Tellers(dossier, together(said, own), officials);
        List<Group> all = new ArrayList<>();
        for (List<Segment> group : many ? groups : asides.join(dossier, groups, own, provisional)) {
            all.add(contradicting(new Group(group, many ? cautious : matrix), provisional));
        }
        all.removeIf(group -> group.segments().isEmpty());
        for (Circumstances.Gathering gathering :
                many ? List.<Circumstances.Gathering>of() : circumstances.gather(dossier, together(said, own))) {
            Group group = new Group(gathering.segments(), new Matrix(judge.of(gathering.circumstance()), common));
            if (isNews(group, gathering.circumstance().aspect(), all, provisional)) {
                all.add(group);
            }
        }
        return comparison(dossier, said, all);
    }

    /** A word or two of the reporter's are no version of anything. */
    private static boolean isFragment(Segment segment) {
        return segment.words().size() < FRAGMENT
                && segment.words().stream().noneMatch(word -> word.is(Word.Trait.QUOTED));
    }

    private List<Segment> own(Dossier dossier, int from) {
        List<Segment> own = new ArrayList<>();
        for (int number = 0; number < dossier.reports().size(); number++) {
            own.addAll(segments.narrated(number, dossier.reports().get(number), from));
        }
        return own.size() > MOST_OWN ? List.of() : own;
    }

    private Comparison comparison(Dossier dossier, List<Segment> said, List<Group> groups) {
        Map<Segment.Place, Segment> used = new TreeMap<>();
        groups.forEach(group -> group.segments().stream()
                .filter(Segment::isNarrated)
                .forEach(segment -> used.put(segment.place(), segment)));
        Tellers tellers = new Tellers(dossier, together(said, List.copyOf(used.values())), officials);
        List<Point> points = new ArrayList<>();
        for (Group group : groups) {
            points.add(point(group, dossier.occasion() + "-p" + (points.size() + 1), tellers));
        }
        return new Comparison(dossier.occasion(), tellers.accounts(), points);
    }

    /** All segments in the order of the reports, in each the statements first. */
    private static List<Segment> together(List<Segment> said, List<Segment> own) {
        List<Segment> all = new ArrayList<>(said);
        all.addAll(own);
        all.sort(Comparator.comparing(Segment::place));
        return all;
    }

    private static Point point(Group group, String id, Tellers tellers) {
        return group.matrix().point(id, versions(group.segments(), tellers), tellers.attendance());
    }

    /** The group without the reports' own sentences that contradict nothing in it; without any segment where nothing is left. */
    private static Group contradicting(Group group, Tellers tellers) {
        if (group.segments().stream().noneMatch(Segment::isNarrated)) {
            return group;
        }
        Set<String> contradicted = contradicted(point(group, "", tellers));
        boolean only = group.segments().stream().allMatch(Segment::isNarrated);
        List<Segment> left = group.segments().stream()
                .filter(segment -> only
                        ? !contradicted.isEmpty()
                        : !segment.isNarrated()
                                || contradicted.contains(
                                        tellers.account(segment).id()))
                .toList();
        return new Group(left, group.matrix());
    }

    private static Set<String> contradicted(Point point) {
        Set<String> contradicted = new HashSet<>();
        point.cells().stream()
                .filter(cell -> cell.relation() == Relation.CONTRADICTED)
                .forEach(cell -> contradicted.add(cell.account()));
        return contradicted;
    }

    /** Whether accounts contradict each other in the group, and no point so far tells that of them. */
    private static boolean isNews(Group group, Aspect aspect, List<Group> before, Tellers tellers) {
        Set<String> contradicted = contradicted(point(group, "", tellers));
        if (contradicted.isEmpty()) {
            return false;
        }
        Set<Segment.Place> here = new HashSet<>();
        group.segments().forEach(segment -> here.add(segment.place()));
        return before.stream()
                .filter(other -> other.segments().stream()
                                .map(Segment::place)
                                .filter(here::contains)
                                .count()
                        > 1)
                .flatMap(other -> point(other, "", tellers).cells().stream())
                .noneMatch(cell -> cell.relation() == Relation.CONTRADICTED
                        && cell.reasons().stream().anyMatch(reason -> reason.aspect() == aspect));
    }

    /** The versions of one point, in the order of the accounts. */
    private static List<Version> versions(List<Segment> group, Tellers tellers) {
        Map<Integer, List<Segment>> byAccount = new TreeMap<>();
        for (Segment segment : group) {
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
