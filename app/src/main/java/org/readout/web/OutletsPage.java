package org.readout.web;

import java.util.List;

/**
 * The outlets, {@code outlets.html}.
 *
 * @param outlets those with most reports first
 * @param unnamed reports whose outlet is not known
 */
public record OutletsPage(List<OutletLine> outlets, int unnamed) {
    public OutletsPage {
        outlets = List.copyOf(outlets);
    }
}
