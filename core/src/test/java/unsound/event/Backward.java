package unsound.event;

/** Knows what comes after it. */
public record Backward(unsound.analysis.Backward later) {}
