package org.readout.web;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What stands around a page: the static report of one run, or the desk, where a server answers.
 *
 * @param desk whether a server answers, so that things can be added and corrected
 * @param token what a form of this page must send back to prove that it comes from this page; on a desk only
 * @param seen the ledger's latest change when the page was made; its forms send it back, so that none of them overwrites what the page does not show
 * @param notice a sentence above every page, such as that the desk shows the demo case
 */
public record Site(boolean desk, Optional<String> token, OptionalLong seen, Optional<String> notice) {
    /** The static report, which opens from disk. */
    public static final Site REPORT = new Site(false, Optional.empty(), OptionalLong.empty(), Optional.empty());

    /** A desk whose forms carry {@code token}. */
    public static Site desk(String token) {
        return new Site(true, Optional.of(token), OptionalLong.empty(), Optional.empty());
    }

    /** A desk that takes no forms of this page. */
    public static Site closed() {
        return new Site(true, Optional.empty(), OptionalLong.empty(), Optional.empty());
    }

    /** This site for a page whose forms correct statements, as they were after a change of the ledger. */
    public Site after(long change) {
        return new Site(desk, token, OptionalLong.of(change), notice);
    }

    /** This site with a sentence above every page. */
    public Site saying(String sentence) {
        return new Site(desk, token, seen, Optional.of(sentence));
    }
}
