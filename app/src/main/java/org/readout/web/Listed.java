package org.readout.web;

import java.util.Optional;

/**
 * An article in a list of reports.
 *
 * @param article as lists show it
 * @param original what it copies, if anything
 * @param copies how many others are known to copy it
 * @param occasion what it recounts together with other reports, if anything
 * @param story what it tells together with other reports, if anything; empty on the story's own page
 */
public record Listed(
        ArticleLine article,
        Optional<Original> original,
        int copies,
        Optional<OccasionLine> occasion,
        Optional<StoryLine> story) {

    Listed recounting(Optional<OccasionLine> happening) {
        return new Listed(article, original, copies, happening, story);
    }

    Listed telling(Optional<StoryLine> told) {
        return new Listed(article, original, copies, occasion, told);
    }
}
