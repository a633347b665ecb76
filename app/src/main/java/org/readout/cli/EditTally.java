package org.readout.cli;

import org.readout.story.Revision;
import org.readout.story.Revision.Fate;

/** What a run has counted of reports that were edited from one capture to the next. For one thread. */
final class EditTally {
    private long reports;
    private long changed;
    private long gone;
    private long silent;

    void add(Revision revision) {
        reports++;
        changed += revision.statements(Fate.CHANGED);
        gone += revision.statements(Fate.GONE);
        silent += revision.silent();
    }

    /** How often a report was edited. */
    long reports() {
        return reports;
    }

    /** How many statements were changed. */
    long changed() {
        return changed;
    }

    /** How many statements were taken out. */
    long gone() {
        return gone;
    }

    /** How many were changed or taken out without a note. */
    long silent() {
        return silent;
    }
}
