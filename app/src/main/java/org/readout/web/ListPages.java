package org.readout.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;

/** Writes the front page, the numbered lists behind it, and the search. */
final class ListPages {
    private static final int FACET_VALUES = 20;
    private static final int FRONT_OCCASIONS = 12;
    private static final int FRONT_DISPUTES = 6;
    private static final int FRONT_EDITS = 6;
    private static final int FRONT_SPEAKERS = 40;
    private static final int FRONT_TROUBLES = 20;

    private final Run run;
    private final Layout layout;
    private final List<Integer> newestFirst;

    ListPages(Run run, Layout layout) {
        this.run = run;
        this.layout = layout;
        this.newestFirst = run.newestFirst();
    }

    void write(PageFiles files) throws IOException {
        List<Listed> articles = newestFirst.stream()
                .map(run.articles()::get)
                .map(line -> run.copying()
                        .listed(line)
                        .recounting(run.happenings().recountedBy(line))
                        .telling(run.storyBook().toldBy(line)))
                .toList();
        List<SpeakerRoll.Entry> speakers = run.roll().actorsByStatements();
        List<OccasionLine> occasions = run.happenings().mostCoveredFirst();
        list(files, "occasions", occasions);
        List<StoryLine> stories = run.storyBook().mostToldFirst();
        list(files, "stories", stories);
        List<DisputeLine> disputes = run.quarrels().disputes();
        list(files, "disputes", disputes);
        List<EditLine> edits = run.edits();
        list(files, "edited", edits);
        list(files, "reports", articles);
        list(
                files,
                "speakers",
                run.roll().actorsByName().stream().map(SpeakerLine::of).toList());
        list(files, "troubles", run.troubles().kept());
        files.page(
                "index.html",
                "index.jte",
                new IndexPage(
                        counts(speakers.size(), stories.size()),
                        new IndexPage.Occasions(occasions.size(), head(occasions, FRONT_OCCASIONS)),
                        new IndexPage.Disputes(disputes.size(), head(disputes, FRONT_DISPUTES)),
                        new IndexPage.Edits(edits.size(), head(edits, FRONT_EDITS)),
                        head(articles, layout.rowsPerPage()),
                        head(speakers, FRONT_SPEAKERS).stream()
                                .map(SpeakerLine::of)
                                .toList(),
                        facets(),
                        head(run.troubles().kept(), FRONT_TROUBLES)));
        search(files);
    }

    private IndexPage.Counts counts(int speakers, int stories) {
        int unresolved = 0;
        for (SpeakerRoll.Entry entry : run.roll().unresolvedByWords()) {
            unresolved += entry.statements();
        }
        return new IndexPage.Counts(
                run.articles().size(),
                run.sayings().size(),
                speakers,
                unresolved,
                stories,
                run.troubles().damages(),
                run.troubles().warnings());
    }

    private static <T> List<T> head(List<T> list, int most) {
        return list.subList(0, Math.min(most, list.size()));
    }

    private <T> void list(PageFiles files, String name, List<T> all) throws IOException {
        int pages = Math.max(1, (all.size() + layout.rowsPerPage() - 1) / layout.rowsPerPage());
        for (int page = 1; page <= pages; page++) {
            int from = (page - 1) * layout.rowsPerPage();
            List<T> rows = all.subList(from, Math.min(all.size(), from + layout.rowsPerPage()));
            files.page(
                    "list/" + name + "-" + page + ".html",
                    name + ".jte",
                    new ListPage<>(all.size(), rows, new Pager(page, pages, name, false)));
        }
    }

    private List<IndexPage.Facet> facets() {
        List<IndexPage.Facet> facets = new ArrayList<>();
        facet(facets, "Given as", "kind", run.facets().kinds(), kind -> Wording.kind(StatementKind.valueOf(kind)));
        facet(facets, "Act", "act", run.facets().acts(), act -> Wording.does(Act.valueOf(act)));
        facet(facets, "Affiliation", "affiliation", run.facets().affiliations(), Affiliation::shown);
        facet(facets, "Outlet", "outlet", run.facets().outlets(), outlet -> outlet);
        return facets;
    }

    private static void facet(
            List<IndexPage.Facet> facets,
            String name,
            String field,
            List<Facets.Choice> choices,
            java.util.function.UnaryOperator<String> shown) {
        if (!choices.isEmpty()) {
            List<IndexPage.Value> values = new ArrayList<>();
            for (Facets.Choice choice : head(choices, FACET_VALUES)) {
                values.add(IndexPage.Value.of(field, choice.value(), shown.apply(choice.value()), choice.count()));
            }
            facets.add(new IndexPage.Facet(name, values));
        }
    }

    private void search(PageFiles files) throws IOException {
        int[] ranks = new int[newestFirst.size()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[newestFirst.get(rank)] = rank;
        }
        run.search().write(files);
        files.script(
                "search/facets.js",
                run.facets().script(run.roll(), ranks, run.search().shards()));
        for (int first = 0; first < run.sayings().size(); first += Facets.ROWS_PER_FILE) {
            files.script("search/rows-" + first / Facets.ROWS_PER_FILE + ".js", rows(first));
        }
        files.page("search.html", "search.jte", counts(0, 0));
    }

    /** The rows of one file: the articles they stand in, then the statements. */
    private Script rows(int first) throws IOException {
        int end = Math.min(run.sayings().size(), first + Facets.ROWS_PER_FILE);
        List<Entry> entries = new ArrayList<>();
        for (int saying = first; saying < end; saying++) {
            entries.add(run.entry(saying));
        }
        Script script = new Script("readoutSearch.rows")
                .number(first / Facets.ROWS_PER_FILE)
                .open();
        int last = -1;
        for (Entry entry : entries) {
            if (entry.saying().article() != last) {
                last = entry.saying().article();
                ArticleLine article = entry.article();
                script.open()
                        .number(last)
                        .text(article.title())
                        .text(article.imprint())
                        .close()
                        .line();
            }
        }
        script.close().open();
        for (Entry entry : entries) {
            row(script, entry);
        }
        return script.close();
    }

    private static void row(Script script, Entry entry) {
        Saying saying = entry.saying();
        script.open()
                .number(saying.article())
                .text(entry.href())
                .text(saying.words())
                .open();
        saying.attributed().speaker().ifPresent(speaker -> named(script, speaker));
        script.close().open();
        saying.attributed().tellers().forEach(teller -> named(script, teller));
        script.close().close().line();
    }

    private static void named(Script script, Named named) {
        script.open()
                .text(named.shown())
                .text(named.affiliation().map(Affiliation::shown).orElse(""))
                .text(named.page().orElse(""))
                .close();
    }
}
