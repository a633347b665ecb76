package org.readout.api.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.api.BodyForm;
import org.readout.api.FormFields;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.api.Route;
import org.readout.ledger.Ledger;
import org.readout.ledger.StatementEntry;
import org.readout.search.Hit;
import org.readout.search.Hits;
import org.readout.search.IndexUnusable;
import org.readout.search.Match;
import org.readout.search.Matches;
import org.readout.search.Page;
import org.readout.search.Query;
import org.readout.web.ArticleLine;
import org.readout.web.Asked;
import org.readout.web.FindPage;
import org.readout.web.Highlighted;
import org.readout.web.SavedPage;
import org.readout.web.Wording;

/** The search, and the searches that are kept. */
final class SearchGroup implements PageGroup {
    private static final int HITS = 20;
    private static final int VALUES = 8;

    /** A saved search, and the change of the ledger after which its matches are new. */
    private static final Pattern FRESH = Pattern.compile("([0-9]{1,18})(?::([0-9]{1,18}))?");

    private static final Pattern OFFSET = Pattern.compile("[0-9]{1,6}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Newsdesk desk;
    private final Printer printer;
    private final SavedSearches saved;

    SearchGroup(Newsdesk desk, Printer printer) {
        this.desk = desk;
        this.printer = printer;
        this.saved = new SavedSearches(desk.own(), desk.fetcher());
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/search.html", this::search),
                Route.get("/searches.html", request -> searches(request, Optional.empty())),
                Route.post("/search/save", BodyForm.FIELDS, this::save),
                Route.post("/search/forget", BodyForm.FIELDS, this::forget));
    }

    /** What the address asks for, by parameter. */
    static Map<String, List<String>> parameters(Request request) {
        Map<String, List<String>> parameters = new HashMap<>();
        request.queryNames().forEach(name -> parameters.put(name, request.queries(name)));
        return parameters;
    }

    private Reply search(Request request) throws IOException {
        Asked asked;
        try {
            asked = Asked.of(parameters(request));
        } catch (IllegalArgumentException e) {
            return refused(request, Asked.EVERYTHING, clause(e), 400);
        }
        try {
            return asked.fresh().isPresent() ? fresh(request, asked) : found(request, asked);
        } catch (IndexUnusable e) {
            return refused(
                    request,
                    asked,
                    "The search index cannot be used now. Start Readout again, and it is made anew from the ledger.",
                    503);
        }
    }

    private static String clause(IllegalArgumentException fault) {
        return "It cannot be searched for: " + fault.getMessage() + ".";
    }

    private Reply refused(Request request, Asked asked, String sentence, int status) throws IOException {
        return page(
                        request,
                        new FindPage(
                                asked, Optional.empty(), List.of(), List.of(), Optional.of(sentence), Optional.empty()))
                .withStatus(status);
    }

    private Reply page(Request request, FindPage page) throws IOException {
        return Reply.html(printer.newsroom().search(page, printer.site(request)));
    }

    private Reply found(Request request, Asked given) throws IOException {
        Room room = desk.shown();
        Query query;
        Hits hits;
        try {
            boolean any = !given.isEmpty();
            query = AskedQuery.query(given, new Page(any ? HITS : 0, VALUES, given.after()));
            hits = room.index().search(query);
        } catch (IllegalArgumentException e) {
            return refused(request, given, clause(e), 400);
        }
        Asked asked = AskedQuery.asked(query);
        Asked here = given.after().map(asked::after).orElse(asked);
        Lines lines = new Lines(room.ledger());
        Optional<FindPage.Found> found = asked.isEmpty()
                ? Optional.empty()
                : Optional.of(new FindPage.Found(
                        hits.all(),
                        hits.sentence(),
                        reports(hits),
                        hits(room.ledger(), lines, hits.hits()),
                        hits.next()));
        return page(
                request,
                new FindPage(
                        here,
                        found,
                        new FacetLines(room.ledger(), lines).of(hits.tallies()),
                        saved.list(),
                        Optional.empty(),
                        notice(room, query, hits.match())));
    }

    /** In how many reports all hits are, where they are on one page. */
    private static OptionalLong reports(Hits hits) {
        return hits.all() == hits.hits().size() ? reports(hits.hits()) : OptionalLong.empty();
    }

    private static OptionalLong reports(List<Hit> hits) {
        return OptionalLong.of(hits.stream()
                .map(hit -> hit.statement().printed().article())
                .distinct()
                .count());
    }

    private static List<FindPage.Hit> hits(Ledger ledger, Lines lines, List<Hit> hits) throws IOException {
        Map<String, StatementEntry> entries = new HashMap<>();
        ledger.statements()
                .find(hits.stream().map(hit -> hit.statement().id()).toList())
                .forEach(entry -> entries.put(entry.id(), entry));
        List<FindPage.Hit> shown = new ArrayList<>();
        for (Hit hit : hits) {
            StatementEntry entry = entries.get(hit.statement().id());
            Optional<ArticleLine> article =
                    lines.article(hit.statement().printed().article());
            if (entry != null && article.isPresent()) {
                shown.add(new FindPage.Hit(
                        "statement/" + entry.id(),
                        new Highlighted(hit.statement().said().words(), hit.marks()),
                        Lines.attributed(entry),
                        article.get(),
                        hit.statement().said().day()));
            }
        }
        return shown;
    }

    private static Optional<String> notice(Room room, Query query, Match match) throws IOException {
        List<String> sentences = new ArrayList<>(query.doubts());
        if (room.behind() > 0) {
            sentences.add("The index is being brought up to the ledger; what came last is not searched yet.");
        }
        if (query.match() != Match.WORDS && query.hasWords()) {
            long without = room.index().withoutVector();
            if (match == Match.WORDS) {
                sentences.add("Searched by words alone, since there is nothing that reads meaning.");
            } else if (without > 0) {
                sentences.add(Wording.count(without, "statement is", "statements are")
                        + " found by words only, until meaning is read in " + (without == 1 ? "it" : "them") + " too.");
            }
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    /** The new matches of a saved search. Its address comes to hold since when they are new, so that it shows the same when it is opened again. */
    private Reply fresh(Request request, Asked asked) throws IOException {
        Matcher wanted = FRESH.matcher(asked.fresh().orElseThrow());
        Optional<org.readout.ledger.SavedSearch> kept =
                wanted.matches() ? saved.find(Long.parseLong(wanted.group(1))) : Optional.empty();
        if (kept.isEmpty()) {
            return refused(request, Asked.EVERYTHING, "This search is not kept any more.", 404);
        }
        long since = wanted.group(2) == null ? kept.get().looked() : Long.parseLong(wanted.group(2));
        Asked first = SavedSearches.asked(kept.get()).freshOf(kept.get().id() + ":" + since);
        if (wanted.group(2) == null) {
            return Reply.seeOther("/" + first.href());
        }
        Matches matches = saved.matches(kept.get(), since);
        saved.seen(kept.get(), matches.upTo());
        List<Hit> latest = new ArrayList<>(matches.hits());
        java.util.Collections.reverse(latest);
        int from = asked.after()
                .filter(after -> OFFSET.matcher(after).matches())
                .map(after -> Math.min(Integer.parseInt(after), latest.size()))
                .orElse(0);
        int to = Math.min(latest.size(), from + HITS);
        Ledger ledger = desk.own().ledger();
        return page(
                request,
                new FindPage(
                        from > 0 ? first.after(Integer.toString(from)) : first,
                        Optional.of(new FindPage.Found(
                                latest.size(),
                                latest.isEmpty()
                                        ? "No statement matches that is new."
                                        : Wording.count(latest.size(), "statement", "statements")
                                                + " new since you looked",
                                reports(latest),
                                hits(ledger, new Lines(ledger), latest.subList(from, to)),
                                to < latest.size() ? Optional.of(Integer.toString(to)) : Optional.empty())),
                        List.of(),
                        saved.list(),
                        Optional.empty(),
                        saved.goesOn(matches)
                                ? Optional.of("There are more than these; the rest stays new until you look again.")
                                : Optional.empty()));
    }

    private Reply searches(Request request, Optional<String> refusal) throws IOException {
        return Reply.html(printer.newsroom().saved(new SavedPage(saved.list(), refusal), printer.site(request)));
    }

    private Reply save(Request request) throws IOException {
        Optional<String> refusal;
        try {
            Asked asked = Asked.of(FormFields.read(request.field("query").orElse("")));
            refusal = saved.keep(
                    request.field("name").orElse(""),
                    asked.first(),
                    request.field("webhook").orElse(""));
        } catch (IllegalArgumentException e) {
            refusal = Optional.of(clause(e));
        }
        return refusal.isPresent() ? searches(request, refusal).withStatus(422) : Reply.seeOther("/searches.html");
    }

    private Reply forget(Request request) throws IOException {
        String id = request.field("search").orElse("");
        if (!NUMBER.matcher(id).matches() || !saved.forget(Long.parseLong(id))) {
            throw Refusal.notFound();
        }
        return Reply.seeOther("/searches.html");
    }
}
