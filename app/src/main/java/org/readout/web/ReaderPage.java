package org.readout.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readout.article.Author;
import org.readout.article.BlockKind;
import org.readout.article.Metadata;
import org.readout.article.Published;
import org.readout.text.Span;

/**
 * The page on which an article is read, or one of several for a long one.
 *
 * @param line the article
 * @param imprint outlet, byline, dates, language, and where each was found
 * @param source where it came from
 * @param cast who speaks in it, those with most statements first
 * @param rows the text, in order
 * @param pager this page among the article's
 * @param filed what a desk knows of it; empty in a report
 */
public record ReaderPage(
        ArticleLine line,
        Metadata imprint,
        Source source,
        List<Speaking> cast,
        List<Row> rows,
        Pager pager,
        Optional<FiledArticle> filed) {
    public ReaderPage {
        cast = List.copyOf(cast);
        rows = List.copyOf(rows);
    }

    /** Whether the text of this page holds the headline. */
    public boolean hasHeadline() {
        return rows.stream().anyMatch(row -> row.lines().stream().anyMatch(Line::headline));
    }

    /** What a desk knows of the statement of {@code note}. */
    public Optional<FiledArticle.Filing> filing(Note note) {
        return filed.map(article -> article.filings().get(note.number() - 1));
    }

    /** Who wrote it, in the order of the source; empty where it is signed by nobody. */
    public String authors() {
        return imprint.particulars().authors().stream().map(Author::name).collect(Collectors.joining(", "));
    }

    /** When it was last changed, if that was on another day than it was published. */
    public Optional<Published> changed() {
        return imprint.particulars().modified().filter(change -> imprint.published()
                .map(published -> !published.date().equals(change.date()))
                .orElse(true));
    }

    /** The address that the page gives as its own, if a browser can follow it and it is not the one that it came from. */
    public Optional<String> canonical() {
        return imprint.particulars()
                .canonical()
                .flatMap(WebAddress::of)
                .filter(address -> !address.equals(source.uri()));
    }

    /** The address of this page, from the root of the report or the desk. */
    public String path() {
        return ArticleLine.file(line.page(), pager.page());
    }

    /** The text's language for the markup; unknown where the article gives none that is well-formed. */
    public String language() {
        return imprint.language()
                .filter(tag -> tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}"))
                .orElse("");
    }

    /**
     * Where an article came from.
     *
     * @param uri the input path as given, or the address
     * @param href the address, if a browser can follow it
     * @param sha256 of the capture
     * @param warnings about reading it
     */
    public record Source(String uri, Optional<String> href, String sha256, List<String> warnings) {
        public Source {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A speaker of this article and how much it says.
     *
     * @param speaker who; empty for all that could not be resolved
     * @param statements how many statements, at least 1
     * @param first address of the first of them
     */
    public record Speaking(Optional<Named> speaker, int statements, String first) {}

    /**
     * A block, or several that are folded into one, with the notes that stand beside it.
     *
     * @param fold what a folded row says of itself; empty for one that lies open
     * @param lines the text
     * @param notes on the statements that begin here
     * @param copies on the statements that begin here and repeat earlier ones
     */
    public record Row(Optional<Fold> fold, List<Line> lines, List<Note> notes, List<Copy> copies) {
        public Row {
            lines = List.copyOf(lines);
            notes = List.copyOf(notes);
            copies = List.copyOf(copies);
        }
    }

    /**
     * What a folded repeat says of itself.
     *
     * @param words how many words it has
     * @param original address of what it repeats
     */
    public record Fold(int words, String original) {}

    /**
     * One paragraph of the page.
     *
     * @param kind its block's kind
     * @param headline whether it is the page's headline
     * @param anchor its name in addresses
     * @param dateline what opens it; empty for most
     * @param text its words
     */
    public record Line(BlockKind kind, boolean headline, String anchor, Optional<SetText> dateline, SetText text) {

        /** The small label over it. */
        public Optional<String> label() {
            return Wording.label(kind);
        }

        /** Its class in the style sheet. */
        public String style() {
            return kind.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A stretch of the article's text.
     *
     * @param start where it begins, in code points of the article's text
     * @param pieces its words
     */
    public record SetText(int start, List<Piece> pieces) {
        public SetText {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * What stands in the margin about a statement.
     *
     * @param number of the statement, from 1
     * @param attributed who said it and how
     * @param when when it was said, in words; empty where the report does not tell
     * @param reasons why we believe it
     * @param excerpt its first words
     * @param place where its words stand, from first to last, in code points of the article's text
     */
    public record Note(
            int number,
            Attributed attributed,
            Optional<String> when,
            List<Reason> reasons,
            String excerpt,
            Span place) {
        public Note {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A statement that repeats an earlier one.
     *
     * @param number of the repeating statement
     * @param original of the repeated one
     * @param href address of the repeated one
     */
    public record Copy(int number, int original, String href) {}

    /**
     * One sentence of a note's reasons, around words of the report.
     *
     * @param before our words before
     * @param words the report's words; may be empty
     * @param after our words after
     */
    public record Reason(String before, String words, String after) {}
}
