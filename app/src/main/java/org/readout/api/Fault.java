package org.readout.api;

/**
 * Why a request is not answered as asked, as RFC 9457 has it.
 *
 * @param status of HTTP, 400 to 599
 * @param title what kind of fault this is; the same words for every fault of the kind
 * @param detail a sentence on this one, which names no file and quotes nothing secret
 */
public record Fault(int status, String title, String detail) {
    public Fault {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status " + status + " is no fault");
        }
    }

    static Fault badRequest(String detail) {
        return new Fault(400, "The request is not understood", detail);
    }

    static Fault forbidden(String detail) {
        return new Fault(403, "The request is refused", detail);
    }

    static Fault notFound() {
        return new Fault(404, "There is nothing here", "No page and no record has this address.");
    }

    static Fault tooLarge(long limit) {
        return new Fault(413, "Too much at once", "The most that is taken here is " + limit + " bytes.");
    }

    static Fault ours() {
        return new Fault(500, "Readout failed", "This is a fault of Readout itself, and nothing was changed by it.");
    }

    /** The fault of a status that a library chose, in our words. */
    static Fault of(int status) {
        return switch (status) {
            case 400 -> badRequest("The request is not well formed.");
            case 401 -> new Fault(401, "A token is needed", "Show the token of this desk.");
            case 403 -> forbidden("This may not be asked from there.");
            case 404 -> notFound();
            case 405 -> new Fault(405, "Not with this method", "This address does not take this method.");
            case 408 -> new Fault(408, "Too slow", "The request came too slowly.");
            case 413 -> new Fault(413, "Too much at once", "The request is larger than what is taken here.");
            case 414 -> new Fault(414, "The address is too long", "The address is longer than what is taken here.");
            case 415 -> new Fault(415, "Not in this form", "This address does not take what was sent in this form.");
            case 431 -> new Fault(431, "Too many headers", "The headers are larger than what is taken here.");
            case 501 -> new Fault(501, "Not with this method", "This server does not know the method.");
            case 503 -> new Fault(503, "Not now", "The server has as much to do as it can. Ask again in a moment.");
            default ->
                status >= 400 && status < 500
                        ? new Fault(status, "The request is refused", "The request cannot be answered.")
                        : ours();
        };
    }
}
