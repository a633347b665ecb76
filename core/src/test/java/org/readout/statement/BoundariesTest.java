package org.readout.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.text.Span;

class BoundariesTest {
    private static final String TEXT = "She said “the bridge stays open for all who need it, always” and left.";
    private static final Quotation QUOTATION = new QuotationScanner()
            .scan(TEXT, List.of(new Span(0, TEXT.length())))
            .quotations()
            .get(0);
    private final Boundaries boundaries = new Boundaries(List.of(QUOTATION));

    @Test
    void anEndAFewWordsFromItsMarkMovesThere() {
        assertThat(boundaries.snapped(span("bridge stays open for all who need it")))
                .isEqualTo(QUOTATION.outer());
    }

    @Test
    void anEndFarFromItsMarkStays() {
        Span far = span("“the bridge stays open");
        assertThat(boundaries.snapped(far)).isEqualTo(far);
    }

    @Test
    void contentAroundAQuotationStays() {
        Span around = span("said “the bridge stays open for all who need it, always” and left");
        assertThat(boundaries.snapped(around)).isEqualTo(around);
    }

    @Test
    void contentBesideAQuotationStays() {
        Span beside = span("and left");
        assertThat(boundaries.snapped(beside)).isEqualTo(beside);
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
