package org.readout.story;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.readout.article.Published;
import org.readout.text.CodePoints;

/**
 * How the processor's time to find stories grows with the number of articles: {@code java -cp … org.readout.story.StoryBenchmark 1000
 * 20000}. Slugs are drawn at random: four in five articles belong to stories of five, which have a quarter of their words for their own;
 * the others go on one story that grows with the run. The other words are drawn so that a few stand in very many articles. All lie in one year.
 */
final class StoryBenchmark {
    private static final int REPORTS = 5;
    private static final int OWN = 30;
    private static final int ALL_WORDS = 200_000;
    private static final double MEBIBYTE = 1 << 20;

    private StoryBenchmark() {}

    /** Prints a line for each number of articles. */
    public static void main(String[] numbers) {
        for (String number : numbers) {
            run(Integer.parseInt(number));
        }
    }

    private static void run(int articles) {
        Random random = new Random(20261126);
        StoryFinder finder = new StoryFinder();
        int[] growing = random.ints(OWN, 0, ALL_WORDS).toArray();
        long before = used();
        for (int i = 0; i < articles; i += REPORTS) {
            LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
            int[] own = random.ints(OWN, 0, ALL_WORDS).toArray();
            for (int report = i; report < Math.min(articles, i + REPORTS); report++) {
                boolean goesOn = report == i;
                finder.accept(slug(
                        String.format(Locale.ROOT, "%06d", (report * 7919L) % 1_000_003),
                        goesOn
                                ? LocalDate.of(2025, 1, 1).plusDays((long) i * 365 / articles)
                                : day.plusDays(report - i),
                        goesOn ? growing : own,
                        random));
            }
        }
        double held = (used() - before) / (double) articles;
        long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<Story> stories = finder.find();
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started) / 1e9;
        int largest = stories.stream()
                .mapToInt(story -> story.instalments().size())
                .max()
                .orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%,d articles: %,d stories, the largest of %,d, %.2f s of processor time, %.3f ms an article; %.0f bytes an article "
                        + "before, %.1f MiB behind%n",
                articles,
                stories.size(),
                largest,
                seconds,
                1000 * seconds / articles,
                held,
                (used() - before) / MEBIBYTE);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Slug slug(String id, LocalDate day, int[] own, Random random) {
        Map<Integer, Slug.Word> words = new HashMap<>();
        for (int word : own) {
            words.put(word, new Slug.Word(word, 1 + random.nextDouble(), Optional.empty()));
        }
        while (words.size() < Slug.MOST_WORDS) {
            int word = (int) (ALL_WORDS * Math.pow(random.nextDouble(), 4));
            words.putIfAbsent(word, new Slug.Word(word, random.nextDouble(), Optional.empty()));
        }
        Imprint imprint = new Imprint(
                id,
                Optional.of(new Published(day, Optional.empty())),
                Optional.empty(),
                "",
                Optional.empty(),
                CodePoints.of(""));
        return new Slug(imprint, new ArrayList<>(words.values()));
    }
}
