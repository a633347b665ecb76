/**
 * Captures: the bytes as they came, and their readers.
 *
 * <p>{@link org.readout.source.Intake} walks the paths that a user gives and hands each report to a
 * {@link org.readout.source.Receiver} as a {@link org.readout.source.Capture}; {@link org.readout.source.Capture#decode}
 * gives its text. What cannot be read becomes a {@link org.readout.source.Damage} with file and offset, and the rest goes
 * on. Every reader has {@link org.readout.source.Limits}. Nothing here interprets a text: no title, no date, no markup.
 *
 * <p>What a stream is, its name, its carrier or its first bytes tell ({@link org.readout.source.Form},
 * {@link org.readout.source.Sniff}), and {@link org.readout.source.Source} hands it to the reader of its form. The reader of
 * an archive or a message hands each member back to its source, which reads it by the same rules; a member's uri is
 * {@code outer.zip!/inner/name.html}, and the page of a web archive has its address and a
 * {@link org.readout.source.Provenance}. Archives lie in one another up to a depth, and one
 * {@link org.readout.source.Budget} holds for all that a file decompresses to. Archives are read from front to back, in
 * memory that does not grow with them, and a broken member costs itself and no other.
 *
 * <p>A byte-order mark tells the charset and is not part of the text: offsets count from the character after it, in the
 * files that we write as in the text that stands in them.
 */
@NullMarked
package org.readout.source;

import org.jspecify.annotations.NullMarked;
