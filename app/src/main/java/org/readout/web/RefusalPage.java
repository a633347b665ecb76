package org.readout.web;

import java.util.Optional;

/**
 * The page of a refusal.
 *
 * @param refusal which one
 * @param detail one more sentence on this case
 * @param root way from the address that was asked for to the desk's root: "", "../", "../../" and so on
 */
public record RefusalPage(Refusal refusal, Optional<String> detail, String root) {
    public RefusalPage {
        if (!root.matches("(\\.\\./){0,20}")) {
            throw new IllegalArgumentException("not a way to the root: " + Wording.shortened(root, 60));
        }
    }

    /**
     * The way from {@code path}, as a request has it ("/speaker/a.html"), to the root.
     */
    public static String rootOf(String path) {
        long depth = path.chars().filter(c -> c == '/').count() - (path.startsWith("/") ? 1 : 0);
        return "../".repeat((int) Math.min(20, Math.max(0, depth)));
    }
}
