package org.readout.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.readout.article.Article;
import org.readout.text.CodePoints;

class CopiesTest {
    private static final String WIRE = Newsstand.report("grain-wire");
    private static final String OTHER = Newsstand.report("border-paper");

    /** Forty-one words of background, as desks paste it below reports of their own. */
    private static final String BACKGROUND =
            "The Karuma dam stands on the White Nile two hundred kilometres north of the capital, cost 1.7 billion dollars, "
                    + "most of it borrowed, and was finished four years late because cracks were found in the spillway "
                    + "and the contractor had to pour it again.";

    @Test
    void whatWasPublishedLaterIsTheCopy() {
        Copy copy = only(
                Newsstand.article("a", WIRE, "Late", "2025-04-10T08:00:00Z"),
                Newsstand.article("b", WIRE, "Early", "2025-04-10T10:30:00+03:00"));
        assertThat(copy.article()).isEqualTo("a");
        assertThat(copy.of()).isEqualTo("b");
        assertThat(copy.direction()).isEqualTo(Direction.DATE);
        assertThat(copy.overlap().share()).isEqualTo(1);
    }

    @Test
    void onOneDayTheOneThatCreditsTheOthersOutletIsTheCopy() {
        String repost = "Grain flows again\n\nVALPARAISO (Austral) — " + String.join("\n\n", Reposting.body(WIRE));
        Copy copy = only(
                Newsstand.article("a", repost, "Harbour Notes", "2025-04-08"),
                Newsstand.article(
                        "b", "Grain\n\n" + String.join("\n\n", Reposting.body(WIRE)), "Austral", "2025-04-08"));
        assertThat(copy.article()).isEqualTo("a");
        assertThat(copy.direction()).isEqualTo(Direction.CREDIT);
        assertThat(copy.credit()).contains("Austral");
    }

    @Test
    void anAgencyIsKnownByEachOfItsNames() {
        String body = String.join("\n\n", Reposting.body(OTHER));
        Copy copy = only(
                Newsstand.article("a", "Chess\n\nBy The Associated Press\n\n" + body, "Courier", "2025-02-21"),
                Newsstand.article("b", "Runway\n\n" + body, "apnews.com", "2025-02-21"));
        assertThat(copy.article()).isEqualTo("a");
        assertThat(copy.direction()).isEqualTo(Direction.CREDIT);
        assertThat(copy.credit()).contains("AP");
    }

    @Test
    void theCreditOfAPhotographIsNoCreditOfTheReport() {
        String body = String.join("\n\n", Reposting.body(OTHER));
        Copy copy = only(
                Newsstand.article(
                        "a",
                        "Chess\n\n" + body + "\n\nThe runway at dusk, Feb. 20, 2025. (Photo: AP)",
                        "Courier",
                        "2025-02-21"),
                Newsstand.article("b", "Runway\n\n" + body, "AP", "2025-02-21"));
        assertThat(copy.direction()).isEqualTo(Direction.NONE);
        assertThat(copy.credit()).isEmpty();
    }

    @Test
    void withoutDatesTheOneThatIsPartOfTheOtherIsTheCopy() {
        Copy copy = only(
                Newsstand.article("a", Reposting.inside(WIRE, OTHER)),
                Newsstand.article("b", "Grain\n\n" + String.join("\n\n", Reposting.body(WIRE))));
        assertThat(copy.article()).isEqualTo("b");
        assertThat(copy.direction()).isEqualTo(Direction.CONTAINMENT);
        assertThat(copy.overlap().share()).isGreaterThan(0.98);
        assertThat(copy.overlap().ofShare()).isBetween(0.4, 0.7);
    }

    @Test
    void whereNothingTellsNoDirectionIsClaimed() {
        String body = String.join("\n\n", Reposting.body(OTHER));
        Copy copy = only(Newsstand.article("b", "One\n\n" + body), Newsstand.article("a", "Another\n\n" + body));
        assertThat(copy.direction()).isEqualTo(Direction.NONE);
        assertThat(copy.article()).isEqualTo("b");
        assertThat(copy.of()).isEqualTo("a");
    }

    @Test
    void aParagraphInTwoReportsOfTheirOwnIsAPassage() {
        Copy copy = only(
                Newsstand.article("a", Newsstand.report("dam-wire") + "\n" + BACKGROUND + "\n"),
                Newsstand.article("b", Newsstand.report("dam-radio") + "\n" + BACKGROUND + "\n"));
        assertThat(copy.kind()).isEqualTo(CopyKind.PASSAGE);
        assertThat(copy.overlap().share()).isLessThan(0.5);
        assertThat(copy.overlap().passages())
                .anySatisfy(passage -> assertThat(passage.here().cut(Newsstand.report("dam-radio") + "\n" + BACKGROUND))
                        .isEqualTo(BACKGROUND.substring(0, BACKGROUND.length() - 1)));
    }

    @Test
    void aCopyOfACopyIsComparedByItself() {
        List<String> wire = Reposting.body(Newsstand.report("island-wire"));
        String first = "One\n\n" + String.join("\n\n", wire.subList(0, 3));
        String last = "Two\n\n" + String.join("\n\n", wire.subList(4, 7));
        List<Copy> copies = Newsstand.copies(List.of(
                Newsstand.article("whole", "Whole\n\n" + String.join("\n\n", wire)),
                Newsstand.article("first", first),
                Newsstand.article("last", last)));
        assertThat(copies)
                .extracting(copy -> copy.article() + " of " + copy.of())
                .containsExactlyInAnyOrder("first of whole", "last of whole");
    }

    @Test
    void aLongQuotationThatIsMostOfTwoReportsIsNoCopy() {
        String quotation = "“" + BACKGROUND.replace(".", "")
                + ", and I will say so wherever I am asked, because it is our money and our river,”";
        assertThat(Newsstand.copies(List.of(
                        Newsstand.article(
                                "a", "One\n\nRain fell in the morning. " + quotation + " the minister said on Monday."),
                        Newsstand.article(
                                "b",
                                "Two\n\nAsked about cracks, Peter Okello answered at once: " + quotation
                                        + " and then left."))))
                .isEmpty();
    }

    @Test
    void anInterviewWithANewLeadIsACopyThoughMostOfItIsQuoted() {
        String interview = IntStream.range(0, 12)
                .mapToObj(i -> "“"
                        + Reposting.body(Newsstand.report(Newsstand.REPORTS.get(i)))
                                .get(3)
                                .replaceAll("[“”]", "") + "”")
                .collect(Collectors.joining("\n\n"));
        Copy copy = only(
                Newsstand.article("a", "One\n\nWe met her at the station and asked her about ships.\n\n" + interview),
                Newsstand.article(
                        "b", "Two\n\nShe was asked about many things and had an answer to each.\n\n" + interview));
        assertThat(copy.kind()).isEqualTo(CopyKind.COPY);
    }

    @Test
    void ofTheFootOfASitesPagesNoMoreThanSixteenPassagesAreToldForEachPage() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            List<String> words = new ArrayList<>(
                    List.of(Newsstand.report(Newsstand.REPORTS.get(i % 12)).split("\\s+")));
            Collections.shuffle(words, new Random(i));
            articles.add(
                    Newsstand.article("page " + (10 + i), "Title\n\n" + String.join(" ", words) + "\n\n" + BACKGROUND));
        }
        List<Copy> copies = Newsstand.copies(articles);
        assertThat(copies)
                .allMatch(copy -> copy.kind() == CopyKind.PASSAGE)
                .hasSizeBetween(16 * 17 / 2 + 16 * 23, 16 * 39);
    }

    @Test
    void aStatementThatAReportQuotesInFullIsNoCopyOfTheReport() {
        assertThat(Newsstand.copies(List.of(
                        Newsstand.article("statement", "Statement on the dam\n\n" + BACKGROUND),
                        Newsstand.article(
                                "report",
                                "Ministry answers critics\n\nAsked about cracks, the ministry sent a note. “"
                                        + BACKGROUND
                                        + "” It did not say who had written it, and nobody picked up the telephone."))))
                .isEmpty();
    }

    @Test
    void aCopyThatIsCutInTheMiddleOfAQuotationIsFound() {
        String report = Newsstand.report("island-wire");
        String cut = report.substring(0, report.indexOf("to sell the rest"));
        Copy copy = only(Newsstand.article("a", report), Newsstand.article("b", cut));
        assertThat(copy.article()).isEqualTo("b");
        assertThat(copy.overlap().share()).isGreaterThan(0.95);
    }

    @Test
    void typographyAccentsAndCaseMakeNoDifference() {
        String plain = WIRE.replace('“', '"')
                .replace('”', '"')
                .replace("á", "a")
                .replace("—", "--")
                .replace("'", "’");
        Copy copy = only(Newsstand.article("a", WIRE), Newsstand.article("b", plain.toUpperCase(Locale.ROOT)));
        assertThat(copy.overlap().share()).isGreaterThan(0.97);
    }

    @Test
    void furnitureInsideACopyPartsItsPassages() {
        List<String> body = Reposting.body(WIRE);
        String broken = "Grain\n\n" + body.get(0) + "\n\n" + body.get(1) + "\n\nAdvertisement\n\n" + body.get(2);
        Article article = Newsstand.article("a", broken);
        Copy copy = only(article, Newsstand.article("b", WIRE));
        assertThat(copy.article()).isEqualTo("a");
        assertThat(copy.overlap().passages())
                .hasSizeGreaterThan(1)
                .noneMatch(passage -> passage.here().cut(article.text()).contains("Advertisement"));
    }

    @Test
    void theOrderOfTheArticlesMakesNoDifference() {
        Random random = new Random(7);
        List<Article> articles = new ArrayList<>();
        for (String name : Newsstand.REPORTS) {
            String text = Newsstand.report(name);
            articles.add(Newsstand.article(name, text));
            articles.add(Newsstand.article(name + " noisy", Reposting.noise(text, random)));
            articles.add(Newsstand.article(name + " cut", Reposting.quarter(text, 1)));
            articles.add(Newsstand.article(name + " dated", text, "Courier", "2025-01-0" + (1 + random.nextInt(9))));
        }
        List<Copy> copies = Newsstand.copies(articles);
        assertThat(copies).isNotEmpty();
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(articles, random);
            assertThat(Newsstand.copies(articles)).isEqualTo(copies);
        }
    }

    @Test
    void passagesBeginAndEndWithTheSameWordsOnBothSides() {
        Random random = new Random(11);
        for (String name : Newsstand.REPORTS) {
            Article original = Newsstand.article("a", Newsstand.report(name));
            Article noisy = Newsstand.article("b", Reposting.noise(Newsstand.report(name), random));
            for (Copy copy : Newsstand.copies(List.of(original, noisy))) {
                Article here = copy.article().equals("a") ? original : noisy;
                Article there = copy.article().equals("a") ? noisy : original;
                for (SharedPassage passage : copy.overlap().passages()) {
                    List<String> words = words(passage.here().cut(here.text()));
                    List<String> others = words(passage.there().cut(there.text()));
                    assertThat(words.get(0)).isEqualTo(others.get(0));
                    assertThat(words.get(words.size() - 1)).isEqualTo(others.get(others.size() - 1));
                }
            }
        }
    }

    @Test
    void rowsCountCodePoints() throws IOException {
        Article original = Newsstand.article(
                "a", "\uD83D\uDEA2 Ships\n\n" + String.join("\n\n", Reposting.body(WIRE)), "", "2025-04-08");
        Article later = Newsstand.article(
                "b",
                "\uD83D\uDEA2\uD83D\uDEA2 More ships\n\n" + String.join("\n\n", Reposting.body(WIRE)),
                "",
                "2025-04-09");
        Copy copy = only(original, later);
        CodePoints here = CodePoints.of(later.text());
        CodePoints there = CodePoints.of(original.text());
        JsonNode row = new ObjectMapper().readTree(new CopyLines().row(copy, here, there));
        assertThat(row.path("article").asText()).isEqualTo("b");
        assertThat(row.path("kind").asText()).isEqualTo("copy");
        assertThat(row.path("direction").asText()).isEqualTo("date");
        assertThat(row.path("credit").isNull()).isTrue();
        JsonNode passage = row.path("passages").get(0);
        String first = later.text()
                .substring(
                        here.utf16(passage.path("start").asInt()),
                        here.utf16(passage.path("end").asInt()));
        String second = original.text()
                .substring(
                        there.utf16(passage.path("ofStart").asInt()),
                        there.utf16(passage.path("ofEnd").asInt()));
        assertThat(first).startsWith("Chile and Georgia").isEqualTo(second);
    }

    @Test
    void articlesWithoutRoomAreLeftOutAndCounted() throws IOException {
        Compositor compositor = new Compositor();
        CopyFinder finder = new CopyFinder(GalleyRack.inMemory(), 60);
        assertThat(finder.accept(compositor.set(Newsstand.article("a", WIRE)))).isTrue();
        assertThat(finder.accept(compositor.set(Newsstand.article("b", WIRE)))).isFalse();
        finder.find((copy, article, of) -> {
            throw new AssertionError(copy);
        });
        assertThat(finder.leftOut()).isEqualTo(1);
    }

    @Test
    void aTextThatRepeatsOneWordIsComparedInTimeProportionalToIt() {
        String long1 = "Title\n\n" + "ha ".repeat(60_000);
        String long2 = "Other\n\n" + "ha ".repeat(50_000) + "ho ".repeat(50_000);
        assertThat(Newsstand.copies(List.of(Newsstand.article("a", long1), Newsstand.article("b", long2))))
                .hasSizeLessThan(2);
    }

    @Test
    void aGalleyThatWasPackedIsTheSame() {
        Galley galley = new Compositor().set(Newsstand.article("a", WIRE)).galley();
        Galley again = Galley.unpack(galley.pack());
        assertThat(again.size()).isEqualTo(galley.size());
        for (int i = 0; i < galley.size(); i++) {
            assertThat(again.word(i)).isEqualTo(galley.word(i));
            assertThat(again.span(i, i + 1)).isEqualTo(galley.span(i, i + 1));
            assertThat(again.isQuoted(i)).isEqualTo(galley.isQuoted(i));
            assertThat(again.isApart(i)).isEqualTo(galley.isApart(i));
        }
        assertThat(again.pack()).isEqualTo(galley.pack());
    }

    private static List<String> words(String passage) {
        List<String> words = new ArrayList<>();
        for (String word : passage.split("[^\\p{L}\\p{N}']+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static Copy only(Article one, Article other) {
        List<Copy> copies = Newsstand.copies(List.of(one, other));
        assertThat(copies).hasSize(1);
        return copies.get(0);
    }
}
