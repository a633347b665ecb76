package org.readout.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.text.Span;

/** Leafing through hits, saved searches, and what is marked, on drawn statements. */
class PagesTest {
    private static final Gazette GAZETTE = new Gazette(7);
    private static final int ARTICLES = 60;

    private StatementIndex index;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        index = StatementIndex.open(folder, Gazette.directions(16));
        for (int number = 0; number < ARTICLES; number++) {
            index.update(Gazette.article(number), GAZETTE.statements(number));
            if (number % 25 == 0) {
                index.refresh();
            }
        }
        index.commit(new Position("drawn", ARTICLES));
        while (index.encode(500) > 0) {
            index.refresh();
        }
        index.commit(new Position("drawn", ARTICLES));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private static List<Query> queries() {
        String frequent = Gazette.word(1);
        String other = Gazette.word(3);
        List<Query> queries = new ArrayList<>();
        for (Match match : Match.values()) {
            for (Order order : Order.values()) {
                queries.add(Query.of(frequent).with(match).with(order));
                queries.add(Query.of(frequent + " " + other)
                        .with(match)
                        .with(order)
                        .with(Filters.NONE.with(Facet.KIND, "quoted")));
            }
        }
        queries.add(Query.of(""));
        queries.add(Query.of("\"" + frequent + "\" -" + other).with(Order.OLDEST));
        return queries;
    }

    /** All ids, page by page, with a word from outside after each page. */
    private List<String> leafed(Query query, int size, Runnable between) throws IOException {
        List<String> ids = new ArrayList<>();
        Query page = query.with(new Page(size, 0, Optional.empty()));
        while (true) {
            Hits hits = index.search(page);
            ids.addAll(Desk.ids(hits.hits()));
            if (hits.next().isEmpty()) {
                return ids;
            }
            assertThat(hits.hits()).hasSize(size);
            page = page.after(hits.next().get());
            between.run();
        }
    }

    @Test
    void pagesGiveEachHitOnceAndNoneTwice() throws IOException {
        for (Query query : queries()) {
            long total = index.search(query).all();
            List<String> all = leafed(query, 200, () -> {});
            assertThat(all).as(query.written()).doesNotHaveDuplicates().hasSize((int) total);
            assertThat(leafed(query, 17, () -> {})).as(query.written()).isEqualTo(all);
        }
    }

    @Test
    void whatIsAddedMeanwhileMovesNoHitToAnotherPage() throws IOException {
        int[] next = {ARTICLES};
        for (Query query : queries()) {
            List<String> before = leafed(query, 200, () -> {});
            List<String> during = leafed(query, 50, () -> {
                try {
                    index.update(Gazette.article(next[0]), GAZETTE.statements(next[0]));
                    index.remove(Gazette.article(next[0] - ARTICLES));
                    next[0]++;
                    index.refresh();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(during).as(query.written()).isEqualTo(before);
        }
    }

    @Test
    void aCursorOfAnotherQueryOrNoneIsRefused() throws IOException {
        Hits hits = index.search(Query.of(Gazette.word(1)));
        String cursor = hits.next().orElseThrow();
        assertThatThrownBy(() -> index.search(Query.of(Gazette.word(2)).after(cursor)))
                .hasMessage("this cursor belongs to another query; ask for the first page");
        for (String odd : List.of("", "x", "%%%", "AAAA", cursor.substring(3), cursor + cursor, "x".repeat(5000))) {
            assertThatThrownBy(() -> index.search(Query.of(Gazette.word(1)).after(odd)))
                    .as(odd)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("this is no cursor of a page of hits");
        }
    }

    @Test
    void aCursorOutlivesTheProcess(@TempDir Path folder) throws IOException {
        Query query = Query.of(Gazette.word(1));
        String cursor;
        List<String> second;
        try (StatementIndex first = StatementIndex.open(folder, Embedding.none())) {
            for (int number = 0; number < 30; number++) {
                first.update(Gazette.article(number), GAZETTE.statements(number));
            }
            first.commit(new Position("drawn", 30));
            cursor = first.search(query).next().orElseThrow();
            second = Desk.ids(first.search(query.after(cursor)).hits());
        }
        try (StatementIndex again = StatementIndex.open(folder, Embedding.none())) {
            assertThat(Desk.ids(again.search(query.after(cursor)).hits())).isEqualTo(second);
        }
    }

    @Test
    void markedPlacesHaveWordsOfTheQuery() throws IOException {
        Forms forms = new Forms();
        int marked = 0;
        for (int rank = 0; rank < 200; rank += 7) {
            String first = Gazette.word(rank);
            String second = Gazette.word(rank / 2 + 1);
            for (String written :
                    List.of(first, first + " " + second, second.substring(0, 2) + "*", "\"" + first + "\"")) {
                for (Hit hit : index.search(Query.of(written)).hits()) {
                    int end = 0;
                    for (Span span : hit.marks()) {
                        assertThat(span.start()).isGreaterThanOrEqualTo(end);
                        end = span.end();
                        String cut = span.cut(hit.statement().said().words());
                        assertThat(forms.tokens(cut)).as(written + " in " + cut).anySatisfy(token -> assertThat(
                                        token.stem().equals(first)
                                                || token.stem().equals(second)
                                                || token.exact().equals(first)
                                                || token.exact().equals(second)
                                                || token.exact().startsWith(second.substring(0, 2)))
                                .isTrue());
                        marked++;
                    }
                    boolean byName = hit.statement().speaker().isPresent()
                            || !hit.statement().tellers().isEmpty();
                    assertThat(byName || !hit.marks().isEmpty()).isTrue();
                }
            }
        }
        assertThat(marked).isGreaterThan(300);
        forms.close();
    }

    @Test
    void aSavedSearchTellsWhatIsNewBetweenTwoChanges() throws IOException {
        Query query = Query.of(Gazette.word(1)).with(Filters.NONE.with(Facet.KIND, "quoted"));
        List<String> all = leafed(query, 200, () -> {});
        List<String> told = new ArrayList<>();
        long after = -1;
        for (long upTo : new long[] {10, 11, 60, 60, 500}) {
            Matches matches = index.matches(query, after, upTo);
            assertThat(matches.upTo()).isEqualTo(upTo);
            told.addAll(Desk.ids(matches.hits()));
            after = upTo;
        }
        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(index.matches(query, 3, 3).hits()).isEmpty();
    }

    @Test
    void aSavedSearchWithTooManyHitsSaysHowFarItCame() throws IOException {
        int articles = 130;
        for (int number = ARTICLES; number < articles; number++) {
            index.update(Gazette.article(number), GAZETTE.statements(number));
        }
        index.commit(new Position("drawn", articles));
        List<String> told = new ArrayList<>();
        long after = -1;
        while (after < articles) {
            Matches matches = index.matches(Query.of(""), after, articles);
            assertThat(matches.upTo()).isGreaterThan(after);
            told.addAll(Desk.ids(matches.hits()));
            after = matches.upTo();
        }
        assertThat(told).doesNotHaveDuplicates().hasSize(articles * Gazette.STATEMENTS);
    }
}
