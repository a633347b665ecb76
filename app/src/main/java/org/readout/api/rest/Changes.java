package org.readout.api.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.readout.api.BodyForm;
import org.readout.api.Fault;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.ledger.Correction;
import org.readout.ledger.CorrectionEntry;

/** {@code /corrections}: what people change. */
final class Changes {
    private final RestDesk desk;
    private final Sayings sayings;

    Changes(RestDesk desk, Sayings sayings) {
        this.desk = desk;
        this.sayings = sayings;
    }

    List<Operation> operations() {
        String tag = "Corrections";
        return List.of(
                Operation.list("/corrections", tag, "Who changed what, the newest first.", "Correction", this::list),
                Operation.get("/corrections/{id}", tag, "One correction.", Answer.one("Correction"), this::one),
                Operation.post(
                        "/corrections",
                        tag,
                        "Corrects what the machine found. With If-Match, the entity tag of the statement as it was read, a statement"
                                + " that somebody else has changed since is left as it is: 412.",
                        BodyForm.JSON,
                        "NewCorrection",
                        Answer.one(201, "Correction"),
                        this::make),
                Operation.delete(
                        "/corrections/{id}",
                        tag,
                        "Undoes a correction; it is kept, with who undid it.",
                        Answer.one("Correction"),
                        this::undo));
    }

    private Reply list(Asked asked) throws IOException {
        long from = asked.from();
        int limit = asked.limit();
        List<ObjectNode> rows = desk.review().history(from, limit).stream()
                .map(CorrectionBody::row)
                .toList();
        return asked.rows(rows, rows.size() < limit ? Optional.empty() : Optional.of(Long.toString(from + limit)));
    }

    private Reply one(Asked asked) throws IOException {
        return asked.one(CorrectionBody.row(desk.review().find(id(asked)).orElseThrow(Refusal::notFound)));
    }

    private synchronized Reply make(Asked asked) throws IOException {
        Correction correction =
                new CorrectionBody(desk.ledger().actors()).read(asked.request().json());
        if (correction instanceof Correction.OfStatement one) {
            ObjectNode row = sayings.row(one.statement())
                    .orElseThrow(() -> CorrectionBody.unfit("There is no statement with this id."));
            String tag = Reply.json(Asked.envelope(row)).taggedStrongly().tag().orElseThrow();
            if (!asked.request().means(tag)) {
                throw new Refusal(new Fault(
                        412, "It has changed", "Somebody has changed the statement since you read it. Read it again."));
            }
        }
        CorrectionEntry made;
        try {
            made = desk.review()
                    .correct(correction, CorrectionBody.who(asked.request().json()));
        } catch (IllegalArgumentException e) {
            throw CorrectionBody.unfit("The correction cannot be made: " + e.getMessage() + ".");
        }
        desk.tell("corrections", "made", CorrectionBody.row(made).toString());
        return asked.one(CorrectionBody.row(made)).with("Location", RestApi.BASE + "/corrections/" + made.id());
    }

    private Reply undo(Asked asked) throws IOException {
        long id = id(asked);
        CorrectionEntry undone = desk.review()
                .undo(id, "api")
                .orElseThrow(() -> new Refusal(new Fault(
                        404, "There is nothing here", "There is no correction of this number that is in force.")));
        desk.tell("corrections", "undone", CorrectionBody.row(undone).toString());
        return asked.one(CorrectionBody.row(undone));
    }

    static long id(Asked asked) {
        String id = asked.path("id");
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw Refusal.notFound();
        }
        return Long.parseLong(id);
    }
}
