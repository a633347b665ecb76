package org.readout.story;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.readout.article.Article;

/**
 * How the processor's time to find copies grows with the number of articles: {@code java -cp … org.readout.story.CopyBenchmark 1000
 * 20000}. The articles are drawn at random: four words in five follow the word before as in one of the invented reports, so that the
 * articles share turns of phrase by the thousand; one article in five reposts an earlier one with noise. How often an article is
 * reposted does not grow with their number.
 */
final class CopyBenchmark {
    private static final int WORDS = 400;
    private static final int REPOSTS = 5;
    private static final int TURNS = 5;

    private final Random random = new Random(20251126);
    private final Map<String, List<String>> following = new HashMap<>();
    private final List<String> all = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    private CopyBenchmark() {
        String last = "";
        for (String name : Newsstand.REPORTS) {
            for (String word : Newsstand.report(name).split("\\s+")) {
                following.computeIfAbsent(last, before -> new ArrayList<>()).add(word);
                all.add(word);
                last = word;
            }
        }
        following.computeIfAbsent(last, before -> new ArrayList<>()).add("The");
    }

    /** Prints a line for each number of articles. */
    public static void main(String[] numbers) throws IOException {
        for (String number : numbers) {
            new CopyBenchmark().run(Integer.parseInt(number));
        }
    }

    private void run(int articles) throws IOException {
        Compositor compositor = new Compositor();
        CopyFinder finder = new CopyFinder(GalleyRack.inMemory(), Integer.MAX_VALUE);
        for (int i = 0; i < articles; i++) {
            String text = i % REPOSTS == REPOSTS - 1
                    ? Reposting.noise(texts.get(i - 1 - random.nextInt(REPOSTS - 1)), random)
                    : written();
            texts.add(text);
            Article article = Newsstand.article(String.format(Locale.ROOT, "%06d", i), text);
            finder.accept(compositor.set(article));
        }
        long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int[] found = new int[2];
        finder.find((copy, here, there) -> found[copy.kind().ordinal()]++);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%,d articles: %,d copies of %,d, %,d passages, %.2f s of processor time, %.3f ms an article%n",
                articles,
                found[0],
                articles / REPOSTS,
                found[1],
                seconds,
                1000 * seconds / articles);
    }

    private String written() {
        StringBuilder text = new StringBuilder("A headline\n");
        String last = "The";
        for (int i = 0; i < WORDS; i++) {
            List<String> next = random.nextInt(TURNS) == 0 ? all : following.get(last);
            last = next.get(random.nextInt(next.size()));
            text.append(i % 60 == 0 ? "\n\n" : " ").append(last);
        }
        return text.toString();
    }
}
