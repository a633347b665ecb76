/**
 * Copies among articles; later, stories and occasions.
 *
 * <p>{@link org.readout.story.Compositor} numbers the words of each article's report, {@link org.readout.story.CopyFinder} collects
 * them and finds which articles repeat others.
 */
@NullMarked
package org.readout.story;

import org.jspecify.annotations.NullMarked;
