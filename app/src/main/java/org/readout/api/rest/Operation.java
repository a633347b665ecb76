package org.readout.api.rest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.api.BodyForm;
import org.readout.api.Reply;
import org.readout.api.Verb;

/**
 * One thing that the API does.
 *
 * @param verb what is wanted
 * @param path behind {@code /api/v1}
 * @param tag the heading under which it is described
 * @param summary a sentence
 * @param parameters that may stand after the path
 * @param form what may be sent
 * @param body the schema of what is sent; empty where nothing is
 * @param answer when all is well
 * @param handler does it
 */
record Operation(
        Verb verb,
        String path,
        String tag,
        String summary,
        List<Parameter> parameters,
        BodyForm form,
        Optional<String> body,
        Answer answer,
        Handler handler) {
    Operation {
        parameters = List.copyOf(parameters);
    }

    /** Does what an operation is for. */
    interface Handler {
        Reply answer(Asked asked) throws IOException;
    }

    static Operation get(String path, String tag, String summary, Answer answer, Handler handler) {
        return new Operation(Verb.GET, path, tag, summary, List.of(), BodyForm.NONE, Optional.empty(), answer, handler);
    }

    /** Rows, a page at a time. */
    static Operation list(String path, String tag, String summary, String schema, Handler handler) {
        return get(path, tag, summary, Answer.list(schema), handler).with(Parameter.LIMIT, Parameter.CURSOR);
    }

    static Operation post(
            String path, String tag, String summary, BodyForm form, String body, Answer answer, Handler handler) {
        return new Operation(Verb.POST, path, tag, summary, List.of(), form, Optional.of(body), answer, handler);
    }

    static Operation delete(String path, String tag, String summary, Answer answer, Handler handler) {
        return new Operation(
                Verb.DELETE, path, tag, summary, List.of(), BodyForm.NONE, Optional.empty(), answer, handler);
    }

    /** The same with more parameters, before those that it has. */
    Operation with(Parameter... more) {
        List<Parameter> all = new ArrayList<>(List.of(more));
        all.addAll(parameters);
        return new Operation(verb, path, tag, summary, all, form, body, answer, handler);
    }
}
