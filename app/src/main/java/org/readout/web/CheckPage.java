package org.readout.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.readout.account.Answer;
import org.readout.account.Finding;
import org.readout.account.Piece;
import org.readout.account.Variant;
import org.readout.account.Verdict;

/**
 * The check of a quotation, {@code check.html}: whether anybody is reported to have said it.
 *
 * @param quotation as it was asked for; empty where nothing was
 * @param result the answer; empty where nothing was asked for or it was refused
 * @param refusal why it was not looked for, a sentence
 * @param notice what should be known of the answer, such as that not all reports were looked at
 */
public record CheckPage(String quotation, Optional<Result> result, Optional<String> refusal, Optional<String> notice) {
    private static final int MOST_VARIANTS = 20;
    private static final int MOST_WITNESSES = 50;

    /** The page before anything is asked for. */
    public static final CheckPage EMPTY = new CheckPage("", Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * The answer.
     *
     * @param sentence the answer in one sentence
     * @param verdict of the nearest wording
     * @param exactOnly whether the quotation is so short that only its exact words were looked for
     * @param reports how many reports were looked at
     * @param wordings the nearest first
     * @param more how many wordings are not shown
     */
    public record Result(
            String sentence, Verdict verdict, boolean exactOnly, int reports, List<Reported> wordings, int more) {
        public Result {
            wordings = List.copyOf(wordings);
        }
    }

    /**
     * A wording that was found.
     *
     * @param verdict what it is to the quotation
     * @param difference how it differs, in words; empty unless it is altered
     * @param stretches the words of the earliest report that has it by itself, held against the quotation
     * @param independent reports that copy none of the others
     * @param places where it stands, the earliest first
     * @param more how many places are not shown
     */
    public record Reported(
            Verdict verdict,
            String difference,
            List<Stretch> stretches,
            int independent,
            List<Place> places,
            int more) {
        public Reported {
            stretches = List.copyOf(stretches);
            places = List.copyOf(places);
        }

        /** "3 independent reports (1 copy)". */
        public String reports() {
            int copies = places.size() + more - independent;
            return Wording.count(independent, "independent report", "independent reports")
                    + (copies > 0 ? " (" + Wording.count(copies, "copy", "copies") + ")" : "");
        }
    }

    /**
     * Words held against words.
     *
     * @param kind who has them
     * @param text the words; an ellipsis for skipped ones
     */
    public record Stretch(Piece.Kind kind, String text) {}

    /**
     * A place where a wording stands.
     *
     * @param source outlet and day
     * @param voice to whom the words are given there
     * @param copy whether the report has the words from another
     * @param href the place, from the desk's root; empty where it has no page
     */
    public record Place(String source, String voice, boolean copy, Optional<String> href) {
        public Place {
            href.ifPresent(Address::ours);
        }
    }

    /**
     * The page that refuses a quotation.
     *
     * @param sentence why
     */
    public static CheckPage refused(String quotation, String sentence) {
        return new CheckPage(quotation, Optional.empty(), Optional.of(sentence), Optional.empty());
    }

    /**
     * The page of an answer.
     *
     * @param quotation as it was asked for
     * @param place the address of a finding's place, from the desk's root; empty where it has no page
     */
    public static CheckPage of(String quotation, Answer answer, Function<Finding, Optional<String>> place) {
        List<Reported> wordings = answer.variants().stream()
                .limit(MOST_VARIANTS)
                .map(variant -> reported(variant, place))
                .toList();
        return new CheckPage(
                quotation,
                Optional.of(new Result(
                        AnswerWording.sentence(answer),
                        answer.verdict(),
                        answer.query().exactOnly(),
                        answer.reports(),
                        wordings,
                        answer.variants().size() - wordings.size())),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with a sentence on how it was answered. */
    public CheckPage noting(String sentence) {
        return new CheckPage(quotation, result, refusal, Optional.of(sentence));
    }

    private static Reported reported(Variant variant, Function<Finding, Optional<String>> place) {
        List<Place> places = variant.witnesses().stream()
                .limit(MOST_WITNESSES)
                .map(witness -> new Place(
                        AnswerWording.source(witness.finding().source()),
                        AnswerWording.voice(witness.finding()),
                        witness.copyOf().isPresent(),
                        place.apply(witness.finding())))
                .toList();
        return new Reported(
                variant.verdict(),
                variant.verdict() == Verdict.ALTERED ? AnswerWording.told(variant.first()) : "",
                stretches(variant.first()),
                variant.independent(),
                places,
                variant.witnesses().size() - places.size());
    }

    /** What is shared and what differs; of a paraphrase, or where nothing is shared, the report's words alone. */
    private static List<Stretch> stretches(Finding finding) {
        List<Piece> pieces = finding.diff().pieces();
        boolean held = finding.verdict() != Verdict.PARAPHRASED
                && pieces.stream().anyMatch(piece -> piece.kind() == Piece.Kind.SHARED);
        return pieces.stream()
                .filter(piece -> held || piece.kind() != Piece.Kind.ASKED)
                .map(piece -> switch (piece.kind()) {
                    case SHARED, ASKED -> new Stretch(piece.kind(), piece.text());
                    case REPORTED -> new Stretch(held ? piece.kind() : Piece.Kind.SHARED, piece.text());
                    case SKIPPED -> new Stretch(piece.kind(), "…");
                })
                .toList();
    }
}
