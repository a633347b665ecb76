package org.readout.actor;

import java.util.Optional;

/** The rules that resolve a phrase, each with its confidence, and the reasons for which none does. */
enum Rule {
    FULL_NAME("full-name", 0.97),
    SURNAME("surname", 0.93),
    GIVEN_NAME("given-name", 0.8),
    BARE_NAME("bare-name", 0.7),
    KNOWN_PERSON("known-person", 0.85),
    TITLE("title", 0.85),
    LEXICON("lexicon", 0.95),
    SEAT("seat", 0.9),
    BODY_OF_STATE("body-of-state", 0.92),
    BODY_IN_ARTICLE("body-in-article", 0.75),
    DATELINE("dateline", 0.6),
    ROLE_OF_STATE("role-of-state", 0.85),
    ROLE("role", 0.75),
    UNNAMED("unnamed", 0.7),
    SPOKESPERSON_OF_BODY("spokesperson-of-body", 0.7),
    GENERIC("generic-noun", 0.75),
    PROPER_NAME("proper-name", 0.65),
    PRONOUN_SPEAKER("pronoun-speaker", 0.8),
    PRONOUN_SUBJECT("pronoun-subject", 0.75),
    DOCUMENT_OF("document-of", 0.7),
    JOINT("joint", 0.85),
    TWO_LEADERS("two-leaders", 0.7),
    POSSESSOR("pronoun-possessor", 0.7),
    NOTHING("nothing", 0),
    TWO_FIT("two-fit", 0),
    PLURAL("plural", 0),
    PRONOUN("pronoun", 0),
    DOCUMENT("document", 0),
    NOT_A_SPEAKER("not-a-speaker", 0);

    private final String id;
    private final double confidence;

    Rule(String id, double confidence) {
        this.id = id;
        this.confidence = confidence;
    }

    String id() {
        return id;
    }

    Resolution resolves(Actor actor) {
        return new Resolution(Optional.of(actor), id, confidence);
    }

    Resolution abstains() {
        return Resolution.unresolved(id);
    }
}
