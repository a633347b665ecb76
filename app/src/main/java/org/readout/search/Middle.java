package org.readout.search;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the middle of the shipped encoder: {@code middle.txt}, a number a line, the mean over the sentences of core's invented reports. */
final class Middle {
    private static final String FILE = "middle.txt";

    private Middle() {}

    static float[] shipped(int dimension) {
        try (InputStream in = Middle.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new FileNotFoundException("the class path has no " + FILE + "; build Readout anew");
            }
            float[] middle = new float[dimension];
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (int i = 0; i < dimension; i++) {
                String line = lines.readLine();
                if (line == null) {
                    throw new IllegalStateException(FILE + " has " + i + " numbers, not " + dimension);
                }
                middle[i] = Float.parseFloat(line);
            }
            return middle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
