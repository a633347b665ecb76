package org.readout.web;

import java.util.List;
import java.util.Optional;
import org.readout.account.Claim;
import org.readout.account.Dispute;
import org.readout.account.Pronouncement;
import org.readout.account.Stance;
import org.readout.statement.Act;
import org.readout.text.PageName;

/**
 * A dispute as lists show it.
 *
 * @param page its page, without folder and ending
 * @param asserted what is asserted
 * @param denied what is denied
 * @param days from the first assertion or denial to the last, in words, where days are known
 */
public record DisputeLine(String page, Side asserted, Side denied, Optional<String> days) {
    private static final int LONGEST = 220;
    private static final int NAMED = 3;

    /**
     * One side.
     *
     * @param speakers names, those of the first rows first
     * @param words of one of them
     * @param independent reports that copy no other
     * @param copies reports that do
     */
    public record Side(List<String> speakers, String words, int independent, int copies) {
        public Side {
            speakers = List.copyOf(speakers);
        }

        /** "Eero Lindqvist, Helena Duarte and 4 others". */
        public String names() {
            int more = speakers.size() - NAMED;
            return String.join(", ", more > 0 ? speakers.subList(0, NAMED) : speakers)
                    + (more > 0 ? " and " + Wording.count(more, "other", "others") : "");
        }

        /** "3 independent reports (7 copies)". */
        public String reports() {
            return Wording.count(independent, "independent report", "independent reports")
                    + (copies > 0 ? " (" + Wording.count(copies, "copy", "copies") + ")" : "");
        }
    }

    /** A dispute as a desk lists it, with the page that {@link PageName} makes of its id. */
    public static DisputeLine of(Dispute dispute) {
        return of(dispute, PageName.of(dispute.id()));
    }

    static DisputeLine of(Dispute dispute, String page) {
        List<Claim.Dated> dated = dispute.pronouncements().stream()
                .flatMap(row -> row.dated().stream())
                .toList();
        Optional<String> days = dated.isEmpty()
                ? Optional.empty()
                : Optional.of(Wording.days(
                        dated.get(0).days().start(),
                        dated.get(dated.size() - 1).days().start()));
        return new DisputeLine(page, side(dispute, Stance.ASSERTS), side(dispute, Stance.DENIES), days);
    }

    private static Side side(Dispute dispute, Stance stance) {
        List<Pronouncement> rows = dispute.of(stance);
        Claim shown = stance == Stance.DENIES ? dispute.lead() : plainest(rows);
        List<String> speakers = rows.stream()
                .map(row -> row.claim().speaker().name())
                .map(name -> Wording.shortened(Wording.oneLine(name), LONGEST))
                .distinct()
                .toList();
        return new Side(
                speakers,
                Wording.shortened(shown.words(), LONGEST),
                dispute.independent(stance),
                dispute.copies(stance));
    }

    /** The surest assertion that says so in a sentence; of several the shortest. */
    private static Claim plainest(List<Pronouncement> rows) {
        List<Pronouncement> said = rows.stream()
                .filter(row -> row.claim().voicing().act() != Act.ACCUSE)
                .toList();
        return (said.isEmpty() ? rows : said)
                .stream()
                        .min((one, other) -> one.score() == other.score()
                                ? Integer.compare(
                                        one.claim().words().length(),
                                        other.claim().words().length())
                                : Double.compare(other.score(), one.score()))
                        .orElseThrow()
                        .claim();
    }

    /** Who says it, and who denies it: the title of its page. */
    public String title() {
        return asserted.names() + " – denied by " + denied.names();
    }

    /** The address of its page, from the report's folder. */
    public String href() {
        return "dispute/" + page + ".html";
    }
}
