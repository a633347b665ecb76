package org.readout.api.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.api.BodyForm;
import org.readout.api.Job;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.api.Route;
import org.readout.api.Upload;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.Articles;
import org.readout.ledger.Derived;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerStatus;
import org.readout.ledger.OccasionEntry;
import org.readout.ledger.Page;
import org.readout.source.Capture;
import org.readout.source.Damage;
import org.readout.source.Given;
import org.readout.web.DisputeLine;
import org.readout.web.Draft;
import org.readout.web.Finds;
import org.readout.web.HomePage;
import org.readout.web.JobLine;
import org.readout.web.JobPage;
import org.readout.web.OccasionLine;
import org.readout.web.StoryLine;

/** The front page, what is added on it, and how far that is. */
final class HomeGroup implements PageGroup {
    private static final int NEWEST = 8;
    private static final int SHOWN = 30;

    private final Newsdesk desk;
    private final Printer printer;

    HomeGroup(Newsdesk desk, Printer printer) {
        this.desk = desk;
        this.printer = printer;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/", request -> home(request, Draft.EMPTY)),
                Route.get("/index.html", request -> home(request, Draft.EMPTY)),
                Route.post("/add", BodyForm.FILES, this::add),
                Route.get("/job/{name}", this::job));
    }

    private Reply home(Request request, Draft draft) throws IOException {
        Room room = desk.shown();
        Ledger ledger = room.ledger();
        LedgerStatus.Counts counts = ledger.upkeep().status().counts();
        Page<OccasionEntry> occasions = ledger.derived().occasions(Derived.Order.BY_DAY, 2, 0, NEWEST);
        Lines lines = new Lines(ledger);
        List<StoryLine> stories = ledger.derived().stories(0, NEWEST).rows().stream()
                .map(Lines::story)
                .toList();
        HomePage page = new HomePage(
                room.isDemo(),
                new HomePage.Holdings(
                        (int) counts.articles(),
                        (int) counts.statements(),
                        (int) counts.actors(),
                        (int) counts.stories(),
                        (int) occasions.total(),
                        (int) counts.disputes()),
                new Finds(
                        lines.listed(ledger.articles()
                                .page(Articles.Wanted.ALL, 0, NEWEST)
                                .rows()),
                        stories,
                        lines.occasions(occasions.rows()),
                        lines.disputes(ledger.derived().disputes(0, NEWEST).rows())),
                jobs(),
                draft);
        return Reply.html(printer.newsroom().home(page, printer.site(request)));
    }

    private List<JobLine> jobs() {
        List<JobLine> running = new ArrayList<>();
        for (String id : desk.additions()) {
            Optional<Job> job = desk.jobs().find(id).filter(one -> !one.state().settled());
            Optional<Adding> adding = desk.addition(id);
            if (job.isPresent() && adding.isPresent()) {
                running.add(shown(job.get(), adding.get().outcome()));
            }
        }
        return running;
    }

    private Reply add(Request request) throws IOException {
        boolean json = request.headers("Accept").stream().anyMatch(value -> value.contains("application/json"));
        Draft draft = new Draft(
                request.field("text").orElse(""),
                request.field("title").orElse(""),
                request.field("outlet").orElse(""),
                request.field("published").orElse(""),
                request.field("url").orElse(""),
                Optional.empty());
        Optional<String> refusal = refusal(request, draft);
        if (refusal.isPresent()) {
            if (json) {
                throw Refusal.badRequest(refusal.get());
            }
            return home(
                            request,
                            new Draft(
                                    draft.text(),
                                    draft.title(),
                                    draft.outlet(),
                                    draft.published(),
                                    draft.url(),
                                    refusal))
                    .withStatus(422);
        }
        Job job = desk.add(incoming(request, draft));
        String page = "job/" + job.id() + ".html";
        return json
                ? Reply.json(("{\"page\":\"" + page + "\"}").getBytes(StandardCharsets.UTF_8))
                        .withStatus(202)
                : Reply.seeOther("/" + page);
    }

    private static Optional<String> refusal(Request request, Draft draft) {
        if (request.files().isEmpty() && draft.text().isBlank() && draft.url().isBlank()) {
            return Optional.of("Choose files, paste a text, or give a link.");
        }
        if (!draft.published().isBlank() && Lines.day(draft.published().strip()).isEmpty()) {
            return Optional.of("The day of publication is written like 2024-05-06.");
        }
        if (!draft.url().isBlank() && !isWeb(draft.url().strip())) {
            return Optional.of("A link begins with http:// or https://.");
        }
        return Optional.empty();
    }

    private static boolean isWeb(String address) {
        try {
            String scheme = String.valueOf(URI.create(address).getScheme()).toLowerCase(Locale.ROOT);
            return scheme.equals("http") || scheme.equals("https");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Incoming incoming(Request request, Draft draft) throws IOException {
        Optional<Path> folder = Optional.empty();
        if (!request.files().isEmpty()) {
            folder = Optional.of(Files.createTempDirectory("readout-added"));
            Set<String> taken = new HashSet<>();
            for (Upload upload : request.files()) {
                String name = upload.name();
                for (int again = 2; !taken.add(name); again++) {
                    name = again + "-" + upload.name();
                }
                try (InputStream bytes = upload.open()) {
                    Files.copy(bytes, folder.get().resolve(name));
                }
            }
        }
        List<Capture> captures = new ArrayList<>();
        boolean pasted = !draft.text().isBlank();
        if (pasted) {
            Given given = new Given(
                    filled(draft.title()),
                    filled(draft.outlet()),
                    Optional.empty(),
                    filled(draft.published()),
                    filled(draft.url()),
                    Optional.empty());
            Capture capture = Capture.ofText("pasted", draft.text().replace("\r\n", "\n"), given);
            captures.add(Capture.ofText(
                    filled(draft.url()).orElse("pasted/" + capture.sha256().substring(0, 16)),
                    draft.text().replace("\r\n", "\n"),
                    given));
        }
        return new Incoming(
                folder,
                List.of(),
                captures,
                pasted || draft.url().isBlank()
                        ? List.of()
                        : List.of(draft.url().strip()));
    }

    private static Optional<String> filled(String value) {
        return Optional.of(value.strip()).filter(text -> !text.isEmpty());
    }

    private Reply job(Request request) throws IOException {
        String id = request.parameter("name").replaceAll("\\.html$", "");
        Job job = desk.jobs().find(id).orElseThrow(Refusal::notFound);
        Adding.Outcome outcome =
                desk.addition(id).orElseThrow(Refusal::notFound).outcome();
        JobPage page = new JobPage(
                shown(job, outcome),
                outcome.known(),
                outcome.added(),
                (int) outcome.statements(),
                job.state() == Job.State.DONE ? found(outcome.articles()) : Finds.NONE);
        return Reply.html(printer.newsroom().job(page, printer.site(request)));
    }

    private static JobLine shown(Job job, Adding.Outcome outcome) {
        List<JobLine.Failure> failures = new ArrayList<>();
        for (Damage damage :
                outcome.damages().subList(0, Math.min(SHOWN, outcome.damages().size()))) {
            failures.add(new JobLine.Failure(
                    damage.uri(),
                    damage.position().isPresent() ? "byte " + damage.position().getAsLong() : "",
                    damage.reason()));
        }
        int done = outcome.added() + outcome.known() + outcome.damaged();
        return new JobLine(
                job.id(),
                state(job, outcome),
                done,
                Math.max(outcome.total(), done),
                failures,
                Math.max(outcome.damaged(), failures.size()),
                job.trouble());
    }

    private static JobLine.State state(Job job, Adding.Outcome outcome) {
        return switch (job.state()) {
            case WAITING -> JobLine.State.WAITING;
            case RUNNING -> outcome.comparing() ? JobLine.State.COMPARING : JobLine.State.READING;
            case DONE -> JobLine.State.DONE;
            case FAILED, CANCELLED -> JobLine.State.STOPPED;
        };
    }

    /** What the articles that came have to do with: their occasions, stories and disputes. */
    private Finds found(List<String> articles) throws IOException {
        Ledger ledger = desk.own().ledger();
        Lines lines = new Lines(ledger);
        List<ArticleEntry> entries = ledger.articles().find(articles);
        Set<OccasionLine> occasions = new LinkedHashSet<>();
        Set<StoryLine> stories = new LinkedHashSet<>();
        Set<String> disputes = new LinkedHashSet<>();
        for (ArticleEntry entry : entries) {
            if (entry.occasion().isPresent()) {
                lines.occasion(entry.occasion().get()).ifPresent(occasions::add);
            }
            if (entry.story().isPresent()) {
                lines.story(entry.story().get()).ifPresent(stories::add);
            }
            disputes.addAll(ledger.derived().disputesOf(entry.id()));
        }
        List<DisputeLine> disputed = new ArrayList<>();
        for (String id : disputes.stream().limit(SHOWN).toList()) {
            ledger.derived().dispute(id).map(DisputeLine::of).ifPresent(disputed::add);
        }
        return new Finds(
                lines.listed(entries.subList(0, Math.min(SHOWN, entries.size()))),
                stories.stream().limit(SHOWN).toList(),
                occasions.stream().limit(SHOWN).toList(),
                disputed);
    }
}
