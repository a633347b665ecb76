/**
 * The forms in which coverage leaves the desk: each takes articles one after another and writes bytes, in constant memory, without looking
 * anything up. {@link org.readout.api.export.ExportFormat} is the door.
 *
 * <p>All forms count offsets in Unicode code points of the article's text. What UTF-8 cannot write, an unpaired surrogate, becomes U+FFFD,
 * which moves no offset. The same filings in the same order give the same bytes. Nothing here reads a clock or a network.
 */
@NullMarked
package org.readout.api.export;

import org.jspecify.annotations.NullMarked;
