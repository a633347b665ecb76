package org.readout.api.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.readout.account.Query;
import org.readout.api.BodyForm;
import org.readout.api.Job;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.api.Upload;
import org.readout.api.desk.Incoming;
import org.readout.fetch.AddressRefused;
import org.readout.source.Capture;
import org.readout.source.Given;

/** What is sent: reports to add, quotations to check; and the jobs that come of it. */
final class Arrivals {
    private final RestDesk desk;

    Arrivals(RestDesk desk) {
        this.desk = desk;
    }

    List<Operation> operations() {
        return List.of(
                Operation.post(
                        "/articles",
                        "Intake",
                        "Sends reports: files, or a text with what is known of it, or the address of a page. They are read as a job.",
                        BodyForm.FILES,
                        "NewArticles",
                        Answer.one(202, "Job"),
                        this::add),
                Operation.get("/jobs/{id}", "Intake", "A job, as it stands.", Answer.one("Job"), this::job),
                Operation.delete("/jobs/{id}", "Intake", "Asks a job to stop.", Answer.one("Job"), this::cancel),
                Operation.post(
                        "/check",
                        "Statements",
                        "Who reports a quotation, in which words.",
                        BodyForm.JSON,
                        "NewCheck",
                        Answer.one("Check"),
                        this::check));
    }

    private Reply add(Asked asked) throws IOException {
        Request request = asked.request();
        Optional<String> address = RestDesk.filled(request.field("url"));
        Optional<String> text = request.field("text").filter(words -> !words.isBlank());
        if (address.isEmpty() && text.isEmpty() && request.files().isEmpty()) {
            throw Refusal.badRequest("Nothing was sent: files, text or url is needed.");
        }
        if (address.isPresent()) {
            try {
                desk.guard().check(address.get());
            } catch (AddressRefused e) {
                throw CorrectionBody.unfit(String.valueOf(e.getMessage()));
            }
        }
        List<Capture> pasted =
                text.stream().map(words -> pasted(words, request)).toList();
        Path folder = Files.createTempDirectory("readout-intake");
        Incoming incoming = new Incoming(
                Optional.of(folder), List.of(), pasted, address.stream().toList());
        boolean taken = false;
        try {
            keep(request.files(), folder);
            Job job = desk.desk().add(incoming);
            taken = true;
            return asked.one(Json.tree(Job.json(job))).with("Location", RestApi.BASE + "/jobs/" + job.id());
        } finally {
            if (!taken) {
                incoming.discard();
            }
        }
    }

    /** Puts the files into the folder, each under its name; one of a name that is there already, into a folder of its own. */
    private static void keep(List<Upload> files, Path folder) throws IOException {
        int number = 0;
        for (Upload file : files) {
            Path place = folder.resolve(file.name());
            if (Files.exists(place)) {
                place = Files.createDirectory(folder.resolve("again-" + ++number))
                        .resolve(file.name());
            }
            try (InputStream in = file.open()) {
                Files.copy(in, place);
            }
        }
    }

    private static Capture pasted(String text, Request request) {
        return Capture.ofText(
                "pasted.txt",
                text,
                new Given(
                        RestDesk.filled(request.field("title")),
                        RestDesk.filled(request.field("outlet")),
                        Optional.empty(),
                        RestDesk.filled(request.field("published")),
                        Optional.empty(),
                        Optional.empty()));
    }

    private Reply job(Asked asked) {
        return asked.one(
                Json.tree(Job.json(desk.desk().jobs().find(asked.path("id")).orElseThrow(Refusal::notFound))));
    }

    private Reply cancel(Asked asked) {
        return asked.one(
                Json.tree(Job.json(desk.desk().jobs().cancel(asked.path("id")).orElseThrow(Refusal::notFound))));
    }

    private Reply check(Asked asked) throws IOException {
        String quotation = asked.request().json().path("quotation").textValue();
        if (quotation == null || asked.request().json().size() != 1) {
            throw CorrectionBody.unfit("The one field is quotation, and it takes a text.");
        }
        Query query;
        try {
            query = Query.of(quotation);
        } catch (IllegalArgumentException e) {
            throw CorrectionBody.unfit("A quotation of 1 to " + Query.MOST_WORDS + " words can be checked.");
        }
        return asked.one(Json.row(new AnswerJson(desk.checking().check(query)).bytes()));
    }
}
