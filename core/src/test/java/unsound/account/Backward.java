package unsound.account;

/** Knows what comes after it. */
public record Backward(unsound.ledger.Backward later) {}
