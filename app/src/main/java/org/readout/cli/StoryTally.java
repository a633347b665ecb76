package org.readout.cli;

import java.time.Duration;
import org.readout.story.Story;

/** What a run has counted of stories that two or more articles tell. For one thread. */
final class StoryTally {
    private long stories;
    private long articles;
    private Duration took = Duration.ZERO;

    void add(Story story) {
        stories++;
        articles += story.instalments().size();
    }

    void took(Duration time) {
        took = time;
    }

    /** How many stories there are. */
    long stories() {
        return stories;
    }

    /** How many articles tell them. */
    long articles() {
        return articles;
    }

    /** How long it took to find them, once all copies were found. */
    Duration took() {
        return took;
    }
}
