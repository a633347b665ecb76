package org.readout.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.readout.text.Table;

/** Tells pages that hold no article: the front page of a site or of a section, an error, a wall alone. Thread-safe. */
final class NoArticle {
    /** What is said of an error is shorter than this. */
    private static final int LONGEST_ERROR = 600;

    /** Headlines that lead elsewhere; an article has few among its paragraphs. */
    private static final int FEWEST_HEADLINES = 10;

    private static final int FEWEST_WORDS = 4;
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
            Optional<String> error = error(page);
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

    private Optional<String> error(Document page) {
        String names =
                (page.title() + "\n" + String.join("\n", page.select("h1").eachText())).toLowerCase(Locale.ROOT);
        return errors.stream()
                .filter(row -> stands(names, row.get(0)))
                .map(row -> row.get(1))
                .findFirst();
    }

    /** Whether the phrase opens or ends a line of the names, or is one of its parts between marks. */
    private static boolean stands(String names, String phrase) {
        for (String line : names.split("[\n|·–—:]| - ", 40)) {
            String part = line.strip();
            if (part.equals(phrase)
                    || part.startsWith(phrase + " ") && part.length() < phrase.length() + 30
                    || part.startsWith(phrase + ".")
                    || part.endsWith(" " + phrase) && part.length() < phrase.length() + 30) {
                return true;
            }
        }
        return false;
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
