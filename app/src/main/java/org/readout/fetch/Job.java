package org.readout.fetch;

import java.time.Duration;
import java.util.Optional;

/** What is done at an address: a page is fetched, or a feed asked. */
interface Job {
    /** What came of a try. */
    sealed interface Result {}

    /** It is over. */
    record Over(Visited.Kind kind, String sentence) implements Result {}

    /** It met a fault of ours, and is left for another round. */
    record Broken(String sentence) implements Result {}

    /** It can be tried again, no sooner than the server asks. */
    record Later(Optional<Duration> asked, String sentence) implements Result {}

    /**
     * Tries once.
     *
     * @throws FolderRefused if what came cannot be kept
     * @throws InterruptedException if nobody is to be asked any more
     */
    Result visit(Visit visit) throws FolderRefused, InterruptedException;

    /**
     * Is told that the last try was in vain.
     *
     * @param lasting whether trying again makes no sense
     * @param asked how long the server wants not to be asked
     */
    void gaveUp(Visit visit, boolean lasting, Optional<Duration> asked, String why) throws FolderRefused;
}
