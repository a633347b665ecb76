/** The index of statements, by words and by meaning, which can be made again from the ledger at any time. */
@NullMarked
package org.readout.search;

import org.jspecify.annotations.NullMarked;
