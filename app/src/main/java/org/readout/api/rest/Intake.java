package org.readout.api.rest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.readout.api.Work;

/** Adds what is sent to the ledger. */
public interface Intake {
    /**
     * What was sent.
     *
     * @param folder holds the files, under the names by which they were sent; deleted when the work is done
     * @param address of a page to fetch, through the guard; empty if none was sent
     */
    record Parcel(Path folder, Optional<String> address) {}

    /**
     * Reads all of it into the ledger and brings what is derived up to date.
     *
     * @return a JSON object on one line: {@code added} and {@code known}, ids of articles; {@code damages}, of which each has {@code uri}
     *     and {@code reason}
     * @throws IOException with a sentence for the sender
     */
    String add(Parcel parcel, Work.Progress progress) throws IOException;
}
