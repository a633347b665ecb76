package org.readout.account;

import java.util.List;

/** Finds in what two versions cannot both be true. Immutable. */
interface Contrast {
    /** Why they cannot, with the words of both; none where they can. */
    List<Reason> between(Version here, Version reference);
}
