package org.readout.api.rest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.readout.account.Answer;
import org.readout.account.Query;
import org.readout.account.QuotationCheck;
import org.readout.analysis.Analysis;
import org.readout.ledger.Ledger;
import org.readout.story.Copy;

/** Looks for a quotation by reading every article of a ledger, which takes about a second for a thousand of them. */
public final class LedgerChecking implements Checking {
    private static final int AT_ONCE = 500;

    private final Ledger ledger;

    public LedgerChecking(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer check(Query quotation) throws IOException {
        QuotationCheck check = new QuotationCheck(quotation);
        List<String> ids = ledger.articles().ids("", AT_ONCE);
        while (!ids.isEmpty()) {
            for (String id : ids) {
                Optional<Analysis> analysis = ledger.articles().analysis(id);
                analysis.ifPresent(check::accept);
            }
            ids = ledger.articles().ids(ids.get(ids.size() - 1), AT_ONCE);
        }
        List<Copy> copies = ledger.derived().copies(0, AT_ONCE);
        for (long from = 0; !copies.isEmpty(); copies = ledger.derived().copies(from, AT_ONCE)) {
            copies.forEach(check::accept);
            from += copies.size();
        }
        return check.answer();
    }
}
