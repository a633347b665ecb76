package unsound.source;

/** Knows what comes after it. */
public record Backward(unsound.article.Backward later) {}
