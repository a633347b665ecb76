package org.readout.api.desk;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.account.Answer;
import org.readout.account.Query;
import org.readout.account.QuotationCheck;
import org.readout.account.Variant;
import org.readout.account.Witness;
import org.readout.analysis.Analysis;
import org.readout.ledger.Articles;
import org.readout.ledger.Ledger;
import org.readout.story.Copy;

/** Looks for a quotation in the reports of a room: in all of few, of many in those that the index finds likest. Thread-safe. */
public final class QuotationDesk {
    /** So many reports are read at most, which takes up to a second. */
    static final int MOST = 400;

    private final Room room;
    private final int most;

    public QuotationDesk(Room room) {
        this(room, MOST);
    }

    /** A desk that reads {@code most} reports. */
    QuotationDesk(Room room, int most) {
        this.room = room;
        this.most = most;
    }

    /**
     * What was found.
     *
     * @param answer of the reports that were looked at
     * @param reports in the ledger
     * @param whole whether all of them were to be looked at
     */
    public record Checked(Answer answer, long reports, boolean whole) {}

    /** Whether anybody is reported to have said it. */
    public Checked check(Query quotation) throws IOException {
        Ledger ledger = room.ledger();
        long reports = ledger.articles().page(Articles.Wanted.ALL, 0, 1).total();
        List<String> likest =
                reports <= most ? ledger.articles().ids("", most) : room.index().alike(quotation.text(), most);
        QuotationCheck check = new QuotationCheck(quotation);
        for (String article : likest) {
            Optional<Analysis> analysis = ledger.articles().analysis(article);
            analysis.ifPresent(check::accept);
        }
        Set<String> witnesses = new LinkedHashSet<>();
        for (Variant variant : check.answer().variants()) {
            for (Witness witness : variant.witnesses()) {
                witnesses.add(witness.finding().source().article());
            }
        }
        for (String article : witnesses) {
            for (Copy copy : ledger.derived().copies(article)) {
                if (copy.article().equals(article)) {
                    check.accept(copy);
                }
            }
        }
        return new Checked(check.answer(), reports, reports <= most);
    }
}
