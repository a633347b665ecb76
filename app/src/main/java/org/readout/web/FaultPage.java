package org.readout.web;

import java.util.Optional;

/**
 * The page that says why the desk does not answer as asked, at whatever address that was.
 *
 * @param status of HTTP, 400 to 599
 * @param title what kind of fault it is, as a headline
 * @param detail a sentence on this one; may be empty
 * @param root way from the address that was asked for to the desk's root: "/", "", "../", "../../" and so on
 */
public record FaultPage(int status, String title, String detail, String root, Optional<String> again) {
    private static final int DEEPEST = 20;

    public FaultPage {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status " + status + " is no fault");
        }
        checkRoot(root);
        again.ifPresent(Address::ours);
    }

    /** A fault after which nothing is to be done again. */
    public FaultPage(int status, String title, String detail, String root) {
        this(status, title, detail, root, Optional.empty());
    }

    /** A form that would have overwritten {@code change}, which its sender has not seen. */
    public static FaultPage overtaken(String change, String root, String again) {
        return new FaultPage(409, title(409), change, root, Optional.of(again));
    }

    /** The fault of a status, in the house's words. */
    public static FaultPage of(int status, String root) {
        return new FaultPage(status, title(status), "", root);
    }

    /** The way from {@code path}, as a request has it ("/speaker/a.html"), to the root: "../". */
    public static String rootOf(String path) {
        long depth = path.chars().filter(c -> c == '/').count() - (path.startsWith("/") ? 1 : 0);
        return "../".repeat((int) Math.min(DEEPEST, Math.max(0, depth)));
    }

    static void checkRoot(String root) {
        if (!root.matches("/|(\\.\\./){0," + DEEPEST + "}")) {
            throw new IllegalArgumentException("not a way to the root: " + Wording.shortened(root, 60));
        }
    }

    private static String title(int status) {
        return switch (status) {
            case 401 -> "This desk asks for its token";
            case 403 -> "This was not allowed";
            case 404 -> "There is no such page";
            case 409 -> "Somebody was here before you";
            case 413 -> "This is too large";
            case 429 -> "Too much at once";
            case 503 -> "The desk has its hands full";
            default -> status < 500 ? "This could not be understood" : "The desk has failed at this";
        };
    }

    /** What a reader can do about it. */
    public String advice() {
        return switch (status) {
            case 401 -> "It was shown where the desk was started. Nothing was read or changed without it.";
            case 403 ->
                "The form may not have come from a page of this desk, or the page was open for too long. Load the page again and"
                        + " send the form once more. Nothing was changed.";
            case 404 ->
                "The address may be mistyped, or what it named was merged, corrected or taken out of the ledger.";
            case 409 ->
                "What you wanted to change was changed since this page was loaded. Load it again to see how it stands.";
            case 413 -> "Give it to the desk in smaller parts, or from the terminal, with readout add.";
            case 429 -> "The desk was asked too often in a short time. Wait a minute and try again.";
            case 503 -> "Ask again in a moment. What was acknowledged is safe in the ledger.";
            default ->
                status < 500
                        ? "Something in the address or the form is not as the desk expects it."
                        : "The fault is ours, and it is in the log. What was acknowledged before is safe in the ledger.";
        };
    }
}
