package org.readout.cli;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readout.account.Alteration;
import org.readout.account.Answer;
import org.readout.account.Finding;
import org.readout.account.Piece;
import org.readout.account.Source;
import org.readout.account.Variant;
import org.readout.account.Verdict;
import org.readout.account.Voice;
import org.readout.account.Witness;
import org.readout.article.Published;
import org.readout.text.Span;

/** Prints the answer to a check: one sentence that an editor would sign, then each wording with who has it and where. */
final class AnswerPrinter {
    private static final int MOST_VARIANTS = 10;
    private static final int MOST_WITNESSES = 20;
    private static final int MOST_NAMES = 3;
    private static final int LONG = 600;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Console console;
    private final PrintStream out;
    private final Answer answer;

    AnswerPrinter(Console console, Answer answer) {
        this.console = console;
        this.out = console.out();
        this.answer = answer;
    }

    void print() {
        out.println(console.strong(Console.plain(sentence())));
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

    private String sentence() {
        String reports = Summary.count(answer.reports(), "report", "reports");
        if (answer.variants().isEmpty()) {
            return "Not found in " + reports + ".";
        }
        Variant nearest = answer.variants().get(0);
        Finding first = nearest.first();
        return switch (answer.verdict()) {
            case EXACT -> exact(nearest);
            case ALTERED ->
                "Not in these words. Nearest: " + who(nearest) + ", " + where(nearest) + ": " + told(first) + ".";
            case PARAPHRASED ->
                "Not in these words. Reported in other words by " + source(first.source()) + ": " + who(nearest)
                        + others() + ".";
            case NOT_FOUND -> "Not found in " + reports + ".";
        };
    }

    private String exact(Variant variant) {
        if (speakers(variant).isEmpty()
                && variant.witnesses().stream()
                        .allMatch(w -> w.finding().voice().isEmpty())) {
            boolean quoted = variant.witnesses().stream()
                    .anyMatch(w -> w.finding().place().quoted());
            return "The words are there, "
                    + (quoted ? "in quotation marks, but we cannot tell whose they are" : "but given to nobody") + ": "
                    + where(variant) + ".";
        }
        boolean quoted = variant.witnesses().stream()
                .anyMatch(witness -> witness.finding().place().quoted()
                        && witness.finding().voice().isPresent());
        return (quoted ? "Yes, word for word: " : "Yes, in these words, but without quotation marks: ") + who(variant)
                + ", " + where(variant) + ".";
    }

    private String others() {
        int more = answer.variants().size() - 1;
        return more == 0 ? "" : "; " + Summary.count(more, "other wording", "other wordings") + " below";
    }

    private static List<String> speakers(Variant variant) {
        return variant.witnesses().stream()
                .map(Witness::finding)
                .flatMap(finding -> finding.voice().stream())
                .flatMap(voice -> voice.name().stream())
                .distinct()
                .toList();
    }

    private static String who(Variant variant) {
        List<String> named = variant.witnesses().stream()
                .map(witness -> witness.finding().voice())
                .flatMap(Optional::stream)
                .flatMap(voice -> voice.speaker().stream())
                .map(actor -> actor.name())
                .distinct()
                .toList();
        List<String> names = named.isEmpty() ? speakers(variant) : named;
        if (names.isEmpty()) {
            boolean voiced = variant.witnesses().stream()
                    .anyMatch(w -> w.finding().voice().isPresent());
            return voiced
                    ? "a speaker who is not named"
                    : variant.first().place().quoted() ? "somebody who is not resolved" : "the report's own words";
        }
        String shown = String.join(" / ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " others" : "";
        return shown + more + (named.isEmpty() ? " (speaker not resolved)" : "");
    }

    /** "in 3 independent reports (1 copy), first in The Northgate Courier, 12 March 2025". */
    private static String where(Variant variant) {
        int independent = variant.independent();
        String copies = variant.copies() == 0 ? "" : " (" + Summary.count(variant.copies(), "copy", "copies") + ")";
        if (independent == 1 && variant.copies() == 0) {
            return "in " + source(variant.first().source());
        }
        return "in " + Summary.count(independent, "independent report", "independent reports") + copies + ", first in "
                + source(variant.first().source());
    }

    private static String source(Source source) {
        return source.outlet().orElseGet(() -> file(source.uri()))
                + source.published()
                        .map(Published::date)
                        .map(day -> ", " + DAY.format(day))
                        .orElse(", undated");
    }

    private static String file(String uri) {
        int cut = uri.lastIndexOf('/');
        return cut < 0 || cut + 1 == uri.length() ? uri : uri.substring(cut + 1);
    }

    private static String told(Finding finding) {
        List<Alteration> alterations = finding.diff().alterations();
        return alterations.stream().map(AnswerPrinter::told).distinct().collect(Collectors.joining("; "));
    }

    private static String told(Alteration alteration) {
        return switch (alteration.change()) {
            case NEGATION_DROPPED -> "a negation is missing, the report has “" + alteration.reported() + "”";
            case NEGATION_ADDED -> "a negation is added, the report has no “" + alteration.asked() + "”";
            case FIGURE_CHANGED ->
                "the figure differs, " + alteration.asked() + " here, " + alteration.reported() + " there";
            case WORD_REPLACED -> "other words";
            case CUT -> "words left out";
            case ADDED -> "words added";
            case SOFTENED -> "softened, “" + alteration.asked() + "” for “" + alteration.reported() + "”";
            case SHARPENED -> "sharpened, “" + alteration.asked() + "” for “" + alteration.reported() + "”";
            case BACK_TRANSLATED -> "most words differ";
        };
    }

    private void print(Variant variant) {
        out.println();
        Finding first = variant.first();
        out.println(label(variant) + ": " + Console.plain(shown(first)));
        List<Witness> witnesses = variant.witnesses();
        witnesses.subList(0, Math.min(MOST_WITNESSES, witnesses.size())).forEach(this::print);
        if (witnesses.size() > MOST_WITNESSES) {
            out.println("  and " + Summary.count(witnesses.size() - MOST_WITNESSES, "other report", "other reports"));
        }
    }

    private String label(Variant variant) {
        return switch (variant.verdict()) {
            case EXACT -> "Word for word";
            case ALTERED -> "Altered (" + Console.plain(told(variant.first())) + ")";
            case PARAPHRASED, NOT_FOUND -> "In other words";
        };
    }

    private void print(Witness witness) {
        Finding finding = witness.finding();
        String copy = witness.copyOf().isPresent() ? " (a copy)" : "";
        out.println("  " + Console.plain(source(finding.source()) + copy + ": " + voice(finding)));
        out.println(console.quiet("    " + Console.plain(finding.source().uri()) + ", characters "
                + finding.place().points().stream().map(AnswerPrinter::range).collect(Collectors.joining(", "))));
    }

    private static String range(Span span) {
        return span.start() + "–" + span.end();
    }

    private static String voice(Finding finding) {
        String marks = finding.place().quoted() ? "in quotation marks" : "without quotation marks";
        if (finding.voice().isEmpty()) {
            return "outside any statement, " + marks;
        }
        Voice voice = finding.voice().get();
        String speaker = voice.speaker()
                .map(actor -> actor.name())
                .or(() -> voice.words().map(words -> "“" + words + "” (speaker not resolved)"))
                .orElse("speaker not named");
        String tellers = voice.tellers().isEmpty() ? "" : ", on the word of " + String.join(", of ", voice.tellers());
        return speaker + tellers + ", " + marks;
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
