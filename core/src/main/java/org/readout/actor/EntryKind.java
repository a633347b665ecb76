package org.readout.actor;

/** What an entry of the lexicon stands for. */
enum EntryKind {
    /** A state under one of its names. */
    STATE,
    /** A capital or seat that speaks for its state: "Beijing", "Zhongnanhai". */
    SEAT,
    /** An adjective of a state: "Chinese"; where a noun follows from it, also the people. */
    DEMONYM,
    /** People of a state: "Americans", "a Briton". */
    PEOPLE,
    /** A body of one state under its own name: "the Kremlin", "the Pentagon". */
    BODY,
    /** A kind of body that any state has: "foreign ministry", "embassy". */
    MINISTRY,
    /** An organisation of world affairs, a party, a company. */
    ORGANISATION,
    /** A news agency, a newspaper, a broadcaster. */
    OUTLET,
    /** A town or region of a state; it doesn't speak. */
    PLACE,
    /** A noun for a human being or several: "minister", "voters". */
    ROLE,
    /** A noun for something written or broadcast: "report". */
    DOCUMENT,
    /** A noun for a group that speaks as one: "campaign", "alliance". */
    COLLECTIVE,
    /** A word that makes a capitalised sequence the name of a body, a place, a document: "University", "Street". */
    HEAD,
    /** A given name. */
    GIVEN,
    /** A family name that is written before the given name. */
    SURNAME,
    /** "Mr", "Mrs": marks a name and tells the gender. */
    HONORIFIC,
    /** A lower-case part of a name: "von", "der", "bin". */
    PARTICLE,
    /** A day, a month, another word of time. */
    TIME,
    /** A word that never is part of a name: "The", "However". */
    FUNCTION
}
