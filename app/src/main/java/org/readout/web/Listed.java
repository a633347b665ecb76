package org.readout.web;

import java.util.Optional;

/**
 * An article in a list of reports.
 *
 * @param article as lists show it
 * @param original what it copies, if anything
 * @param copies how many others are known to copy it
 */
public record Listed(ArticleLine article, Optional<Original> original, int copies) {}
