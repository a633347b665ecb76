package org.readout.web;

/** What a stretch of an article's text does in a statement. Within the same words, outer roles come first. */
public enum Role {
    /** What was said. */
    WORDS("words", "said"),
    /** Who said it. */
    SPEAKER("speaker", "speaker"),
    /** On whose word the report has it. */
    TELLER("teller", "teller"),
    /** The words that attribute. */
    CUE("cue", "cue"),
    /** To whom it was said. */
    ADDRESSEE("addressee", "to"),
    /** When it was said. */
    TIME("time", "when");

    private final String style;
    private final String label;

    Role(String style, String label) {
        this.style = style;
        this.label = label;
    }

    /** The class name in the style sheet. */
    public String style() {
        return style;
    }

    /** The small word that names the role on the page. */
    public String label() {
        return label;
    }
}
