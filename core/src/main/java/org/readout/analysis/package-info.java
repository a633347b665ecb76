/** The analyzer, a pure function from a capture to its analysis, and its versioned JSON lines. */
@NullMarked
package org.readout.analysis;

import org.jspecify.annotations.NullMarked;
