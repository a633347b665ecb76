package org.readout.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.story.Copy;
import org.readout.story.CopyKind;

/** Which articles, of a run or of an occasion, repeat others as a whole. The same for any order of the copies; for one thread while copies come. */
final class Originals {
    private final Map<String, Copy> copies = new HashMap<>();

    void accept(Copy copy) {
        if (copy.kind() == CopyKind.COPY) {
            copies.merge(copy.article(), copy, Originals::nearer);
        }
    }

    private static Copy nearer(Copy one, Copy other) {
        int byShare = Double.compare(one.overlap().share(), other.overlap().share());
        boolean first = byShare > 0 || byShare == 0 && one.of().compareTo(other.of()) <= 0;
        return first ? one : other;
    }

    /** The article that {@code article} repeats, or the last of a chain of them; empty where it is its own. */
    Optional<String> original(String article) {
        Set<String> seen = new HashSet<>();
        String at = article;
        Copy next = copies.get(at);
        while (next != null && seen.add(at)) {
            at = next.of();
            next = copies.get(at);
        }
        return at.equals(article) ? Optional.empty() : Optional.of(at);
    }
}
