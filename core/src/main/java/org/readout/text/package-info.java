/** Spans of text, offsets at the border (Unicode code points), and alignments through normalising. Knows nothing else. */
@NullMarked
package org.readout.text;

import org.jspecify.annotations.NullMarked;
