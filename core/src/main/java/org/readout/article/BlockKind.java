package org.readout.article;

/** What a block of an article is. Statements are read from {@link #isReport() reporting} blocks only. */
public enum BlockKind {
    /** The headline. */
    TITLE(true),
    /** Who wrote it, or when it was published or updated: a line about the report, not of it. */
    BYLINE(false),
    /** Place, date and agency that open a report: "PARIS, May 6 (Agency) —". */
    DATELINE(false),
    /** A heading between paragraphs. */
    HEADING(true),
    /** A paragraph of the report, a list item or a block quotation. */
    PARAGRAPH(true),
    /** The words under a photograph, with its credit. */
    CAPTION(false),
    /** What the site put there and the report does not say: "Advertisement", "Read more:", teasers. */
    FURNITURE(false),
    /** A passage that the article has already printed. */
    REPEAT(true);

    private final boolean report;

    BlockKind(boolean report) {
        this.report = report;
    }

    /** Whether statements are read from a block of this kind. */
    public boolean isReport() {
        return report;
    }
}
