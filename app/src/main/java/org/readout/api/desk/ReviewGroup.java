package org.readout.api.desk;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.readout.actor.Actor;
import org.readout.analysis.Analysis;
import org.readout.api.BodyForm;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.api.Route;
import org.readout.ledger.Correction;
import org.readout.ledger.CorrectionEntry;
import org.readout.ledger.Ledger;
import org.readout.ledger.Page;
import org.readout.ledger.Review;
import org.readout.ledger.StatementEntry;
import org.readout.text.CodePoints;
import org.readout.text.Span;
import org.readout.web.Choice;
import org.readout.web.FaultPage;
import org.readout.web.HistoryPage;
import org.readout.web.ListPage;
import org.readout.web.Pager;
import org.readout.web.ReviewPage;
import org.readout.web.Site;

/** The queue of what is in doubt, what reviewers send about a statement from there or from its article, and the list of all changes. */
final class ReviewGroup implements PageGroup {
    static final String QUEUE = "review.html";
    private static final Pattern HISTORY = Pattern.compile("history(?:-([1-9][0-9]{0,5}))?\\.html");
    private static final Pattern BACK = Pattern.compile("[A-Za-z0-9][A-Za-z0-9%&=+._~*/?#:-]{0,999}");
    private static final int ROWS = 40;
    private static final int LOOKED_BACK = 20;

    private final Newsdesk desk;
    private final Printer printer;
    private final CopyDesk copyDesk;
    private final ZoneId zone;
    private final Overtaken overtaken;

    /** Pages of a desk, with times as in {@code zone}. */
    ReviewGroup(Newsdesk desk, Printer printer, CopyDesk copyDesk, ZoneId zone) {
        this.desk = desk;
        this.printer = printer;
        this.copyDesk = copyDesk;
        this.zone = zone;
        this.overtaken = new Overtaken(printer, zone);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/" + QUEUE, this::queue),
                Route.get("/review/{name}", this::history),
                Route.post("/review/undo", BodyForm.FIELDS, this::undo),
                Route.post("/review/statement/{id}", BodyForm.FIELDS, this::judge));
    }

    private Reply queue(Request request) throws IOException {
        Room room = desk.shown();
        Ledger ledger = room.ledger();
        Site site = printer.correcting(request, ledger);
        Page<StatementEntry> doubtful = ledger.statements().doubtful(0, 1);
        Optional<StatementEntry> entry = Optional.empty();
        if (request.query("at").isPresent()) {
            entry = ledger.statements().find(request.query("at").get()).filter(ReviewGroup::isHere);
        }
        entry = entry.or(() -> doubtful.rows().stream().findFirst());
        Lines lines = new Lines(ledger);
        Optional<ReviewPage.Matter> matter = Optional.empty();
        ReviewPage.Names names = ReviewPage.Names.NONE;
        if (entry.isPresent()) {
            matter = new Matters(ledger, printer.pages()).of(entry.get(), lines);
            names = new ReviewPage.Names(
                    new Roster(ledger).offered(),
                    new Diary(ledger, lines)
                            .ofArticle(entry.get().place().article()).stream()
                                    .map(Choice::typed)
                                    .toList());
        }
        ReviewPage page = new ReviewPage(
                new ReviewPage.Progress((int) ledger.statements().judged(), (int) doubtful.total()),
                matter,
                names,
                last(room),
                request.query("refused").flatMap(Objection::of).map(Objection::sentence));
        return Reply.html(printer.newsroom().review(page, site));
    }

    /** Whether the article still has a statement, so that the queue can show it. */
    private static boolean isHere(StatementEntry entry) {
        return entry.place().index() >= 0;
    }

    /** The last change that is in force. */
    private Optional<HistoryPage.Change> last(Room room) throws IOException {
        for (CorrectionEntry entry : copyDesk.review(room).history(0, LOOKED_BACK)) {
            if (entry.undone().isEmpty()) {
                return Optional.of(new ChangeLines(room.ledger(), zone).of(new Review.Step(entry, false)));
            }
        }
        return Optional.empty();
    }

    private Reply history(Request request) throws IOException {
        var name = HISTORY.matcher(request.parameter("name"));
        if (!name.matches()) {
            throw Refusal.notFound();
        }
        int number = name.group(1) == null ? 1 : Integer.parseInt(name.group(1));
        Room room = desk.shown();
        Page<Review.Step> steps = copyDesk.review(room).steps((number - 1L) * ROWS, ROWS);
        if (steps.rows().isEmpty() && number > 1) {
            throw Refusal.notFound();
        }
        ChangeLines lines = new ChangeLines(room.ledger(), zone);
        List<HistoryPage.Change> changes = new ArrayList<>();
        for (Review.Step step : steps.rows()) {
            changes.add(lines.of(step));
        }
        int total = (int) steps.total();
        Pager pager = new Pager(number, Math.max(1, (total + ROWS - 1) / ROWS), "history", true);
        return Reply.html(printer.newsroom()
                .history(new HistoryPage(new ListPage<>(total, changes, pager)), printer.site(request)));
    }

    private Reply undo(Request request) throws IOException {
        String back = back(request, "review/history.html");
        try {
            String change = request.field("change").orElse("");
            if (!change.matches("[1-9][0-9]{0,17}")) {
                throw new NotChanged(Objection.UNDONE);
            }
            CorrectionEntry undone = copyDesk.undo(desk.shown(), Long.parseLong(change));
            boolean there = back.equals(QUEUE) && undone.correction() instanceof Correction.OfStatement;
            return there
                    ? at(Optional.of(((Correction.OfStatement) undone.correction()).statement()))
                    : Reply.seeOther("/" + back);
        } catch (NotChanged e) {
            return back.equals(QUEUE)
                    ? Reply.seeOther("/" + QUEUE + "?refused=" + e.objection().code())
                    : refused(request, e.objection());
        }
    }

    private Reply judge(Request request) throws IOException {
        Room room = desk.shown();
        StatementEntry entry =
                room.ledger().statements().find(request.parameter("id")).orElseThrow(Refusal::notFound);
        String back = back(request, QUEUE);
        Optional<String> next = room.ledger().statements().doubtfulBehind(entry);
        try {
            String action = request.field("action").orElse("");
            if (action.equals("restore")) {
                copyDesk.restore(room, entry.id());
            } else if (!action.equals("skip")) {
                Optional<Review.Step> since = copyDesk.correct(
                        room, List.of(correction(room.ledger(), entry, action, request)), Overtaken.seen(request));
                if (since.isPresent()) {
                    boolean queued = back.equals(QUEUE)
                            && room.ledger()
                                    .statements()
                                    .find(entry.id())
                                    .filter(ReviewGroup::isHere)
                                    .isPresent();
                    String again = (queued ? QUEUE + "?at=" : "statement/") + entry.id();
                    return overtaken.page(request, room, since.get(), again);
                }
            }
        } catch (NotChanged e) {
            return back.equals(QUEUE)
                    ? Reply.seeOther("/" + QUEUE + "?at=" + entry.id() + "&refused="
                            + e.objection().code())
                    : refused(request, e.objection());
        }
        return back.equals(QUEUE) ? at(next) : Reply.seeOther("/" + back);
    }

    private static Reply at(Optional<String> statement) {
        return Reply.seeOther("/" + QUEUE + statement.map(id -> "?at=" + id).orElse(""));
    }

    private static Correction.OfStatement correction(
            Ledger ledger, StatementEntry entry, String action, Request request) throws IOException, NotChanged {
        String id = entry.id();
        return switch (action) {
            case "accept" -> new Correction.Accept(id);
            case "reject" -> new Correction.Reject(id);
            case "speaker" -> {
                String speaker = request.field("speaker").orElse("");
                Optional<Actor> actor =
                        speaker.isBlank() ? Optional.empty() : Optional.of(new Roster(ledger).one(speaker));
                yield new Correction.Speaker(id, actor);
            }
            case "teller" ->
                new Correction.Tellers(
                        id, new Roster(ledger).several(request.field("teller").orElse("")));
            case "occasion" -> {
                String occasion = request.field("occasion").orElse("");
                Optional<String> at = occasion.isBlank()
                        ? Optional.empty()
                        : Optional.of(new Diary(ledger, new Lines(ledger))
                                .of(occasion, entry.place().article()));
                yield new Correction.AtOccasion(id, at);
            }
            case "words" -> words(ledger, entry, request);
            default -> throw new NotChanged(Objection.ACTION);
        };
    }

    /** Words as typed; where none were, from character to character. */
    private static Correction.OfStatement words(Ledger ledger, StatementEntry entry, Request request)
            throws IOException, NotChanged {
        String text = ledger.articles()
                .analysis(entry.place().article())
                .map(Analysis::article)
                .orElseThrow(Refusal::notFound)
                .text();
        CodePoints points = CodePoints.of(text);
        String typed = request.field("words").orElse("");
        if (!typed.isBlank()) {
            Span found = Stretches.find(
                            text,
                            typed,
                            points.utf16(Math.min(points.length(), entry.place().start())))
                    .map(points::whole)
                    .map(points::of)
                    .orElseThrow(() -> new NotChanged(Objection.WORDS));
            return new Correction.WordsAt(entry.id(), found.start(), found.end());
        }
        int start = number(request, "start");
        int end = number(request, "end");
        if (start >= end
                || end > points.length()
                || text.substring(points.utf16(start), points.utf16(end)).isBlank()) {
            throw new NotChanged(Objection.PLACE);
        }
        return new Correction.WordsAt(entry.id(), start, end);
    }

    private static int number(Request request, String field) throws NotChanged {
        String value = request.field(field).orElse("").strip();
        if (!value.matches("[0-9]{1,9}")) {
            throw new NotChanged(Objection.PLACE);
        }
        return Integer.parseInt(value);
    }

    /** Where a form wants to go back to, if that is a page of this desk. */
    static String back(Request request, String otherwise) {
        return request.field("back")
                .filter(path -> BACK.matcher(path).matches())
                .filter(path -> !path.contains(".."))
                .orElse(otherwise);
    }

    /** The page that says why nothing was changed. */
    private Reply refused(Request request, Objection objection) throws IOException {
        return refused(request, printer, objection);
    }

    static Reply refused(Request request, Printer printer, Objection objection) throws IOException {
        FaultPage page = new FaultPage(422, "Not changed", objection.sentence(), FaultPage.rootOf(request.path()));
        return Reply.html(printer.newsroom().fault(page, printer.site(request))).withStatus(422);
    }
}
