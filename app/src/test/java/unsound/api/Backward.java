package unsound.api;

/** Knows what it should not. */
public record Backward(unsound.cli.Backward later) {}
