package org.readout.source;

import java.util.HashSet;
import java.util.Set;

/**
 * Which paths of a JSON object are asked for.
 *
 * @param wanted the paths, names joined by dots
 * @param prefixes every beginning of one that ends before one of its dots
 */
record JsonPaths(Set<String> wanted, Set<String> prefixes) {
    JsonPaths {
        wanted = Set.copyOf(wanted);
        prefixes = Set.copyOf(prefixes);
    }

    static JsonPaths of(Set<String> wanted) {
        Set<String> prefixes = new HashSet<>();
        for (String path : wanted) {
            for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
                prefixes.add(path.substring(0, dot));
            }
        }
        return new JsonPaths(wanted, prefixes);
    }

    /** These and those of {@code more}. */
    JsonPaths and(JsonPaths more) {
        Set<String> all = new HashSet<>(wanted);
        all.addAll(more.wanted);
        return of(all);
    }

    /** Whether nothing that is asked for stands at or under {@code path}. */
    boolean passOver(String path) {
        return !wanted.contains(path) && !prefixes.contains(path);
    }
}
