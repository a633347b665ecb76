package org.readout.search;

import java.util.Arrays;

/**
 * The documents at the smallest distances, in one pass: what lies farther than the wanted number of others is dropped from time to time. At the last distance there
 * may be more than wanted; they are all kept, so that the choice does not depend on the order. For one thread.
 */
final class Closest {
    private final int wanted;
    private final int[] atDistance;
    private int[] documents;
    private int[] distances;
    private int size;
    private int farthest;

    Closest(int wanted, int mostDistance) {
        this.wanted = wanted;
        this.atDistance = new int[mostDistance + 1];
        this.documents = new int[4 * wanted];
        this.distances = new int[4 * wanted];
        this.farthest = mostDistance;
    }

    void offer(int document, int distance) {
        if (distance > farthest) {
            return;
        }
        if (size == documents.length) {
            drop();
            if (distance > farthest) {
                return;
            }
            if (size > documents.length / 2) {
                documents = Arrays.copyOf(documents, documents.length * 2);
                distances = Arrays.copyOf(distances, distances.length * 2);
            }
        }
        documents[size] = document;
        distances[size++] = distance;
        atDistance[distance]++;
    }

    private void drop() {
        int nearer = 0;
        for (int distance = 0; distance <= farthest; distance++) {
            nearer += atDistance[distance];
            if (nearer >= wanted) {
                farthest = distance;
            }
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (distances[i] <= farthest) {
                documents[kept] = documents[i];
                distances[kept++] = distances[i];
            }
        }
        size = kept;
    }

    /** The documents, in the order in which they came. */
    int[] documents() {
        drop();
        return Arrays.copyOf(documents, size);
    }
}
