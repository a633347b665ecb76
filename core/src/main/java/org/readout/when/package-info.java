/** Time expressions, resolved against the date of publication; unresolved without one, never guessed. */
@NullMarked
package org.readout.when;

import org.jspecify.annotations.NullMarked;
