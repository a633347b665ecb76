package unsound.language;

/** Knows what comes after it. */
public record Backward(unsound.actor.Backward later) {}
