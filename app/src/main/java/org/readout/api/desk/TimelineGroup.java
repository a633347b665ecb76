package org.readout.api.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.account.Claim;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.api.Route;
import org.readout.ledger.ActorEntry;
import org.readout.ledger.Actors;
import org.readout.ledger.Ledger;
import org.readout.ledger.OccasionEntry;
import org.readout.ledger.Page;
import org.readout.ledger.StatementEntry;
import org.readout.web.Chronology;
import org.readout.web.Entry;
import org.readout.web.OccasionLine;
import org.readout.web.Period;
import org.readout.web.SpeakerLine;
import org.readout.web.TimelinePage;

/** What was said and what happened, by the day on which it was. */
final class TimelineGroup implements PageGroup {
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]{1,100}?)-([1-9][0-9]{0,5})\\.html");
    private static final int ACTORS = 40;

    private final Newsdesk desk;
    private final Printer printer;

    TimelineGroup(Newsdesk desk, Printer printer) {
        this.desk = desk;
        this.printer = printer;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/timeline/{name}", this::timeline));
    }

    private Reply timeline(Request request) throws IOException {
        Matcher name = NAME.matcher(request.parameter("name"));
        if (!name.matches()) {
            throw Refusal.notFound();
        }
        Period period = Period.asked(request.query("in").orElse("")).orElseThrow(Refusal::notFound);
        int number = Integer.parseInt(name.group(2));
        Ledger ledger = desk.shown().ledger();
        Chronology chronology;
        if (name.group(1).equals("occasions")) {
            chronology = occasions(ledger, period, number);
        } else {
            Optional<ActorEntry> speaker = Optional.empty();
            if (!name.group(1).equals("all")) {
                speaker = Optional.of(ledger.actors().ofPage(name.group(1)).orElseThrow(Refusal::notFound));
            }
            chronology = statements(ledger, speaker, period, number);
        }
        return Reply.html(printer.pages().timeline(printer.site(request), chronology));
    }

    private Chronology statements(Ledger ledger, Optional<ActorEntry> speaker, Period period, int number)
            throws IOException {
        Optional<String> id = speaker.map(ActorEntry::id);
        int rows = printer.pages().rows();
        Page<StatementEntry> page = ledger.statements()
                .timeline(
                        id,
                        period.iso().isEmpty() ? "0" : period.iso(),
                        period.iso() + "~",
                        (number - 1L) * rows,
                        rows);
        if (page.rows().isEmpty() && number > 1) {
            throw Refusal.notFound();
        }
        Lines lines = new Lines(ledger);
        List<Chronology.Dated> dated = new ArrayList<>();
        lines.load(page.rows().stream()
                .map(statement -> statement.place().article())
                .toList());
        for (StatementEntry statement : page.rows()) {
            Optional<Entry> entry = lines.entry(statement);
            Optional<LocalDate> day = statement.day().flatMap(Lines::day);
            if (entry.isPresent() && day.isPresent()) {
                dated.add(new Chronology.Dated(day.get(), basis(statement), entry.get()));
            }
        }
        Map<String, Long> counts =
                ledger.statements().perDay(id, letters(period), period.counted().iso());
        List<OccasionLine> occasions = new ArrayList<>();
        if (speaker.isEmpty() && !dated.isEmpty()) {
            occasions.addAll(lines.occasions(ledger.derived()
                    .occasionsBetween(
                            dated.get(0).day().toString(),
                            dated.get(dated.size() - 1).day().toString(),
                            0,
                            rows)
                    .rows()));
        }
        return new Chronology(
                new Chronology.Scope(TimelinePage.View.STATEMENTS, speaker.map(Lines::speaker), period),
                counts(counts),
                (int) Math.min(Integer.MAX_VALUE, ledger.statements().undated(id)),
                actors(ledger, period),
                dated,
                occasions,
                new Chronology.Place(number, (int) Math.min(Integer.MAX_VALUE, page.total())));
    }

    private static Claim.Basis basis(StatementEntry statement) {
        if (statement.said().isPresent()) {
            return Claim.Basis.STATEMENT;
        }
        return statement.day().equals(statement.place().published()) ? Claim.Basis.REPORT : Claim.Basis.OCCASION;
    }

    private Chronology occasions(Ledger ledger, Period period, int number) throws IOException {
        int rows = printer.pages().rows();
        Page<OccasionEntry> page = ledger.derived()
                .occasionsBetween(
                        period.iso().isEmpty() ? "0" : period.iso(), period.iso() + "~", (number - 1L) * rows, rows);
        Map<String, Long> counts = ledger.derived()
                .occasionsPerDay(letters(period), period.counted().iso());
        return new Chronology(
                new Chronology.Scope(TimelinePage.View.OCCASIONS, Optional.empty(), period),
                counts(counts),
                0,
                actors(ledger, period),
                List.of(),
                new Lines(ledger).occasions(page.rows()),
                new Chronology.Place(number, (int) Math.min(Integer.MAX_VALUE, page.total())));
    }

    private static int letters(Period period) {
        return switch (period.counted().iso().length()) {
            case 0 -> 4;
            case 4 -> 7;
            default -> 10;
        };
    }

    private static List<Chronology.Count> counts(Map<String, Long> counts) {
        List<Chronology.Count> list = new ArrayList<>();
        counts.forEach((span, number) -> Period.asked(span)
                .ifPresent(
                        period -> list.add(new Chronology.Count(period, (int) Math.min(Integer.MAX_VALUE, number)))));
        return list;
    }

    /** Those who say most, as far as they say something on a day of the period, with how much they say then. */
    private static List<SpeakerLine> actors(Ledger ledger, Period period) throws IOException {
        List<ActorEntry> most =
                ledger.actors().page(Actors.Order.BY_STATEMENTS, 0, ACTORS).rows();
        Map<String, Integer> counts =
                ledger.statements().dated(most.stream().map(ActorEntry::id).toList(), period.iso());
        return most.stream()
                .filter(actor -> counts.containsKey(actor.id()))
                .map(actor -> Lines.speaker(actor, counts.getOrDefault(actor.id(), 0), 0))
                .toList();
    }
}
