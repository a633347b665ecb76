/** Spans of text, offsets at the border (Unicode code points), alignments through changes of a text, and folding for comparison. Knows nothing else. */
@NullMarked
package org.readout.text;

import org.jspecify.annotations.NullMarked;
