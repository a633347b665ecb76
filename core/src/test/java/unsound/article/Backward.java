package unsound.article;

/** Knows what comes after it. */
public record Backward(unsound.language.Backward later) {}
