package org.readout.api;

import java.util.List;
import java.util.Optional;

/** The pages where a browser shows the token of the desk and where it gives up what it got for it. */
final class Door {
    private final Settings settings;
    private final Sessions sessions;
    private final StandingPages pages;

    Door(Settings settings, Sessions sessions, StandingPages pages) {
        this.settings = settings;
        this.sessions = sessions;
        this.pages = pages;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/login", this::ask),
                Route.post("/login", BodyForm.FIELDS, this::open),
                Route.post("/logout", BodyForm.FIELDS, this::leave));
    }

    private Reply ask(Request request) {
        if (settings.token().isEmpty() || request.visit().session().open()) {
            return Reply.seeOther("/");
        }
        return page(request, next(request.query("next")), Optional.empty());
    }

    private Reply open(Request request) {
        String next = next(request.field("next"));
        if (!sessions.opens(request.field("access").orElse("").strip())) {
            return page(request, next, Optional.of("This is not the token of this desk."))
                    .withStatus(403);
        }
        return Reply.seeOther(next).with("Set-Cookie", cookie(request, sessions.write(sessions.begin(true)), ""));
    }

    private Reply leave(Request request) {
        return Reply.seeOther("/").with("Set-Cookie", cookie(request, "", "; Max-Age=0"));
    }

    private Reply page(Request request, String next, Optional<String> trouble) {
        return Reply.html(pages.login(request.formToken(), next, trouble));
    }

    private static String cookie(Request request, String value, String more) {
        return request.visit().cookie() + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" + more;
    }

    /** A path of this server to go on to, whatever was asked for. */
    private static String next(Optional<String> asked) {
        return asked.filter(path -> PathCheck.refusal(path.split("\\?", 2)[0]).isEmpty())
                .filter(path -> path.chars().allMatch(c -> c > 0x20 && c < 0x7f))
                .orElse("/");
    }
}
