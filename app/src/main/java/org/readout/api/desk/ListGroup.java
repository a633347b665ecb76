package org.readout.api.desk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.api.Route;
import org.readout.ledger.ActorEntry;
import org.readout.ledger.Actors;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.Articles;
import org.readout.ledger.Derived;
import org.readout.ledger.Editions;
import org.readout.ledger.Ledger;
import org.readout.ledger.OccasionEntry;
import org.readout.ledger.Page;
import org.readout.ledger.StoryEntry;
import org.readout.web.DeskPages;
import org.readout.web.Site;
import org.readout.web.Slice;

/** The lists: {@code list/reports-1.html} and its like. */
final class ListGroup implements PageGroup {
    private static final Pattern NAME =
            Pattern.compile("(reports|stories|occasions|disputes|edited|speakers)-([1-9][0-9]{0,5})\\.html");

    private final Newsdesk desk;
    private final Printer printer;

    ListGroup(Newsdesk desk, Printer printer) {
        this.desk = desk;
        this.printer = printer;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/list/{name}", this::list));
    }

    private Reply list(Request request) throws IOException {
        Matcher name = NAME.matcher(request.parameter("name"));
        if (!name.matches()) {
            throw Refusal.notFound();
        }
        DeskPages pages = printer.pages();
        Site site = printer.site(request);
        Ledger ledger = desk.shown().ledger();
        Lines lines = new Lines(ledger);
        int number = Integer.parseInt(name.group(2));
        int rows = pages.rows();
        long from = (number - 1L) * rows;
        return Reply.html(
                switch (name.group(1)) {
                    case "reports" -> {
                        Page<ArticleEntry> page = ledger.articles()
                                .page(
                                        new Articles.Wanted(
                                                request.query("outlet"),
                                                Optional.empty(),
                                                request.query("occasion"),
                                                request.query("original")),
                                        from,
                                        rows);
                        yield pages.reports(site, slice(lines.listed(page.rows()), page, number));
                    }
                    case "stories" -> {
                        Page<StoryEntry> page = ledger.derived().stories(from, rows);
                        yield pages.stories(
                                site,
                                slice(page.rows().stream().map(Lines::story).toList(), page, number));
                    }
                    case "occasions" -> {
                        Page<OccasionEntry> page = ledger.derived().occasions(Derived.Order.BY_DAY, 2, from, rows);
                        yield pages.occasions(site, slice(lines.occasions(page.rows()), page, number));
                    }
                    case "disputes" -> {
                        var page = ledger.derived().disputes(from, rows);
                        yield pages.disputes(site, slice(lines.disputes(page.rows()), page, number));
                    }
                    case "edited" -> {
                        int few = pages.editsPerPage();
                        Page<Editions.Edited> page = ledger.editions().page((number - 1L) * few, few);
                        yield pages.edited(site, slice(lines.edited(page.rows(), pages), page, number));
                    }
                    default -> {
                        Page<ActorEntry> page = ledger.actors().page(Actors.Order.BY_NAME, from, rows);
                        yield pages.speakers(site, slice(lines.speakers(page.rows()), page, number));
                    }
                });
    }

    private static <T> Slice<T> slice(List<T> rows, Page<?> page, int number) {
        if (rows.isEmpty() && number > 1) {
            throw Refusal.notFound();
        }
        return new Slice<>(rows, number, page.total());
    }
}
