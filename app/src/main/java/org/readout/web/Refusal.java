package org.readout.web;

/** Why the desk does not answer as asked: its status and what its page says. */
public enum Refusal {
    NOT_UNDERSTOOD(
            400, "This could not be understood", "Something in the address or the form is not as the desk expects it."),
    FORBIDDEN(
            403,
            "This was not allowed",
            "The form did not come from a page of this desk, or the page had been open for too long. Go back, load the page"
                    + " again and send the form once more. Nothing was changed."),
    NOT_FOUND(
            404,
            "There is no such page",
            "The address may be mistyped, or what it named has been merged, corrected or taken out of the ledger."),
    CONFLICT(
            409,
            "Somebody was here before you",
            "What you wanted to change has been changed since this page was loaded. Load it again to see how it stands now."),
    TOO_LARGE(
            413,
            "This is too large",
            "The desk takes no more at once than its limit. Give it the folder from the terminal, with readout add, or in smaller"
                    + " parts."),
    TOO_MANY(429, "Too much at once", "The desk was asked too often in a short time. Wait a minute and try again."),
    FAILED(
            500,
            "The desk has failed at this",
            "The fault is ours, and it is in the log. What was acknowledged before is safe in the ledger.");

    private final int status;
    private final String title;
    private final String sentence;

    Refusal(int status, String title, String sentence) {
        this.status = status;
        this.title = title;
        this.sentence = sentence;
    }

    /** The status of HTTP. */
    public int status() {
        return status;
    }

    /** The page's headline. */
    public String title() {
        return title;
    }

    /** What the reader should know. */
    public String sentence() {
        return sentence;
    }
}
