package org.readout.api.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.readout.account.Query;
import org.readout.api.AddressRefused;
import org.readout.api.BodyForm;
import org.readout.api.Job;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.api.Upload;
import org.readout.api.Work;

/** What is sent: reports to add, quotations to check; and the jobs that come of it. */
final class Arrivals {
    private static final List<String> GIVEN = List.of("title", "outlet", "published");

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
        Optional<String> address = request.field("url").map(String::strip).filter(text -> !text.isEmpty());
        Optional<String> text = request.field("text").filter(words -> !words.isBlank());
        if (address.isEmpty() && text.isEmpty() && request.files().isEmpty()) {
            throw Refusal.badRequest("Nothing was sent: files, text or url is needed.");
        }
        if (address.isPresent()) {
            try {
                desk.work().guard().check(address.get());
            } catch (AddressRefused e) {
                throw CorrectionBody.unfit(String.valueOf(e.getMessage()));
            }
        }
        Path folder = Files.createTempDirectory("readout-intake");
        boolean taken = false;
        try {
            keep(request, text, folder);
            Job job = desk.work().jobs().submit("intake", new Adding(new Intake.Parcel(folder, address)));
            taken = true;
            return asked.one(Json.tree(Job.json(job))).with("Location", RestApi.BASE + "/jobs/" + job.id());
        } finally {
            if (!taken) {
                delete(folder);
            }
        }
    }

    /** Puts the files into the folder, each under its name; a text as one line of JSON, which is what can hold what is known of it. */
    private static void keep(Request request, Optional<String> text, Path folder) throws IOException {
        int number = 0;
        for (Upload file : request.files()) {
            Path place = folder.resolve(file.name());
            if (Files.exists(place)) {
                place = Files.createDirectory(folder.resolve("again-" + ++number))
                        .resolve(file.name());
            }
            try (InputStream in = file.open()) {
                Files.copy(in, place);
            }
        }
        if (text.isEmpty()) {
            return;
        }
        Optional<String> known = GIVEN.stream()
                .filter(name ->
                        request.field(name).filter(value -> !value.isBlank()).isPresent())
                .findFirst();
        if (known.isEmpty()) {
            Files.writeString(folder.resolve("pasted.txt"), text.get(), StandardCharsets.UTF_8);
            return;
        }
        ObjectNode line = Json.object().put("text", text.get());
        GIVEN.forEach(name ->
                request.field(name).filter(value -> !value.isBlank()).ifPresent(value -> line.put(name, value)));
        Files.write(folder.resolve("pasted.jsonl"), Json.bytes(line));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Reply job(Asked asked) {
        return asked.one(
                Json.tree(Job.json(desk.work().jobs().find(asked.path("id")).orElseThrow(Refusal::notFound))));
    }

    private Reply cancel(Asked asked) {
        return asked.one(
                Json.tree(Job.json(desk.work().jobs().cancel(asked.path("id")).orElseThrow(Refusal::notFound))));
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
        return asked.one(Json.row(new AnswerJson(desk.work().checking().check(query)).bytes()));
    }

    private final class Adding implements Work {
        private final Intake.Parcel parcel;

        Adding(Intake.Parcel parcel) {
            this.parcel = parcel;
        }

        @Override
        public String run(Progress progress) throws IOException {
            return desk.work().intake().add(parcel, progress);
        }

        @Override
        public void release() throws IOException {
            delete(parcel.folder());
        }
    }
}
