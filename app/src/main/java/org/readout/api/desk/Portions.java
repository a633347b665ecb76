package org.readout.api.desk;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.api.Refusal;
import org.readout.api.Request;
import org.readout.ledger.ActorEntry;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.Articles;
import org.readout.ledger.Ledger;
import org.readout.ledger.OccasionEntry;
import org.readout.ledger.Page;
import org.readout.ledger.StatementEntry;
import org.readout.ledger.Statements;
import org.readout.ledger.StoryEntry;
import org.readout.search.Hit;
import org.readout.search.Hits;
import org.readout.search.Order;
import org.readout.search.Query;
import org.readout.text.PageName;
import org.readout.web.Asked;
import org.readout.web.Counted;
import org.readout.web.ExportPage;
import org.readout.web.OccasionLine;

/** Finds the portion of a ledger that an address asks for. For one request. */
final class Portions {
    /** So many statements of a search are exported. */
    static final int MOST_HITS = 100_000;

    private static final int AT_A_TIME = 200;

    private final Room room;
    private final Ledger ledger;

    Portions(Room room) {
        this.room = room;
        this.ledger = room.ledger();
    }

    /** The portion that {@code scope} and {@code id}, or the parameters of {@link Asked}, ask for; the whole ledger without them. */
    Portion of(Request request) throws IOException {
        ExportPage.Extent extent = extent(request.query("scope").orElse("all"));
        String id = request.query("id").orElse("");
        return switch (extent) {
            case ALL -> all();
            case STORY -> story(id);
            case OCCASION -> occasion(id);
            case SPEAKER -> speaker(id);
            case SEARCH -> search(request);
        };
    }

    private static ExportPage.Extent extent(String value) {
        for (ExportPage.Extent extent : ExportPage.Extent.values()) {
            if (extent.value().equals(value)) {
                return extent;
            }
        }
        throw Refusal.badRequest("The scope of an export is all, story, occasion, speaker or search.");
    }

    private Portion all() throws IOException {
        long statements = ledger.upkeep().status().counts().statements();
        return new Portion(
                new ExportPage.Scope(
                        ExportPage.Extent.ALL, "", "the whole ledger", new Counted(statements, "list/reports-1.html")),
                taker -> {
                    List<String> ids = ledger.articles().ids("", AT_A_TIME);
                    while (!ids.isEmpty()) {
                        for (String id : ids) {
                            taker.take(id, Optional.empty());
                        }
                        ids = ledger.articles().ids(ids.get(ids.size() - 1), AT_A_TIME);
                    }
                    return Optional.empty();
                });
    }

    private Portion story(String id) throws IOException {
        StoryEntry story = ledger.derived().story(id).orElseThrow(Refusal::notFound);
        Articles.Wanted wanted =
                new Articles.Wanted(Optional.empty(), Optional.of(story.id()), Optional.empty(), Optional.empty());
        long statements = 0;
        Set<String> articles = new java.util.LinkedHashSet<>();
        Page<ArticleEntry> page = ledger.articles().page(wanted, 0, AT_A_TIME);
        while (!page.rows().isEmpty()) {
            for (ArticleEntry article : page.rows()) {
                articles.add(article.id());
                statements += article.tally().statements();
            }
            page = ledger.articles().page(wanted, page.from() + page.rows().size(), AT_A_TIME);
        }
        return new Portion(
                new ExportPage.Scope(
                        ExportPage.Extent.STORY,
                        story.id(),
                        story.title(),
                        new Counted(statements, "story/" + PageName.of(story.id()) + ".html")),
                taker -> {
                    for (String article : articles) {
                        taker.take(article, Optional.empty());
                    }
                    return Optional.empty();
                });
    }

    private Portion occasion(String id) throws IOException {
        Optional<OccasionEntry> known = ledger.derived().occasion(id);
        OccasionEntry occasion =
                (known.isPresent() ? known : ledger.derived().occasionOfPage(id)).orElseThrow(Refusal::notFound);
        String title =
                new Lines(ledger).occasion(occasion).map(OccasionLine::title).orElse(occasion.id());
        return by(
                Statements.By.OCCASION,
                occasion.id(),
                ExportPage.Extent.OCCASION,
                title,
                "occasion/" + PageName.of(occasion.id()) + ".html");
    }

    private Portion speaker(String id) throws IOException {
        Optional<ActorEntry> known = ledger.actors().find(id);
        ActorEntry actor = (known.isPresent() ? known : ledger.actors().ofPage(id)).orElseThrow(Refusal::notFound);
        return by(
                Statements.By.SPEAKER,
                actor.id(),
                ExportPage.Extent.SPEAKER,
                actor.name(),
                "speaker/" + PageName.of(actor.id()) + ".html");
    }

    /** The statements are listed before the first is given, so that what is added meanwhile shifts nothing. */
    private Portion by(Statements.By by, String key, ExportPage.Extent extent, String shown, String href)
            throws IOException {
        long total = ledger.statements().page(by, key, 0, 1).total();
        return new Portion(new ExportPage.Scope(extent, key, shown, new Counted(total, href)), taker -> {
            Map<String, Set<String>> chosen = new LinkedHashMap<>();
            Page<StatementEntry> page = ledger.statements().page(by, key, 0, AT_A_TIME);
            while (!page.rows().isEmpty()) {
                page.rows().forEach(entry -> choose(chosen, entry.place().article(), entry.id()));
                page = ledger.statements()
                        .page(by, key, page.from() + page.rows().size(), AT_A_TIME);
            }
            give(chosen, taker);
            return Optional.empty();
        });
    }

    private static void choose(Map<String, Set<String>> chosen, String article, String statement) {
        chosen.computeIfAbsent(article, any -> new HashSet<>()).add(statement);
    }

    private static void give(Map<String, Set<String>> chosen, Portion.Taker taker) throws IOException {
        for (Map.Entry<String, Set<String>> entry : chosen.entrySet()) {
            taker.take(entry.getKey(), Optional.of(entry.getValue()));
        }
    }

    private Portion search(Request request) throws IOException {
        Query query;
        try {
            query = AskedQuery.query(Asked.of(SearchGroup.parameters(request)), pageOf(0, 1));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("It cannot be searched for: " + e.getMessage() + ".");
        }
        Asked asked = AskedQuery.asked(query);
        if (asked.isEmpty()) {
            return all();
        }
        long total = room.index().search(query).all();
        String shown = asked.words().isBlank() ? "for the chosen ones" : asked.words();
        return new Portion(
                new ExportPage.Scope(ExportPage.Extent.SEARCH, asked.query(), shown, new Counted(total, asked.href())),
                taker -> found(query.with(Order.NEWEST).with(pageOf(AT_A_TIME, 0)), taker));
    }

    private static org.readout.search.Page pageOf(int size, int counts) {
        return new org.readout.search.Page(size, counts, Optional.empty());
    }

    private Optional<String> found(Query query, Portion.Taker taker) throws IOException {
        Map<String, Set<String>> chosen = new LinkedHashMap<>();
        Hits hits = room.index().search(query);
        int number = 0;
        boolean more = true;
        while (more && number < MOST_HITS) {
            for (Hit hit : hits.hits()) {
                choose(
                        chosen,
                        hit.statement().printed().article(),
                        hit.statement().id());
            }
            number += hits.hits().size();
            more = hits.next().isPresent();
            if (more && number < MOST_HITS) {
                hits = room.index().search(query.after(hits.next().get()));
            }
        }
        give(chosen, taker);
        return more
                ? Optional.of(
                        "The search finds more than the " + MOST_HITS + " statements that are exported at a time.")
                : Optional.empty();
    }
}
