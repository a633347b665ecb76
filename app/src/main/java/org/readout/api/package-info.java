/** The server: pages, the interface for programs, and what keeps both safe. */
@NullMarked
package org.readout.api;

import org.jspecify.annotations.NullMarked;
