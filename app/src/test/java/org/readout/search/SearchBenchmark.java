package org.readout.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * How fast a large index answers. {@code java -Xmx1g -cp … org.readout.search.SearchBenchmark make FOLDER 100000 2} makes one of so many articles with two
 * threads; {@code … ask FOLDER 4 2000} opens it and lets four clients ask 2,000 queries each, one after the other, of a mix of kinds; {@code … add FOLDER 100000 2000} adds
 * 2,000 articles with numbers from 100,000 as a ledger does, words first and vectors later. The vectors are drawn, so encoding takes no time.
 */
final class SearchBenchmark {
    private static final Gazette GAZETTE = new Gazette(20261127);
    private static final Embedding DIRECTIONS = Gazette.directions(384);
    private static final int WARM = 500;
    private static final int BATCH = 20_000;

    /** A kind of query, by what is asked. */
    private enum Kind {
        WORD,
        WORDS,
        PHRASE,
        FUZZY,
        PREFIX,
        FILTERED,
        SPEAKER_NEWEST,
        EVERYTHING,
        BOTH,
        BOTH_FILTERED,
        MEANING
    }

    private SearchBenchmark() {}

    /** See above. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        int first = Integer.parseInt(arguments[2]);
        int second = Integer.parseInt(arguments[3]);
        switch (arguments[0]) {
            case "make" -> make(folder, first, second);
            case "add" -> add(folder, first, second);
            case "ask" -> ask(folder, first, second);
            default -> throw new IllegalArgumentException("make, add or ask, not " + arguments[0]);
        }
    }

    private static void make(Path path, int articles, int threads) throws Exception {
        StatementIndex.discard(path);
        Files.createDirectories(path);
        long started = System.nanoTime();
        try (Directory directory = FSDirectory.open(path);
                Forms forms = new Forms();
                IndexWriter writer = new IndexFolder(path).writer(directory, forms, DIRECTIONS)) {
            AtomicInteger next = new AtomicInteger();
            inThreads(threads, thread -> {
                for (int number = next.getAndIncrement(); number < articles; number = next.getAndIncrement()) {
                    for (Indexed statement : GAZETTE.statements(number)) {
                        byte[] vector =
                                Vectors.bytes(DIRECTIONS.encode(statement.said().words()));
                        writer.addDocument(DocumentForm.of(statement, vector));
                    }
                    if ((number + 1) % 10_000 == 0) {
                        System.out.printf(Locale.ROOT, "%,d articles in %.0f s%n", number + 1, seconds(started));
                    }
                }
            });
            Marks.of(writer.getLiveCommitData())
                    .at(new Position("drawn", articles))
                    .put(writer);
            writer.commit();
            System.out.printf(Locale.ROOT, "all added in %.0f s%n", seconds(started));
            writer.maybeMerge();
        }
        System.out.printf(Locale.ROOT, "made and merged in %.0f s%n", seconds(started));
    }

    /** One of the things that threads do beside each other. */
    private interface Work {
        void run(int thread) throws Exception;
    }

    private static void inThreads(int number, Work work) throws Exception {
        List<FutureTask<Integer>> tasks = new ArrayList<>();
        for (int thread = 0; thread < number; thread++) {
            int which = thread;
            FutureTask<Integer> task = new FutureTask<>(() -> {
                work.run(which);
                return which;
            });
            tasks.add(task);
            new Thread(task).start();
        }
        for (FutureTask<Integer> task : tasks) {
            task.get();
        }
    }

    /** Adds articles the way a ledger does: words first, then vectors. */
    private static void add(Path path, int first, int articles) throws IOException {
        try (StatementIndex index = StatementIndex.open(path, DIRECTIONS)) {
            long started = System.nanoTime();
            long worked = processor();
            for (int number = first; number < first + articles; number++) {
                index.update(Gazette.article(number), GAZETTE.statements(number));
            }
            index.commit(new Position("drawn", first + articles));
            System.out.printf(
                    Locale.ROOT,
                    "%,d articles by words: %.1f s, %.1f s of this thread%n",
                    articles,
                    seconds(started),
                    (processor() - worked) / 1e9);
            started = System.nanoTime();
            worked = processor();
            int done = 0;
            for (int made = index.encode(BATCH); made > 0; made = index.encode(BATCH)) {
                done += made;
            }
            index.commit(new Position("drawn", first + articles));
            System.out.printf(
                    Locale.ROOT,
                    "%,d vectors: %.1f s, %.1f s of this thread%n",
                    done,
                    seconds(started),
                    (processor() - worked) / 1e9);
        }
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static void ask(Path folder, int clients, int number) throws Exception {
        long started = System.nanoTime();
        long worked = processor();
        try (StatementIndex index = StatementIndex.open(folder, DIRECTIONS)) {
            System.out.printf(
                    Locale.ROOT,
                    "open in %.2f s, %.2f s of this thread: %,d statements, %,d without vector%n",
                    seconds(started),
                    (processor() - worked) / 1e9,
                    index.size(),
                    index.withoutVector());
            int articles = Math.toIntExact(index.size() / Gazette.STATEMENTS);
            clients(index, articles, clients, Math.min(WARM, number), 1, new TreeMap<>());
            started = System.nanoTime();
            Map<Kind, Double> work = new TreeMap<>();
            Map<Kind, List<Double>> taken = clients(index, articles, clients, number, 2, work);
            double wall = seconds(started);
            List<Double> all = new ArrayList<>();
            taken.forEach((kind, times) -> {
                print(kind.name().toLowerCase(Locale.ROOT), times, work.getOrDefault(kind, 0.0));
                all.addAll(times);
            });
            print(
                    "all",
                    all,
                    work.values().stream().mapToDouble(Double::doubleValue).sum());
            System.out.printf(Locale.ROOT, "%.0f queries a second%n", all.size() / wall);
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "heap after: %d MB of %d%n",
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                    runtime.maxMemory() >> 20);
        }
    }

    private static void print(String name, List<Double> times, double work) {
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-16s %6d  median %6.1f ms  p95 %6.1f ms  p99 %6.1f ms  most %6.1f ms  processor, mean %5.1f ms%n",
                name,
                times.size(),
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.get(times.size() * 99 / 100),
                times.get(times.size() - 1),
                work / times.size());
    }

    private static Map<Kind, List<Double>> clients(
            StatementIndex index, int articles, int clients, int number, long seed, Map<Kind, Double> work)
            throws Exception {
        Map<Kind, List<Double>> taken = new TreeMap<>();
        inThreads(clients, client -> {
            Random random = new Random(seed * 1_000 + client);
            for (int i = 0; i < number; i++) {
                Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
                Query query = query(kind, random, articles);
                long started = System.nanoTime();
                long worked = processor();
                index.search(query);
                double milliseconds = (System.nanoTime() - started) / 1e6;
                double used = (processor() - worked) / 1e6;
                synchronized (taken) {
                    taken.computeIfAbsent(kind, key -> new ArrayList<>()).add(milliseconds);
                    work.merge(kind, used, Double::sum);
                }
            }
        });
        return taken;
    }

    private static Query query(Kind kind, Random random, int articles) {
        return switch (kind) {
            case WORD -> Query.of(word(random));
            case WORDS -> Query.of(word(random) + " " + word(random));
            case PHRASE -> Query.of("\"" + stretch(random, articles, 2) + "\"");
            case FUZZY -> Query.of(slipped(word(random)) + "~");
            case PREFIX -> Query.of(beginning(word(random)) + "*");
            case FILTERED -> filtered(Query.of(word(random)), random);
            case SPEAKER_NEWEST ->
                Query.of("")
                        .with(Filters.NONE.with(
                                Facet.SPEAKER,
                                Gazette.speaker(Gazette.rank(random, 2_000)).actor()))
                        .with(Order.NEWEST);
            case EVERYTHING -> Query.of("");
            case BOTH -> Query.of(stretch(random, articles, 3)).with(Match.BOTH);
            case BOTH_FILTERED -> filtered(Query.of(word(random)), random).with(Match.BOTH);
            case MEANING -> Query.of(stretch(random, articles, 6)).with(Match.MEANING);
        };
    }

    private static Query filtered(Query query, Random random) {
        LocalDate from = LocalDate.of(2021 + random.nextInt(4), 1, 1);
        return query.with(Filters.NONE
                        .with(Facet.OUTLET, Gazette.outlet(Gazette.rank(random, 100)))
                        .with(Facet.KIND, "quoted"))
                .during(new Period(Optional.of(from), Optional.of(from.plusYears(1))), Period.ANY);
    }

    /** Neither among the 40 most frequent words, which ask for nothing, nor among the rarest; in equal shares by order of magnitude. */
    private static String word(Random random) {
        return Gazette.word((int) (40 * Math.exp(random.nextDouble() * Math.log(500))));
    }

    private static String slipped(String word) {
        int at = word.length() / 2;
        return word.substring(0, at) + "y" + word.substring(at + 1);
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(4, word.length()));
    }

    private static String stretch(Random random, int articles, int words) {
        String[] said = GAZETTE.statements(random.nextInt(articles))
                .get(random.nextInt(Gazette.STATEMENTS))
                .said()
                .words()
                .split(" ");
        int start = random.nextInt(said.length - words);
        return String.join(" ", List.of(said).subList(start, start + words));
    }
}
