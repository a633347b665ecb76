package org.readout.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.readout.account.Comparer;
import org.readout.account.Comparison;
import org.readout.account.Dispute;
import org.readout.account.DisputeFinder;
import org.readout.account.Dossier;
import org.readout.account.Position;
import org.readout.account.Report;
import org.readout.account.Testimony;
import org.readout.analysis.Analysis;
import org.readout.story.Copy;
import org.readout.story.CopyFinder;
import org.readout.story.Dispatch;
import org.readout.story.Galley;
import org.readout.story.GalleyRack;
import org.readout.story.Occasion;
import org.readout.story.OccasionFinder;
import org.readout.story.OccasionReport;
import org.readout.story.Proof;
import org.readout.story.Slug;
import org.readout.story.StoryFinder;

/**
 * Finds copies, occasions, stories and disputes over all articles of a ledger. The result is a function of the set of articles and of the
 * corrections, so it makes no difference in which order or how many at a time they came; comparisons of occasions whose reports are the
 * same as before are not made again. For one thread at a time.
 */
final class Grouping {
    private static final int HEAP_TO_PRINTS = 64;
    private static final int HEAP_TO_WORDS = 32;
    private static final int HEAP_TO_ROOM = 25;

    /** Fewer reports always fit. */
    private static final int MANY = 200;

    /** Readings taken from the tables at a time. */
    private static final int AT_A_TIME = 64;

    private final Store store;
    private final Forms forms;
    private final Comparer comparer;
    private final String merges;

    /**
     * A grouping.
     *
     * @param merges tells which actors people have merged: where it is another, comparisons are made again
     */
    Grouping(Store store, Forms forms, Comparer comparer, String merges) {
        this.merges = merges;
        this.store = store;
        this.forms = forms;
        this.comparer = comparer;
    }

    /** Galleys stay in the tables, and are taken from there one by one. */
    private final class Galleys implements GalleyRack {
        private final List<String> articles = new ArrayList<>();
        private String next = "";

        @Override
        public void keep(Galley galley) {
            articles.add(next);
        }

        @Override
        public Galley take(int number) throws IOException {
            byte[] bytes = store.read(handle -> handle.createQuery("SELECT galley FROM reading WHERE article = :id")
                    .bind("id", articles.get(number))
                    .mapTo(byte[].class)
                    .one());
            return forms.unpack(bytes, Galley.class);
        }
    }

    /** What one article brings. */
    private record Brought(
            String article, String mark, Slug slug, Dispatch dispatch, Testimony testimony, Galley galley) {}

    /** All that there is to find, now. */
    Derivation run() throws IOException {
        long sequence = store.read(handle -> handle.createQuery("SELECT sequence FROM ledger")
                .mapTo(Long.class)
                .one());
        long heap = Runtime.getRuntime().maxMemory();
        Galleys galleys = new Galleys();
        CopyFinder copyFinder = new CopyFinder(galleys, (int) Math.min(Integer.MAX_VALUE / 4, heap / HEAP_TO_PRINTS));
        OccasionFinder occasionFinder = new OccasionFinder();
        StoryFinder storyFinder = new StoryFinder();
        Map<String, String> marks = new HashMap<>();
        Path scratch = Files.createTempDirectory("readout-grouping");
        try (RecordFile claims = new RecordFile(scratch.resolve("claims.tmp"), "claim")) {
            DisputeFinder disputeFinder = new DisputeFinder(
                    claims, (int) Math.min(Integer.MAX_VALUE / 4, heap / HEAP_TO_WORDS / Integer.BYTES));
            for (List<Brought> some = after("");
                    !some.isEmpty();
                    some = after(some.get(some.size() - 1).article())) {
                for (Brought one : some) {
                    marks.put(one.article(), one.mark());
                    galleys.next = one.article();
                    copyFinder.accept(new Proof(one.slug().imprint(), one.galley()));
                    occasionFinder.accept(one.dispatch());
                    storyFinder.accept(one.slug());
                    disputeFinder.accept(one.testimony());
                }
            }
            List<Copy> copies = new ArrayList<>();
            copyFinder.find((copy, article, of) -> {
                copies.add(copy);
                occasionFinder.accept(copy);
                storyFinder.accept(copy);
                disputeFinder.accept(copy);
            });
            List<Occasion> occasions = OccasionCorrections.read(store).apply(occasionFinder.find());
            occasions.forEach(disputeFinder::accept);
            Map<String, Derivation.Compared> compared = compare(occasions, copies, marks);
            List<Dispute> disputes = new ArrayList<>();
            List<Position> positions = new ArrayList<>();
            disputeFinder.find(new DisputeFinder.Taker() {
                @Override
                public void dispute(Dispute dispute) {
                    disputes.add(dispute);
                }

                @Override
                public void position(Position position) {
                    positions.add(position);
                }
            });
            return new Derivation(
                    sequence, marks, copies, occasions, compared, storyFinder.find(), disputes, positions);
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private List<Brought> after(String article) throws IOException {
        @SuppressWarnings("ArrayRecordComponent") // unpacked at once, never compared
        record Packed(String article, long analysis, byte[] slug, byte[] dispatch, byte[] testimony, byte[] galley) {}
        List<Packed> packed = store.read(handle -> handle.createQuery(
                        "SELECT reading.article, article.analysis, slug, dispatch, testimony, galley FROM reading"
                                + " JOIN article ON article.id = reading.article"
                                + " WHERE reading.article > :after AND form = :form ORDER BY reading.article LIMIT :most")
                .bind("after", article)
                .bind("form", Forms.FORM)
                .bind("most", AT_A_TIME)
                .map((row, context) -> new Packed(
                        row.getString(1),
                        row.getLong(2),
                        row.getBytes(3),
                        row.getBytes(4),
                        row.getBytes(5),
                        row.getBytes(6)))
                .list());
        List<Brought> brought = new ArrayList<>();
        for (Packed one : packed) {
            brought.add(new Brought(
                    one.article(),
                    one.article() + "/" + one.analysis(),
                    forms.unpack(one.slug(), Slug.class),
                    forms.unpack(one.dispatch(), Dispatch.class),
                    forms.unpack(one.testimony(), Testimony.class),
                    forms.unpack(one.galley(), Galley.class)));
        }
        return brought;
    }

    private Map<String, Derivation.Compared> compare(
            List<Occasion> occasions, List<Copy> copies, Map<String, String> marks) throws IOException {
        Map<String, String> before = new HashMap<>();
        store.read(handle -> handle.createQuery("SELECT id, compared FROM occasion WHERE compared IS NOT NULL")
                        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                        .list())
                .forEach(row -> before.put(row.getKey(), row.getValue()));
        Map<String, List<Copy>> byArticle = new HashMap<>();
        copies.forEach(copy -> byArticle
                .computeIfAbsent(copy.article(), id -> new ArrayList<>())
                .add(copy));
        Map<String, Derivation.Compared> compared = new TreeMap<>();
        for (Occasion occasion : occasions) {
            if (occasion.reports().size() > 1) {
                List<Copy> among = occasion.reports().stream()
                        .flatMap(report -> byArticle.getOrDefault(report.article(), List.of()).stream())
                        .toList();
                String of = madeOf(occasion, among, marks);
                boolean same = of.equals(before.get(occasion.id()));
                compared.put(
                        occasion.id(),
                        new Derivation.Compared(of, same ? Optional.empty() : Optional.of(compare(occasion, among))));
            }
        }
        return compared;
    }

    private Comparison compare(Occasion occasion, List<Copy> among) throws IOException {
        List<Report> reports = new ArrayList<>();
        for (OccasionReport report : occasion.reports()) {
            reports.add(new Report(analysis(report.article()), report.statements()));
        }
        Dossier dossier = new Dossier(occasion.id(), reports, among);
        return comparer.compare(
                reports.size() > MANY
                        ? comparer.fitting(dossier, Runtime.getRuntime().maxMemory() / HEAP_TO_ROOM)
                        : dossier);
    }

    private Analysis analysis(String article) throws IOException {
        byte[] bytes = store.read(handle -> handle.createQuery("SELECT analysis FROM reading WHERE article = :id")
                .bind("id", article)
                .mapTo(byte[].class)
                .one());
        return forms.unpack(bytes, Analysis.class);
    }

    /** A digest of all that a comparison depends on: the readings of its reports, their statements, the copies among them, and what compares. */
    private String madeOf(Occasion occasion, List<Copy> among, Map<String, String> marks) {
        StringBuilder text = new StringBuilder();
        text.append(merges)
                .append(' ')
                .append(Forms.FORM)
                .append(' ')
                .append(comparer.encoder().orElse("words"))
                .append('\n');
        for (OccasionReport report : occasion.reports()) {
            text.append(marks.get(report.article()))
                    .append(' ')
                    .append(report.statements())
                    .append('\n');
        }
        for (Copy copy : among) {
            text.append(copy.article())
                    .append(' ')
                    .append(copy.of())
                    .append(' ')
                    .append(copy.kind())
                    .append(' ')
                    .append(copy.direction())
                    .append('\n');
        }
        return CaptureShelf.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
