package org.readout.api;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The pages that stand whatever the desk holds: what went wrong, and the door. Each is a whole page of HTML in UTF-8. */
public interface StandingPages {
    /** Plain pages without a look. */
    StandingPages PLAIN = new StandingPages() {
        @Override
        public byte[] fault(Fault fault) {
            return page(fault.title(), "<p>" + escaped(fault.detail()) + "</p>");
        }

        @Override
        public byte[] login(String token, String next, Optional<String> trouble) {
            return page(
                    "The token of this desk",
                    trouble.map(words -> "<p role=\"alert\">" + escaped(words) + "</p>")
                                    .orElse("")
                            + "<form method=\"post\" action=\"/login\"><input type=\"hidden\" name=\"token\" value=\""
                            + escaped(token) + "\"><input type=\"hidden\" name=\"next\" value=\"" + escaped(next)
                            + "\"><label>Token <input type=\"password\" name=\"access\" autocomplete=\"current-password\""
                            + " required autofocus></label> <button>Open</button></form>");
        }
    };

    /** A page that says what went wrong. */
    byte[] fault(Fault fault);

    /**
     * A page with a form that posts {@code token}, {@code next} and {@code access}, the token of the desk, to
     * {@code /login}.
     *
     * @param token of the form
     * @param next the path to go on to
     * @param trouble why the last try failed
     */
    byte[] login(String token, String next, Optional<String> trouble);

    private static byte[] page(String title, String body) {
        return ("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\""
                        + " content=\"width=device-width\"><title>" + escaped(title) + "</title><main><h1>"
                        + escaped(title) + "</h1>" + body + "</main></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
