package org.readout.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which articles of a report copy which, as lists show it: of those that an article copies, the one that holds most of it. */
final class Copying {
    private final Map<String, ArticleLine> articles = new HashMap<>();
    private final Map<ArticleLine, Original> originals = new HashMap<>();
    private final Map<ArticleLine, Integer> copies = new HashMap<>();

    /** Remembers which article an id means; of two with one id, the first. */
    void article(String id, ArticleLine line) {
        articles.putIfAbsent(id, line);
    }

    /** The line of the article with this id, if the report has it. */
    Optional<ArticleLine> line(String id) {
        return Optional.ofNullable(articles.get(id));
    }

    /** Takes a pair; the first of those that share as much stays. Articles that the report does not have are passed over. */
    void copy(String article, String of, boolean directed, double share) {
        ArticleLine copy = articles.get(article);
        ArticleLine original = articles.get(of);
        if (copy == null || original == null) {
            return;
        }
        Original known = originals.get(copy);
        if (known == null || known.share() < share) {
            originals.put(copy, new Original(original, directed, share));
        }
        if (directed) {
            copies.merge(original, 1, Integer::sum);
        }
    }

    /** The article with what it copies. */
    Listed listed(ArticleLine line) {
        return new Listed(
                line,
                Optional.ofNullable(originals.get(line)),
                copies.getOrDefault(line, 0),
                Optional.empty(),
                Optional.empty());
    }
}
