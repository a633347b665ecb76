package org.readout.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Kills a process that watches a feed at random moments, again and again, until it has every page of it, against a server
 * that counts. After each kill everything that was told of must be in the archive; nothing that is there may be asked for
 * again; in the end each page is there once and every file can be read from end to end.
 *
 * <p>The long form: {@code java -cp TEST-CLASS-PATH org.readout.fetch.FetchKills KILLS SEED}.
 */
public final class FetchKills {
    private static final int PAGES = 60;
    private static final int HOSTS = 2;
    private static final int LARGEST = 15_000;

    private final Path folder;
    private final Random random;
    private final HostileServer server = new HostileServer();
    private final AtomicInteger announced = new AtomicInteger();
    private final List<String> faults = new ArrayList<>();
    private int kills;
    private int beforeOpen;
    private int folders;
    private int healed;

    /**
     * What came of it.
     *
     * @param kills how often the process was killed
     * @param beforeOpen how many of them came before the folder was open
     * @param healed how many left a file that cannot be read to its end
     * @param folders how many were brought to their end
     * @param faults what was wrong, a sentence each
     */
    record Outcome(int kills, int beforeOpen, int healed, int folders, List<String> faults) {}

    private FetchKills(Path folder, long seed) throws IOException {
        this.folder = folder;
        this.random = new Random(seed);
        server.on("/feed.xml", (request, socket, out) -> {
            int shown = Math.min(PAGES, announced.addAndGet(7));
            StringBuilder items = new StringBuilder();
            for (int i = 0; i < shown; i++) {
                items.append("<item><link>").append(address(i)).append("</link></item>");
            }
            out.write(HostileServer.ok("text/xml", "<rss><channel>" + items + "</channel></rss>"));
        });
        for (int i = 0; i < PAGES; i++) {
            StringBuilder page = new StringBuilder("<p>Page " + i + "</p>");
            Random words = new Random(i);
            for (int word = 0; word < 300 * (i % 7); word++) {
                page.append(' ').append(Integer.toString(words.nextInt(1 << 20), 36));
            }
            server.page("/p" + i, page.toString());
        }
    }

    private String address(int page) {
        return "http://" + (page % HOSTS == 0 ? "127.0.0.1" : "localhost") + ":" + server.port() + "/p" + page;
    }

    static Outcome run(Path folder, int kills, long seed) throws IOException, InterruptedException {
        FetchKills harness = new FetchKills(folder, seed);
        try {
            while (harness.kills < kills && harness.faults.isEmpty()) {
                harness.one(kills);
            }
        } finally {
            harness.server.close();
        }
        return new Outcome(harness.kills, harness.beforeOpen, harness.healed, harness.folders, harness.faults);
    }

    private void one(int most) throws IOException, InterruptedException {
        Path into = folder.resolve("into" + folders);
        announced.set(0);
        server.requests.clear();
        Map<String, Long> had = new HashMap<>();
        for (int round = 0; round < 12 && kills < most; round++) {
            Path out = folder.resolve("out" + folders + "-" + round);
            Process process = start(into, out);
            boolean early = random.nextInt(6) == 0;
            while (!early && process.isAlive() && !Files.readString(out).contains("open ")) {
                Thread.sleep(5);
            }
            long wait = random.nextInt(early ? 500 : 120);
            boolean ended = process.waitFor(wait, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            if (ended) {
                faults.add("the process ended by itself: " + Files.readString(out));
                return;
            }
            kills++;
            String said = Files.readString(out);
            beforeOpen += said.contains("open ") ? 0 : 1;
            check(into, said, had);
        }
        finish(into, had);
        folders++;
    }

    private Process start(Path into, Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xmx200m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WatchingProcess.class.getName(),
                        into.toString(),
                        "http://127.0.0.1:" + server.port() + "/feed.xml",
                        String.valueOf(LARGEST))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }

    /** What the archive has after a kill, and that nothing is missing of what was told, or asked again of what was there. */
    private void check(Path into, String said, Map<String, Long> had) throws IOException {
        Set<String> there = there(into);
        for (String line : said.split("\n")) {
            if (line.startsWith("saved ") && line.matches("saved .*/p[0-9]+") && !there.contains(line.substring(6))) {
                faults.add("the page was told as saved and is not there: " + line);
            }
        }
        again(had);
        for (String address : there) {
            had.putIfAbsent(address, asked(address));
        }
    }

    private void again(Map<String, Long> had) {
        had.forEach((address, times) -> {
            if (asked(address) != times) {
                faults.add("the page was there and was asked for again: " + address);
            }
        });
    }

    private long asked(String address) {
        return server.count(address.substring(address.lastIndexOf('/')));
    }

    /** The pages whose visits are whole in the archive, also where a kill has cut its end. */
    private Set<String> there(Path into) throws IOException {
        Set<String> there = new HashSet<>();
        Path archive = into.resolve("archive");
        if (!Files.isDirectory(archive)) {
            return there;
        }
        for (String name : Archive.files(archive)) {
            try (WarcReader reader = new WarcReader(archive.resolve(name))) {
                for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                    if (next.get() instanceof WarcMetadata metadata) {
                        byte[] block = metadata.body().stream().readAllBytes();
                        if (block.length == metadata.body().size()) {
                            there.add(metadata.target());
                        }
                    }
                }
            } catch (ZipException | java.io.EOFException | org.netpreserve.jwarc.ParsingException e) {
                healed++;
            }
        }
        return there;
    }

    /** Lets the process get everything, ends it as a system does, and looks at the whole. */
    private void finish(Path into, Map<String, Long> had) throws IOException, InterruptedException {
        Path out = folder.resolve("out" + folders + "-last");
        Process process = start(into, out);
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (process.isAlive() && there(into).size() < PAGES && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            faults.add("the process does not end when it is asked to");
        }
        String said = Files.readString(out, StandardCharsets.UTF_8);
        if (!said.contains("closed")) {
            faults.add("the process did not end in order: " + said);
        }
        again(had);
        List<Path> files = new ArrayList<>();
        for (String name : Archive.files(into.resolve("archive"))) {
            files.add(into.resolve("archive").resolve(name));
        }
        Map<String, Integer> times = new TreeMap<>();
        for (ArchiveReading.Read read : ArchiveReading.of(files)) {
            if (read.type().equals("response")) {
                times.merge(read.target(), 1, Integer::sum);
            }
        }
        for (int i = 0; i < PAGES; i++) {
            int number = times.getOrDefault(address(i), 0);
            if (number != 1) {
                faults.add("the archive has " + address(i) + " " + number + " times");
            }
        }
    }

    /** The long form. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Outcome outcome = run(
                Files.createTempDirectory("readout-fetch-kills"),
                Integer.parseInt(arguments[0]),
                Long.parseLong(arguments[1]));
        System.out.println(outcome);
        System.exit(outcome.faults().isEmpty() ? 0 : 1);
    }
}
