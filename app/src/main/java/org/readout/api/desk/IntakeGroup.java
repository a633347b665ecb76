package org.readout.api.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.api.BodyForm;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.api.Route;
import org.readout.fetch.AddressRefused;
import org.readout.fetch.LinkReader;
import org.readout.ledger.DamageEntry;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerStatus;
import org.readout.ledger.Page;
import org.readout.ledger.WatchEntry;
import org.readout.web.IntakePage;
import org.readout.web.ListPage;
import org.readout.web.Pager;

/** The health of what comes in: what failed and why, what is watched, how far the index is. */
final class IntakeGroup implements PageGroup {
    private static final int LONGEST_PATH = 1_000;
    private static final int MOST_RETRIED = 1_000;

    private final Newsdesk desk;
    private final Printer printer;

    IntakeGroup(Newsdesk desk, Printer printer) {
        this.desk = desk;
        this.printer = printer;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/intake.html", request -> page(request, 1, Optional.empty())),
                Route.get("/{name}", this::further),
                Route.get("/intake/retry", request -> Reply.seeOther("/intake.html")),
                Route.get("/intake/watch", request -> Reply.seeOther("/intake.html")),
                Route.get("/intake/unwatch", request -> Reply.seeOther("/intake.html")),
                Route.post("/intake/retry", BodyForm.FIELDS, this::retry),
                Route.post("/intake/watch", BodyForm.FIELDS, this::watch),
                Route.post("/intake/unwatch", BodyForm.FIELDS, this::unwatch));
    }

    private Reply further(Request request) throws IOException {
        String name = request.parameter("name");
        if (!name.matches("intake-[1-9][0-9]{0,4}\\.html")) {
            throw Refusal.notFound();
        }
        return page(request, Integer.parseInt(name.replaceAll("[^0-9]", "")), Optional.empty());
    }

    private Reply page(Request request, int number, Optional<String> refusal) throws IOException {
        Room room = desk.own();
        Ledger ledger = room.ledger();
        int rows = printer.pages().rows();
        Page<DamageEntry> damages = ledger.desk().damages((number - 1L) * rows, rows);
        int pages = (int) Math.max(1, (damages.total() + rows - 1) / rows);
        if (number > pages) {
            throw Refusal.notFound();
        }
        List<IntakePage.Failure> failures = new ArrayList<>();
        for (DamageEntry damage : damages.rows()) {
            failures.add(new IntakePage.Failure(
                    id(damage),
                    damage.uri(),
                    damage.position().isPresent() ? "byte " + damage.position().getAsLong() : "",
                    damage.reason(),
                    moment(damage.seen()),
                    isFile(damage.uri())));
        }
        LedgerStatus status = ledger.upkeep().status();
        List<IntakePage.Watch> watches = new ArrayList<>();
        for (WatchEntry watch : ledger.desk().watches()) {
            watches.add(new IntakePage.Watch(
                    Long.toString(watch.id()),
                    watch.path(),
                    LinkReader.isLink(watch.path()) ? IntakePage.Kind.FEED : IntakePage.Kind.FOLDER,
                    watch.looked().map(IntakeGroup::moment),
                    LinkReader.isLink(watch.path())
                            ? desk.feeds().pagesOf(watch.path())
                            : ledger.articles().under(watch.path()),
                    watch.trouble()));
        }
        IntakePage page = new IntakePage(
                new IntakePage.Health(
                        (int) status.counts().articles(),
                        ledger.articles().lastAdded().map(IntakeGroup::moment),
                        ledger.articles()
                                .changedCount(room.index()
                                        .position()
                                        .map(position -> position.sequence())
                                        .orElse(0L)),
                        sentence(status),
                        true),
                new ListPage<>((int) damages.total(), failures, new Pager(number, pages, "intake", true)),
                again(ledger),
                watches,
                refusal);
        Reply reply = Reply.html(printer.newsroom().intake(page, printer.site(request)));
        return refusal.isPresent() ? reply.withStatus(422) : reply;
    }

    private static boolean again(Ledger ledger) throws IOException {
        return ledger.desk().damages(0, MOST_RETRIED).rows().stream().anyMatch(damage -> isFile(damage.uri()));
    }

    private static String sentence(LedgerStatus status) {
        return "The ledger lies at " + status.where() + "."
                + (status.otherForm() > 0
                        ? " " + status.otherForm()
                                + " of its articles were read by another version of Readout; 'readout reread' reads them again."
                        : "");
    }

    private static OffsetDateTime moment(String instant) {
        return Instant.parse(instant).atOffset(ZoneOffset.UTC);
    }

    private static String id(DamageEntry damage) {
        return org.readout.api.Secret.fingerprint(damage.uri());
    }

    private static boolean isFile(String uri) {
        try {
            return Path.of(uri).isAbsolute() && Files.isReadable(Path.of(uri));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Reply retry(Request request) throws IOException {
        String wanted = request.field("failure").orElse("all");
        Set<String> paths = new LinkedHashSet<>();
        for (DamageEntry damage :
                desk.own().ledger().desk().damages(0, MOST_RETRIED).rows()) {
            if ((wanted.equals("all") || wanted.equals(id(damage))) && isFile(damage.uri())) {
                paths.add(damage.uri());
            }
        }
        if (paths.isEmpty()) {
            return page(
                    request,
                    1,
                    Optional.of("What failed came from no file that is still there; add it again on the front page."));
        }
        for (String path : paths) {
            desk.own().ledger().desk().dismiss(path);
        }
        return Reply.seeOther(
                "/job/" + desk.add(Incoming.ofPaths(List.copyOf(paths))).id() + ".html");
    }

    private Reply watch(Request request) throws IOException {
        String place = request.field("place").orElse("").strip();
        Optional<String> refusal = refusal(place);
        if (refusal.isPresent()) {
            return page(request, 1, refusal);
        }
        if (LinkReader.isLink(place)) {
            desk.own().ledger().desk().watch(place);
            desk.feeds().wake();
        } else {
            desk.own().ledger().desk().watch(Path.of(place).normalize().toString());
            desk.changed();
        }
        return Reply.seeOther("/intake.html");
    }

    private Optional<String> refusal(String place) {
        if (place.isEmpty()) {
            return Optional.of("Name a folder of this machine, or the address of a feed.");
        }
        if (LinkReader.isLink(place)) {
            try {
                desk.fetcher().check(place);
                return Optional.empty();
            } catch (AddressRefused e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }
        try {
            if (place.length() > LONGEST_PATH || !Path.of(place).isAbsolute() || !Files.isDirectory(Path.of(place))) {
                return Optional.of(
                        "There is no such folder on this machine; name it from the root, like /home/me/clippings.");
            }
        } catch (InvalidPathException e) {
            return Optional.of("This is no name of a folder.");
        }
        return Optional.empty();
    }

    private Reply unwatch(Request request) throws IOException {
        String watch = request.field("watch").orElse("");
        if (watch.matches("[0-9]{1,15}")) {
            desk.own().ledger().desk().unwatch(Long.parseLong(watch));
        }
        return Reply.seeOther("/intake.html");
    }
}
