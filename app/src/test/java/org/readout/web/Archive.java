package org.readout.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.readout.actor.Actor;
import org.readout.analysis.Analysis;
import org.readout.article.BlockKind;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;

/** A large invented archive, for looking at by hand and timing: {@code Archive OUT ARTICLES}. No test. */
final class Archive {
    private static final String[] STATES = {"DNK", "NGA", "BRA", "FIN", "JPN", "CAN", "KEN", "PER", "VNM", "POL"};
    private static final String[] SYLLABLES = {
        "ba", "ri", "ko", "len", "mar", "tos", "vi", "shu", "gre", "han", "dor", "pel", "u", "nya", "sti", "mo", "qua",
        "fer"
    };

    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();

    Archive(long seed, int speakers) {
        this.random = new Random(seed);
        for (int word = 0; word < 20_000; word++) {
            words.add(word(1 + random.nextInt(4)));
        }
        for (int speaker = 0; speaker < speakers; speaker++) {
            actors.add(Scribe.person(name(), STATES[random.nextInt(STATES.length)]));
        }
    }

    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int syllable = 0; syllable < syllables; syllable++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private String name() {
        String first = word(2);
        String last = word(3);
        return first.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + first.substring(1) + " "
                + last.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + last.substring(1);
    }

    private String sentence(int length) {
        StringBuilder sentence = new StringBuilder();
        for (int word = 0; word < length; word++) {
            double rank = random.nextDouble();
            sentence.append(word == 0 ? "" : " ").append(words.get((int) (rank * rank * rank * words.size())));
        }
        return sentence.toString();
    }

    /** Article {@code number}: a title and twelve paragraphs with about as many statements. */
    Analysis article(int number) {
        Scribe scribe = new Scribe(String.format(java.util.Locale.ROOT, "%016x", number), "archive/" + number + ".txt")
                .outlet("Outlet " + random.nextInt(60))
                .day(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1500)).toString())
                .title(sentence(9));
        scribe.block(BlockKind.TITLE, sentence(9));
        for (int paragraph = 0; paragraph < 12; paragraph++) {
            String said = sentence(14);
            Actor speaker = actors.get((int) (Math.pow(random.nextDouble(), 3) * actors.size()));
            boolean quoted = random.nextBoolean();
            scribe.block(
                    BlockKind.PARAGRAPH,
                    "“" + said + "” " + speaker.name() + " said. " + sentence(10 + random.nextInt(30)) + ".");
            Scribe.Saying saying = scribe.says(quoted ? StatementKind.QUOTED : StatementKind.REPORTED, said);
            if (random.nextInt(8) == 0) {
                saying.by(speaker.name());
            } else {
                saying.by(speaker.name(), speaker);
            }
            saying.cue("said", Act.values()[random.nextInt(Act.values().length)]);
            if (random.nextInt(6) == 0) {
                saying.teller(speaker.name(), actors.get(random.nextInt(actors.size())));
            }
            saying.done();
        }
        return scribe.analysis();
    }

    public static void main(String[] arguments) throws IOException {
        int articles = Integer.parseInt(arguments[1]);
        Archive archive = new Archive(7, Math.max(20, articles));
        java.lang.management.ThreadMXBean threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long accepting = 0;
        long accepted;
        long began = threads.getCurrentThreadCpuTime();
        try (ReportWriter report = new ReportWriter(Path.of(arguments[0]))) {
            for (int number = 0; number < articles; number++) {
                Analysis analysis = archive.article(number);
                long start = threads.getCurrentThreadCpuTime();
                report.accept(analysis);
                accepting += threads.getCurrentThreadCpuTime() - start;
            }
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf("heap in use: %d MiB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
            accepted = threads.getCurrentThreadCpuTime();
        }
        long ended = threads.getCurrentThreadCpuTime();
        System.out.printf("accept: %.3f ms of processor time an article%n", accepting / 1e6 / articles);
        System.out.printf(
                "close: %.1f s of processor time, all %.1f s%n", (ended - accepted) / 1e9, (ended - began) / 1e9);
    }
}
