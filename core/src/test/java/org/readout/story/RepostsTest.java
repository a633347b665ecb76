package org.readout.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.readout.article.Article;

/** How many copies are found among invented reports that were cut, changed, given a new lead or put into longer ones. */
class RepostsTest {
    private static final long SEED = 20251126;

    private static final String LEAD =
            "It has been a week of surprises for those who follow such things, and our readers "
                    + "have asked for more than the two lines we gave them on the day, so we have gone back to our notes.";

    @Test
    void reportsOfOneOccasionThatShareAQuotationAreNoCopies() {
        List<Article> articles = Newsstand.REPORTS.stream()
                .map(name -> Newsstand.article(name, Newsstand.report(name)))
                .toList();
        assertThat(Newsstand.copies(articles)).isEmpty();
    }

    @Test
    void copiesCutToAQuarterAreFound() {
        assertThat(missed(4, (text, turn) -> Reposting.quarter(text, turn))).isEmpty();
    }

    @Test
    void copiesWithOneWordInTwelveChangedAreFound() {
        Random random = new Random(SEED);
        assertThat(missed(20, (text, turn) -> Reposting.noise(text, random))).isEmpty();
    }

    @Test
    void copiesWithANewLeadAreFound() {
        assertThat(missed(1, (text, turn) -> Reposting.newLead(text, LEAD))).isEmpty();
    }

    @Test
    void reportsInsideLongerOnesAreFound() {
        List<Article> articles = new ArrayList<>();
        Map<String, String> wanted = new LinkedHashMap<>();
        for (int i = 0; i < Newsstand.REPORTS.size(); i++) {
            String name = Newsstand.REPORTS.get(i);
            String around = Newsstand.REPORTS.get((i + 3) % Newsstand.REPORTS.size());
            articles.add(Newsstand.article(name, Newsstand.report(name)));
            articles.add(Newsstand.article(
                    "inside " + name, Reposting.inside(Newsstand.report(name), Newsstand.report(around))));
            wanted.put(name, "inside " + name);
        }
        List<String> found = pairs(articles);
        assertThat(found)
                .containsAll(wanted.entrySet().stream()
                        .map(pair -> pair.getKey() + " of " + pair.getValue())
                        .toList());
    }

    /** The variants for which no copy of the report they were made of was found, and those that copy another report. */
    private static List<String> missed(int turns, BiFunction<String, Integer, String> variant) {
        List<String> wrong = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            List<Article> articles = new ArrayList<>();
            List<String> wanted = new ArrayList<>();
            for (String name : Newsstand.REPORTS) {
                articles.add(Newsstand.article(name, Newsstand.report(name)));
                articles.add(Newsstand.article("copy of " + name, variant.apply(Newsstand.report(name), turn)));
                wanted.add(name);
            }
            List<String> found = pairs(articles).stream()
                    .map(pair -> pair.replace("copy of ", ""))
                    .toList();
            wanted.stream()
                    .map(name -> name + " of " + name)
                    .filter(pair -> !found.contains(pair))
                    .forEach(wrong::add);
            found.stream()
                    .filter(pair -> !pair.split(" of ")[0].equals(pair.split(" of ")[1]))
                    .forEach(wrong::add);
        }
        return wrong;
    }

    private static List<String> pairs(List<Article> articles) {
        return Newsstand.copies(articles).stream()
                .filter(copy -> copy.kind() == CopyKind.COPY)
                .map(copy -> copy.article() + " of " + copy.of())
                .toList();
    }
}
