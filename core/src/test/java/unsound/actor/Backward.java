package unsound.actor;

/** Knows what comes after it. */
public record Backward(unsound.when.Backward later) {}
