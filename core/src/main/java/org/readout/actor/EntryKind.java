package org.readout.actor;

/** What an entry of the lexicon stands for. */
enum EntryKind {
    /** A state under one of its names. */
    STATE,
    /** A capital or seat that speaks for its state: "Beijing", "Zhongnanhai". */
    SEAT,
    /** An adjective of a state: "Chinese". */
    DEMONYM,
    /** People of a state: "Americans", "a Briton". */
    PEOPLE,
    /** A body of one state under its own name: "the Kremlin", "the Pentagon". */
    BODY,
    /** A kind of body that every state has: "foreign ministry", "embassy". */
    MINISTRY,
    /** An organisation of world affairs, a party, a company. */
    ORGANISATION,
    /** A news agency, a newspaper, a broadcaster. */
    OUTLET,
    /** A town or region; it doesn't speak. */
    PLACE,
    /** A noun for a human being or several: "minister", "voters". */
    ROLE,
    /** A noun for something written or broadcast: "report". */
    DOCUMENT,
    /** A noun for a group that speaks as one: "campaign", "alliance". */
    COLLECTIVE
}
