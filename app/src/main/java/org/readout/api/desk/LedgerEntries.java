package org.readout.api.desk;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.ledger.Ledger;
import org.readout.ledger.StatementEntry;
import org.readout.web.Entries;
import org.readout.web.Entry;

/** Finds the statements that a page of disputes or positions lists in the ledger. For one request. */
final class LedgerEntries implements Entries {
    private final Ledger ledger;
    private final Lines lines;
    private final Map<String, List<StatementEntry>> articles = new HashMap<>();

    LedgerEntries(Ledger ledger) {
        this.ledger = ledger;
        this.lines = new Lines(ledger);
    }

    @Override
    public Optional<Entry> entry(String article, int statement) throws IOException {
        List<StatementEntry> statements = articles.get(article);
        if (statements == null) {
            statements = ledger.statements().ofArticle(article);
            articles.put(article, statements);
        }
        Optional<StatementEntry> found = statements.stream()
                .filter(one -> one.place().index() == statement && !one.place().repeats())
                .findFirst();
        return found.isPresent() ? lines.entry(found.get()) : Optional.empty();
    }
}
