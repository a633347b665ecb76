/**
 * Captures: the bytes as they came, and their readers.
 *
 * <p>{@link org.readout.source.Intake} walks the paths that a user gives and hands each report to a
 * {@link org.readout.source.Receiver} as a {@link org.readout.source.Capture}; {@link org.readout.source.Capture#decode}
 * gives its text. What cannot be read becomes a {@link org.readout.source.Damage} with file and offset, and the rest goes
 * on. Every reader has {@link org.readout.source.Limits}. Nothing here interprets a text: no title, no date, no markup.
 *
 * <p>A byte-order mark tells the charset and is not part of the text: offsets count from the character after it, in the
 * files that we write as in the text that stands in them.
 */
@NullMarked
package org.readout.source;

import org.jspecify.annotations.NullMarked;
