/** The ledger: captures, articles, statements and corrections on disk, and what was found by comparing them. The only user of JDBC. */
@NullMarked
package org.readout.ledger;

import org.jspecify.annotations.NullMarked;
