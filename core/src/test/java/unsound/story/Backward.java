package unsound.story;

/** Knows what comes after it. */
public record Backward(unsound.account.Backward later) {}
