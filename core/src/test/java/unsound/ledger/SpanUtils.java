package unsound.ledger;

/** A drawer. */
public final class SpanUtils {
    private SpanUtils() {}
}
