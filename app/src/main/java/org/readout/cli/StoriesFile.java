package org.readout.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.story.Copy;
import org.readout.story.Instalment;
import org.readout.story.Occasion;
import org.readout.story.OccasionReport;
import org.readout.story.Slug;
import org.readout.story.Story;
import org.readout.story.StoryFinder;
import org.readout.story.StoryLines;

/** Collects what the articles of a run are about and writes which go on telling one affair: {@code stories.jsonl}. For one thread. */
final class StoriesFile {
    private final Tally tally;
    private final OutputStream rows;
    private final StoryFinder finder = new StoryFinder();
    private final StoryLines lines = new StoryLines();
    private final Map<String, List<String>> occasions = new HashMap<>();

    /** Takes stories one after another. */
    interface Taker {
        void story(Story story) throws IOException;
    }

    /**
     * A file.
     *
     * @param rows where its rows are written
     */
    StoriesFile(OutputStream rows, Tally tally) {
        this.rows = rows;
        this.tally = tally;
    }

    void accept(Slug slug) {
        finder.accept(slug);
    }

    void accept(Copy copy) {
        finder.accept(copy);
    }

    void accept(Occasion occasion) {
        for (OccasionReport report : occasion.reports()) {
            occasions
                    .computeIfAbsent(report.article(), article -> new ArrayList<>())
                    .add(occasion.id());
        }
    }

    /** Finds the stories, writes their rows, and gives those of two articles and more to {@code taker}. */
    void finish(Taker taker) throws IOException {
        long started = System.nanoTime();
        List<Story> stories = finder.find();
        tally.stories().took(Duration.ofNanos(System.nanoTime() - started));
        for (Story story : stories) {
            Set<String> reported = new LinkedHashSet<>();
            for (Instalment instalment : story.instalments()) {
                reported.addAll(occasions.getOrDefault(instalment.article(), List.of()));
            }
            rows.write(lines.row(story, List.copyOf(reported)));
            if (story.instalments().size() > 1) {
                tally.stories().add(story);
                taker.story(story);
            }
        }
    }
}
