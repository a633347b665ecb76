package org.readout.api.rest;

import java.io.IOException;
import org.readout.account.Answer;
import org.readout.account.Query;

/** Looks for a quotation in all that the ledger has. */
public interface Checking {
    /** Who reports it, and in which words. */
    Answer check(Query quotation) throws IOException;
}
