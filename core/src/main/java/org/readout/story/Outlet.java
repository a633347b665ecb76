package org.readout.story;

import java.util.Objects;

/**
 * Who published an article.
 *
 * @param name as its source gives it, an agency's as {@code agencies.tsv} has it
 * @param key the same in small letters with one blank between words, by which outlets are told apart
 */
public record Outlet(String name, String key) {
    public Outlet {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(key, "key");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outlet outlet && key.equals(outlet.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
