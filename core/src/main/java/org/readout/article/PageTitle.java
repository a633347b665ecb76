package org.readout.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.readout.article.Origin.Place;

/**
 * Finds a page's headline: the first heading that the page's own names for itself bear out, else those names in the order JSON-LD,
 * {@code og:title}, {@code twitter:title}, the title of the window, else the first heading. Thread-safe.
 */
final class PageTitle {
    private static final int MOST_HEADINGS = 20;
    private static final int LONGEST = 300;
    private static final double BORNE_OUT = 0.6;
    private static final double OTHER = 0.3;
    private static final String HEADING = "h1";

    /**
     * A headline.
     *
     * @param text without the outlet's name
     * @param origin where it was found
     * @param element the element that shows it, where one does
     */
    record Headline(String text, Origin origin, Optional<Element> element) {}

    /** A name that a page gives itself. */
    private record Name(String text, Place place, String in) {
        Origin origin() {
            return Origin.of(Fact.TITLE, place, in);
        }
    }

    /** The headline; empty if the page names itself nowhere. */
    Optional<Headline> of(Document page, JsonLd data, MetaElements metas, Optional<String> outlet) {
        List<Name> names = new ArrayList<>();
        data.headline().ifPresent(text -> add(names, text, Place.JSON_LD, "headline", outlet));
        for (String key : List.of("og:title", "twitter:title")) {
            metas.first(key).ifPresent(text -> add(names, text, Place.META, key, outlet));
        }
        add(names, page.title(), Place.META, "title", outlet);
        Optional<Headline> heading = heading(page, names);
        if (heading.isPresent()) {
            return heading;
        }
        if (!names.isEmpty()) {
            Name first = names.get(0);
            return Optional.of(new Headline(first.text(), first.origin(), Optional.empty()));
        }
        return page.select(HEADING).stream()
                .limit(MOST_HEADINGS)
                .map(element ->
                        new Headline(text(element), Origin.of(Fact.TITLE, Place.SHOWN, HEADING), Optional.of(element)))
                .filter(found -> !found.text().isEmpty() && found.text().length() <= LONGEST)
                .findFirst();
    }

    private static void add(List<Name> names, String text, Place place, String in, Optional<String> outlet) {
        String name = withoutOutlet(Blank.oneLine(text), outlet);
        if (!name.isEmpty() && name.length() <= LONGEST) {
            names.add(new Name(name, place, in));
        }
    }

    /** The words of a heading without the buttons and the like that stand in its line, if there are others. */
    private static String text(Element heading) {
        boolean alone = heading.childrenSize() == 0 || heading.stream().noneMatch(MainText::isAsideInLine);
        String text = alone
                ? ""
                : PageBlocks.of(heading, "", MainText::isAsideInLine, true).stream()
                        .map(PageBlock::text)
                        .collect(Collectors.joining(" "));
        return text.isEmpty() ? Blank.oneLine(heading.text()) : text;
    }

    /** The heading that shares most words with one of the page's names. */
    private static Optional<Headline> heading(Document page, List<Name> names) {
        Optional<Headline> best = Optional.empty();
        double most = BORNE_OUT;
        for (Element element :
                page.select(HEADING).stream().limit(MOST_HEADINGS).toList()) {
            String text = text(element);
            if (text.isEmpty() || text.length() > LONGEST) {
                continue;
            }
            Set<String> words = HeadlineWords.of(text);
            for (Name name : names) {
                double alike = HeadlineWords.alike(words, HeadlineWords.of(name.text()));
                if (alike > most) {
                    most = alike;
                    Origin origin = Origin.of(Fact.TITLE, Place.SHOWN, HEADING)
                            .borneOutBy(Optional.of(name.origin().where()))
                            .against(other(words, names));
                    best = Optional.of(new Headline(text, origin, Optional.of(element)));
                }
            }
        }
        return best;
    }

    /** The first of the page's names, if it is that of another headline. */
    private static Optional<String> other(Set<String> words, List<Name> names) {
        Name first = names.get(0);
        return HeadlineWords.alike(HeadlineWords.of(first.text()), words) < OTHER
                        && HeadlineWords.of(first.text()).size() > 2
                ? Optional.of("another headline in " + first.origin().where())
                : Optional.empty();
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
        boolean few = HeadlineWords.of(last).size() <= 4
                && HeadlineWords.of(name.substring(0, cut)).size() >= 3;
        return named || few ? name.substring(0, cut).strip() : name;
    }
}
