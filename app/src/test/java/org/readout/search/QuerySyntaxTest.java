package org.readout.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuerySyntaxTest {
    @Test
    void prefixesBecomeFiltersAndTheRestIsWords() {
        Query query = Query.parse(
                "ferry SPEAKER:\"Helena Duarte\" -tax outlet:Post act:deny kind:quoted said:2022-06 speaker:x \"two words\"");
        assertThat(query.words()).isEqualTo("ferry -tax \"two words\"");
        assertThat(query.filters().of(Facet.SPEAKER)).containsExactly("Helena Duarte", "x");
        assertThat(query.filters().of(Facet.OUTLET)).containsExactly("Post");
        assertThat(query.filters().of(Facet.ACT)).containsExactly("deny");
        assertThat(query.filters().of(Facet.KIND)).containsExactly("quoted");
        assertThat(query.filters().of(Facet.SAID_MONTH)).containsExactly("2022-06");
    }

    @Test
    void daysMayBeMonthsOrYears() {
        assertThat(Query.parse("from:2022-06-01 to:2022-06").said()).isEqualTo(period("2022-06-01", "2022-06-30"));
        assertThat(Query.parse("published-from:2024 published-to:2024").published())
                .isEqualTo(period("2024-01-01", "2024-12-31"));
        assertThat(Query.parse("to:2024-02").said().to()).contains(LocalDate.of(2024, 2, 29));
    }

    private static Period period(String from, String to) {
        return new Period(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)));
    }

    @Test
    void orderAndMatchAreWordsToo() {
        Query query = Query.parse("ferry by:Both sort:NEWEST");
        assertThat(query.match()).isEqualTo(Match.BOTH);
        assertThat(query.order()).isEqualTo(Order.NEWEST);
    }

    @Test
    void aPrefixWithAValueThatItCannotHaveIsWords() {
        String odd = "from:yesterday to:2022-02-30 sort:colour -act:deny what:\"is this\"";
        assertThat(Query.parse(odd).words())
                .isEqualTo("from:yesterday to:2022-02-30 sort:colour -act:deny what: \"is this\"");
        assertThat(Query.parse("from:2022 to:2021").words()).isEqualTo("to:2021");
    }

    @Test
    void aFilterThatCannotBeUnderstoodIsNamed() {
        assertThat(Query.parse("ferry from:yesterday").doubts())
                .containsExactly("“from:” wants a date such as 2024-05-06; it was taken as words.");
        assertThat(Query.parse("speaker: Duarte").doubts())
                .containsExactly(
                        "“speaker:” wants a value behind the colon, without a blank between; it was taken as words.");
        assertThat(Query.parse("from:2022 to:2021").doubts())
                .containsExactly(
                        "“to:” has a day that lies on the wrong side of the other one; it was taken as words.");
        assertThat(Query.parse("by:magic sort:colour -act:deny title:").doubts())
                .containsExactly(
                        "“by:” wants one of words, meaning, both; it was taken as words.",
                        "“sort:” wants one of relevance, newest, oldest; it was taken as words.",
                        "“-act:” is not known: a minus goes before words, not before a filter; it was taken as words.",
                        "“title:” wants a value behind the colon, without a blank between; it was taken as words.");
        assertThat(Query.parse("ferry -tax what:this title:boat from:2022 \"from:yesterday\" speaker:x")
                        .doubts())
                .isEmpty();
    }

    @Test
    void tooMuchIsRefusedInWords() {
        assertThatThrownBy(() -> Query.of("x".repeat(1001)))
                .hasMessage("a query has at most 1000 characters of words; this one has 1001");
        assertThatThrownBy(() -> Query.of("x ".repeat(33)))
                .hasMessage("a query has at most 32 words and phrases; this one has 33");
        assertThatThrownBy(() -> Query.parse("x".repeat(8001))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Query.parse("outlet:" + "x".repeat(301)))
                .hasMessage("the value of a filter has 1 to 300 characters; one of outlet has 301");
        assertThatThrownBy(() -> new Page(201, 0, Optional.empty())).hasMessage("a page has 0 to 200 hits, not 201");
    }

    @Provide
    Arbitrary<String> written() {
        Arbitrary<String> pieces = Arbitraries.of(
                "ferry",
                "-",
                "\"",
                "“",
                "”",
                " ",
                "speaker:",
                "outlet:",
                "from:",
                "2022-06",
                "title:",
                "\\",
                "~",
                "*",
                "by:",
                "both",
                "sort:",
                "newest",
                "a",
                "é",
                "😀",
                ":",
                "(",
                "-tax",
                "'");
        return pieces.list().ofMaxSize(20).map(list -> String.join("", list));
    }

    @Property
    void whatIsWrittenIsReadBackTheSame(@ForAll("written") String written) {
        Query query = Query.parse(written);
        assertThat(Query.parse(query.written())).isEqualTo(query);
    }
}
