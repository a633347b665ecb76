package org.readout.account;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps claims, packed, until all articles are read: in memory for a few, on disk for many. For one thread. */
public interface ClaimRack {

    /**
     * Keeps the claim with the next number, from 0.
     *
     * @throws IOException if it cannot be kept
     */
    void keep(byte[] claim) throws IOException;

    /**
     * The claim of that number.
     *
     * @throws IOException if it cannot be read
     */
    byte[] take(int number) throws IOException;

    /** A rack in memory. */
    static ClaimRack inMemory() {
        List<byte[]> claims = new ArrayList<>();
        return new ClaimRack() {
            @Override
            public void keep(byte[] claim) {
                claims.add(claim);
            }

            @Override
            public byte[] take(int number) {
                return claims.get(number);
            }
        };
    }
}
