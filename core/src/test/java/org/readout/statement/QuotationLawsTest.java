package org.readout.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.readout.text.Span;

class QuotationLawsTest {
    private static final QuotationScanner SCANNER = new QuotationScanner();
    private static final String[] PIECES = {
        "“", "”", "‘", "’", "\"", "'", "«", "»", "„", "‟", "‚", "‛", "‹", "›", "″", "′", "word", "s", "12", "'s",
        "’90s", " ", "\u00a0", "\u202f", "\u200b", "\n", "\n\n", "\r\n", ",", ".", "—", "(", ")", "…", "😀", "e\u0301",
        "שלום", "\u202e", "\ud800", "\udc00", "\u0000", "İ"
    };

    @Provide
    Arbitrary<String> nasty() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    @Property
    void quotationsStandInOrderInsideTheirParagraphsAndHoldTheirWords(@ForAll("nasty") String text) {
        List<Span> paragraphs = QuotationScannerTest.paragraphs(text);
        int last = 0;
        for (Quotation quotation : SCANNER.scan(text, paragraphs).quotations()) {
            assertThat(quotation.outer().start()).isGreaterThanOrEqualTo(last);
            assertThat(quotation.outer().contains(quotation.inner())).isTrue();
            assertThat(paragraphs).anyMatch(paragraph -> paragraph.contains(quotation.outer()));
            last = quotation.outer().end();
        }
    }

    @Property
    void aContinuedQuotationIsFollowedByOneThatContinues(@ForAll("nasty") String text) {
        List<Quotation> found =
                SCANNER.scan(text, QuotationScannerTest.paragraphs(text)).quotations();
        for (int i = 0; i < found.size(); i++) {
            boolean goesOn = found.get(i).ending() == Quotation.Ending.CONTINUED;
            boolean follows = i + 1 < found.size() && found.get(i + 1).continues();
            assertThat(follows).isEqualTo(goesOn);
        }
        assertThat(found.isEmpty() || !found.get(0).continues()).isTrue();
    }

    @Property
    void theSameTextGivesTheSameQuotations(@ForAll("nasty") String text) {
        List<Span> paragraphs = QuotationScannerTest.paragraphs(text);
        assertThat(SCANNER.scan(text, paragraphs)).isEqualTo(SCANNER.scan(text, paragraphs));
    }

    @Property
    void aTextWithoutMarksHasNoQuotations(@ForAll String text) {
        String plain = text.codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(SCANNER.scan(plain, QuotationScannerTest.paragraphs(plain)).quotations())
                .isEmpty();
    }
}
