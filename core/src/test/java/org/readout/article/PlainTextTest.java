package org.readout.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readout.article.BlockKind.BYLINE;
import static org.readout.article.BlockKind.CAPTION;
import static org.readout.article.BlockKind.DATELINE;
import static org.readout.article.BlockKind.FURNITURE;
import static org.readout.article.BlockKind.HEADING;
import static org.readout.article.BlockKind.PARAGRAPH;
import static org.readout.article.BlockKind.REPEAT;
import static org.readout.article.BlockKind.TITLE;
import static org.readout.article.Reports.of;
import static org.readout.article.Reports.plain;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.source.Capture;
import org.readout.source.Given;

class PlainTextTest {
    private static final String LEAD =
            "The ministers of the two lake states met for three hours on Monday and agreed to count the boats.";
    private static final String SECOND =
            "“Nobody on the shore believes the old figures,” the harbour master told reporters after the talks.";
    private static final String THIRD =
            "The count begins in spring and will take the whole of the summer, officials said.";

    @Test
    void theIdIsTheFirstSixteenDigitsOfTheDigest() {
        Article article = plain(LEAD);
        assertThat(article.id()).hasSize(16).isEqualTo(article.sha256().substring(0, 16));
    }

    @Test
    void aFirstLineWithoutAFullStopIsTheTitle() {
        Article article = plain("Lake states agree to count boats", "", LEAD, "", SECOND);
        assertThat(of(TITLE, article)).containsExactly("Lake states agree to count boats");
        assertThat(article.metadata().title()).contains("Lake states agree to count boats");
        assertThat(of(PARAGRAPH, article)).containsExactly(LEAD, SECOND);
    }

    @Test
    void aStandfirstRightUnderTheTitleIsAParagraph() {
        String standfirst = "Harbour masters on both shores say that the register has been wrong for years.";
        Article article = plain("Lake states agree to count boats", standfirst, "", LEAD);
        assertThat(of(TITLE, article)).hasSize(1);
        assertThat(of(PARAGRAPH, article)).containsExactly(standfirst, LEAD);
    }

    @Test
    void aReportThatOpensWithASentenceHasNoTitle() {
        Article article = plain(LEAD, SECOND, THIRD);
        assertThat(of(TITLE, article)).isEmpty();
        assertThat(article.metadata().title()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KISUMU, March 3 (Lakewire) —",
                "KISUMU, Kenya, March 3 (Lakewire) --",
                "Lagos (AFP) -",
                "BRUSSELS (Reuters) -",
                "GENEVA/NEW YORK, 3 March 2025 –",
                "ST. IVES —",
                "MOSCOW, March 3. /TASS/.",
                "NAIROBI:",
                "NAIROBI"
            })
    void aDatelineEndsWhereTheSentenceBegins(String dateline) {
        Article article = plain("Lake states agree to count boats", "", dateline + " " + LEAD, "", SECOND);
        assertThat(of(DATELINE, article)).containsExactly(dateline);
        assertThat(of(PARAGRAPH, article)).containsExactly(LEAD, SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NATO said on Monday that it would not count any boats on the lake, and left it at that.",
                "LONDON Mayor Ada Quill has asked the lake states to count the boats on the river too.",
                "Obi — a harbour master for thirty years — has never believed the figures in the register.",
                "A FISHERMAN lay in his boat all night and counted the others, one by one, until the morning."
            })
    void aSentenceThatOpensInCapitalsOrWithADashIsNoDateline(String lead) {
        assertThat(of(DATELINE, plain("Lake states agree", "", lead, "", SECOND)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Ana Ruiz",
                "By Ana Ruiz and Tom Okello",
                "Ana Ruiz, Puerto Viejo",
                "Lake Courier | 3 Mar 2025 | Staff",
                "Published: Monday, 3 March 2025, 10:15 GMT",
                "March 3, 2025",
                "Ana Ruiz in Kisumu"
            })
    void aLineAboutTheReportIsAByline(String line) {
        Article article = plain("Lake states agree to count boats", "", line, "", LEAD, "", SECOND);
        assertThat(of(BYLINE, article)).containsExactly(line);
        assertThat(of(PARAGRAPH, article)).containsExactly(LEAD, SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"By :", "By:", "By"})
    void aBylineWithoutANameNamesNobody(String line) {
        assertThat(plain("Lake states agree to count boats", line, "", LEAD)
                        .metadata()
                        .byline())
                .isEmpty();
    }

    @Test
    void theWriterIsNamedWithoutBy() {
        Article article = plain("Lake states agree to count boats", "By Ana Ruiz", "3 March 2025", "", LEAD);
        assertThat(article.metadata().byline()).contains("Ana Ruiz");
        assertThat(article.metadata().published().map(Published::date)).contains(LocalDate.of(2025, 3, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Posted by quaymaster on March 3, 2025",
                "Press release, 3 March 2025",
                "Lake Watch | 3 Mar 2025 | Staff",
                "Published on 3 March 2025",
                "Statement 3.3.2025"
            })
    void aFewWordsAndADateInFullDateTheReport(String stamp) {
        Article article = plain("Lake states agree to count boats", "", stamp, "", LEAD, "", SECOND);
        assertThat(of(BYLINE, article)).containsExactly(stamp);
        assertThat(article.metadata().published().orElseThrow().date()).isEqualTo(LocalDate.of(2025, 3, 3));
    }

    @Test
    void theSitesNameOverItsMenuIsNotTheTitle() {
        Article article = plain(
                "Quay Notes",
                "",
                "Home | Boats | Quays | About",
                "",
                "Two lake states agree to count boats",
                "",
                "Posted by quaymaster on March 3, 2025",
                "",
                LEAD,
                "",
                SECOND);
        assertThat(article.metadata().title()).contains("Two lake states agree to count boats");
    }

    @Test
    void aDateWithoutAYearIsNotCompleted() {
        Article article = plain("Lake states agree to count boats", "", "KISUMU, March 3 (Lakewire) — " + LEAD);
        assertThat(article.metadata().published()).isEmpty();
    }

    @Test
    void aDateThatTwoCountriesReadDifferentlyIsNoDate() {
        assertThat(plain("Lake states agree", "03/04/2025", "", LEAD).metadata().published())
                .isEmpty();
        assertThat(plain("Lake states agree", "23/04/2025", "", LEAD)
                        .metadata()
                        .published()
                        .map(Published::date))
                .contains(LocalDate.of(2025, 4, 23));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fears for the harvest", "‘Nobody asked us’", "What happens next?"})
    void aShortLineBetweenParagraphsIsAHeading(String heading) {
        Article article = plain("Lake states agree to count boats", "", LEAD, "", heading, "", SECOND, "", THIRD);
        assertThat(of(HEADING, article)).containsExactly(heading);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Foreign Minister Ada Obi attends a meeting of the lake states in Kisumu, Kenya, March 3, 2025. REUTERS",
                "Fishermen wave at a patrol boat near Kisumu on February 28, 2025.",
                "Minister Ada Obi (R) greets her counterpart before the talks in Kisumu",
                "Boats lie idle on the shore [File: Jane Doe/Lakewire via Reuters]",
                "Boats lie idle on the shore. (Photo: Jane Doe)",
                "Image: Boats on the shore. (Photo: J. Doe/LakePix)",
                "A view shows the harbour, which the ministers did not visit. via REUTERS",
                "FILE - Boats lie idle on the shore near Kisumu. (AP Photo/Jane Doe)",
                "Jane Doe via Getty Images",
                "Photo: Jane Doe / Lakewire"
            })
    void theWordsUnderAPictureAreACaption(String caption) {
        Article article = plain("Lake states agree to count boats", "", LEAD, "", caption, "", SECOND, "", THIRD);
        assertThat(of(CAPTION, article)).containsExactly(caption);
        assertThat(of(PARAGRAPH, article)).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void theLineOverACreditedCaptionIsACaptionToo() {
        Article article = plain(
                "Lake states agree to count boats",
                "",
                LEAD,
                "",
                "Boats lie idle on the shore of the lake near the old harbour",
                "Boats lie idle on the shore of the lake near the old harbour of Kisumu [File: Jane Doe/AFP]",
                "",
                SECOND);
        assertThat(of(CAPTION, article)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The committee meets in Kisumu in June, and nobody expects that it will agree on anything.",
                "“The count was finished on March 3, 2025,” said Ada Obi, who attends every meeting.",
                "Senator Joan Hale (R) said that the photographs of the boats proved nothing at all.",
                "The images from the lake have not changed the mind of anyone in the ministry, she said.",
                "The boats were counted twice, the ministry said. (Reuters)"
            })
    void aSentenceOfTheReportIsNoCaption(String sentence) {
        assertThat(of(CAPTION, plain("Lake states agree", "", LEAD, "", sentence, "", THIRD)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Join us on Telegram",
                "Follow our lake coverage at @lakewire_news.",
                "Source link",
                "Exit mobile version",
                "Site icon Lake Courier",
                "Read more: Ten lakes to see before you die",
                "READ ALSO: Why the lake is shrinking",
                "Related: What is a register of boats, anyway?",
                "Advertisement",
                "ADVERTISEMENT - CONTINUE READING BELOW",
                "Sign up for our free weekly letter. No spam.",
                "Subscribe to our newsletter",
                "Comments (3) | Print | Email a friend",
                "Share this article",
                "Source: News Agencies",
                "© 2025 Lakewire. All rights reserved.",
                "Tags: boats, lake, Kenya",
                "Click here to join our channel"
            })
    void whatTheSitePutThereIsFurniture(String line) {
        Article article = plain("Lake states agree to count boats", "", LEAD, "", line, "", SECOND, "", THIRD);
        assertThat(of(FURNITURE, article)).containsExactly(line);
        assertThat(of(PARAGRAPH, article)).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void aTeaserTakesItsHeadlineAndItsWordsAlong() {
        String teaser = "A long summer is ahead of the fishing villages, and nobody can tell how many nets are left.";
        Article article =
                plain(LEAD, SECOND, "Other topics of interest", "The last nets of Kisumu", teaser, "But " + THIRD);
        assertThat(of(FURNITURE, article))
                .containsExactly("Other topics of interest", "The last nets of Kisumu", teaser);
        assertThat(of(PARAGRAPH, article)).containsExactly(LEAD, SECOND, "But " + THIRD);
    }

    @Test
    void aParagraphThatQuotesSomebodyIsNoTeaser() {
        Article article = plain(LEAD, "Other topics of interest", "The last nets of Kisumu", SECOND, THIRD);
        assertThat(of(PARAGRAPH, article)).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void anOutletsNameAloneAtTheEndIsFurniture() {
        assertThat(of(FURNITURE, plain(LEAD, SECOND, THIRD, "LAKEWIRE"))).containsExactly("LAKEWIRE");
    }

    @Test
    void aPassagePrintedTwiceIsARepeatOfTheFirstWithItsHeading() {
        Article article =
                plain(LEAD, "Fears for the harvest", SECOND, THIRD, LEAD, "Fears for the harvest", SECOND, THIRD);
        assertThat(of(REPEAT, article)).containsExactly(LEAD, "Fears for the harvest", SECOND, THIRD);
        for (Block block : article.blocks()) {
            if (block.kind() == REPEAT) {
                assertThat(block.original().orElseThrow().cut(article.text()))
                        .isEqualTo(block.span().cut(article.text()));
                assertThat(block.original().orElseThrow().end())
                        .isLessThanOrEqualTo(block.span().start());
            }
        }
    }

    @Test
    void aPassagePrintedAgainWithAnotherCommaIsARepeat() {
        assertThat(of(REPEAT, plain(LEAD, SECOND, LEAD.replace(" and", ", and"))))
                .hasSize(1);
    }

    @Test
    void linesBrokenAsInMailAreJoinedToParagraphs() {
        Article article = plain(
                "The ministers of the two lake states met for three hours on Monday and",
                "agreed to count the boats. Nobody on the shore believed it at first, and",
                "some still do not.",
                "",
                "The count begins in spring and will take the whole of the summer, which",
                "Kenya has offered to pay for.");
        assertThat(of(PARAGRAPH, article)).hasSize(2);
    }

    @Test
    void whatTheSourceGivesGoesBeforeWhatTheTextSays() {
        Given given = new Given(
                Optional.of("A given title"),
                Optional.of("Lake Courier"),
                Optional.empty(),
                Optional.of("2025-03-04T08:00:00+03:00"),
                Optional.empty(),
                Optional.of("en"));
        Article article = new ArticleReader()
                .read(Capture.ofText("line.jsonl", "Lake states agree to count boats\n3 March 2025\n\n" + LEAD, given));
        assertThat(article.metadata().title()).contains("A given title");
        assertThat(article.metadata().outlet()).contains("Lake Courier");
        assertThat(article.metadata().published().map(Published::toString)).contains("2025-03-04T08:00+03:00");
        assertThat(article.metadata().language()).contains("en");
    }

    @Test
    void anEmptyTextHasNoBlocks() {
        assertThat(plain("").blocks()).isEmpty();
        assertThat(plain(" \u00A0\u200B\f\r\n\t").blocks()).isEmpty();
    }

    @Test
    void fiveMillionCharactersOnOneLineAreOneParagraph() {
        assertThat(plain("“abc, ".repeat(900_000)).blocks()).hasSize(1);
    }

    @Test
    void aMillionShortLinesAreBounded() {
        Article article = plain("a\n".repeat(1_000_000));
        assertThat(article.blocks()).hasSizeLessThanOrEqualTo(Passages.MOST);
        assertThat(article.warnings()).isNotEmpty();
    }
}
