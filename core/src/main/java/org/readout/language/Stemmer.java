package org.readout.language;

import opennlp.tools.stemmer.PorterStemmer;

/** Cuts English words to their stems (Porter, "An algorithm for suffix stripping", 1980). Thread-safe. */
public final class Stemmer {

    /** The stem of {@code word}, which is in lower case. */
    public String stem(String word) {
        return new PorterStemmer().stem(word);
    }
}
