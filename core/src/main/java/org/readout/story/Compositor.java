package org.readout.story;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.article.Article;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.article.Metadata;
import org.readout.statement.Quotation;
import org.readout.statement.QuotationScanner;
import org.readout.text.CodePoints;
import org.readout.text.Span;

/**
 * Makes an article ready for comparing: the words of its paragraphs and headings.
 *
 * <p>The title is left out because every desk writes its own, bylines, datelines and captions because desks change them, furniture
 * because it belongs to the site, and repeats because the words are counted once. A page of pictures, with more words in captions
 * than in paragraphs, is compared by its captions too. Takes linear time. Thread-safe.
 */
public final class Compositor {
    /** More words of an article are not compared. */
    static final int MOST_WORDS = 200_000;

    private static final Set<BlockKind> REPORT = Set.of(BlockKind.PARAGRAPH, BlockKind.HEADING);
    private static final Set<BlockKind> PICTURES = Set.of(BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CAPTION);

    private final QuotationScanner quotations = new QuotationScanner();
    private final Credits credits = new Credits();

    /** The proof of {@code article}. */
    public Proof set(Article article) {
        Metadata metadata = article.metadata();
        Credits.Found found = credits.read(article);
        Optional<Outlet> outlet = metadata.outlet().map(credits::outlet);
        Imprint imprint = new Imprint(
                article.id(),
                metadata.published(),
                outlet,
                found.words(),
                found.agency().filter(agency -> !outlet.equals(Optional.of(credits.outlet(agency)))),
                CodePoints.of(article.text()));
        return new Proof(imprint, galley(article));
    }

    private Galley galley(Article article) {
        Set<BlockKind> kinds = length(article, PICTURES) > 2 * length(article, REPORT) ? PICTURES : REPORT;
        List<Span> stretches = article.blocks().stream()
                .filter(block -> kinds.contains(block.kind()))
                .map(Block::span)
                .toList();
        Quoted quoted = new Quoted(quotations.scan(article.text(), stretches).quotations());
        Galley.Builder galley = new Galley.Builder();
        boolean apart = false;
        for (Block block : article.blocks()) {
            if (!kinds.contains(block.kind())) {
                apart = galley.size() > 0;
                continue;
            }
            boolean afterHole = apart;
            int before = galley.size();
            WordNumbers.read(article.text(), block.span(), (number, place) -> {
                if (galley.size() < MOST_WORDS) {
                    galley.add(number, place, quoted.holds(place.start()), afterHole && galley.size() == before);
                }
            });
            apart &= galley.size() == before;
        }
        return galley.build();
    }

    private static int length(Article article, Set<BlockKind> kinds) {
        return article.blocks().stream()
                .filter(block -> kinds.contains(block.kind()))
                .mapToInt(block -> block.span().length())
                .sum();
    }

    /** Answers for ascending places whether they lie in a quotation. One that never closes tells nothing. */
    private static final class Quoted {
        private final List<Quotation> quotations;
        private int next;

        Quoted(List<Quotation> quotations) {
            this.quotations = quotations;
        }

        boolean holds(int place) {
            while (next < quotations.size() && quotations.get(next).inner().end() <= place) {
                next++;
            }
            return next < quotations.size()
                    && quotations.get(next).inner().contains(place)
                    && quotations.get(next).ending() != Quotation.Ending.UNCLOSED;
        }
    }
}
