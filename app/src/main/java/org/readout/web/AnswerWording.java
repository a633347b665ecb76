package org.readout.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readout.account.Alteration;
import org.readout.account.Answer;
import org.readout.account.Finding;
import org.readout.account.Source;
import org.readout.account.Variant;
import org.readout.account.Voice;
import org.readout.account.Witness;
import org.readout.actor.Actor;
import org.readout.article.Published;

/** What is said of the check of a quotation, on the page and in the terminal: sentences that an editor would sign. */
public final class AnswerWording {
    private static final int MOST_NAMES = 3;

    private AnswerWording() {}

    /** The answer in one sentence. */
    public static String sentence(Answer answer) {
        String reports = Wording.count(answer.reports(), "report", "reports");
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
                        + others(answer) + ".";
            case NOT_FOUND -> "Not found in " + reports + ".";
        };
    }

    /** What a wording is to the quotation: "Word for word", "Altered (other words)", "In other words". */
    public static String label(Variant variant) {
        return switch (variant.verdict()) {
            case EXACT -> "Word for word";
            case ALTERED -> "Altered (" + told(variant.first()) + ")";
            case PARAPHRASED, NOT_FOUND -> "In other words";
        };
    }

    /** Outlet, or file where there is none, and day. */
    public static String source(Source source) {
        return source.outlet().orElseGet(() -> file(source.uri()))
                + source.published()
                        .map(Published::date)
                        .map(day -> ", " + Wording.day(day))
                        .orElse(", undated");
    }

    /** Whose words they are there, on whose word, and whether they stand in quotation marks. */
    public static String voice(Finding finding) {
        String marks = finding.place().quoted() ? "in quotation marks" : "without quotation marks";
        if (finding.voice().isEmpty()) {
            return "outside any statement, " + marks;
        }
        Voice voice = finding.voice().get();
        String speaker = voice.speaker()
                .map(Actor::name)
                .or(() -> voice.words().map(words -> "“" + words + "” (speaker not resolved)"))
                .orElse("speaker not named");
        String tellers = voice.tellers().isEmpty() ? "" : ", on the word of " + String.join(", of ", voice.tellers());
        return speaker + tellers + ", " + marks;
    }

    private static String exact(Variant variant) {
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

    private static String others(Answer answer) {
        int more = answer.variants().size() - 1;
        return more == 0 ? "" : "; " + Wording.count(more, "other wording", "other wordings") + " below";
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
                .map(Actor::name)
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
        String copies = variant.copies() == 0 ? "" : " (" + Wording.count(variant.copies(), "copy", "copies") + ")";
        if (independent == 1 && variant.copies() == 0) {
            return "in " + source(variant.first().source());
        }
        return "in " + Wording.count(independent, "independent report", "independent reports") + copies + ", first in "
                + source(variant.first().source());
    }

    private static String file(String uri) {
        int cut = uri.lastIndexOf('/');
        return cut < 0 || cut + 1 == uri.length() ? uri : uri.substring(cut + 1);
    }

    /** How the quotation differs from a finding, in clauses; empty where it does not. */
    static String told(Finding finding) {
        List<Alteration> alterations = finding.diff().alterations();
        return alterations.stream().map(AnswerWording::told).distinct().collect(Collectors.joining("; "));
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
}
