package org.readout.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;

/** Tells by what browsers say of a request whether a page of another site made it. */
final class OriginCheck {
    private static final List<String> FORM_TYPES =
            List.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private OriginCheck() {}

    /** Why the request is refused; empty if nothing speaks against it. */
    static Optional<String> refusal(String method, String path, String authority, HttpFields headers) {
        Optional<String> site = Optional.ofNullable(headers.get("Sec-Fetch-Site"));
        boolean foreign = site.isPresent()
                && !site.get().equals("same-origin")
                && !site.get().equals("none");
        if (safe(method)) {
            boolean visit = "navigate".equals(headers.get("Sec-Fetch-Mode"))
                    && "document".equals(headers.get("Sec-Fetch-Dest"))
                    && !path.startsWith("/api/");
            return foreign && !visit ? Optional.of("A page of another site asked for this.") : Optional.empty();
        }
        if (foreign) {
            return Optional.of("A page of another site sent this.");
        }
        List<String> origins = headers.getValuesList("Origin");
        if (origins.size() > 1 || origins.stream().anyMatch(origin -> !HostCheck.sameOrigin(origin, authority))) {
            return Optional.of("A page of another site sent this.");
        }
        return Optional.empty();
    }

    /** Whether a browser made the request, by what only browsers send. */
    static boolean browser(HttpFields headers) {
        return headers.contains("Origin")
                || headers.contains("Sec-Fetch-Site")
                || headers.contains("Sec-Fetch-Mode")
                || headers.contains("Cookie");
    }

    /** Whether a form of another site could send a body of this type without the browser asking first. */
    static boolean formType(Optional<String> mediaType) {
        return mediaType.isEmpty() || FORM_TYPES.contains(mediaType.get());
    }

    static boolean safe(String method) {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }
}
