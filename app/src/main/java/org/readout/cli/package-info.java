/** Commands, configuration and wiring. The only package that exits. */
@NullMarked
package org.readout.cli;

import org.jspecify.annotations.NullMarked;
