package org.readout.article;

import java.util.Optional;

/**
 * What is known about an article besides its text.
 *
 * @param outlet who published it, as named by the source
 * @param title its headline
 * @param byline who wrote it, as printed
 * @param published when
 * @param language BCP 47 tag
 */
public record Metadata(
        Optional<String> outlet,
        Optional<String> title,
        Optional<String> byline,
        Optional<Published> published,
        Optional<String> language) {}
