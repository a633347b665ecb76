package org.readout.ledger;

import java.util.Optional;

/**
 * An article as the ledger lists it.
 *
 * @param id its id
 * @param sha256 digest of its capture
 * @param uri where it was seen first
 * @param title its headline, or what stands for it
 * @param outlet who published it, where known
 * @param published the day, as {@code 2025-03-13}, where known
 * @param language two letters, where known
 * @param tally what was found in it
 * @param added when it was added, an instant in ISO 8601
 * @param sequence number of its latest change
 * @param story the story that it belongs to, once articles are grouped
 * @param occasion the occasion that it reports, where it reports one
 * @param copies the article that it is a copy of, where it is one
 */
public record ArticleEntry(
        String id,
        String sha256,
        String uri,
        String title,
        Optional<String> outlet,
        Optional<String> published,
        Optional<String> language,
        Tally tally,
        String added,
        long sequence,
        Optional<String> story,
        Optional<String> occasion,
        Optional<String> copies) {

    /**
     * What was found in an article.
     *
     * @param statements without repeats
     * @param speakers how many are resolved
     * @param warnings what was hard to read
     */
    public record Tally(int statements, int speakers, int warnings) {}
}
