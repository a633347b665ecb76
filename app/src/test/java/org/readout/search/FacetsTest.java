package org.readout.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;

/** Filters and counts. */
class FacetsTest {
    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        desk = new Desk(folder, Embedding.none());
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    private void fill() throws IOException {
        desk.put(
                Clipping.of("a1", "s1", 1, "the ferry sails")
                        .by("Helena Duarte", "BRA")
                        .toldBy("Ana Reis", "Eero Lindqvist")
                        .kind(StatementKind.QUOTED, Act.SAY)
                        .in("Harbour Post", "Ferry")
                        .said("2022-06-15")
                        .published("2022-06-16")
                        .at("call-1"),
                Clipping.of("a1", "s2", 1, "the ferry waits")
                        .by("Eero Lindqvist", "FIN")
                        .kind(StatementKind.QUOTED, Act.DENY)
                        .in("Harbour Post", "Ferry")
                        .published("2022-06-16"),
                Clipping.of("a2", "s3", 2, "the ferry sinks")
                        .by("Helena Duarte", "BRA")
                        .kind(StatementKind.REPORTED, Act.WARN)
                        .in("Quay Times", "Sunk")
                        .said("2022-07-01")
                        .published("2022-07-02"),
                Clipping.of("a3", "s4", 3, "a train stops")
                        .in("Quay Times", "Rails")
                        .published("2023-01-01"));
    }

    private Hits hits(String written) throws IOException {
        return desk.index().search(Query.parse(written));
    }

    @Test
    void everyFacetIsCounted() throws IOException {
        fill();
        Hits hits = hits("ferry");
        assertThat(hits.total()).isEqualTo(new Hits.Total(3, true));
        assertThat(Desk.counts(hits, Facet.SPEAKER)).containsExactly("Helena Duarte 2", "Eero Lindqvist 1");
        assertThat(Desk.counts(hits, Facet.AFFILIATION)).containsExactly("BRA 2", "FIN 1");
        assertThat(Desk.counts(hits, Facet.TELLER)).containsExactly("Ana Reis 1", "Eero Lindqvist 1");
        assertThat(Desk.counts(hits, Facet.OUTLET)).containsExactly("Harbour Post 2", "Quay Times 1");
        assertThat(Desk.counts(hits, Facet.ACT)).containsExactly("deny 1", "say 1", "warn 1");
        assertThat(Desk.counts(hits, Facet.KIND)).containsExactly("quoted 2", "reported 1");
        assertThat(Desk.counts(hits, Facet.OCCASION)).containsExactly("call-1 1");
        assertThat(Desk.counts(hits, Facet.LANGUAGE)).containsExactly("en 3");
        assertThat(Desk.counts(hits, Facet.REVIEW)).containsExactly("open 3");
        assertThat(Desk.counts(hits, Facet.SAID_MONTH)).containsExactly("2022-06 1", "2022-07 1");
        assertThat(Desk.counts(hits, Facet.PUBLISHED_MONTH)).containsExactly("2022-06 2", "2022-07 1");
    }

    @Test
    void aFilterDoesNotReduceItsOwnCounts() throws IOException {
        fill();
        Hits hits = hits("speaker:person:helena-duarte ferry");
        assertThat(Desk.ids(hits.hits())).containsExactlyInAnyOrder("s1", "s3");
        assertThat(hits.total().count()).isEqualTo(2);
        assertThat(Desk.counts(hits, Facet.SPEAKER)).containsExactly("Helena Duarte 2*", "Eero Lindqvist 1");
        assertThat(Desk.counts(hits, Facet.OUTLET)).containsExactly("Harbour Post 1", "Quay Times 1");
        Hits two = hits("speaker:duarte outlet:\"quay times\"");
        assertThat(Desk.counts(two, Facet.SPEAKER)).containsExactly("Helena Duarte 1*");
        assertThat(Desk.counts(two, Facet.OUTLET)).containsExactly("Harbour Post 1", "Quay Times 1*");
    }

    @Test
    void aChosenValueIsListedThoughRareOrAbsent() throws IOException {
        fill();
        Query query = Query.parse("act:deny act:threaten act:say").with(new Page(10, 1, Optional.empty()));
        assertThat(Desk.counts(desk.index().search(query), Facet.ACT)).containsExactly("say 2*", "deny 1*");
        Hits none = hits("ferry speaker:lindqvist outlet:quay");
        assertThat(none.total().count()).isZero();
        assertThat(Desk.counts(none, Facet.OUTLET)).containsExactly("Harbour Post 1", "Quay Times 0*");
        assertThat(Desk.counts(none, Facet.SPEAKER)).containsExactly("Helena Duarte 1", "Eero Lindqvist 0*");
    }

    @Test
    void peopleAreFilteredByIdOrByWordsOfTheirName() throws IOException {
        fill();
        assertThat(desk.ids("speaker:person:eero-lindqvist")).containsExactly("s2");
        assertThat(desk.ids("speaker:LINDQVIST")).containsExactly("s2");
        assertThat(desk.ids("speaker:\"helena duarte\"")).containsExactly("s3", "s1");
        assertThat(desk.ids("speaker:\"duarte helena\"")).isEmpty();
        assertThat(desk.ids("teller:reis")).containsExactly("s1");
        assertThat(desk.ids("affiliation:bra act:WARN")).containsExactly("s3");
        assertThat(desk.ids("occasion:call-1")).containsExactly("s1");
    }

    @Test
    void theDaysOfSayingAndOfPublishingAreTwoThings() throws IOException {
        fill();
        assertThat(desk.ids("from:2022-06-15 to:2022-06-15")).containsExactly("s1");
        assertThat(desk.ids("published-from:2022-06-16 published-to:2022-07")).containsExactly("s3", "s1", "s2");
        assertThat(desk.ids("to:2030")).containsExactly("s3", "s1");
        assertThat(desk.ids("said:2022-07")).containsExactly("s3");
    }

    @Test
    void newestAndOldestGoByTheDay() throws IOException {
        fill();
        desk.put(Clipping.of("a9", "s9", 9, "nobody knows when"));
        assertThat(desk.ids("sort:newest")).containsExactly("s4", "s3", "s2", "s1", "s9");
        assertThat(desk.ids("sort:oldest")).containsExactly("s1", "s2", "s3", "s4", "s9");
    }

    @Test
    void aCorrectedNameIsShown() throws IOException {
        fill();
        Indexed known = Clipping.of("a2", "s3", 4, "the ferry sinks")
                .by("Helena Duarte", "BRA")
                .statement();
        Voice corrected = new Voice("person:helena-duarte", "Helena M. Duarte", Optional.of("BRA"));
        desk.index()
                .update(
                        "a2",
                        List.of(new Indexed(
                                "s3",
                                4,
                                known.said(),
                                Optional.of(corrected),
                                List.of(),
                                known.printed(),
                                known.standing())));
        desk.index().commit(new Position("ledger-1", 4));
        assertThat(Desk.counts(hits("ferry"), Facet.SPEAKER)).containsExactly("Helena M. Duarte 2", "Eero Lindqvist 1");
    }

    /** Counts of many drawn statements against a plain loop over them. */
    @Test
    void countsAreThoseOfAPlainLoop() throws IOException {
        Gazette gazette = new Gazette(5);
        List<Indexed> all = new ArrayList<>();
        for (int number = 0; number < 150; number++) {
            all.addAll(gazette.statements(number));
            desk.index().update(Gazette.article(number), gazette.statements(number));
            if (number % 40 == 0) {
                desk.index().refresh();
            }
        }
        desk.index().commit(new Position("drawn", 150));
        Random random = new Random(6);
        for (int i = 0; i < 60; i++) {
            String word = Gazette.word(random.nextInt(12));
            Filters filters = Filters.NONE;
            for (Facet facet : List.of(Facet.ACT, Facet.TELLER, Facet.KIND, Facet.SPEAKER)) {
                Indexed drawn = all.get(random.nextInt(all.size()));
                List<FacetValue> values = FacetValue.of(facet, drawn);
                if (random.nextInt(3) == 0 && !values.isEmpty()) {
                    filters = filters.with(facet, values.get(0).value());
                }
            }
            Query query = Query.of(word).with(filters).with(new Page(5, 200, Optional.empty()));
            Hits hits = desk.index().search(query);
            Predicate<Indexed> words =
                    statement -> List.of(statement.said().words().split(" ")).contains(word);
            List<Indexed> matching = all.stream()
                    .filter(words)
                    .filter(passes(filters, Optional.empty()))
                    .toList();
            assertThat(hits.total().count()).isEqualTo(matching.size());
            for (Facet facet : Facet.all()) {
                Map<String, Integer> expected = new TreeMap<>();
                all.stream()
                        .filter(words)
                        .filter(passes(filters, Optional.of(facet)))
                        .flatMap(statement -> FacetValue.of(facet, statement).stream())
                        .forEach(value -> expected.merge(value.value(), 1, Integer::sum));
                Tally tally = hits.tallies().get(Facet.all().indexOf(facet));
                Map<String, Integer> counted = tally.counts().stream()
                        .filter(count -> count.number() > 0)
                        .collect(Collectors.toMap(Tally.Count::value, Tally.Count::number));
                assertThat(expected).as(query.written() + " " + facet).containsAllEntriesOf(counted);
                assertThat(counted.size() + tally.others()).isEqualTo(expected.size());
            }
        }
    }

    private static Predicate<Indexed> passes(Filters filters, Optional<Facet> but) {
        return statement -> filters.values().entrySet().stream()
                .filter(filter -> !Optional.of(filter.getKey()).equals(but))
                .allMatch(filter -> FacetValue.of(filter.getKey(), statement).stream()
                        .anyMatch(value -> filter.getValue().contains(value.value())));
    }
}
