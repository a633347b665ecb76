package org.readout.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps galleys until all articles are read: in memory for a few, on disk for many. For one thread. */
public interface GalleyRack {

    /**
     * Keeps the galley with the next number, from 0.
     *
     * @throws IOException if it cannot be kept
     */
    void keep(Galley galley) throws IOException;

    /**
     * The galley of that number.
     *
     * @throws IOException if it cannot be read
     */
    Galley take(int number) throws IOException;

    /** A rack in memory. */
    static GalleyRack inMemory() {
        List<Galley> galleys = new ArrayList<>();
        return new GalleyRack() {
            @Override
            public void keep(Galley galley) {
                galleys.add(galley);
            }

            @Override
            public Galley take(int number) {
                return galleys.get(number);
            }
        };
    }
}
