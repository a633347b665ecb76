package org.readout.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.source.Capture;
import org.readout.source.Damage;
import org.readout.source.Intake;
import org.readout.source.Limits;
import org.readout.source.Receiver;

/**
 * Gives every reader inputs that are broken at random, for two minutes unless {@code -Dreadout.fuzz.seconds} says otherwise. Nothing may be thrown,
 * nothing may take longer than {@link #MOST_SECONDS} of processor time, every input must come to something (a capture, a damage, or a note that it
 * was passed over), and what is read twice must be the same. The inputs follow from {@code -Dreadout.fuzz.seed}; one that fails is kept in
 * {@code target/fuzz}.
 */
class ReadersFuzzTest {
    private static final long SECONDS = Long.getLong("readout.fuzz.seconds", 120);
    private static final long SEED = Long.getLong("readout.fuzz.seed", 20_260_101);

    /** Usual inputs take milliseconds; the slack is for machines that do other things too. */
    private static final double MOST_SECONDS = 10;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ArticleReader articles = new ArticleReader();
    private final Map<String, Integer> tried = new TreeMap<>();
    private final Map<String, Integer> captured = new HashMap<>();

    @TempDir
    private Path folder;

    @Test
    void everySeedIsReadWhole() throws IOException {
        for (Seeds.Seed seed : Seeds.all()) {
            Outcome outcome = read(seed.name(), seed.bytes());
            assertThat(outcome.damages).as(seed.name()).isEmpty();
            assertThat(outcome.texts).as(seed.name()).isNotEmpty();
            assertThat(String.join(" ", outcome.texts)).as(seed.name()).contains("harbour");
        }
    }

    @Test
    void noInputBringsAReaderDown() throws IOException {
        List<Seeds.Seed> seeds = Seeds.all();
        Random random = new Random(SEED);
        Mutator mutator = new Mutator(SEED);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end) {
            Seeds.Seed seed = seeds.get(random.nextInt(seeds.size()));
            byte[] input = mutator.next(
                    seed.bytes(), seeds.get(random.nextInt(seeds.size())).bytes());
            String name = seed.name();
            tried.merge(name, 1, Integer::sum);
            try {
                check(name, input, random.nextInt(20) == 0);
            } catch (Throwable fault) {
                Path kept = Files.createDirectories(Path.of("target", "fuzz"))
                        .resolve(tried.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum() + "-" + name);
                Files.write(kept, input);
                throw new AssertionError("seed " + SEED + ", input kept as " + kept, fault);
            }
        }
        System.out.println("inputs tried, and those of them that gave an article: " + counts());
        assertThat(tried.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        seeds.stream().map(Seeds.Seed::name).toList());
    }

    private String counts() {
        StringBuilder counts = new StringBuilder();
        tried.forEach((name, count) -> counts.append(name)
                .append(' ')
                .append(count)
                .append('/')
                .append(captured.getOrDefault(name, 0))
                .append(", "));
        return counts.toString();
    }

    private void check(String name, byte[] input, boolean twice) throws IOException {
        long before = THREADS.getCurrentThreadCpuTime();
        Outcome outcome = read(name, input);
        double seconds = (THREADS.getCurrentThreadCpuTime() - before) / 1e9;
        assertThat(seconds).as("seconds of the processor").isLessThan(MOST_SECONDS);
        assertThat(outcome.texts.size() + outcome.damages.size() + outcome.skipped.size())
                .as("what became of it")
                .isPositive();
        assertThat(outcome.damages).noneMatch(damage -> damage.contains("by a fault of Readout"));
        captured.merge(name, outcome.texts.isEmpty() ? 0 : 1, Integer::sum);
        if (twice) {
            Outcome again = read(name, input);
            assertThat(again.texts).isEqualTo(outcome.texts);
            assertThat(again.damages).isEqualTo(outcome.damages);
        }
    }

    private Outcome read(String name, byte[] input) throws IOException {
        Outcome outcome = new Outcome();
        Path file = folder.resolve(name);
        Files.write(file, input);
        new Intake(Limits.DEFAULT, new ByteArrayInputStream(new byte[0])).read(List.of(file.toString()), outcome);
        return outcome;
    }

    /** What became of an input. */
    private final class Outcome implements Receiver {
        private final List<String> texts = new ArrayList<>();
        private final List<String> damages = new ArrayList<>();
        private final List<String> skipped = new ArrayList<>();

        @Override
        public void capture(Capture capture) {
            Article article = articles.read(capture);
            for (Block block : article.blocks()) {
                assertThat(block.span().end())
                        .isLessThanOrEqualTo(article.text().length());
            }
            texts.add(article.text());
        }

        @Override
        public void damage(Damage damage) {
            damages.add(damage.toString());
        }

        @Override
        public void skipped(String uri, String reason) {
            skipped.add(uri + " " + reason);
        }
    }
}
