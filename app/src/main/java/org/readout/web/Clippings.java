package org.readout.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The clippings that one page of an occasion quotes, each made when it is first asked for. */
final class Clippings {
    private final Morgue morgue;
    private final Layout layout;
    private final Register register;
    private final Map<String, ArticleLine> lines = new HashMap<>();
    private final Map<String, Clipping> clippings = new HashMap<>();

    Clippings(Morgue morgue, Layout layout, Register register) {
        this.morgue = morgue;
        this.layout = layout;
        this.register = register;
    }

    /** All reports, by their ids. */
    List<OccasionPage.Filed> filed() {
        return morgue.articles().stream()
                .map(article -> new OccasionPage.Filed(article, line(article)))
                .toList();
    }

    /** How many reports there are. */
    int reports() {
        return morgue.articles().size();
    }

    ArticleLine line(String article) {
        return lines.computeIfAbsent(article, morgue::line);
    }

    Clipping of(String article) {
        Clipping known = clippings.get(article);
        if (known == null) {
            known = new Clipping(line(article), morgue.report(article), layout, register);
            clippings.put(article, known);
        }
        return known;
    }
}
