package org.readout.api;

import java.util.List;
import java.util.Optional;

/**
 * Keeps sessions in signed cookies and nowhere else. The cookie's name holds the port, as browsers send the cookies of
 * one port to all others of the host.
 */
final class Sessions {
    private final Secret secret;
    private final Optional<String> access;

    Sessions(Secret secret, Optional<String> access) {
        this.secret = secret;
        this.access = access;
    }

    /** A new session; open if {@code shown} is so, or no token is needed. */
    Session begin(boolean shown) {
        return new Session(Secret.unguessable(), shown || access.isEmpty());
    }

    /** The session that one of the cookies of this name holds. */
    Optional<Session> find(List<String> values) {
        return values.stream().map(this::read).flatMap(Optional::stream).findFirst();
    }

    /** The cookie's value. */
    String write(Session session) {
        return session.id() + (session.open() ? ".1." : ".0.") + secret.sign("session", signedText(session));
    }

    /** What forms of this session send back. */
    String formToken(Session session) {
        return secret.sign("form", session.id());
    }

    /** Whether {@code token} is what forms of this session send back. */
    boolean formToken(Session session, String token) {
        return secret.signed("form", session.id(), token);
    }

    /** Whether {@code shown} is the token of the desk. */
    boolean opens(String shown) {
        return access.isPresent() && Secret.same(access.get(), shown);
    }

    private Optional<Session> read(String value) {
        String[] parts = value.split("\\.", -1);
        if (parts.length != 3 || parts[0].isEmpty()) {
            return Optional.empty();
        }
        Session session = new Session(parts[0], parts[1].equals("1"));
        return secret.signed("session", signedText(session), parts[2]) ? Optional.of(session) : Optional.empty();
    }

    /** Bound to the token of the desk, so that a new token ends the sessions of the old one. */
    private String signedText(Session session) {
        return session.id() + "\n" + session.open() + "\n" + access.orElse("");
    }
}
