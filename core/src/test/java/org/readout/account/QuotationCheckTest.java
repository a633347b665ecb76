package org.readout.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.readout.analysis.Analysis;
import org.readout.analysis.Analyzer;
import org.readout.source.Capture;
import org.readout.story.Copy;
import org.readout.story.CopyKind;
import org.readout.story.Direction;
import org.readout.story.Overlap;
import org.readout.text.CodePoints;
import org.readout.text.Span;

class QuotationCheckTest {
    private static final Analyzer ANALYZER = new Analyzer();

    private static final String REPORT =
            "“We will not send 1,043 lorries across the river,” Foreign Minister Ada Berg said on Monday. "
                    + "“The bridge,” she said, pausing for a moment, “is older than the treaty that we signed.”\n\n"
                    + "Berg said that the harbour would open to foreign ships in the spring.\n\n"
                    + "Prime Minister Olof Strand denied that any copy of the registers would be stored abroad.\n\n"
                    + "Three ferries left the northern harbour before the storm had closed it.\n";

    @Test
    void wordsAreFoundWhateverTheirCaseMarksAndFigures() {
        assertThat(verdict("\"WE WILL NOT SEND 1043 LORRIES ACROSS THE RIVER\""))
                .isEqualTo(Verdict.EXACT);
        assertThat(verdict("[W]e will not send 1,043 lorries … the river")).isEqualTo(Verdict.EXACT);
        assertThat(verdict("will not send 1,043 lorries [from the east] across the river"))
                .isEqualTo(Verdict.EXACT);
        assertThat(check("We will not send 1,043 lorries")
                        .variants()
                        .get(0)
                        .first()
                        .score())
                .isEqualTo(1);
    }

    @Test
    void aQuotationThatTheReporterPartsIsWhole() {
        Finding finding = nearest("The bridge is older than the treaty that we signed");
        assertThat(finding.verdict()).isEqualTo(Verdict.EXACT);
        assertThat(finding.place().spans()).hasSize(2);
        assertThat(finding.place().quoted()).isTrue();
        assertThat(finding.voice().flatMap(Voice::name)).contains("Ada Berg");
    }

    @Test
    void aNegationMoreOrLessIsTold() {
        Finding dropped = nearest("We will send 1,043 lorries across the river");
        assertThat(dropped.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(dropped.diff().alterations()).containsExactly(new Alteration(Change.NEGATION_DROPPED, "", "not"));
        assertThat(nearest("The bridge is not older than the treaty that we signed")
                        .diff()
                        .alterations())
                .containsExactly(new Alteration(Change.NEGATION_ADDED, "not", ""));
    }

    @Test
    void aNegationShortlyBeforeTheWordsBelongsToThem() {
        Finding finding = nearest("send 1,043 lorries across the river");
        assertThat(finding.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(finding.diff().alterations()).containsExactly(new Alteration(Change.NEGATION_DROPPED, "", "not"));
    }

    @Test
    void dotsDoNotHideANegation() {
        assertThat(verdict("We will … send 1,043 lorries across the river")).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void anotherFigureIsTold() {
        Finding finding = nearest("We will not send 1,430 lorries across the river");
        assertThat(finding.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(finding.diff().alterations())
                .containsExactly(new Alteration(Change.FIGURE_CHANGED, "1,430", "1,043"));
        assertThat(finding.diff().pieces())
                .extracting(Piece::kind)
                .containsExactly(Piece.Kind.SHARED, Piece.Kind.ASKED, Piece.Kind.REPORTED, Piece.Kind.SHARED);
    }

    @Test
    void aFigureWithASignIsAnotherThanOneWithout() {
        String report = "“The levy rose by 5% in a single winter,” Foreign Minister Ada Berg said.\n";
        assertThat(check("The levy rose by five per cent in a single winter", report)
                        .verdict())
                .isEqualTo(Verdict.EXACT);
        assertThat(check("The levy rose by 5 in a single winter", report).verdict())
                .isEqualTo(Verdict.ALTERED);
    }

    @Test
    void whatIsDeniedIsNotSaid() {
        Finding finding = nearest("any copy of the registers would be stored abroad");
        assertThat(finding.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(finding.diff().alterations()).containsExactly(new Alteration(Change.NEGATION_DROPPED, "", "denied"));
    }

    @Test
    void aNegationInReportedSpeechBetweenTwoQuotationsIsTold() {
        String report =
                "“Nothing leaves the country,” said Ada Berg, who added that the copies would not be kept abroad. "
                        + "“Our server room has a padlock,” she said.\n";
        assertThat(check("the copies would be kept abroad", report).verdict()).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void otherWordsOfTheSameMatterAreAParaphrase() {
        Finding finding = nearest("Foreign ships may use the harbour when it opens in spring");
        assertThat(finding.verdict()).isEqualTo(Verdict.PARAPHRASED);
        assertThat(finding.voice().flatMap(Voice::name)).contains("Ada Berg");
    }

    @Test
    void wordsThatNoStatementHoldsAreFoundAndGivenToNobody() {
        Finding finding = nearest("Three ferries left the northern harbour");
        assertThat(finding.verdict()).isEqualTo(Verdict.EXACT);
        assertThat(finding.voice()).isEmpty();
        assertThat(finding.place().quoted()).isFalse();
    }

    @Test
    void whatNobodySaidIsNotFound() {
        assertThat(verdict("The parliament will vote on the fishing quota tomorrow"))
                .isEqualTo(Verdict.NOT_FOUND);
        assertThat(verdict("We will build a second railway across the northern valley"))
                .isEqualTo(Verdict.NOT_FOUND);
    }

    @Test
    void aFewWordsAreLookedForAsTheyAreOnly() {
        assertThat(verdict("across the river")).isEqualTo(Verdict.EXACT);
        assertThat(verdict("across a river")).isEqualTo(Verdict.NOT_FOUND);
        assertThat(verdict("1,430 lorries")).isEqualTo(Verdict.NOT_FOUND);
    }

    @Test
    void aScoreIsTheShareOfTheWordsThatTheReasonsWeigh() {
        Finding finding = nearest("We will not send 1,430 lorries across the river");
        Reason shared = finding.reasons().get(0);
        assertThat(shared.weight() / finding.score()).isEqualTo(0.9);
        assertThat(finding.reasons()).hasSize(2);
        assertThat(finding.reasons().get(1).there().get(0).cut(REPORT)).isEqualTo("1,043");
        // send, lorries and river weigh 1, we, will, not, across and the 0.3; the figures 1 and half of 1
        double words = 3 + sharedFunctionWords("we", "will", "not", "across", "the");
        assertThat(finding.score()).isEqualTo(words / (words + 1.5), within(1e-9));
    }

    private static double sharedFunctionWords(String... words) {
        double sum = 0;
        for (String word : words) {
            sum += Rarity.common().contains(word) ? 0.3 : 1;
        }
        return sum;
    }

    @Test
    void offsetsCountCodePointsTooAndCutOutWhatIsShown() {
        String report = "🚢🚢 Ships\n\n" + REPORT;
        Finding finding =
                check("is older than the treaty", report).variants().get(0).first();
        Span span = finding.place().spans().get(0);
        assertThat(span.cut(report)).isEqualTo("is older than the treaty");
        assertThat(finding.place().points())
                .containsExactly(CodePoints.of(report).of(span));
    }

    @Test
    void copiesAreCountedApartAndTheOrderOfArticlesChangesNothing() {
        List<Analysis> reports = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            reports.add(ANALYZER.analyze(Capture.ofText(name, name + " reports. " + REPORT)));
        }
        String first = reports.get(0).article().id();
        String second = reports.get(1).article().id();
        Copy copy = new Copy(
                second, first, CopyKind.COPY, Direction.DATE, Optional.empty(), new Overlap(0.9, 0.9, List.of()));
        Answer answer = answer(reports, copy);
        assertThat(answer.variants().get(0).independent()).isEqualTo(2);
        assertThat(answer.variants().get(0).copies()).isEqualTo(1);
        assertThat(answer.variants().get(0).first().source().article()).isNotEqualTo(second);
        List<Analysis> turned = List.of(reports.get(2), reports.get(1), reports.get(0));
        assertThat(answer(turned, copy).variants()).isEqualTo(answer.variants());
    }

    private static Answer answer(List<Analysis> reports, Copy copy) {
        QuotationCheck check = new QuotationCheck(Query.of("The bridge is older than the treaty"));
        reports.forEach(check::accept);
        check.accept(copy);
        return check.answer();
    }

    @Test
    void aQuotationWithoutWordsOrWithTooManyIsRefused() {
        assertThatThrownBy(() -> Query.of(" “…” ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Query.of("word ".repeat(100_000))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Query.of("a ".repeat(401))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Verdict verdict(String quotation) {
        return check(quotation).verdict();
    }

    private static Finding nearest(String quotation) {
        return check(quotation).variants().get(0).first();
    }

    private static Answer check(String quotation) {
        return check(quotation, REPORT);
    }

    private static Answer check(String quotation, String report) {
        QuotationCheck check = new QuotationCheck(Query.of(quotation));
        check.accept(ANALYZER.analyze(Capture.ofText("report.txt", report)));
        return check.answer();
    }
}
