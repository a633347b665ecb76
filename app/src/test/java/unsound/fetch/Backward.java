package unsound.fetch;

/** Knows what it should not. */
public record Backward(unsound.cli.Backward later) {}
