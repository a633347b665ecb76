package org.readout.statement;

/** How a cue takes its content: the constructions that a row of the cue table may allow. */
public enum Frame {
    /** A quotation right before or after: {@code "…," she said}; {@code she said: "…"}. */
    QUOTE(0.97),
    /** Some quoted words that begin the content: {@code noted "the legitimacy" of …}. */
    PARTIAL(0.75),
    /** Content first, cue and speaker after a comma: {@code the talks failed, she said}. */
    TRAILING(0.85),
    /** {@code said that …}. */
    THAT(0.87),
    /** A finite clause without "that": {@code said the talks failed}. */
    CLAUSE(0.8),
    /** A question: {@code asked whether …}. */
    QUESTION(0.6),
    /** {@code vowed to …}. */
    INFINITIVE(0.65),
    /** Somebody to do something: {@code urged Oslo to …}. */
    OBJECT_INFINITIVE(0.65),
    /** {@code denied taking …}. */
    GERUND(0.6),
    /** A noun phrase: {@code rejected the plan}. */
    OBJECT(0.6),
    /** A phrase with "of". */
    OF(0.55),
    /** A phrase with "for". */
    FOR(0.6),
    /** A phrase with "on" or "upon". */
    ON(0.55),
    /** A phrase with "about", "over" or "regarding". */
    ABOUT(0.6),
    /** A phrase with "against" or "at". */
    AGAINST(0.55),
    /** A phrase with "to" and a noun. */
    TO(0.55),
    /** A phrase with "with". */
    WITH(0.5),
    /** A phrase with "as". */
    AS(0.6),
    /** A phrase with "in" or "from". */
    IN(0.5);

    private final double confidence;

    Frame(double confidence) {
        this.confidence = confidence;
    }

    /** Whether an attribution inside the content is on this speaker's word: "Lin said that Xi had promised …". */
    boolean passesOn() {
        return switch (this) {
            case QUOTE, TRAILING, THAT, CLAUSE -> true;
            case PARTIAL,
                    QUESTION,
                    INFINITIVE,
                    OBJECT_INFINITIVE,
                    GERUND,
                    OBJECT,
                    OF,
                    FOR,
                    ON,
                    ABOUT,
                    AGAINST,
                    TO,
                    WITH,
                    AS,
                    IN -> false;
        };
    }

    /** Share of such readings that were attributions with the right speaker in the training articles, rounded. */
    double confidence() {
        return confidence;
    }
}
