package org.readout.web;

import java.io.IOException;
import java.util.Optional;

/** Finds the statements that a page of disputes or positions lists. */
@FunctionalInterface
public interface Entries {
    /**
     * The statement with that index, from 0, in the article with that id; empty where there is none, or it repeats another.
     *
     * @throws IOException if it cannot be read
     */
    Optional<Entry> entry(String article, int statement) throws IOException;
}
