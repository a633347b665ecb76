package org.readout.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.actor.Resolution;
import org.readout.statement.Attribution;
import org.readout.statement.Cue;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.text.CodePoints;
import org.readout.text.Span;
import org.readout.when.TimeExpression;

/** Writes what the margin and the lists say about the statements of one article. */
final class Notes {
    private static final int EXCERPT = 140;
    private static final String OPENING = "“‘\"'«„‚‹「『";
    private static final String CLOSING = "”’\"'»“‘›」』";

    private final String text;
    private final Register register;
    private final CodePoints codePoints;

    Notes(String text, Register register) {
        this.text = text;
        this.register = register;
        this.codePoints = CodePoints.of(text);
    }

    /** How {@code statement} is attributed. */
    Attributed attributed(Statement statement) {
        Attribution attribution = statement.attribution();
        List<Named> tellers = new ArrayList<>();
        attribution.tellers().forEach(teller -> tellers.add(register.named(teller, text)));
        return new Attributed(
                attribution.speaker().map(speaker -> register.named(speaker, text)),
                attribution.cue().map(Cue::act),
                statement.words().kind(),
                tellers,
                attribution.addressee().map(addressee -> SpeakerRoll.onlyNamed(addressee, text)));
    }

    /** The words of {@code statement} in one line of at most {@code units}, with the quotation marks around them. */
    String words(Statement statement, int units) {
        StringBuilder words = new StringBuilder();
        for (Span span : statement.words().content()) {
            if (words.length() > units) {
                break;
            }
            Span shown = withMarks(span);
            words.append(words.isEmpty() ? "" : " … ");
            words.append(text, shown.start(), Math.min(shown.end(), shown.start() + 2 * units));
        }
        return Wording.shortened(Wording.oneLine(words), units);
    }

    private Span withMarks(Span span) {
        boolean opens = span.start() > 0 && OPENING.indexOf(text.charAt(span.start() - 1)) >= 0;
        boolean closes = span.end() < text.length() && CLOSING.indexOf(text.charAt(span.end())) >= 0;
        return opens && closes ? new Span(span.start() - 1, span.end() + 1) : span;
    }

    /** The note on {@code statement}. */
    ReaderPage.Note of(int number, Statement statement, Attributed attributed) {
        return new ReaderPage.Note(
                number,
                attributed,
                statement.when().map(this::when),
                reasons(statement),
                words(statement, EXCERPT),
                place(statement));
    }

    private String when(TimeExpression time) {
        return time.start()
                .map(first -> Wording.days(first, time.end().orElse(first)))
                .orElse("day not resolved");
    }

    private List<ReaderPage.Reason> reasons(Statement statement) {
        List<ReaderPage.Reason> reasons = new ArrayList<>();
        reasons.add(new ReaderPage.Reason(
                "Found by " + statement.evidence().by() + ", confidence "
                        + confidence(statement.evidence().confidence()) + ".",
                "",
                ""));
        Attribution attribution = statement.attribution();
        attribution.speaker().ifPresent(speaker -> reasons.add(reason("Speaker", speaker)));
        attribution.tellers().forEach(teller -> reasons.add(reason("Teller", teller)));
        attribution.addressee().ifPresent(addressee -> reasons.add(reason("Addressee", addressee)));
        statement
                .when()
                .ifPresent(time -> reasons.add(
                        new ReaderPage.Reason("Time: ", time.span().cut(text), ", by " + time.rule() + ".")));
        Span place = place(statement);
        reasons.add(new ReaderPage.Reason(
                "Characters " + Wording.number(place.start()) + " to " + Wording.number(place.end()) + " of the text.",
                "",
                ""));
        return reasons;
    }

    private ReaderPage.Reason reason(String role, Party party) {
        Named named = SpeakerRoll.onlyNamed(party, text);
        Resolution resolution = party.resolution();
        String outcome = resolution
                .actor()
                .map(actor -> " is " + named.shown() + " by " + resolution.rule() + ", confidence "
                        + confidence(resolution.confidence()) + ".")
                .orElse(" is not resolved: " + resolution.rule() + ".");
        return new ReaderPage.Reason(role + ": ", named.words(), outcome);
    }

    /** Where the words of {@code statement} stand, from first to last, in code points. */
    private Span place(Statement statement) {
        List<Span> content = statement.words().content();
        return counted(content.get(0).cover(content.get(content.size() - 1)));
    }

    /** {@code span} in code points, widened to whole characters. */
    Span counted(Span span) {
        return codePoints.of(codePoints.whole(span));
    }

    private static String confidence(double confidence) {
        return String.format(Locale.ROOT, "%.2f", confidence);
    }

    /** The first of the speakers' words, for a substitute title. */
    static Optional<String> firstWords(String text, Span span, int units) {
        String words = Wording.oneLine(text.substring(span.start(), Math.min(span.end(), span.start() + 2 * units)));
        return words.isEmpty() ? Optional.empty() : Optional.of(Wording.shortened(words, units));
    }
}
