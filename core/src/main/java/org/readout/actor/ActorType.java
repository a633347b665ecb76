package org.readout.actor;

/** What kind of actor somebody is. */
public enum ActorType {
    /** One human being. */
    PERSON,
    /** A state, also under its capital's or its seat of government's name. */
    STATE,
    /** A ministry, an embassy, an army, a court, a parliament: a body of one state. */
    GOVERNMENT_BODY,
    /** An alliance, a union, a company, a party, a movement. */
    ORGANISATION,
    /** A newspaper, a broadcaster, a news agency. */
    OUTLET,
    /** Several unnamed people with one voice: "American officials", "analysts". */
    GROUP
}
