package unsound.analysis;

/** Knows what comes after it. */
public record Backward(unsound.story.Backward later) {}
