package org.readout.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.readout.analysis.Analysis;

/** Keeps the articles of a run until they can be compared, as many as memory has room for. For one thread. */
final class Shelf {
    /** Of the heap, one part in so many may be articles kept. */
    private static final int HEAP_TO_ARTICLES = 5;

    /** Bytes that a statement takes beside its article's text, rounded up. */
    private static final int STATEMENT = 1_500;

    private final Map<String, Analysis> articles = new HashMap<>();
    private final long most;
    private long used;

    /** A shelf that takes its part of the heap that this process may have. */
    Shelf() {
        this(Runtime.getRuntime().maxMemory() / HEAP_TO_ARTICLES);
    }

    /** A shelf with room for so many bytes. */
    Shelf(long most) {
        this.most = most;
    }

    /** Keeps an article, if there is room. */
    boolean keep(Analysis analysis) {
        long weight = 2L * analysis.article().text().length()
                + (long) STATEMENT * analysis.statements().size();
        if (used + weight > most) {
            return false;
        }
        used += weight;
        articles.put(analysis.article().id(), analysis);
        return true;
    }

    /** The article with this id, if it was kept. */
    Optional<Analysis> article(String id) {
        return Optional.ofNullable(articles.get(id));
    }
}
