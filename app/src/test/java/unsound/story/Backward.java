package unsound.story;

/** Knows what it should not. */
public record Backward(unsound.ledger.Backward later) {}
