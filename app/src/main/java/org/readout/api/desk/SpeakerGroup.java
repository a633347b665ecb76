package org.readout.api.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.account.Position;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.api.Route;
import org.readout.ledger.ActorEntry;
import org.readout.ledger.Actors;
import org.readout.ledger.Ledger;
import org.readout.ledger.Page;
import org.readout.ledger.StatementEntry;
import org.readout.ledger.Statements;
import org.readout.text.PageName;
import org.readout.web.NetworkPage;
import org.readout.web.Slice;
import org.readout.web.SpeakerLine;
import org.readout.web.SpeakerPage;

/** Speakers: what each says and tells, in which changing words, and who speaks of whom and to whom. */
final class SpeakerGroup implements PageGroup {
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]{1,100}?)(?:-([1-9][0-9]{0,4}))?\\.html");
    private static final int EDGES = 60;
    private static final int TIES = 12;
    private static final int POSITIONS = 2_000;

    private final Newsdesk desk;
    private final Printer printer;

    SpeakerGroup(Newsdesk desk, Printer printer) {
        this.desk = desk;
        this.printer = printer;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/speaker/{name}", this::speaker),
                Route.get("/position/{name}", this::positions),
                Route.get("/network.html", this::network));
    }

    /** An actor and which of its pages is asked for. */
    private record Asked(ActorEntry actor, int number) {}

    /** The number at the end of a name may be that of a page or the end of the actor's own name, which is tried first. */
    private static Optional<Asked> asked(Ledger ledger, String name) throws IOException {
        if (!name.endsWith(".html")) {
            return Optional.empty();
        }
        String whole = name.substring(0, name.length() - ".html".length());
        Optional<ActorEntry> actor = ledger.actors().ofPage(whole);
        if (actor.isPresent()) {
            return Optional.of(new Asked(actor.get(), 1));
        }
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches() || matcher.group(2) == null) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(2));
        return ledger.actors().ofPage(matcher.group(1)).map(one -> new Asked(one, number));
    }

    private Reply speaker(Request request) throws IOException {
        String name = request.parameter("name");
        Ledger ledger = desk.shown().ledger();
        Matcher unresolved =
                Pattern.compile("unresolved(?:-([1-9][0-9]{0,5}))?\\.html").matcher(name);
        if (unresolved.matches()) {
            return unresolved(request, unresolved.group(1) == null ? 1 : Integer.parseInt(unresolved.group(1)));
        }
        if (name.endsWith("-network.html")) {
            Optional<ActorEntry> centre =
                    ledger.actors().ofPage(name.substring(0, name.length() - "-network.html".length()));
            if (centre.isPresent()) {
                return network(request, centre);
            }
        }
        Asked asked = asked(ledger, name).orElseThrow(Refusal::notFound);
        ActorEntry actor = asked.actor();
        int rows = printer.pages().rows();
        long from = (asked.number() - 1L) * rows;
        Lines lines = new Lines(ledger);
        List<SpeakerPage.Spoken> spoken = new ArrayList<>();
        Page<StatementEntry> said = ledger.statements().page(Statements.By.SPEAKER, actor.id(), from, rows);
        lines.entries(said.rows()).forEach(entry -> spoken.add(new SpeakerPage.Spoken(entry, false)));
        int room = rows - said.rows().size();
        Page<StatementEntry> told = ledger.statements()
                .page(Statements.By.TELLER, actor.id(), Math.max(0, from - said.total()), Math.max(0, room));
        lines.entries(told.rows()).forEach(entry -> spoken.add(new SpeakerPage.Spoken(entry, true)));
        if (spoken.isEmpty() && asked.number() > 1) {
            throw Refusal.notFound();
        }
        return Reply.html(printer.pages()
                .speaker(
                        printer.site(request),
                        Lines.speaker(actor, actor.said(), ledger.statements().found(actor.id())),
                        new Slice<>(spoken, asked.number(), said.total() + told.total()),
                        ledger.derived().positionCount(actor.id()),
                        ties(ledger, actor)));
    }

    private static SpeakerLine line(ActorEntry actor) {
        return Lines.speaker(actor);
    }

    private static List<SpeakerPage.Ties> ties(Ledger ledger, ActorEntry actor) throws IOException {
        List<SpeakerPage.Tie> reported = new ArrayList<>();
        for (Statements.Share share : ledger.statements().outlets(actor.id(), TIES)) {
            reported.add(new SpeakerPage.Tie(
                    share.name().isEmpty() ? "outlet not known" : share.name(),
                    share.statements(),
                    share.name().isEmpty()
                            ? "search.html?speaker=" + encoded(actor.id())
                            : "search.html?speaker=" + encoded(actor.id()) + "&outlet=" + encoded(share.name()),
                    false));
        }
        List<SpeakerPage.Tie> about = new ArrayList<>();
        List<SpeakerPage.Tie> to = new ArrayList<>();
        for (Actors.Edge edge : ledger.actors().network(Optional.of(actor.id()), 4 * TIES)) {
            if (edge.from().equals(actor.id())) {
                Optional<ActorEntry> other = ledger.actors().find(edge.to());
                List<SpeakerPage.Tie> list = edge.way().equals("to") ? to : about;
                if (other.isPresent() && list.size() < TIES) {
                    list.add(new SpeakerPage.Tie(other.get().name(), edge.statements(), edgeHref(edge), false));
                }
            }
        }
        List<SpeakerPage.Ties> ties = new ArrayList<>();
        ties.add(new SpeakerPage.Ties("Reported by", reported));
        ties.add(new SpeakerPage.Ties("Speaks of", about));
        ties.add(new SpeakerPage.Ties("Speaks to", to));
        return ties.stream().filter(one -> !one.list().isEmpty()).toList();
    }

    private static String encoded(String value) {
        return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The page that lists the statements of an edge. */
    private static String edgeHref(Actors.Edge edge) {
        return "between/statements.html?from=" + encoded(edge.from()) + "&to=" + encoded(edge.to()) + "&way="
                + edge.way();
    }

    private Reply unresolved(Request request, int number) throws IOException {
        Ledger ledger = desk.shown().ledger();
        int rows = printer.pages().rows();
        Page<StatementEntry> page = ledger.statements().page(Statements.By.UNRESOLVED, "", (number - 1L) * rows, rows);
        if (page.rows().isEmpty() && number > 1) {
            throw Refusal.notFound();
        }
        return Reply.html(printer.pages()
                .unresolved(
                        printer.site(request),
                        new Slice<>(new Lines(ledger).entries(page.rows()), number, page.total())));
    }

    private Reply positions(Request request) throws IOException {
        Ledger ledger = desk.shown().ledger();
        Asked asked = asked(ledger, request.parameter("name")).orElseThrow(Refusal::notFound);
        List<Position> positions =
                ledger.derived().positions(Optional.of(asked.actor().id()), 0, POSITIONS);
        return Reply.html(printer.pages()
                .positions(
                        printer.site(request),
                        line(asked.actor()),
                        positions,
                        new LedgerEntries(ledger),
                        asked.number())
                .orElseThrow(Refusal::notFound));
    }

    private Reply network(Request request) throws IOException {
        return network(request, Optional.empty());
    }

    private Reply network(Request request, Optional<ActorEntry> centre) throws IOException {
        Ledger ledger = desk.shown().ledger();
        List<Actors.Edge> edges = ledger.actors().network(centre.map(ActorEntry::id), EDGES);
        List<NetworkPage.Edge> shown = new ArrayList<>();
        for (Actors.Edge edge : edges) {
            Optional<ActorEntry> from = ledger.actors().find(edge.from());
            Optional<ActorEntry> to = ledger.actors().find(edge.to());
            if (from.isPresent() && to.isPresent()) {
                shown.add(new NetworkPage.Edge(
                        actor(from.get()),
                        edge.way().equals("to") ? NetworkPage.Way.TO : NetworkPage.Way.ABOUT,
                        actor(to.get()),
                        edge.statements(),
                        edgeHref(edge)));
            }
        }
        NetworkPage page = new NetworkPage(centre.map(SpeakerGroup::actor), shown, shown.size());
        return Reply.html(printer.newsroom().network(page, printer.site(request)));
    }

    private static NetworkPage.Actor actor(ActorEntry actor) {
        return new NetworkPage.Actor(actor.name(), PageName.of(actor.id()));
    }
}
