package org.readout.api;

import java.util.Map;

/** Thrown by a {@link Responder} that will not answer as asked; the asker is told the {@link Fault}. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;
    private final transient Map<String, String> headers;

    public Refusal(Fault fault) {
        this(fault, Map.of());
    }

    /** A refusal whose answer carries headers, such as {@code Retry-After}. */
    public Refusal(Fault fault, Map<String, String> headers) {
        super(fault.detail());
        this.fault = fault;
        this.headers = Map.copyOf(headers);
    }

    /** A refusal because of a failure of ours, which the journal is told of. */
    public Refusal because(Throwable failure) {
        initCause(failure);
        return this;
    }

    public static Refusal badRequest(String detail) {
        return new Refusal(Fault.badRequest(detail));
    }

    public static Refusal notFound() {
        return new Refusal(Fault.notFound());
    }

    public Fault fault() {
        return fault;
    }

    Map<String, String> headers() {
        return headers;
    }
}
