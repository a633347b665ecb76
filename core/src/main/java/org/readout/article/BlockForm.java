package org.readout.article;

/** How a page sets a block of its report. Plain text has only {@link #PLAIN}. */
public enum BlockForm {
    /** A paragraph, a heading, a caption. */
    PLAIN,
    /** An item of a list, or a term or its definition. */
    LIST_ITEM,
    /** A block quotation, or a post of somebody's that the report shows. */
    QUOTATION,
    /** A row of a table, its cells one after the other. */
    TABLE_ROW,
    /** Text set as it was typed, mostly code. */
    CODE
}
