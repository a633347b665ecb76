/** What happens to a ledger when its process is killed, its disk is full, its database stops. */
@NullMarked
package org.readout.faults;

import org.jspecify.annotations.NullMarked;
