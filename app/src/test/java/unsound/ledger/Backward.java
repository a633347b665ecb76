package unsound.ledger;

/** Knows what it should not. */
public record Backward(unsound.search.Backward later) {}
