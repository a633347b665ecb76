package org.readout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.readout.analysis.Analysis;
import org.readout.article.Published;
import org.readout.source.Capture;
import org.readout.source.Given;
import org.readout.text.CodePoints;
import org.readout.text.Span;

/** Which articles tell one story, on invented reports. */
class StoriesTest {
    private static final Desk DESK = new Desk();
    private static final SlugReader SLUGS = new SlugReader();
    private static final Compositor COMPOSITOR = new Compositor();

    private static final String FERRY = """
            Ferry runs aground off Vardholm

            The ferry Skua ran aground off Vardholm on Monday with 214 passengers, and the coastguard of Norrland took all of them \
            ashore. Captain Ingeborg Halle said the rudder had failed.
            """;
    private static final String FERRY_AGAIN = """
            Skua captain blames rudder

            Captain Ingeborg Halle told investigators that the rudder of the ferry Skua failed before it ran aground off Vardholm. \
            All 214 passengers were taken ashore by the coastguard.
            """;
    private static final String OTHER_FERRY = """
            Ferry runs aground near Port Ellery

            The ferry Matilda Bay ran aground near Port Ellery on Thursday with 60 passengers, and fishermen took all of them ashore. \
            Captain Rufus Odoi said he had not seen the light.
            """;

    private static Slug slug(String id, String day, String text) {
        return slug(analysis(id, day, text));
    }

    private static Analysis analysis(String id, String day, String text) {
        Given given = new Given(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(day).filter(any -> !any.isEmpty()),
                Optional.empty(),
                Optional.empty());
        return DESK.analysis(id, Capture.ofText(id + ".txt", text, given));
    }

    private static Slug slug(Analysis analysis) {
        return SLUGS.read(analysis, COMPOSITOR.set(analysis.article()).imprint());
    }

    private static List<Story> stories(List<Slug> slugs, Copy... copies) {
        StoryFinder finder = new StoryFinder();
        slugs.forEach(finder::accept);
        List.of(copies).forEach(finder::accept);
        return finder.find();
    }

    private static List<List<String>> articles(List<Story> stories) {
        return stories.stream()
                .map(story ->
                        story.instalments().stream().map(Instalment::article).toList())
                .toList();
    }

    private static Map<String, String> ids(List<Story> stories) {
        Map<String, String> ids = new LinkedHashMap<>();
        stories.forEach(story -> story.instalments().forEach(instalment -> ids.put(instalment.article(), story.id())));
        return ids;
    }

    /** The twelve invented reports of four affairs, one a day, in this order. */
    private static List<Slug> reports(List<String> names) {
        List<Slug> slugs = new ArrayList<>();
        for (String name : names) {
            String day = LocalDate.of(2025, 9, 1).plusDays(slugs.size()).toString();
            slugs.add(slug(name, day, Newsstand.report(name)));
        }
        return slugs;
    }

    private static Copy copy(String article, String of, CopyKind kind) {
        return new Copy(
                article,
                of,
                kind,
                Direction.DATE,
                Optional.empty(),
                new Overlap(0.6, 0.6, List.of(new SharedPassage(new Span(0, 9), new Span(0, 9)))));
    }

    @Test
    void reportsOfOneAffairAreOneStoryNamedAfterItsFirst() {
        List<Story> stories = stories(List.of(slug("b", "2025-03-05", FERRY_AGAIN), slug("a", "2025-03-04", FERRY)));
        assertThat(articles(stories)).containsExactly(List.of("a", "b"));
        assertThat(stories.get(0).id()).isEqualTo("story-a");
        assertThat(stories.get(0).days()).contains(new DateRange(LocalDate.of(2025, 3, 4), LocalDate.of(2025, 3, 5)));
    }

    @Test
    void twoAffairsOfOneSortAreTwoStories() {
        List<Story> stories = stories(List.of(
                slug("a", "2025-03-04", FERRY),
                slug("b", "2025-03-05", OTHER_FERRY),
                slug("c", "2025-03-06", FERRY_AGAIN)));
        assertThat(articles(stories)).containsExactly(List.of("a", "c"), List.of("b"));
    }

    @Test
    void fourAffairsOfThreeReportsEachComeApart() {
        for (List<String> story : articles(stories(reports(Newsstand.REPORTS)))) {
            assertThat(story.stream()
                            .map(name -> name.substring(0, name.indexOf('-')))
                            .distinct())
                    .as("story of %s", story)
                    .hasSize(1);
        }
    }

    @Test
    void theOrderInWhichArticlesAreAcceptedMakesNoDifference() {
        List<Slug> slugs = new ArrayList<>(reports(Newsstand.REPORTS));
        List<Story> stories = stories(slugs);
        Random random = new Random(7);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(slugs, random);
            assertThat(stories(slugs)).isEqualTo(stories);
        }
    }

    @Test
    void laterArticlesLeaveEarlierOnesWhereTheyAre() {
        Random random = new Random(11);
        for (int i = 0; i < 5; i++) {
            List<String> names = new ArrayList<>(Newsstand.REPORTS);
            Collections.shuffle(names, random);
            List<Slug> slugs = reports(names);
            Map<String, String> all = ids(stories(slugs));
            for (int first = 1; first < slugs.size(); first++) {
                Map<String, String> some = ids(stories(slugs.subList(0, first)));
                assertThat(new HashMap<>(all))
                        .as("after %d of %s", first, names)
                        .containsAllEntriesOf(some);
            }
        }
    }

    @Test
    void everyArticleIsInOneStory() {
        List<String> all = articles(stories(reports(Newsstand.REPORTS))).stream()
                .flatMap(List::stream)
                .toList();
        assertThat(all).containsExactlyInAnyOrderElementsOf(Newsstand.REPORTS);
    }

    @Test
    void aCopyIsInTheStoryOfItsOriginalWhateverItsWords() {
        List<Slug> slugs = List.of(slug("a", "2025-03-04", FERRY), slug("b", "2025-03-05", OTHER_FERRY));
        List<Story> stories = stories(slugs, copy("b", "a", CopyKind.COPY));
        assertThat(articles(stories)).containsExactly(List.of("a", "b"));
        Instalment copy = stories.get(0).instalments().get(1);
        assertThat(copy.by()).isEqualTo(Linkage.COPY);
        assertThat(copy.of()).contains("a");
        assertThat(articles(stories(slugs, copy("b", "a", CopyKind.PASSAGE)))).hasSize(2);
    }

    @Test
    void anOriginalThatComesLateIsInTheStoryOfItsCopy() {
        List<Slug> slugs = List.of(slug("a", "2025-03-04", FERRY), slug("b", "2025-03-05", OTHER_FERRY));
        assertThat(articles(stories(slugs, copy("a", "b", CopyKind.COPY)))).containsExactly(List.of("a", "b"));
    }

    @Test
    void anArticleWithoutADateComesLast() {
        List<Slug> slugs = List.of(slug("a", "", FERRY), slug("b", "2025-03-05", FERRY_AGAIN));
        assertThat(articles(stories(slugs))).containsExactly(List.of("b", "a"));
    }

    @Test
    void theWordsThatTieAnArticleToItsStoryAreShownWhereTheyStand() {
        Analysis again = analysis("b", "2025-03-05", FERRY_AGAIN);
        Instalment instalment = stories(List.of(slug("a", "2025-03-04", FERRY), slug(again)))
                .get(0)
                .instalments()
                .get(1);
        assertThat(instalment.by()).isEqualTo(Linkage.WORDS);
        assertThat(instalment.likeness()).isBetween(StoryStream.ENOUGH, 1.0);
        assertThat(instalment.words())
                .extracting(span -> span.cut(again.article().text()))
                .contains("Ingeborg", "Vardholm");
    }

    @Test
    void afterALongSilenceAnArticleMustBeMoreLikeItsStory() {
        Slug first = slug("a", "2025-03-04", FERRY);
        double likeness = stories(List.of(first, slug("b", "2025-03-05", FERRY_AGAIN)))
                .get(0)
                .instalments()
                .get(1)
                .likeness();
        StoryFinder soon = new StoryFinder(likeness * 0.9);
        soon.accept(first);
        soon.accept(slug("b", "2025-03-05", FERRY_AGAIN));
        StoryFinder late = new StoryFinder(likeness * 0.9);
        late.accept(first);
        late.accept(slug("b", "2026-03-05", FERRY_AGAIN));
        assertThat(soon.find()).hasSize(1);
        assertThat(late.find()).hasSize(2);
    }

    @Test
    void aHeadlineSharesTooFewWordsToBelongAnywhere() {
        List<Slug> slugs =
                List.of(slug("a", "2025-03-04", "Skua aground\n"), slug("b", "2025-03-05", "Skua aground\n"));
        assertThat(stories(slugs)).hasSize(2);
    }

    @Test
    void anArticleWithoutWordsIsAStoryOfItsOwn() {
        assertThat(stories(List.of(slug("a", "", "1 2\n"), slug("b", "", "1 2\n"))))
                .hasSize(2);
    }

    @Test
    void theRowCountsCodePoints() throws IOException {
        String astral = "Skua captain blames rudder 🚢\n\n" + FERRY_AGAIN.substring(FERRY_AGAIN.indexOf("Captain"));
        Analysis again = analysis("b", "2025-03-05", astral);
        Story story =
                stories(List.of(slug("a", "2025-03-04", FERRY), slug(again))).get(0);
        JsonNode row = new ObjectMapper().readTree(new StoryLines().row(story, List.of("call-x")));
        assertThat(row.path("schema").asInt()).isEqualTo(1);
        assertThat(row.path("id").asText()).isEqualTo("story-a");
        assertThat(row.path("date").path("end").asText()).isEqualTo("2025-03-05");
        assertThat(row.path("occasions").path(0).asText()).isEqualTo("call-x");
        assertThat(row.path("articles").path(0).path("by").asText()).isEqualTo("first");
        JsonNode member = row.path("articles").path(1);
        assertThat(member.path("by").asText()).isEqualTo("words");
        assertThat(member.path("of").isNull()).isTrue();
        String text = again.article().text();
        CodePoints points = CodePoints.of(text);
        List<String> words = new ArrayList<>();
        member.path("spans")
                .forEach(span -> words.add(
                        points.utf16(new Span(span.path(0).asInt(), span.path(1).asInt()))
                                .cut(text)));
        assertThat(words).contains("Ingeborg");
    }

    @Test
    void aStoryWithoutAFirstArticleIsRefused() {
        Imprint imprint = new Imprint(
                "a",
                Optional.of(new Published(LocalDate.of(2025, 3, 4), Optional.empty())),
                Optional.empty(),
                "",
                Optional.empty(),
                CodePoints.of(""));
        Instalment later = new Instalment(imprint, Linkage.WORDS, Optional.empty(), 0.5, List.of());
        assertThatThrownBy(() -> new Story("story-a", List.of(later))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Instalment(imprint, Linkage.COPY, Optional.empty(), 0.5, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
