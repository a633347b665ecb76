package unsound.statement;

/** Knows what comes after it. */
public record Backward(unsound.event.Backward later) {}
