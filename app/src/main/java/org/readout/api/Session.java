package org.readout.api;

/**
 * One browser.
 *
 * @param id 192 random bits
 * @param open whether it has shown the token of the desk, where one is needed
 */
record Session(String id, boolean open) {}
