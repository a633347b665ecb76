package org.readout.api.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.account.Comparison;
import org.readout.account.Report;
import org.readout.analysis.Analysis;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.api.Route;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.Derived;
import org.readout.ledger.Ledger;
import org.readout.ledger.OccasionEntry;
import org.readout.story.Instalment;
import org.readout.story.Occasion;
import org.readout.story.OccasionReport;
import org.readout.story.Story;
import org.readout.text.PageName;
import org.readout.web.ArticleLine;
import org.readout.web.Choice;
import org.readout.web.Listed;
import org.readout.web.Morgue;
import org.readout.web.OccasionLine;
import org.readout.web.Slice;
import org.readout.web.StoryLine;

/** Occasions with their accounts side by side, and stories. */
final class OccasionGroup implements PageGroup {
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]{1,100}?)(?:-p?([1-9][0-9]{0,4}))?\\.html");
    private static final int OTHERS = 40;

    private final Newsdesk desk;
    private final Printer printer;

    OccasionGroup(Newsdesk desk, Printer printer) {
        this.desk = desk;
        this.printer = printer;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/occasion/{name}", this::occasion), Route.get("/story/{name}", this::story));
    }

    private Reply occasion(Request request) throws IOException {
        Ledger ledger = desk.shown().ledger();
        Found<OccasionEntry> found =
                found(request.parameter("name"), page -> ledger.derived().occasionOfPage(page));
        OccasionEntry entry = found.row();
        if (!PageName.of(entry.id()).equals(found.page())) {
            return Reply.seeOther("/occasion/" + PageName.of(entry.id()) + ".html");
        }
        Occasion occasion = ledger.derived().whole(entry.id()).orElseThrow(Refusal::notFound);
        Optional<Comparison> comparison = ledger.derived().comparison(entry.id());
        if (comparison.isEmpty()) {
            if (occasion.reports().isEmpty()) {
                throw Refusal.notFound();
            }
            return Reply.seeOther("/article/" + occasion.reports().get(0).article() + ".html");
        }
        return Reply.html(printer.pages()
                .occasion(
                        printer.site(request),
                        occasion,
                        comparison.get(),
                        new LedgerMorgue(ledger, occasion),
                        others(ledger, entry.id()),
                        found.number())
                .orElseThrow(Refusal::notFound));
    }

    private static List<Choice> others(Ledger ledger, String own) throws IOException {
        List<Choice> others = new ArrayList<>();
        List<OccasionEntry> entries = ledger.derived().occasions(Derived.Order.BY_DAY, 1, 0, OTHERS).rows().stream()
                .filter(other -> !other.id().equals(own))
                .toList();
        Map<String, Derived.Listed> listed =
                ledger.derived().listed(entries.stream().map(OccasionEntry::id).toList());
        for (OccasionEntry other : entries) {
            Optional.ofNullable(listed.get(other.id()))
                    .map(one -> Lines.line(other, one.occasion()))
                    .ifPresent(line -> others.add(
                            new Choice(other.id(), line.title(), line.days().orElse(""))));
        }
        return others;
    }

    private Reply story(Request request) throws IOException {
        Ledger ledger = desk.shown().ledger();
        var found = found(request.parameter("name"), page -> ledger.derived().story(page));
        Story story = ledger.derived().wholeStory(found.row().id()).orElseThrow(Refusal::notFound);
        Lines lines = new Lines(ledger);
        int rows = printer.pages().rows();
        int from = Math.min(story.instalments().size(), (found.number() - 1) * rows);
        List<Instalment> some =
                story.instalments().subList(from, Math.min(story.instalments().size(), from + rows));
        if (some.isEmpty()) {
            throw Refusal.notFound();
        }
        List<ArticleEntry> entries =
                ledger.articles().find(some.stream().map(Instalment::article).toList());
        List<Listed> reports = new ArrayList<>();
        for (Listed listed : lines.listed(entries)) {
            reports.add(new Listed(
                    listed.article(), listed.original(), listed.copies(), listed.occasion(), Optional.empty()));
        }
        List<OccasionLine> occasions = found.number() > 1
                ? List.of()
                : reports.stream()
                        .flatMap(listed -> listed.occasion().stream())
                        .distinct()
                        .toList();
        StoryLine line = Lines.story(found.row());
        return Reply.html(printer.pages()
                .story(
                        printer.site(request),
                        new StoryLine(
                                line.page(),
                                line.title(),
                                line.date(),
                                new StoryLine.Tally(
                                        line.tally().reports(), line.tally().copies(), occasions.size())),
                        occasions,
                        new Slice<>(reports, found.number(), story.instalments().size())));
    }

    /** What a page's name leads to: the row, and which of its pages is asked for. */
    private record Found<T>(T row, String page, int number) {}

    /** Looks a row up by its page's name. */
    private interface Rows<T> {
        Optional<T> of(String page) throws IOException;
    }

    /** A name may end in the number of a page, and so may an id: the whole name is tried first. */
    private static <T> Found<T> found(String name, Rows<T> rows) throws IOException {
        if (!name.endsWith(".html")) {
            throw Refusal.notFound();
        }
        String whole = name.substring(0, name.length() - ".html".length());
        Optional<T> row = rows.of(whole);
        if (row.isPresent()) {
            return new Found<>(row.get(), whole, 1);
        }
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches() || matcher.group(2) == null) {
            throw Refusal.notFound();
        }
        return new Found<>(
                rows.of(matcher.group(1)).orElseThrow(Refusal::notFound),
                matcher.group(1),
                Integer.parseInt(matcher.group(2)));
    }

    /** The reports of an occasion, read from the ledger when a page needs them. */
    private static final class LedgerMorgue implements Morgue {
        private final Ledger ledger;
        private final Map<String, OccasionReport> own = new HashMap<>();
        private final List<String> articles = new ArrayList<>();
        private final Map<String, Report> reports = new HashMap<>();
        private final Map<String, ArticleLine> lines = new HashMap<>();

        LedgerMorgue(Ledger ledger, Occasion occasion) throws IOException {
            this.ledger = ledger;
            occasion.reports().forEach(report -> own.put(report.article(), report));
            for (ArticleEntry entry : ledger.articles()
                    .find(occasion.reports().stream()
                            .map(OccasionReport::article)
                            .distinct()
                            .toList())) {
                articles.add(entry.id());
                lines.put(entry.id(), Lines.article(entry));
            }
        }

        @Override
        public List<String> articles() {
            return articles;
        }

        @Override
        public Report report(String article) {
            return reports.computeIfAbsent(article, id -> {
                OccasionReport report = Optional.ofNullable(own.get(id)).orElseThrow(() -> Morgue.stranger(id));
                try {
                    Analysis analysis = ledger.articles().analysis(id).orElseThrow(() -> Morgue.stranger(id));
                    return new Report(analysis, report.statements());
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }

        @Override
        public ArticleLine line(String article) {
            return Optional.ofNullable(lines.get(article)).orElseThrow(() -> Morgue.stranger(article));
        }
    }
}
