package org.readout.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.article.Agencies;
import org.readout.article.Article;
import org.readout.article.CreditLines;
import org.readout.text.Folded;

/**
 * Reads whom an article gives as its source: in its byline, and in its {@link CreditLines}.
 */
final class Credits {
    private static final int LONGEST = 400;

    /**
     * What was found.
     *
     * @param words of the credits, as {@link Imprint#credits} has them
     * @param agency the first agency among them
     */
    record Found(String words, Optional<String> agency) {}

    /** An agency and how it is printed, each form between blanks. */
    private record Agency(String name, List<String> forms, List<String> outlets) {}

    private final List<Agency> agencies = new Agencies()
            .all().stream()
                    .map(agency -> new Agency(
                            agency.name(),
                            agency.forms().stream().map(Credits::printed).toList(),
                            agency.addresses().stream().map(Credits::spelled).toList()))
                    .toList();

    Found read(Article article) {
        List<String> places = places(article);
        String words = String.join(" ", places);
        words = words.substring(0, Math.min(words.length(), LONGEST));
        String print = printed(words);
        StringBuilder credits = new StringBuilder(spelled(words));
        Optional<String> first = Optional.empty();
        int firstAt = Integer.MAX_VALUE;
        for (Agency agency : agencies) {
            int at = agency.forms().stream()
                    .mapToInt(print::indexOf)
                    .filter(place -> place >= 0)
                    .min()
                    .orElse(Integer.MAX_VALUE);
            if (at < Integer.MAX_VALUE) {
                credits.append(' ').append(spelled(agency.name()));
            }
            if (at < firstAt) {
                firstAt = at;
                first = Optional.of(agency.name());
            }
        }
        return new Found(credits.toString(), first);
    }

    /** The outlet of that name. */
    Outlet outlet(String name) {
        String print = printed(name);
        String spelled = spelled(name);
        return agencies.stream()
                .filter(agency ->
                        agency.forms().contains(print) || agency.outlets().contains(spelled))
                .findFirst()
                .map(agency -> new Outlet(agency.name(), spelled(agency.name())))
                .orElseGet(() -> new Outlet(wellFormed(name), spelled));
    }

    private static List<String> places(Article article) {
        List<String> places = new ArrayList<>();
        article.metadata().byline().ifPresent(places::add);
        places.addAll(CreditLines.of(article.text(), article.blocks()));
        return places;
    }

    /** The name with a question mark for half a character, which no file can hold. */
    private static String wellFormed(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The words with one blank between them and around them. */
    private static String printed(String words) {
        return " " + words.replaceAll("[^\\p{L}\\p{N}]+", " ").trim() + " ";
    }

    private static String spelled(String words) {
        return printed(Folded.of(words).text()).trim().toLowerCase(Locale.ROOT);
    }
}
