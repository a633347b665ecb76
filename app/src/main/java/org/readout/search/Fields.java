package org.readout.search;

/** The names of the index's fields; those of facets are {@link Facet#field()}. A change of what they hold is a new {@link IndexFolder#FORMAT}. */
final class Fields {
    static final String ID = "id";
    static final String ARTICLE = "article";
    static final String SEQUENCE = "sequence";

    /** The statement's words in their exact forms, for phrases, prefixes and words with slips. */
    static final String WORDS = "words";

    /** The same as stems, for words. */
    static final String STEMS = "stems";

    /** Full names of speaker and tellers. */
    static final String NAMES = "names";

    static final String TITLE = "title";

    /** Days since 1 January 1970. */
    static final String SAID = "said";

    static final String PUBLISHED = "published";

    /** The day it was said, else published: what dates order by. */
    static final String DAY = "day";

    /** Its code, of a bit for each number. */
    static final String CODE = "code";

    /** The vector. */
    static final String MEANING = "meaning";

    /** {@link #LACKING} where there is no vector yet. */
    static final String VECTOR = "vector";

    static final String LACKING = "lacking";

    /** The whole statement, stored. */
    static final String ROW = "row";

    private Fields() {}
}
