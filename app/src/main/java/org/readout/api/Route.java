package org.readout.api;

import java.util.regex.Pattern;

/**
 * One address of the server and who answers it.
 *
 * @param verb what is wanted
 * @param path begins with a slash; a segment in braces is a parameter, as in {@code /articles/{id}}
 * @param form what may be sent
 * @param responder gives the answer
 */
public record Route(Verb verb, String path, BodyForm form, Responder responder) {
    private static final Pattern PATH = Pattern.compile("/|(/([A-Za-z0-9._-]+|\\{[a-z]+\\}))+");

    public Route {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("no path of a route: " + path);
        }
        if (verb == Verb.GET && form != BodyForm.NONE) {
            throw new IllegalArgumentException("nothing can be sent by GET to " + path);
        }
    }

    /** A page or file to read. */
    public static Route get(String path, Responder responder) {
        return new Route(Verb.GET, path, BodyForm.NONE, responder);
    }

    /** A form to send, with files or without; its field {@code token} is checked before the responder is asked. */
    public static Route post(String path, BodyForm form, Responder responder) {
        return new Route(Verb.POST, path, form, responder);
    }

    boolean api() {
        return path.startsWith("/api/");
    }
}
