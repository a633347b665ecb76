package unsound.web;

/** Knows what it should not. */
public record Backward(unsound.api.Backward later) {}
