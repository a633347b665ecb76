package org.readout.fetch;

import java.time.Instant;

/**
 * A page that could not be had.
 *
 * @param asked its address
 * @param at when it was last tried
 * @param rounds in how many rounds it was tried
 * @param lasting whether trying again makes no sense: it is refused, or not there
 * @param why a sentence
 */
record Missed(String asked, Instant at, int rounds, boolean lasting, String why) {}
