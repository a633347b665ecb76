package unsound.search;

/** Knows what it should not. */
public record Backward(unsound.web.Backward later) {}
