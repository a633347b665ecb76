package org.readout.api.desk;

import java.util.List;
import org.readout.api.Route;

/** Pages of one kind, with the addresses at which they are. */
interface PageGroup {
    /** The addresses and who answers. */
    List<Route> routes();
}
