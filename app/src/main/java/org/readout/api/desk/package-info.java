/** The desk at work: a ledger with its index, what reads captures into it, what keeps both in step, and the pages that show it. */
@NullMarked
package org.readout.api.desk;

import org.jspecify.annotations.NullMarked;
