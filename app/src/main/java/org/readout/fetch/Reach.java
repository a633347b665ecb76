package org.readout.fetch;

/** How far a guard lets a fetch go. */
public enum Reach {
    /** Web pages of the public internet, on the ports 80 and 443. */
    PUBLIC,
    /** Any machine that can be named, on any port: for servers inside a newsroom. */
    ANYWHERE
}
