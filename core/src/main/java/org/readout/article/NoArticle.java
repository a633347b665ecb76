package org.readout.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.readout.text.Table;

/** Tells pages that hold no article: the front page of a site or of a section, an error, a wall alone. Thread-safe. */
final class NoArticle {
    /** What is said of an error is shorter than this. */
    private static final int LONGEST_ERROR = 600;

    /** Headlines that lead elsewhere; an article has few among its paragraphs. */
    private static final int FEWEST_HEADLINES = 10;

    private static final int FEWEST_WORDS = 4;
    private static final int MOST_NAMES = 20;
    private static final int LONGEST_NAME = 300;
    private static final int MOST_PARTS = 40;

    /** A phrase of so many words says what it says wherever it stands in a name. */
    private static final int FEWEST_PHRASE = 3;

    /** Words of an outlet's name behind a mark, with the mark and the blank before it. */
    private static final int OUTLET = 6;

    private static final int TWICE = 2;
    private static final double SHARE = 0.5;

    private final List<List<String>> errors = Table.rows(NoArticle.class, "page-empty.tsv", 2);
    private final Phrases phrases;

    NoArticle(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * Why the page holds no article, to stand behind a colon; empty if it holds one.
     *
     * @param all every block of the page
     * @param report those taken for the report's
     */
    Optional<String> why(Document page, List<PageBlock> all, List<PageBlock> report) {
        int prose = 0;
        int walls = 0;
        int sentences = 0;
        for (PageBlock block : report) {
            if (block.kind() == BlockKind.PARAGRAPH && block.linkShare() < SHARE) {
                prose += block.text().length();
                sentences += isSentence(block.text()) ? 1 : 0;
                walls += isWall(block) ? block.text().length() : 0;
            }
        }
        if (prose < LONGEST_ERROR) {
            Optional<String> error = error(page, sentences);
            if (error.isPresent()) {
                return error;
            }
        }
        if (sentences == 0) {
            return Optional.of("no sentence of running text was found on it.");
        }
        if (walls > SHARE * prose) {
            return Optional.of("all that it shows is about cookies and consent.");
        }
        return !saysArticle(page) && isFront(all, report, prose)
                ? Optional.of("it lists the headlines of others.")
                : Optional.empty();
    }

    private static boolean saysArticle(Document page) {
        return page.select("meta[property=og:type]").attr("content").equalsIgnoreCase("article");
    }

    /**
     * What the page's names say that it is instead. A phrase of one or two words stands in headlines of reports too, and must be the whole
     * name, but for the outlet's behind it, where the page has a sentence.
     */
    private Optional<String> error(Document page, int sentences) {
        Set<String> lines = new LinkedHashSet<>();
        Set<String> parts = new LinkedHashSet<>();
        for (String name : names(page)) {
            lines.add(bare(name));
            int outlet = Math.max(name.lastIndexOf(" | "), Math.max(name.lastIndexOf(" - "), name.lastIndexOf(" · ")));
            if (outlet > 0 && name.substring(outlet).split(" ", OUTLET + 1).length <= OUTLET) {
                lines.add(bare(name.substring(0, outlet)));
            }
            for (String part : name.split("[|·–—:]| - ", MOST_PARTS)) {
                parts.add(part.strip());
            }
        }
        return errors.stream()
                .filter(row -> lines.contains(row.get(0))
                        || (sentences == 0 || row.get(0).split(" ", FEWEST_PHRASE).length == FEWEST_PHRASE)
                                && parts.stream().anyMatch(part -> stands(part, row.get(0))))
                .map(row -> row.get(1))
                .findFirst();
    }

    /** What the page calls itself, in lower case. */
    private static List<String> names(Document page) {
        List<String> names = new ArrayList<>();
        names.add(page.title());
        page.getElementsByTag("h1").stream()
                .limit(MOST_NAMES)
                .forEach(heading -> names.add(ElementText.upTo(heading, LONGEST_NAME)));
        return names.stream()
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME))
                        .toLowerCase(Locale.ROOT)
                        .strip())
                .toList();
    }

    /** Without the marks at its end. */
    private static String bare(String name) {
        int end = name.length();
        while (end > 0 && !Character.isLetterOrDigit(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end);
    }

    /** Whether the phrase opens or ends the part of a name, or is all of it. */
    private static boolean stands(String part, String phrase) {
        return part.equals(phrase)
                || part.startsWith(phrase + " ") && part.length() < phrase.length() + 30
                || part.startsWith(phrase + ".")
                || part.endsWith(" " + phrase) && part.length() < phrase.length() + 30;
    }

    private static boolean isSentence(String text) {
        char last = text.charAt(text.length() - 1);
        return text.length() >= 40 && text.indexOf(' ') > 0 && ".!?”\"'’)…:;".indexOf(last) >= 0
                || text.length() >= 120;
    }

    private boolean isWall(PageBlock block) {
        return phrases.count(block.text()).getOrDefault(Phrases.Topic.LEGAL, 0) >= 2
                && block.text().toLowerCase(Locale.ROOT).contains("cookie");
    }

    /** Headlines that are links outweigh the paragraphs, which never follow each other for long. */
    private static boolean isFront(List<PageBlock> all, List<PageBlock> report, int prose) {
        int headlines = 0;
        int linked = 0;
        for (PageBlock block : all) {
            if (block.linkShare() > 0.8 && block.text().split(" ", FEWEST_WORDS + 1).length > FEWEST_WORDS) {
                headlines++;
                linked += block.text().length();
            }
        }
        int run = 0;
        int longest = 0;
        for (PageBlock block : report) {
            boolean paragraph = block.kind() == BlockKind.PARAGRAPH
                    && block.linkShare() < 0.3
                    && block.text().length() >= 80;
            run = paragraph ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return headlines >= FEWEST_HEADLINES && linked > TWICE * prose && longest <= 2;
    }
}
