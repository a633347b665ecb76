package org.readout.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.statement.Quotation.Ending;
import org.readout.text.Span;

class QuotationScannerTest {
    private static final QuotationScanner SCANNER = new QuotationScanner();

    @Test
    void curlyDoubleMarksHoldAQuotation() {
        assertThat(words("“The harbour is shut,” she said.")).containsExactly("The harbour is shut,");
    }

    @Test
    void curlySingleMarksHoldAQuotation() {
        assertThat(words("‘The harbour is shut,’ she said.")).containsExactly("The harbour is shut,");
    }

    @Test
    void straightMarksHoldAQuotation() {
        assertThat(words("\"The harbour is shut,\" she said.")).containsExactly("The harbour is shut,");
        assertThat(words("'The harbour is shut,' she said.")).containsExactly("The harbour is shut,");
    }

    @Test
    void frenchMarksHoldAQuotationWithoutTheirBlanks() {
        assertThat(words("« The harbour is shut », she said.")).containsExactly("The harbour is shut");
        assertThat(words("«\u00a0The harbour is shut\u202f», she said.")).containsExactly("The harbour is shut");
        assertThat(words("She said: «The harbour is shut».")).containsExactly("The harbour is shut");
    }

    @Test
    void germanMarksCloseWithTheMarkThatOpensInEnglish() {
        assertThat(words("„The harbour is shut“, she said, „for good.“"))
                .containsExactly("The harbour is shut", "for good.");
    }

    @Test
    void polishMarksCloseWithTheEnglishOne() {
        assertThat(words("„The harbour is shut”, she said.")).containsExactly("The harbour is shut");
    }

    @Test
    void marksThatPointInwardsHoldAQuotation() {
        assertThat(words("She said: »The harbour is shut«, and left.")).containsExactly("The harbour is shut");
    }

    @Test
    void theOuterSpanHoldsTheMarks() {
        String text = "She said: “Shut.”";
        Quotation quotation = scan(text).get(0);
        assertThat(quotation.outer().cut(text)).isEqualTo("“Shut.”");
        assertThat(quotation.ending()).isEqualTo(Ending.CLOSED);
        assertThat(quotation.continues()).isFalse();
    }

    @Test
    void aQuotationInsideAnotherIsPartOfIt() {
        assertThat(words("“He told me ‘never’ and left,” she said.")).containsExactly("He told me ‘never’ and left,");
        assertThat(words("‘He told me “never” and left,’ she said.")).containsExactly("He told me “never” and left,");
        assertThat(words("“He told me “never” and left,” she said.")).containsExactly("He told me “never” and left,");
        assertThat(words("«He told me “never” and left», she said.")).containsExactly("He told me “never” and left");
        assertThat(words("\"He told me 'never' and left,\" she said.")).containsExactly("He told me 'never' and left,");
    }

    @Test
    void nestedMarksThatCloseTogetherCloseBoth() {
        assertThat(words("She said: “He told me ‘never.’” Then she left.")).containsExactly("He told me ‘never.’");
        assertThat(words("She said: “He told me “never.”” Then she left, “at once”."))
                .containsExactly("He told me “never.”", "at once");
    }

    @Test
    void apostrophesAreNoMarks() {
        assertThat(words("The leaders’ call didn’t last; rock ’n’ roll of the ’90s isn’t the ministers’ taste."))
                .isEmpty();
        assertThat(words("The leaders' call didn't last; the '90s weren't the ministers' taste."))
                .isEmpty();
    }

    @Test
    void apostrophesInsideAQuotationDoNotEndIt() {
        assertThat(words("“The leaders’ call didn’t help,” she said."))
                .containsExactly("The leaders’ call didn’t help,");
        assertThat(words("‘The leaders’ call didn’t help,’ she said."))
                .containsExactly("The leaders’ call didn’t help,");
        assertThat(words("'The leaders' call didn't help,' she said."))
                .containsExactly("The leaders' call didn't help,");
    }

    @Test
    void elisionsOpenNothing() {
        assertThat(words("She was there in ‘98 and again in the ’90s, ‘til it shut."))
                .isEmpty();
    }

    @Test
    void feetAndInchesAreNoMarks() {
        assertThat(words("The mast is 6' 2\" and the sail 12\" wide.")).isEmpty();
        assertThat(words("The mast is 6′ 2″ tall, she said: “Too tall.”")).containsExactly("Too tall.");
    }

    @Test
    void aQuotationMayEndWithAFigure() {
        assertThat(words("\"We counted 12\", she said.")).containsExactly("We counted 12");
        assertThat(words("\"We counted 12,\" she said.")).containsExactly("We counted 12,");
        assertThat(words("“We counted 12” was the answer.")).containsExactly("We counted 12");
    }

    @Test
    void anAttributionSplitsAQuotationInTwo() {
        assertThat(words("“The harbour,” she said, “is shut.”")).containsExactly("The harbour,", "is shut.");
        assertThat(words("\"The harbour,\" she said, \"is shut.\"")).containsExactly("The harbour,", "is shut.");
    }

    @Test
    void aParagraphThatReopensTheMarkContinuesTheQuotation() {
        QuotationScanner.Found found =
                read("She said: “The harbour is shut.\n\n“It was shut before.\n\n“It stays shut,” she said.");
        assertThat(found.quotations())
                .extracting(Quotation::ending)
                .containsExactly(Ending.CONTINUED, Ending.CONTINUED, Ending.CLOSED);
        assertThat(found.quotations()).extracting(Quotation::continues).containsExactly(false, true, true);
        assertThat(found.warnings()).isEmpty();
    }

    @Test
    void straightMarksReopenToo() {
        QuotationScanner.Found found = read("She said: \"The harbour is shut.\n\n\"It stays shut,\" she said.");
        assertThat(found.quotations()).extracting(Quotation::continues).containsExactly(false, true);
        assertThat(found.warnings()).isEmpty();
    }

    @Test
    void aMarkThatNeverClosesEndsWithItsParagraphAndWarns() {
        String text = "She said: “The harbour is shut.\n\nThe boats stayed out.";
        QuotationScanner.Found found = read(text);
        assertThat(cut(text, found)).containsExactly("The harbour is shut.");
        assertThat(found.quotations()).extracting(Quotation::ending).containsExactly(Ending.UNCLOSED);
        assertThat(found.warnings()).containsExactly("1 quotation never closed; taken to end with the paragraph");
    }

    @Test
    void theLastParagraphMayNeverCloseEither() {
        QuotationScanner.Found found = read("She said: “The harbour is shut.");
        assertThat(found.quotations()).extracting(Quotation::ending).containsExactly(Ending.UNCLOSED);
        assertThat(found.warnings()).hasSize(1);
    }

    @Test
    void aMarkThatWasNeverOpenedBeginsWithItsParagraphAndWarns() {
        String text = "The harbour is shut,” she said.";
        QuotationScanner.Found found = read(text);
        assertThat(cut(text, found)).containsExactly("The harbour is shut,");
        assertThat(found.warnings()).containsExactly("1 closing quotation mark without an opening one");
    }

    @Test
    void aQuotationThatClosesTwiceReachesToTheSecondMark() {
        String text = "She said: “The harbour” is shut.” Then she left.";
        QuotationScanner.Found found = read(text);
        assertThat(cut(text, found)).containsExactly("The harbour” is shut.");
        assertThat(found.warnings()).hasSize(1);
    }

    @Test
    void aDoubledOpeningMarkInsideAQuotationDoesNotSwallowTheNext() {
        assertThat(words("“The harbour “is shut,” she said. “Go home.”"))
                .containsExactly("The harbour “is shut,", "Go home.");
    }

    @Test
    void aQuotationMayCloseWithAMarkOfAnotherScript() {
        assertThat(words("“The harbour is shut», she said, “for good.”"))
                .containsExactly("The harbour is shut", "for good.");
        assertThat(words("“The harbour is shut\", she said, “for good.”"))
                .containsExactly("The harbour is shut", "for good.");
    }

    @Test
    void aClosingGlyphUsedToOpenStillOpens() {
        assertThat(words("She said: ”The harbour is shut,” and left.")).containsExactly("The harbour is shut,");
    }

    @Test
    void anOpeningGlyphUsedToCloseStillCloses() {
        assertThat(words("She said: “The harbour is shut,“ and left.")).containsExactly("The harbour is shut,");
        assertThat(words("“The harbour is shut“. “Go home,” she said."))
                .containsExactly("The harbour is shut", "Go home,");
    }

    @Test
    void anApostropheInsideAnInnerQuotationClosesNothing() {
        assertThat(words("‘He called “the ministers’ plan” dead,’ she said."))
                .containsExactly("He called “the ministers’ plan” dead,");
    }

    @Test
    void quotationsInRightToLeftTextAreFound() {
        assertThat(words("הוא אמר: “הנמל סגור” והלך.")).containsExactly("הנמל סגור");
        assertThat(words("قال: «الميناء مغلق» ثم مضى.")).containsExactly("الميناء مغلق");
    }

    @Test
    void marksAroundNothingAreNoQuotation() {
        assertThat(words("She said “” and left.")).isEmpty();
        assertThat(words("She said “ ” and left, “at once”.")).containsExactly("at once");
        assertThat(words("She said: “")).isEmpty();
    }

    @Test
    void marksInBracketsAndAfterDashesOpen() {
        assertThat(words("She left (“for good”) — “at last”—and said so.")).containsExactly("for good", "at last");
        assertThat(words("She left (\"for good\") — \"at last\"—and said so.")).containsExactly("for good", "at last");
    }

    @Test
    void aParagraphIsReadByItself() {
        String text = "He said “yes” and left. “No,” she said.";
        List<Quotation> found =
                SCANNER.scan(text, List.of(new Span(24, text.length()))).quotations();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).inner().cut(text)).isEqualTo("No,");
    }

    @Test
    void noParagraphsNoQuotations() {
        assertThat(SCANNER.scan("", List.of()).quotations()).isEmpty();
    }

    @Test
    void twoHundredThousandMarksAreReadInOneGo() {
        for (String mark : List.of("“", "”", "\"", "'", "’", "‘", "«", "»", "„", "“a ", "a” ", "'a ", "“‘", "s' ")) {
            String text = mark.repeat(200_000);
            assertThat(SCANNER.scan(text, List.of(new Span(0, text.length()))).warnings())
                    .hasSizeLessThan(3);
        }
    }

    static List<Span> paragraphs(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf("\n\n"); start < text.length(); end = text.indexOf("\n\n", start)) {
            int stop = end < 0 ? text.length() : end;
            if (stop > start) {
                paragraphs.add(new Span(start, stop));
            }
            start = stop + 2;
        }
        return paragraphs;
    }

    private static QuotationScanner.Found read(String text) {
        return SCANNER.scan(text, paragraphs(text));
    }

    private static List<Quotation> scan(String text) {
        return read(text).quotations();
    }

    private static List<String> words(String text) {
        return cut(text, read(text));
    }

    private static List<String> cut(String text, QuotationScanner.Found found) {
        return found.quotations().stream()
                .map(quotation -> quotation.inner().cut(text))
                .toList();
    }
}
