package unsound.when;

/** Knows what comes after it. */
public record Backward(unsound.statement.Backward later) {}
