package org.readout.api.rest;

import java.util.Optional;

/**
 * What an operation answers when all is well.
 *
 * @param status of HTTP
 * @param about what it is, in a few words
 * @param mediaType of the body; empty where there is none
 * @param schema of the row or rows, by its name among the schemas; empty where the body is not JSON of ours
 * @param many whether there are rows, with the cursor of the next page, or one
 */
record Answer(int status, String about, String mediaType, Optional<String> schema, boolean many) {
    static Answer list(String schema) {
        return new Answer(200, "A page of rows.", "application/json", Optional.of(schema), true);
    }

    static Answer one(String schema) {
        return one(200, schema);
    }

    static Answer one(int status, String schema) {
        return new Answer(status, "The row.", "application/json", Optional.of(schema), false);
    }

    static Answer body(String mediaType, String about) {
        return new Answer(200, about, mediaType, Optional.empty(), false);
    }

    static Answer nothing() {
        return new Answer(204, "Done.", "", Optional.empty(), false);
    }
}
