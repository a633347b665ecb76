/** Captures: the bytes as they came, and their readers. What cannot be read becomes a {@link org.readout.source.Damage}. */
@NullMarked
package org.readout.source;

import org.jspecify.annotations.NullMarked;
