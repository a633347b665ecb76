package org.readout.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.readout.account.Answer;
import org.readout.account.Finding;
import org.readout.account.Piece;
import org.readout.account.Variant;
import org.readout.account.Verdict;
import org.readout.account.Witness;
import org.readout.text.Span;
import org.readout.web.AnswerWording;

/** Prints the answer to a check: one sentence that an editor would sign, then each wording with who has it and where. */
final class AnswerPrinter {
    private static final int MOST_VARIANTS = 10;
    private static final int MOST_WITNESSES = 20;
    private static final int LONG = 600;

    private final Console console;
    private final PrintStream out;
    private final Answer answer;

    AnswerPrinter(Console console, Answer answer) {
        this.console = console;
        this.out = console.out();
        this.answer = answer;
    }

    void print() {
        out.println(console.strong(Console.plain(AnswerWording.sentence(answer))));
        if (answer.query().exactOnly()) {
            out.println("Fewer than four words: only the exact words were looked for.");
        }
        List<Variant> shown = answer.variants()
                .subList(0, Math.min(MOST_VARIANTS, answer.variants().size()));
        shown.forEach(this::print);
        int more = answer.variants().size() - shown.size();
        if (more > 0) {
            out.println();
            out.println("and " + Summary.count(more, "other wording", "other wordings") + ", farther from yours");
        }
    }

    private void print(Variant variant) {
        out.println();
        Finding first = variant.first();
        out.println(Console.plain(AnswerWording.label(variant)) + ": " + Console.plain(shown(first)));
        List<Witness> witnesses = variant.witnesses();
        witnesses.subList(0, Math.min(MOST_WITNESSES, witnesses.size())).forEach(this::print);
        if (witnesses.size() > MOST_WITNESSES) {
            out.println("  and " + Summary.count(witnesses.size() - MOST_WITNESSES, "other report", "other reports"));
        }
    }

    private void print(Witness witness) {
        Finding finding = witness.finding();
        String copy = witness.copyOf().isPresent() ? " (a copy)" : "";
        out.println("  "
                + Console.plain(AnswerWording.source(finding.source()) + copy + ": " + AnswerWording.voice(finding)));
        out.println(console.quiet("    " + Console.plain(finding.source().uri()) + ", characters "
                + finding.place().points().stream().map(AnswerPrinter::range).collect(Collectors.joining(", "))));
    }

    private static String range(Span span) {
        return span.start() + "–" + span.end();
    }

    /** The words with what differs marked; a paraphrase as the report has it. */
    private static String shown(Finding finding) {
        boolean marked = finding.verdict() != Verdict.PARAPHRASED
                && finding.diff().pieces().stream().anyMatch(piece -> piece.kind() == Piece.Kind.SHARED);
        StringBuilder shown = new StringBuilder();
        for (Piece piece : finding.diff().pieces()) {
            String text =
                    switch (piece.kind()) {
                        case SHARED -> piece.text();
                        case ASKED -> marked ? "[-" + piece.text() + "-]" : "";
                        case REPORTED -> marked ? "{+" + piece.text() + "+}" : piece.text();
                        case SKIPPED -> "…";
                    };
            shown.append(shown.isEmpty() || text.isEmpty() ? "" : " ").append(text);
        }
        String all = shown.toString();
        return "“" + (all.length() <= LONG ? all : all.substring(0, all.lastIndexOf(' ', LONG)) + " …") + "”";
    }
}
