package org.readout.web;

import java.util.Optional;

/**
 * What stands around a page: the static report of one run, or the desk, where a server answers.
 *
 * @param desk whether a server answers, so that things can be added and corrected
 * @param token what a form of this page must send back to prove that it comes from this page; on a desk only
 * @param notice a sentence above every page, such as that the desk shows the demo case
 */
public record Site(boolean desk, Optional<String> token, Optional<String> notice) {
    /** The static report, which opens from disk. */
    public static final Site REPORT = new Site(false, Optional.empty(), Optional.empty());

    /** A desk whose forms carry {@code token}. */
    public static Site desk(String token) {
        return new Site(true, Optional.of(token), Optional.empty());
    }

    /** This site with a sentence above every page. */
    public Site saying(String sentence) {
        return new Site(desk, token, Optional.of(sentence));
    }
}
