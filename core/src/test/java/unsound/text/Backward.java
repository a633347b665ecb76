package unsound.text;

/** Knows what comes after it. */
public record Backward(unsound.source.Backward later) {}
