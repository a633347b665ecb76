package org.readout.api.desk;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.readout.analysis.Analysis;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.api.Route;
import org.readout.ledger.ActorEntry;
import org.readout.ledger.Actors;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.Ledger;
import org.readout.ledger.ReviewState;
import org.readout.ledger.StatementEntry;
import org.readout.web.Choice;
import org.readout.web.DeskPages;
import org.readout.web.FiledArticle;
import org.readout.web.ReadingsPage;
import org.readout.web.Reviewed;
import org.readout.web.Site;

/** Articles as one reads them, what changed from one reading to the next and between two versions, and the place of each statement for good. */
final class ReadingGroup implements PageGroup {
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{16})(?:-([1-9][0-9]{0,4}))?\\.html");
    private static final Pattern READINGS = Pattern.compile("([0-9a-f]{16})-readings(?:-([1-9][0-9]{0,4}))?\\.html");
    private static final Pattern SINCE = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern EDITS = Pattern.compile("([0-9a-f]{16})-to-([0-9a-f]{16})\\.html");
    private static final int CHOICES = 60;

    private final Newsdesk desk;
    private final Printer printer;
    private final ZoneId zone;

    /** Pages of a desk, with times of corrections as in {@code zone}. */
    ReadingGroup(Newsdesk desk, Printer printer, ZoneId zone) {
        this.desk = desk;
        this.printer = printer;
        this.zone = zone;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/article/{name}", this::article),
                Route.get("/statement/{id}", this::statement),
                Route.get("/edits/{name}", this::edits));
    }

    private Reply article(Request request) throws IOException {
        Matcher readings = READINGS.matcher(request.parameter("name"));
        if (readings.matches()) {
            return readings(request, readings.group(1), number(readings.group(2)));
        }
        Matcher name = NAME.matcher(request.parameter("name"));
        if (!name.matches()) {
            throw Refusal.notFound();
        }
        int part = number(name.group(2));
        Ledger ledger = desk.shown().ledger();
        Site site = printer.correcting(request, ledger);
        Analysis analysis = analysis(ledger, name.group(1));
        return Reply.html(
                printer.pages().reader(site, filed(ledger, analysis), part).orElseThrow(Refusal::notFound));
    }

    private static int number(@Nullable String typed) {
        return typed == null ? 1 : Integer.parseInt(typed);
    }

    private Reply readings(Request request, String article, int number) throws IOException {
        Ledger ledger = desk.shown().ledger();
        ArticleEntry entry = ledger.articles().find(article).orElseThrow(Refusal::notFound);
        ReadingLines lines = new ReadingLines(ledger, zone);
        Optional<String> since =
                request.query("since").filter(value -> SINCE.matcher(value).matches());
        ReadingsPage page = (since.isPresent()
                        ? lines.since(entry, Long.parseLong(since.get()))
                        : lines.page(entry, number))
                .orElseThrow(Refusal::notFound);
        return Reply.html(printer.newsroom().readings(page, printer.site(request)));
    }

    private static Analysis analysis(Ledger ledger, String id) throws IOException {
        return ledger.articles().analysis(id).orElseThrow(Refusal::notFound);
    }

    private static FiledArticle filed(Ledger ledger, Analysis analysis) throws IOException {
        String id = analysis.article().id();
        List<FiledArticle.Filing> filings = new ArrayList<>();
        List<FiledArticle.Rejection> rejections = new ArrayList<>();
        Map<String, Optional<Choice>> occasions = new HashMap<>();
        Lines lines = new Lines(ledger);
        for (StatementEntry entry : ledger.statements().ofArticle(id)) {
            if (entry.place().index() >= 0) {
                Optional<Choice> occasion = Optional.empty();
                if (entry.occasion().isPresent()) {
                    String its = entry.occasion().get();
                    if (!occasions.containsKey(its)) {
                        occasions.put(its, choice(lines, its));
                    }
                    occasion = occasions.get(its);
                }
                filings.add(new FiledArticle.Filing(entry.id(), reviewed(entry.review()), occasion));
            } else if (entry.review() == ReviewState.REJECTED) {
                rejections.add(new FiledArticle.Rejection(
                        entry.id(),
                        entry.speaker().flatMap(party -> party.name()).orElse(""),
                        entry.words()));
            }
        }
        List<FiledArticle.Edition> editions = new ArrayList<>();
        List<ArticleEntry> versions = ledger.articles().versions(id);
        if (versions.size() > 1) {
            for (ArticleEntry version : versions) {
                editions.add(new FiledArticle.Edition(
                        version.id(),
                        ledger.articles().captured(version),
                        version.tally().statements()));
            }
        }
        List<Choice> actors = new ArrayList<>();
        for (ActorEntry actor :
                ledger.actors().page(Actors.Order.BY_STATEMENTS, 0, CHOICES).rows()) {
            actors.add(new Choice(actor.id(), actor.name(), actor.affiliation().orElse("")));
        }
        return new FiledArticle(
                analysis,
                filings,
                rejections,
                ledger.articles().analyses(id).size(),
                editions,
                actors,
                occasions.values().stream().flatMap(Optional::stream).toList());
    }

    private static Optional<Choice> choice(Lines lines, String occasion) throws IOException {
        return lines.occasion(occasion)
                .map(line -> new Choice(occasion, line.title(), line.days().orElse("")));
    }

    private static Reviewed reviewed(ReviewState state) {
        return switch (state) {
            case NONE, REJECTED -> Reviewed.OPEN;
            case ACCEPTED -> Reviewed.ACCEPTED;
            case CORRECTED -> Reviewed.CORRECTED;
        };
    }

    /** The address that leads to a statement for good: to its place now, or to its article where the present analysis has it no more. */
    private Reply statement(Request request) throws IOException {
        Ledger ledger = desk.shown().ledger();
        StatementEntry entry = ledger.statements().find(request.parameter("id")).orElseThrow(Refusal::notFound);
        String article = entry.place().article();
        if (entry.place().index() < 0) {
            return Reply.seeOther("/article/" + article + ".html");
        }
        return Reply.seeOther("/"
                + printer.pages().place(analysis(ledger, article), entry.place().index()));
    }

    private Reply edits(Request request) throws IOException {
        Matcher name = EDITS.matcher(request.parameter("name"));
        if (!name.matches()) {
            throw Refusal.notFound();
        }
        Ledger ledger = desk.shown().ledger();
        return Reply.html(printer.pages()
                .edits(printer.site(request), captured(ledger, name.group(1)), captured(ledger, name.group(2))));
    }

    private static DeskPages.Captured captured(Ledger ledger, String id) throws IOException {
        ArticleEntry entry = ledger.articles().find(id).orElseThrow(Refusal::notFound);
        return new DeskPages.Captured(analysis(ledger, id), ledger.articles().captured(entry));
    }
}
