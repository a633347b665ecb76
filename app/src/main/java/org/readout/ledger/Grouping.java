package org.readout.ledger;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.account.Comparer;
import org.readout.account.Comparison;
import org.readout.account.Dispute;
import org.readout.account.DisputeFinder;
import org.readout.account.Dossier;
import org.readout.account.Position;
import org.readout.account.Relation;
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
final class Grouping implements AutoCloseable {
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
    private final Path scratch;
    private final RecordFile claims;
    private final RecordFile comparisons;
    private int made;

    /**
     * A grouping.
     *
     * @param merges tells which actors people have merged: where it is another, comparisons are made again
     * @param scratch a folder for what does not fit the memory
     * @throws LedgerRefused if nothing can be written there
     */
    Grouping(Store store, Forms forms, Comparer comparer, String merges, Path scratch) throws LedgerRefused {
        this.merges = merges;
        this.scratch = scratch;
        try {
            Files.createDirectories(scratch);
            this.claims = new RecordFile(Files.createTempFile(scratch, "claims", ".tmp"), "claim");
            this.comparisons = new RecordFile(Files.createTempFile(scratch, "comparisons", ".tmp"), "comparison");
        } catch (IOException e) {
            throw Refusals.file("articles cannot be compared in", scratch, e);
        }
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

    /** Removes the files that a killed process has left in {@code scratch}. */
    static void sweep(Path scratch) throws IOException {
        if (Files.isDirectory(scratch)) {
            try (Stream<Path> files = Files.list(scratch)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            claims.close();
        } finally {
            comparisons.close();
        }
    }

    /** All that there is to find, now; good until this is closed. */
    Derivation run() throws IOException {
        try {
            return find();
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            throw Refusals.file("articles cannot be compared in", scratch, e);
        } catch (UncheckedIOException e) {
            throw Refusals.file(
                    "articles cannot be compared in", scratch, new IOException(String.valueOf(e.getMessage()), e));
        }
    }

    private Derivation find() throws IOException {
        long sequence = store.read(handle -> handle.createQuery("SELECT sequence FROM ledger")
                .mapTo(Long.class)
                .one());
        long heap = Runtime.getRuntime().maxMemory();
        Galleys galleys = new Galleys();
        CopyFinder copyFinder = new CopyFinder(galleys, (int) Math.min(Integer.MAX_VALUE / 4, heap / HEAP_TO_PRINTS));
        OccasionFinder occasionFinder = new OccasionFinder();
        StoryFinder storyFinder = new StoryFinder();
        Map<String, String> marks = new HashMap<>();
        DisputeFinder disputeFinder =
                new DisputeFinder(claims, (int) Math.min(Integer.MAX_VALUE / 4, heap / HEAP_TO_WORDS / Integer.BYTES));
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
        List<Occasion> occasions = OccasionCorrections.read(store).apply(occasionFinder.find()).stream()
                .map(Grouping::keyed)
                .toList();
        occasions.forEach(disputeFinder::accept);
        Map<String, Derivation.Compared> compared = compare(occasions, copies, marks);
        List<Dispute> disputes = new ArrayList<>();
        List<Position> positions = new ArrayList<>();
        disputeFinder.find(new DisputeFinder.Taker() {
            @Override
            public void dispute(Dispute dispute) {
                disputes.add(new Dispute(Keys.id(dispute.id()), dispute.lead(), dispute.pronouncements()));
            }

            @Override
            public void position(Position position) {
                positions.add(new Position(Keys.id(position.id()), position.speaker(), position.versions()));
            }
        });
        return new Derivation(
                sequence, marks, copies, occasions, compared, comparisons, storyFinder.find(), disputes, positions);
    }

    /** The occasion by an id that can be a key. */
    private static Occasion keyed(Occasion occasion) {
        return Keys.fits(occasion.id())
                ? occasion
                : new Occasion(
                        Keys.id(occasion.id()),
                        occasion.kind(),
                        occasion.date(),
                        occasion.place(),
                        occasion.participants(),
                        occasion.reports(),
                        occasion.recalls());
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
                        new Derivation.Compared(of, same ? Optional.empty() : Optional.of(made(occasion, among))));
            }
        }
        return compared;
    }

    private Derivation.Made made(Occasion occasion, List<Copy> among) throws IOException {
        Comparison comparison = compare(occasion, among);
        int contradictions = 0;
        int altered = 0;
        Set<String> copies = comparison.accounts().stream()
                .filter(account -> account.foldedUnder().isPresent())
                .map(account -> account.id())
                .collect(Collectors.toSet());
        for (var point : comparison.points()) {
            for (var cell : point.cells()) {
                if (copies.contains(cell.account())) {
                    continue;
                }
                contradictions += cell.relation() == Relation.CONTRADICTED ? 1 : 0;
                altered += cell.relation() == Relation.ALTERED ? 1 : 0;
            }
        }
        comparisons.keep(forms.pack(comparison));
        return new Derivation.Made(made++, contradictions, altered);
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
