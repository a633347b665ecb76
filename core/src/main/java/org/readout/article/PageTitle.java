package org.readout.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds a page's headline: the first heading that the page's own names for itself bear out, else those names. */
final class PageTitle {
    private static final int MOST_HEADINGS = 20;
    private static final int LONGEST = 300;
    private static final double BORNE_OUT = 0.6;

    /** The headline without the outlet's name; empty if the page names itself nowhere. */
    Optional<String> of(Document page, JsonLd data, Optional<String> outlet) {
        List<String> names = new ArrayList<>();
        data.headline().ifPresent(names::add);
        names.add(page.select("meta[property=og:title]").attr("content"));
        names.add(page.select("meta[name=twitter:title]").attr("content"));
        names.add(page.title());
        names.replaceAll(name -> withoutOutlet(Blank.oneLine(name), outlet));
        names.removeIf(String::isEmpty);
        Optional<String> heading = heading(page, names);
        if (heading.isPresent()) {
            return heading;
        }
        if (!names.isEmpty()) {
            return Optional.of(names.get(0));
        }
        return page.select("h1").eachText().stream()
                .map(Blank::oneLine)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .findFirst();
    }

    /** The heading that shares most words with one of the page's names. */
    private static Optional<String> heading(Document page, List<String> names) {
        String best = "";
        double most = BORNE_OUT;
        for (Element element : page.select("h1").stream().limit(MOST_HEADINGS).toList()) {
            String text = Blank.oneLine(element.text());
            if (text.isEmpty() || text.length() > LONGEST) {
                continue;
            }
            for (String name : names) {
                double alike = alike(words(text), words(name));
                if (alike > most) {
                    most = alike;
                    best = text;
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Words shared, as a share of the shorter. */
    private static double alike(Set<String> words, Set<String> others) {
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(others);
        int shorter = Math.min(words.size(), others.size());
        return shorter == 0 || words.size() * 3 < others.size() ? 0 : (double) shared.size() / shorter;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                word.append(text.charAt(i));
            } else if (word.length() > 0) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        return words;
    }

    /** "Headline | Outlet" without the outlet; a last part that is no longer than four words counts as one. */
    private static String withoutOutlet(String name, Optional<String> outlet) {
        int cut = -1;
        int behind = 0;
        for (String mark : List.of(" | ", " - ", " – ", " — ", " • ", " · ", " » ", " :: ")) {
            int at = name.lastIndexOf(mark);
            if (at > cut) {
                cut = at;
                behind = at + mark.length();
            }
        }
        if (cut <= 0) {
            return name;
        }
        String last = name.substring(behind);
        boolean named = outlet.map(known -> known.equalsIgnoreCase(last)).orElse(false);
        boolean few = words(last).size() <= 4 && words(name.substring(0, cut)).size() >= 3;
        return named || few ? name.substring(0, cut).strip() : name;
    }
}
