package org.readout.api.desk;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readout.analysis.Analysis;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.api.Route;
import org.readout.api.export.ExportFormat;
import org.readout.api.export.Provenance;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.Ledger;
import org.readout.ledger.PartyEntry;
import org.readout.ledger.StatementEntry;
import org.readout.statement.StatementKind;
import org.readout.statement.Words;
import org.readout.web.Citation;
import org.readout.web.ExportChoice;
import org.readout.web.ExportPage;

/** What can be taken away: the page, with how an article or a statement is cited, and the files. */
final class ExportGroup implements PageGroup {
    private final Newsdesk desk;
    private final Printer printer;
    private final String version;
    private final Clock clock;

    /** Pages and files that say they come of this {@code version} of Readout. */
    ExportGroup(Newsdesk desk, Printer printer, String version, Clock clock) {
        this.desk = desk;
        this.printer = printer;
        this.version = version;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/export.html", this::page), Route.get("/export/file", this::file));
    }

    private Reply page(Request request) throws IOException {
        Room room = desk.shown();
        ExportPage page = new ExportPage(
                new Portions(room).of(request).scope(),
                List.of(ExportChoice.values()),
                citation(room.ledger(), request));
        return Reply.html(printer.newsroom().export(page, printer.site(request)));
    }

    private Reply file(Request request) throws IOException {
        ExportFormat format = ExportFormat.named(request.query("format").orElse(""))
                .orElseThrow(() -> Refusal.badRequest(
                        "The format of an export is one of " + String.join(", ", ExportFormat.words()) + "."));
        Room room = desk.shown();
        Portion portion = new Portions(room).of(request);
        Instant now = clock.instant();
        String name = "readout-" + portion.scope().extent().value() + "-" + LocalDate.ofInstant(now, ZoneOffset.UTC)
                + "." + format.extension();
        Provenance run = new Provenance("Readout", version, List.of(), now);
        return Reply.file(
                name, format.mediaType(), out -> new ExportFile(room.ledger(), format, run).write(portion, out));
    }

    private static Optional<Citation> citation(Ledger ledger, Request request) throws IOException {
        Optional<String> statement = request.query("statement");
        if (statement.isPresent()) {
            StatementEntry entry = ledger.statements().find(statement.get()).orElseThrow(Refusal::notFound);
            return Optional.of(citation(ledger, entry.id(), entry.place().article(), Optional.of(entry)));
        }
        Optional<String> article = request.query("article");
        return article.isEmpty()
                ? Optional.empty()
                : Optional.of(citation(ledger, article.get(), article.get(), Optional.empty()));
    }

    private static Citation citation(Ledger ledger, String id, String article, Optional<StatementEntry> quoted)
            throws IOException {
        ArticleEntry entry = ledger.articles().find(article).orElseThrow(Refusal::notFound);
        Optional<Analysis> analysis = ledger.articles().analysis(article);
        return new Citation(
                id,
                new Citation.Report(
                        entry.title(),
                        analysis.flatMap(one -> one.article().metadata().byline()),
                        entry.outlet(),
                        entry.published().flatMap(Lines::day),
                        entry.uri()),
                Instant.parse(entry.added()).atOffset(ZoneOffset.UTC).toLocalDate(),
                quoted.map(statement -> quoted(statement, analysis)));
    }

    private static Citation.Quoted quoted(StatementEntry statement, Optional<Analysis> analysis) {
        int index = statement.place().index();
        Optional<Words> words = analysis.filter(
                        one -> index >= 0 && index < one.statements().size())
                .map(one -> one.statements().get(index).words());
        return new Citation.Quoted(
                words.map(some -> (some.kind() == StatementKind.QUOTED ? some.quoted() : some.content())
                                .stream()
                                        .map(span -> span.cut(
                                                analysis.orElseThrow().article().text()))
                                        .collect(Collectors.joining(" … ")))
                        .orElse(statement.words()),
                statement.speaker().flatMap(PartyEntry::name),
                statement.tellers().stream()
                        .map(teller -> teller.name().orElse(teller.words()))
                        .toList(),
                words.map(some -> some.kind() == StatementKind.QUOTED).orElse(false));
    }
}
