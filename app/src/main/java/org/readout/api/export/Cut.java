package org.readout.api.export;

import java.io.IOException;

/** The last line of an export in lines that other programs read as they are: there only where the export was cut short. */
final class Cut {
    private Cut() {}

    static void write(JsonStream json, Tally tally, Ending ending) throws IOException {
        if (!ending.isComplete()) {
            json.open();
            json.open("cut");
            json.number("rows", tally.rows());
            json.text("reason", ending.cut());
            json.close();
            json.close();
            json.feed();
        }
        json.flush();
    }
}
