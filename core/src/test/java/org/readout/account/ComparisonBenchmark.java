package org.readout.account;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.actor.Resolution;
import org.readout.analysis.Analysis;
import org.readout.article.Article;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.article.Metadata;
import org.readout.statement.Act;
import org.readout.statement.Attribution;
import org.readout.statement.Cue;
import org.readout.statement.Evidence;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.statement.StatementKind;
import org.readout.statement.Words;
import org.readout.text.Span;

/**
 * How the processor's time to compare grows: {@code java -cp … org.readout.account.ComparisonBenchmark many 1000 20000} with the number of
 * articles, five of which recount each occasion; {@code … one 100 200 400} with the number of reports of one occasion. Reports are drawn at random: an
 * occasion has twelve things said; a report has six of them, each with a third of its words changed, and one of its own; half are quoted.
 */
final class ComparisonBenchmark {
    private static final int REPORTS = 5;
    private static final int THINGS = 12;
    private static final int TOLD = 6;
    private static final int WORDS = 14;
    private static final double KEPT = 0.67;
    private static final int ALL_WORDS = 20_000;

    private final Random random = new Random(20261126);
    private final Comparer comparer = Comparer.byWords();
    private int articles;

    private ComparisonBenchmark() {}

    /** Prints a line for each number; the first argument is {@code many} or {@code one}. */
    public static void main(String[] arguments) {
        for (int i = 1; i < arguments.length; i++) {
            int number = Integer.parseInt(arguments[i]);
            boolean many = arguments[0].equals("many");
            new ComparisonBenchmark().run(many ? number / REPORTS : 1, many ? REPORTS : number);
        }
    }

    private void run(int occasions, int reports) {
        long taken = 0;
        long cells = 0;
        for (int occasion = 0; occasion < occasions; occasion++) {
            Dossier dossier = dossier("occasion-" + occasion, reports);
            long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Comparison comparison = comparer.compare(dossier);
            taken += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started;
            cells += comparison.points().stream()
                    .mapToLong(point -> point.cells().size())
                    .sum();
        }
        double seconds = taken / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%,d articles, %,d occasions of %,d: %,d cells, %.2f s of processor time, %.3f ms an article%n",
                articles,
                occasions,
                reports,
                cells,
                seconds,
                1000 * seconds / articles);
    }

    private Dossier dossier(String id, int count) {
        List<List<String>> things = new ArrayList<>();
        for (int i = 0; i < THINGS; i++) {
            things.add(drawn());
        }
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reports.add(report(things));
        }
        return new Dossier(id, reports, List.of());
    }

    private List<String> drawn() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            words.add(word());
        }
        return words;
    }

    /** Of letters only, a few of them very often. */
    private String word() {
        int number = (int) (ALL_WORDS * Math.pow(random.nextDouble(), 4));
        return Integer.toString(ALL_WORDS + number, Character.MAX_RADIX)
                .replaceAll("\\d", "o")
                .concat(String.valueOf((char) ('a' + number % 26)));
    }

    private Report report(List<List<String>> things) {
        StringBuilder text = new StringBuilder();
        List<Statement> statements = new ArrayList<>();
        int first = random.nextInt(THINGS);
        for (int i = 0; i <= TOLD; i++) {
            List<String> said = new ArrayList<>();
            for (String word : i < TOLD ? things.get((first + i) % THINGS) : drawn()) {
                said.add(i == TOLD || random.nextDouble() < KEPT ? word : word());
            }
            statements.add(statement(text, String.join(" ", said), i % 2 == 0, (first + i) % 2));
        }
        String id = String.format(Locale.ROOT, "%06d", articles++);
        Article article = new Article(
                id,
                id + ".txt",
                "0".repeat(64),
                new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                text.toString(),
                List.of(Block.of(BlockKind.PARAGRAPH, new Span(0, text.length()))),
                List.of());
        return Report.of(new Analysis(article, statements));
    }

    private static Statement statement(StringBuilder text, String said, boolean quoted, int speaker) {
        text.append(quoted ? "“" : "");
        Span content = new Span(text.length(), text.length() + said.length());
        text.append(said).append(quoted ? ",” " : ", ");
        String name = speaker == 0 ? "Berg" : "Okafor";
        Span named = new Span(text.length(), text.length() + name.length());
        Span cue = new Span(named.end() + 1, named.end() + 5);
        text.append(name).append(" said. ");
        Actor actor = new Actor("person:" + name, name, ActorType.PERSON, Optional.empty());
        return new Statement(
                new Words(
                        quoted ? StatementKind.QUOTED : StatementKind.REPORTED,
                        List.of(content),
                        quoted ? List.of(content) : List.of()),
                new Attribution(
                        Optional.of(new Party(List.of(named), new Resolution(Optional.of(actor), "surname", 1))),
                        Optional.of(new Cue(List.of(cue), Act.SAY)),
                        List.of(),
                        Optional.empty()),
                Optional.empty(),
                OptionalInt.empty(),
                new Evidence("rules-1/drawn", 1));
    }
}
