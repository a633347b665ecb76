/** Actors, their mentions, the lexicon of states and organisations, and resolution of mentions within an article. */
@NullMarked
package org.readout.actor;

import org.jspecify.annotations.NullMarked;
