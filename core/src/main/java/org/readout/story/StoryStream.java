package org.readout.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.text.Span;

/**
 * Takes articles one by one and gives each to the story that it is most like, or opens one with it; nothing is changed afterwards (Allan,
 * Papka and Lavrenko, "On-line new event detection and tracking", 1998). How much a word tells is learned on the way: the fewer
 * reports had it so far, the more, beside what {@link WordOrder} says beforehand. For one thread.
 */
final class StoryStream {
    /** The likeness to a story from which on an article belongs to it: the one threshold. */
    static final double ENOUGH = 0.34;

    /** Where nothing was reported for so many days, an article must be half as much again like the story. */
    private static final double QUIET_DAYS = 60;

    private static final double AFTER_QUIET = 0.5;

    /** Fewer words in common are a turn of phrase. */
    private static final int FEWEST_SHARED = 4;

    /** Reports that are thought to have been read before the first, in which words stood as often as in English. */
    private static final double UNSEEN = 1000;

    /** A word that tells less than this, in natural logarithms of reports for one that has it, counts for nothing. */
    private static final double TELLING = 1;

    /** So many of an article's words are looked up. */
    private static final int LOOKED_UP = 24;

    /** So many stories are looked at. */
    private static final int CANDIDATES = 32;

    private static final int REASONS = 6;

    private final WordOrder order;
    private final WordCounts counts = new WordCounts();
    private final StoryIndex index = new StoryIndex();
    private final List<Open> stories = new ArrayList<>();
    private final Map<String, Open> ofArticle = new HashMap<>();
    private final double enough;

    StoryStream(WordOrder order, double enough) {
        this.order = order;
        this.enough = enough;
    }

    /** A story that may go on. */
    private static final class Open {
        private final int number;
        private final List<Instalment> instalments = new ArrayList<>();
        private Gist gist;
        private @Nullable LocalDate last;

        Open(int number, Gist gist) {
            this.number = number;
            this.gist = gist;
        }
    }

    /** A story and how much an article is like it, as told and against what is wanted of it. */
    private record Match(Open story, double likeness, double margin) {}

    /**
     * Takes the next article.
     *
     * @param copied an article that was taken before and that this one copies, or that copies this one
     */
    void take(Slug slug, Optional<String> copied) {
        counts.add(slug.words());
        Gist gist = gist(slug);
        int[] telling = gist.heaviest(LOOKED_UP);
        Optional<Open> original = copied.flatMap(article -> Optional.ofNullable(ofArticle.get(article)));
        Optional<Match> best = original.isPresent()
                ? original.map(story -> new Match(story, story.gist.likeness(gist), 1))
                : best(slug, gist, telling);
        int number = best.map(match -> match.story().number).orElse(stories.size());
        if (best.isPresent()) {
            Open story = best.get().story();
            join(story, slug, gist, best.get().likeness(), copied.filter(any -> original.isPresent()));
        } else {
            Open story = new Open(number, gist);
            stories.add(story);
            add(story, new Instalment(slug.imprint(), Linkage.FIRST, Optional.empty(), 1, List.of()));
        }
        index.add(telling, number);
    }

    /** The stories, in the order of their first articles. */
    List<Story> stories() {
        return stories.stream()
                .map(story -> new Story("story-" + story.instalments.get(0).article(), story.instalments))
                .toList();
    }

    private Optional<Match> best(Slug slug, Gist gist, int[] telling) {
        Match best = null;
        for (int number : index.candidates(telling, CANDIDATES)) {
            Open story = stories.get(number);
            double likeness = story.gist.likeness(gist);
            double margin = likeness / wanted(slug, story);
            if (margin >= 1 && (best == null || margin > best.margin()) && story.gist.shared(gist) >= FEWEST_SHARED) {
                best = new Match(story, likeness, margin);
            }
        }
        return Optional.ofNullable(best);
    }

    private double wanted(Slug slug, Open story) {
        LocalDate last = story.last;
        double quiet = slug.imprint()
                .published()
                .filter(any -> last != null)
                .map(published ->
                        Math.abs(published.date().toEpochDay() - (last == null ? 0 : last.toEpochDay())) / QUIET_DAYS)
                .orElse(0.0);
        return enough * (1 + AFTER_QUIET * Math.min(1, quiet));
    }

    private Gist gist(Slug slug) {
        double[] weights = new double[slug.size()];
        for (int i = 0; i < weights.length; i++) {
            int word = slug.words()[i];
            double telling = Math.log((UNSEEN + counts.reports()) / (UNSEEN * order.share(word) + counts.of(word)));
            weights[i] = telling < TELLING ? 0 : slug.stress(i) * telling;
        }
        return Gist.of(slug.words(), weights);
    }

    private void join(Open story, Slug slug, Gist gist, double likeness, Optional<String> copied) {
        List<Span> places = new ArrayList<>();
        for (int word : gist.common(story.gist, REASONS)) {
            slug.place(word).ifPresent(places::add);
        }
        story.gist = story.gist.with(gist);
        add(
                story,
                new Instalment(
                        slug.imprint(),
                        copied.isPresent() ? Linkage.COPY : Linkage.WORDS,
                        copied,
                        Math.min(1, likeness),
                        places));
    }

    private void add(Open story, Instalment instalment) {
        story.instalments.add(instalment);
        instalment
                .day()
                .filter(day -> story.last == null || day.isAfter(story.last))
                .ifPresent(day -> story.last = day);
        ofArticle.put(instalment.article(), story);
    }
}
