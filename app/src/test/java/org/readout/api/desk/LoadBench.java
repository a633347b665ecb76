package org.readout.api.desk;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.readout.account.Comparer;
import org.readout.api.Journal;
import org.readout.api.Server;
import org.readout.api.Settings;
import org.readout.fetch.AddressGuard;
import org.readout.fetch.Dialer;
import org.readout.fetch.GuardedFetcher;
import org.readout.fetch.Resolver;
import org.readout.ledger.Access;
import org.readout.ledger.ActorEntry;
import org.readout.ledger.Actors;
import org.readout.ledger.Derived;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerAddress;
import org.readout.ledger.OccasionEntry;
import org.readout.ledger.Reading;
import org.readout.ledger.StoryEntry;
import org.readout.search.Embedding;
import org.readout.statement.Engine;
import org.readout.text.PageName;

/**
 * How a large ledger is made and how fast its pages come. {@code java -Xmx1g -cp … org.readout.api.desk.LoadBench make FILE 100000} adds so many drawn
 * reports of ten statements each; {@code … group FILE} compares them; {@code … index FILE} has the search follow; {@code … one FILE} adds one more and says how long all
 * of that takes then; {@code … texts FOLDER 300} writes so many reports as files; {@code … ask FILE 4 60} starts the server and lets four clients ask for 60 seconds, only for the kinds of pages that may be named behind. Each says how long it took, how long
 * the processor worked, and how busy the machine was.
 */
final class LoadBench {
    private static final int BATCH = 64;
    private static final int ROUNDS = 8;
    private static final Map<String, String> ENGINE = Map.of("engine", "drawn");

    private LoadBench() {}

    /** See above. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        Taken taken = new Taken();
        switch (arguments[0]) {
            case "make" -> make(file, Integer.parseInt(arguments[2]));
            case "texts" -> texts(file, Integer.parseInt(arguments[2]));
            case "group" -> group(file);
            case "index" -> index(file);
            case "one" -> one(file);
            case "ask" ->
                ask(
                        file,
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3]),
                        Arrays.stream(arguments).skip(4).map(Kind::valueOf).toList());
            default -> throw new IllegalArgumentException("make, texts, group, index, one or ask, not " + arguments[0]);
        }
        taken.print("all of it");
    }

    /** Time from now on: of the clock, of this process on the processor, and what else the machine did. */
    private static final class Taken {
        private final long started = System.nanoTime();
        private final long worked = processor();

        private static long processor() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }

        double seconds() {
            return (System.nanoTime() - started) / 1e9;
        }

        void print(String what) {
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.2f s by the clock, %.2f s of processor; heap now %d MB of %d; load %.1f%n",
                    what,
                    seconds(),
                    (processor() - worked) / 1e9,
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                    runtime.maxMemory() >> 20,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }

    private static Ledger open(Path file) throws IOException {
        return Ledger.open(LedgerAddress.ofFile(file), Access.WRITE, Clock.systemUTC());
    }

    private static void make(Path file, int articles) throws Exception {
        Press press = new Press();
        try (Ledger ledger = open(file)) {
            Taken taken = new Taken();
            long inside = 0;
            CompletableFuture<List<Reading>> next = drawn(press, 0, articles);
            for (int from = 0; from < articles; from += BATCH) {
                List<Reading> batch = next.get();
                next = drawn(press, from + BATCH, articles);
                long started = System.nanoTime();
                ledger.add(batch, new TreeMap<>(ENGINE));
                inside += System.nanoTime() - started;
                if ((from / BATCH) % 150 == 149) {
                    taken.print(String.format(
                            Locale.ROOT, "%,d articles, %.1f s of it in Ledger.add", from + BATCH, inside / 1e9));
                }
            }
            taken.print(String.format(Locale.ROOT, "%,d articles, %.1f s of it in Ledger.add", articles, inside / 1e9));
        }
    }

    private static void texts(Path folder, int articles) throws IOException {
        Files.createDirectories(folder);
        for (int number = 0; number < articles; number++) {
            Files.write(
                    folder.resolve(number + ".txt"),
                    new Press().read(Press.CROWD + number).capture().bytes());
        }
    }

    private static CompletableFuture<List<Reading>> drawn(Press press, int from, int articles) {
        return CompletableFuture.supplyAsync(() -> IntStream.range(from, Math.min(articles, from + BATCH))
                .mapToObj(press::read)
                .toList());
    }

    private static void group(Path file) throws IOException {
        try (Ledger ledger = open(file)) {
            Taken taken = new Taken();
            ledger.group(Comparer.byWords());
            taken.print("grouped");
            System.out.println(ledger.upkeep().status());
            System.out.println(ledger.derived()
                    .occasions(Derived.Order.BY_REPORTS, 2, 0, 3)
                    .rows());
        }
    }

    private static void index(Path file) throws IOException {
        try (Room room = new Room(open(file), false, Embedding.none())) {
            Taken taken = new Taken();
            room.follow();
            taken.print(String.format(
                    Locale.ROOT, "indexed %,d statements", room.index().size()));
        }
    }

    private static void one(Path file) throws IOException {
        try (Room room = new Room(open(file), false, Embedding.none())) {
            int number = (int) (System.nanoTime() % 1_000_000) + 1_000_000;
            Taken adding = new Taken();
            room.ledger().add(List.of(new Press().read(number * 5)), new TreeMap<>(ENGINE));
            adding.print("one more added");
            Taken indexing = new Taken();
            room.follow();
            indexing.print("it can be searched");
            Taken grouping = new Taken();
            room.ledger().group(Comparer.byWords());
            grouping.print("grouped again");
            Taken again = new Taken();
            room.follow();
            again.print("index follows");
        }
    }

    /** What is asked for, by kind. */
    private static final class Tour {
        private final List<String> articles = new ArrayList<>();
        private final List<String> occasions = new ArrayList<>();
        private final List<String> crowded;
        private final List<String> stories = new ArrayList<>();
        private final List<ActorEntry> actors;
        private final int reports;
        private final int speakers;

        Tour(Ledger ledger) throws IOException {
            Random random = new Random(3);
            for (int i = 0; i < 400; i++) {
                String after = String.format(Locale.ROOT, "%08x", random.nextInt());
                articles.addAll(ledger.articles().ids(after, 1));
            }
            long all = ledger.derived().occasions(Derived.Order.BY_DAY, 2, 0, 1).total();
            for (int i = 0; i < 40 && all > 10; i++) {
                ledger.derived()
                        .occasions(Derived.Order.BY_DAY, 2, random.nextInt((int) all - 10), 10)
                        .rows()
                        .forEach(entry -> occasions.add(PageName.of(entry.id())));
            }
            crowded = ledger.derived().occasions(Derived.Order.BY_REPORTS, 2, 0, 1).rows().stream()
                    .map(OccasionEntry::id)
                    .map(PageName::of)
                    .toList();
            long told = ledger.derived().stories(0, 1).total();
            for (int i = 0; i < 40 && told > 10; i++) {
                ledger.derived().stories(random.nextInt((int) told - 10), 10).rows().stream()
                        .map(StoryEntry::id)
                        .forEach(stories::add);
            }
            actors = ledger.actors().page(Actors.Order.BY_STATEMENTS, 0, 200).rows();
            reports = (int) ledger.upkeep().status().counts().articles();
            speakers = (int) ledger.upkeep().status().counts().actors();
        }

        private static <T> T any(List<T> list, Random random) {
            return list.get(random.nextInt(list.size()));
        }

        private static String word(Random random) {
            return Press.word((int) (60 * Math.exp(random.nextDouble() * Math.log(400))));
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }

        private String path(Kind kind, Random random) {
            ActorEntry actor = any(actors, random);
            return switch (kind) {
                case HOME -> "index.html";
                case ARTICLE -> "article/" + any(articles, random) + ".html";
                case OCCASION -> "occasion/" + any(occasions, random) + ".html";
                case OCCASION_OF_MOST -> "occasion/" + crowded.get(0) + ".html";
                case STORY -> "story/" + any(stories, random) + ".html";
                case SPEAKER -> "speaker/" + PageName.of(actor.id()) + ".html";
                case SPEAKER_DEEP -> "speaker/" + PageName.of(actor.id()) + "-" + (2 + random.nextInt(9)) + ".html";
                case SPEAKER_OF_MOST -> "speaker/" + PageName.of(actors.get(0).id()) + ".html";
                case REPORTS -> "list/reports-1.html";
                case REPORTS_DEEP -> "list/reports-" + (1 + random.nextInt(reports / 100)) + ".html";
                case REPORTS_OF_OUTLET ->
                    "list/reports-1.html?outlet=" + encoded(Press.outlet(Press.rank(random, 100)));
                case OCCASIONS -> "list/occasions-1.html";
                case OCCASIONS_DEEP -> "list/occasions-" + (1 + random.nextInt(reports / 1_000 + 1)) + ".html";
                case STORIES -> "list/stories-" + (1 + random.nextInt(5)) + ".html";
                case DISPUTES -> "list/disputes-1.html";
                case SPEAKERS -> "list/speakers-" + (1 + random.nextInt(speakers / 100)) + ".html";
                case UNRESOLVED -> "speaker/unresolved-" + (1 + random.nextInt(20)) + ".html";
                case TIMELINE -> "timeline/all-1.html";
                case TIMELINE_MONTH ->
                    "timeline/all-1.html?in=20" + (16 + random.nextInt(9)) + "-0" + (1 + random.nextInt(9));
                case TIMELINE_SPEAKER -> "timeline/" + PageName.of(actor.id()) + "-1.html";
                case TIMELINE_OCCASIONS -> "timeline/occasions-1.html";
                case OUTLETS -> "outlets.html";
                case OUTLET -> "outlet/" + PageName.of(Press.outlet(Press.rank(random, 100))) + ".html";
                case NETWORK -> "network.html";
                case NETWORK_OF_ONE -> "speaker/" + PageName.of(actor.id()) + "-network.html";
                case REVIEW -> "review.html";
                case INTAKE -> "intake.html";
                case SEARCH_EVERYTHING -> "search.html";
                case SEARCH -> "search.html?q=" + word(random);
                case SEARCH_SPEAKER -> "search.html?q=" + word(random) + "&speaker=" + encoded(actor.id());
                case SEARCH_OUTLET ->
                    "search.html?q=" + word(random) + "&outlet=" + encoded(Press.outlet(Press.rank(random, 100)));
            };
        }
    }

    private enum Kind {
        HOME,
        ARTICLE,
        OCCASION,
        OCCASION_OF_MOST,
        STORY,
        SPEAKER,
        SPEAKER_DEEP,
        SPEAKER_OF_MOST,
        REPORTS,
        REPORTS_DEEP,
        REPORTS_OF_OUTLET,
        OCCASIONS,
        OCCASIONS_DEEP,
        STORIES,
        DISPUTES,
        SPEAKERS,
        UNRESOLVED,
        TIMELINE,
        TIMELINE_MONTH,
        TIMELINE_SPEAKER,
        TIMELINE_OCCASIONS,
        OUTLETS,
        OUTLET,
        NETWORK,
        NETWORK_OF_ONE,
        REVIEW,
        INTAKE,
        SEARCH_EVERYTHING,
        SEARCH,
        SEARCH_SPEAKER,
        SEARCH_OUTLET
    }

    private static void ask(Path file, int clients, int seconds, List<Kind> only) throws Exception {
        List<Kind> kinds = only.isEmpty() ? List.of(Kind.values()) : only;
        Taken starting = new Taken();
        try (Newsdesk desk = new Newsdesk(
                        open(file),
                        Engine.RULES,
                        2,
                        Embedding.none(),
                        new GuardedFetcher(new AddressGuard(Resolver.SYSTEM), Dialer.DIRECT),
                        Journal.SILENT,
                        Clock.systemUTC());
                Server server = DeskServer.start(desk, Settings.local(0), "drawn")) {
            HttpClient client = HttpClient.newHttpClient();
            get(client, server, "index.html");
            starting.print(String.format(
                    Locale.ROOT,
                    "front page served, %.2f s after the process began",
                    (System.currentTimeMillis()
                                    - ManagementFactory.getRuntimeMXBean().getStartTime())
                            / 1e3));
            Tour tour = new Tour(desk.own().ledger());
            // Each kind alone first, by the processor, so that what is slow can be seen on a busy machine too.
            Map<Kind, List<Double>> alone = new TreeMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (Kind kind : kinds) {
                    long worked = Taken.processor();
                    ask(client, server, tour, kind, new Random(round), new TreeMap<>());
                    alone.computeIfAbsent(kind, key -> new ArrayList<>()).add((Taken.processor() - worked) / 1e6);
                }
            }
            print("one client, " + ROUNDS + " times each, of processor", alone);
            Map<Kind, List<Double>> taken = new TreeMap<>();
            Taken all = new Taken();
            List<FutureTask<Integer>> tasks = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                Random random = new Random(number + 100);
                FutureTask<Integer> task = new FutureTask<>(() -> {
                    int asked = 0;
                    while (all.seconds() < seconds) {
                        ask(client, server, tour, kinds.get(random.nextInt(kinds.size())), random, taken);
                        asked++;
                    }
                    return asked;
                });
                tasks.add(task);
                new Thread(task).start();
            }
            int asked = 0;
            for (FutureTask<Integer> task : tasks) {
                asked += task.get();
            }
            all.print(String.format(Locale.ROOT, "%,d pages, %.0f a second", asked, asked / all.seconds()));
            print(clients + " clients", taken);
            System.gc();
            all.print("after a collection");
        }
    }

    private static void ask(
            HttpClient client, Server server, Tour tour, Kind kind, Random random, Map<Kind, List<Double>> taken)
            throws IOException, InterruptedException {
        String path = tour.path(kind, random);
        long started = System.nanoTime();
        int status = get(client, server, path);
        double milliseconds = (System.nanoTime() - started) / 1e6;
        if (status != 200) {
            System.out.println(path + " answers " + status);
        }
        synchronized (taken) {
            taken.computeIfAbsent(kind, key -> new ArrayList<>()).add(milliseconds);
        }
    }

    private static int get(HttpClient client, Server server, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/" + path))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return answer.statusCode();
    }

    private static void print(String title, Map<Kind, List<Double>> taken) {
        System.out.println(title + ":");
        List<Double> pages = new ArrayList<>();
        List<Double> searches = new ArrayList<>();
        taken.forEach((kind, times) -> {
            row(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), times);
            (kind.name().startsWith("SEARCH") ? searches : pages).addAll(times);
        });
        if (!pages.isEmpty()) {
            row("all pages", pages);
        }
        if (!searches.isEmpty()) {
            row("all searches", searches);
        }
    }

    private static void row(String name, List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "  %-20s %5d  median %7.1f ms  p95 %7.1f ms  most %7.1f ms%n",
                name,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(Math.min(sorted.size() - 1, sorted.size() * 95 / 100)),
                sorted.get(sorted.size() - 1));
    }
}
