/** Statements: who is given which words by which cue, on whose word. */
@NullMarked
package org.readout.statement;

import org.jspecify.annotations.NullMarked;
