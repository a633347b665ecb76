package org.readout.api.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.api.BodyForm;
import org.readout.api.Event;
import org.readout.api.EventStream;
import org.readout.api.Fault;
import org.readout.api.Job;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.Secret;
import org.readout.fetch.AddressRefused;
import org.readout.ledger.SavedSearch;
import org.readout.search.Query;

/** What the desk tells by itself: events, and the searches whose new matches it tells. */
final class Tellings {
    private static final int LONGEST_NAME = 200;
    private static final Answer STREAM = Answer.body("text/event-stream", "Events, until you leave.");

    private final RestDesk desk;

    Tellings(RestDesk desk) {
        this.desk = desk;
    }

    List<Operation> operations() {
        return List.of(
                Operation.get(
                                "/events",
                                "Desk",
                                "What happens, as it happens. With Last-Event-ID, what was missed comes first; an event of the type"
                                        + " \"gap\" says that more was missed than is kept.",
                                STREAM,
                                this::events)
                        .with(Parameter.text("topic", "Only what begins so, such as search/7 or job/.")),
                Operation.get(
                        "/jobs/{id}/events", "Intake", "How far a job is; ends when the job does.", STREAM, this::job),
                Operation.get(
                        "/saved-searches",
                        "Searches",
                        "The searches that are kept.",
                        Answer.list("SavedSearch"),
                        this::list),
                Operation.post(
                        "/saved-searches",
                        "Searches",
                        "Keeps a search. New matches are told as events under the topic search/ID and, signed, to the webhook.",
                        BodyForm.JSON,
                        "NewSavedSearch",
                        Answer.one(201, "SavedSearch"),
                        this::keep),
                Operation.delete(
                        "/saved-searches/{id}", "Searches", "Gives up a search.", Answer.nothing(), this::drop));
    }

    private Reply events(Asked asked) {
        String topic = asked.text("topic").orElse("");
        return Reply.events(desk.desk()
                .events()
                .listen(any -> any.startsWith(topic), asked.request().lastEvent()));
    }

    private Reply job(Asked asked) {
        String id = asked.path("id");
        EventStream events = desk.desk()
                .events()
                .listen(topic -> topic.equals("job/" + id), asked.request().lastEvent());
        Optional<Job> job = desk.desk().jobs().find(id);
        if (job.isEmpty()) {
            events.close();
            throw Refusal.notFound();
        }
        return Reply.events(new OfJob(events, job.get()));
    }

    private Reply list(Asked asked) throws IOException {
        return asked.rows(
                desk.ledger().desk().searches().stream().map(Tellings::row).toList(), Optional.empty());
    }

    private Reply keep(Asked asked) throws IOException {
        JsonNode body = asked.request().json();
        for (String name : (Iterable<String>) body::fieldNames) {
            if (!Set.of("name", "query", "webhook", "secret").contains(name)) {
                throw CorrectionBody.unfit("A saved search has no field of this name.");
            }
        }
        String name = text(body, "name", LONGEST_NAME);
        String query = text(body, "query", Query.LONGEST_WRITTEN);
        try {
            query = Query.parse(query).written();
        } catch (IllegalArgumentException e) {
            throw CorrectionBody.unfit("The search cannot be read: " + e.getMessage() + ".");
        }
        Optional<String> webhook =
                body.hasNonNull("webhook") ? Optional.of(text(body, "webhook", 2000)) : Optional.empty();
        Optional<String> secret = Optional.empty();
        if (webhook.isPresent()) {
            try {
                desk.guard().check(webhook.get());
            } catch (AddressRefused e) {
                throw CorrectionBody.unfit(String.valueOf(e.getMessage()));
            }
            secret = Optional.of(body.hasNonNull("secret") ? text(body, "secret", 200) : Secret.unguessable());
            if (secret.get().length() < 16) {
                throw CorrectionBody.unfit("A secret has at least 16 characters.");
            }
        }
        SavedSearch saved = desk.ledger().desk().save(name, query, webhook, secret);
        ObjectNode row = row(saved);
        saved.secret().ifPresent(words -> row.put("secret", words));
        return asked.one(row).with("Location", RestApi.BASE + "/saved-searches/" + saved.id());
    }

    private Reply drop(Asked asked) throws IOException {
        if (!desk.ledger().desk().drop(Changes.id(asked))) {
            throw Refusal.notFound();
        }
        return Reply.empty(204);
    }

    /** The search; its secret is told once, to who made it. */
    private static ObjectNode row(SavedSearch saved) {
        ObjectNode row =
                Json.row().put("id", saved.id()).put("name", saved.name()).put("query", saved.query());
        return Json.put(row, "webhook", saved.webhook()).put("made", saved.made());
    }

    private static String text(JsonNode body, String field, int longest) {
        String text = body.path(field).textValue();
        if (text == null || text.isBlank() || text.length() > longest) {
            throw new Refusal(new Fault(
                    422,
                    "It cannot be done so",
                    "The field " + field + " takes a text of 1 to " + longest + " characters."));
        }
        return text;
    }

    /** The events of one job: how it stands first, and nothing after its end. */
    private static final class OfJob implements EventStream {
        private final EventStream events;
        private Optional<Event> first;
        private boolean over;

        OfJob(EventStream events, Job job) {
            this.events = events;
            this.first = Optional.of(new Event(0, "job/" + job.id(), type(job.state()), Job.json(job)));
        }

        private static String type(Job.State state) {
            return state.settled() ? state.word() : "progress";
        }

        @Override
        public Optional<Event> next(Duration wait) throws InterruptedException {
            Optional<Event> next = first.isPresent() ? first : events.next(wait);
            first = Optional.empty();
            over = next.filter(event -> Set.of("done", "failed", "cancelled").contains(event.type()))
                    .isPresent();
            return next;
        }

        @Override
        public boolean ended() {
            return over || events.ended();
        }

        @Override
        public void close() {
            events.close();
        }
    }
}
