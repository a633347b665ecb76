package org.readout.ledger;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.readout.analysis.Analysis;
import org.readout.article.Block;
import org.readout.source.Capture;
import org.readout.statement.Statement;
import org.readout.text.CodePoints;
import org.readout.text.Span;

/** Goes through all of a ledger and tells what is not in order. For one thread, once. */
final class Verification {
    private static final int AT_A_TIME = 200;

    /** Rows that lack what they belong to, and what that means. */
    private static final List<String[]> ORPHANS = List.of(
            new String[] {
                "SELECT statement.id FROM statement LEFT JOIN article ON article.id = statement.article WHERE article.id IS NULL",
                "statement %s belongs to no article"
            },
            new String[] {
                "SELECT party.statement FROM party LEFT JOIN statement ON statement.id = party.statement WHERE statement.id IS NULL",
                "a teller or addressee belongs to statement %s, which is not there"
            },
            new String[] {
                "SELECT article.id FROM article LEFT JOIN analysis ON analysis.id = article.analysis WHERE analysis.id IS NULL",
                "article %s has no analysis"
            },
            new String[] {
                "SELECT article.id FROM article LEFT JOIN reading ON reading.article = article.id WHERE reading.article IS NULL",
                "article %s has no reading"
            },
            new String[] {
                "SELECT sha256 FROM capture WHERE NOT EXISTS (SELECT 1 FROM article WHERE article.sha256 = capture.sha256)",
                "capture %s belongs to no article"
            },
            new String[] {
                "SELECT occasion FROM report WHERE NOT EXISTS (SELECT 1 FROM occasion WHERE occasion.id = report.occasion)",
                "a report belongs to occasion %s, which is not there"
            },
            new String[] {
                "SELECT article FROM report WHERE NOT EXISTS (SELECT 1 FROM article WHERE article.id = report.article)"
                        + " AND EXISTS (SELECT 1 FROM ledger WHERE grouped >= changed)",
                "an occasion has a report in article %s, which is not there"
            },
            new String[] {
                "SELECT article.id FROM article WHERE occasion IS NOT NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM occasion WHERE occasion.id = article.occasion)"
                        + " AND EXISTS (SELECT 1 FROM ledger WHERE grouped >= changed)",
                "article %s reports an occasion that is not there"
            },
            new String[] {
                "SELECT article FROM sighting WHERE NOT EXISTS (SELECT 1 FROM article WHERE article.id = sighting.article)",
                "an address belongs to article %s, which is not there"
            },
            new String[] {
                "SELECT speaker FROM statement LEFT JOIN actor ON actor.id = speaker WHERE speaker <> '' AND actor.id IS NULL",
                "the speaker %s is not among the actors"
            });

    private final Ledger ledger;
    private final Store store;
    private final CaptureShelf shelf;
    private long faults;

    Verification(Ledger ledger, Store store, CaptureShelf shelf) {
        this.ledger = ledger;
        this.store = store;
        this.shelf = shelf;
    }

    long run(Consumer<String> trouble) throws IOException {
        Consumer<String> told = sentence -> {
            faults++;
            trouble.accept(sentence);
        };
        for (String[] orphans : ORPHANS) {
            store.read(handle ->
                            handle.createQuery(orphans[0]).mapTo(String.class).list())
                    .forEach(id -> told.accept(String.format(java.util.Locale.ROOT, orphans[1], id)));
        }
        captures(told);
        Articles articles = ledger.articles();
        for (List<String> some = articles.ids("", AT_A_TIME);
                !some.isEmpty();
                some = articles.ids(some.get(some.size() - 1), AT_A_TIME)) {
            for (String id : some) {
                article(id, told);
            }
        }
        return faults;
    }

    private void captures(Consumer<String> told) throws IOException {
        Set<String> wanted = store.read(handle -> new HashSet<>(handle.createQuery("SELECT sha256 FROM capture")
                .mapTo(String.class)
                .list()));
        for (String sha256 : wanted) {
            Optional<byte[]> bytes = shelf.bytes(sha256);
            if (bytes.isEmpty()) {
                told.accept("the capture " + sha256 + " is missing: " + shelf.place(sha256)
                        + "; 'readout add' puts it back from the file that it was read from");
            } else if (!CaptureShelf.digest(bytes.get()).equals(sha256)) {
                told.accept("the capture " + sha256 + " is damaged, its bytes are others: " + shelf.place(sha256)
                        + "; remove that file, and 'readout add' puts it back from the one that it was read from");
            }
        }
    }

    private void article(String id, Consumer<String> told) throws IOException {
        Optional<Analysis> analysis;
        try {
            analysis = ledger.articles().analysis(id);
        } catch (LedgerRefused e) {
            told.accept("the reading of article " + id + " is damaged; 'readout reread " + id + "' makes it again");
            return;
        }
        if (analysis.isEmpty()) {
            return;
        }
        String text = analysis.get().article().text();
        Optional<Capture> capture = ledger.articles().capture(id);
        if (capture.isPresent()
                && capture.get().mediaType() == org.readout.source.MediaType.TEXT
                && !capture.get().decode().text().equals(text)) {
            told.accept("the text of article " + id + " is not that of its capture");
        }
        CodePoints points = CodePoints.of(text);
        for (Block block : analysis.get().article().blocks()) {
            if (!fits(block.span(), text)) {
                told.accept("a block of article " + id + " lies outside its text");
            }
        }
        List<StatementEntry> rows = ledger.statements().ofArticle(id).stream()
                .filter(row -> row.place().index() >= 0)
                .toList();
        List<Statement> statements = analysis.get().statements();
        if (rows.size() != statements.size()) {
            told.accept(
                    "article " + id + " has " + statements.size() + " statements and " + rows.size() + " rows of them");
            return;
        }
        for (StatementEntry row : rows) {
            List<Span> content = row.place().index() < statements.size()
                    ? statements.get(row.place().index()).words().content()
                    : List.of();
            boolean right = !content.isEmpty()
                    && content.stream().allMatch(span -> fits(span, text))
                    && points.of(content.get(0).start()) == row.place().start()
                    && points.of(content.get(content.size() - 1).end())
                            == row.place().end();
            if (!right) {
                told.accept("statement " + row.id() + " does not stand where its row says");
            }
        }
    }

    private static boolean fits(Span span, String text) {
        return span.start() >= 0 && span.end() <= text.length();
    }
}
