package org.readout.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds which articles of a run go on telling which affair.
 *
 * <p>Slugs are accepted one after another, and the copies among their articles; {@link #find} then takes the articles by date and id, those
 * without a date last, and gives each to the story that it is most like, or opens one. What was given is not changed by
 * articles that come after, so a story keeps its id and its articles when later ones are added. The order in which articles were accepted
 * makes no difference. Until {@code find} ends memory holds up to {@value Slug#MOST_WORDS} words of each article and {@value Gist#MOST_WORDS}
 * of each story, some two thousand bytes an article. For one thread.
 */
public final class StoryFinder {
    private final double enough;
    private final List<Slug> slugs = new ArrayList<>();
    private final List<String[]> copies = new ArrayList<>();

    /** A finder. */
    public StoryFinder() {
        this(StoryStream.ENOUGH);
    }

    /** A finder with another threshold, to try out. */
    StoryFinder(double enough) {
        this.enough = enough;
    }

    /** Takes the words of an article. */
    public void accept(Slug slug) {
        slugs.add(slug);
    }

    /** Takes a copy; a shared passage makes no difference. */
    public void accept(Copy copy) {
        if (copy.kind() == CopyKind.COPY) {
            copies.add(new String[] {copy.article(), copy.of()});
        }
    }

    /** The stories, by their first article; each article is in one. To be called once. */
    public List<Story> find() {
        slugs.sort(Comparator.comparing(Slug::imprint, Precedence.ORDER));
        return assigned(slugs);
    }

    /** The stories of articles in this order, whatever their dates. */
    List<Story> assigned(List<Slug> inOrder) {
        Map<String, Integer> places = new HashMap<>();
        for (Slug slug : inOrder) {
            places.put(slug.imprint().article(), places.size());
        }
        Map<Integer, Integer> earliest = new HashMap<>();
        for (String[] copy : copies) {
            Integer one = places.get(copy[0]);
            Integer other = places.get(copy[1]);
            if (one != null && other != null) {
                earliest.merge(Math.max(one, other), Math.min(one, other), Math::min);
            }
        }
        StoryStream stream = new StoryStream(new WordOrder(), enough);
        for (int place = 0; place < inOrder.size(); place++) {
            Optional<Integer> copied = Optional.ofNullable(earliest.get(place));
            stream.take(inOrder.get(place), copied.map(inOrder::get).map(slug -> slug.imprint()
                    .article()));
        }
        return stream.stories();
    }
}
