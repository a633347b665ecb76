package unsound.cli;

/** Knows what it should not. */
public record Backward(unsound.story.Backward later) {}
