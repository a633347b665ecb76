package org.readout.story;

import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.text.CodePoints;

/**
 * How the processor's time to find occasions grows with the number of articles: {@code java -cp … org.readout.story.OccasionBenchmark
 * 1000 20000}. Dispatches are drawn at random: five report each occasion; each has thirty names, a third of them its occasion's own, the
 * others drawn so that a few stand in very many reports; all occasions lie in one year.
 */
final class OccasionBenchmark {
    private static final int REPORTS = 5;
    private static final int NAMES = 30;
    private static final int OWN = 10;
    private static final int ALL_NAMES = 50_000;

    private OccasionBenchmark() {}

    /** Prints a line for each number of articles. */
    public static void main(String[] numbers) {
        for (String number : numbers) {
            run(Integer.parseInt(number));
        }
    }

    private static void run(int articles) {
        Random random = new Random(20261126);
        OccasionFinder finder = new OccasionFinder();
        for (int i = 0; i < articles; i += REPORTS) {
            LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
            int[] own = random.ints(OWN, 0, ALL_NAMES).toArray();
            Actor one = new Actor("person:a" + own[0], "Ada A" + own[0], ActorType.PERSON, Optional.empty());
            for (int report = i; report < Math.min(articles, i + REPORTS); report++) {
                List<Integer> names = new ArrayList<>();
                for (int name : own) {
                    names.add(name);
                }
                while (names.size() < NAMES) {
                    names.add((int) (ALL_NAMES * Math.pow(random.nextDouble(), 4)));
                }
                finder.accept(new Dispatch(
                        String.format(Locale.ROOT, "%06d", (report * 7919L) % 1_000_003),
                        Dating.of(day.plusDays(1), day.plusDays(1)),
                        new Happening(
                                Optional.of(OccasionKind.MEETING),
                                Dating.of(day, day),
                                Optional.<DayOfWeek>empty(),
                                List.of(one),
                                List.of(),
                                Optional.empty()),
                        new Traits(
                                names.stream()
                                        .mapToInt(Integer::intValue)
                                        .distinct()
                                        .sorted()
                                        .toArray(),
                                new int[0]),
                        List.of(),
                        List.of(),
                        CodePoints.of("")));
            }
        }
        long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int found = finder.find().size();
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%,d articles: %,d occasions of %,d, %.2f s of processor time, %.3f ms an article%n",
                articles,
                found,
                (articles + REPORTS - 1) / REPORTS,
                seconds,
                1000 * seconds / articles);
    }
}
