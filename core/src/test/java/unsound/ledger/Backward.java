package unsound.ledger;

/** Knows what comes after it. */
public record Backward(unsound.text.Backward later) {}
