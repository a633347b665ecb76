package org.readout.api.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.analysis.Analysis;
import org.readout.analysis.JsonLines;
import org.readout.api.Fault;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.Editions;
import org.readout.ledger.Ledger;
import org.readout.ledger.Page;
import org.readout.ledger.Rereading;
import org.readout.source.Capture;
import org.readout.source.MediaType;
import org.readout.story.Revision;
import org.readout.story.RevisionLines;
import org.readout.story.RevisionReader;
import org.readout.text.CodePoints;

/** {@code /articles} and what stands under it. */
final class Articles {
    private static final Parameter.Shape ANALYSIS = new Parameter.Shape.Whole(1, 999_999_999);

    private static final ObjectMapper ROWS = new ObjectMapper();

    private final JsonLines lines = new JsonLines();
    private final RevisionReader revisions = new RevisionReader();
    private final Ledger ledger;

    Articles(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Operation> operations() {
        String tag = "Articles";
        return List.of(
                Operation.list("/articles", tag, "Articles, the newest first.", "Article", this::list)
                        .with(
                                Parameter.text("outlet", "Whose articles: an outlet's name."),
                                Parameter.text("story", "Of which story: its id."),
                                Parameter.text("occasion", "Those that report an occasion: its id."),
                                Parameter.text("original", "Those that copy an article: its id.")),
                Operation.get("/articles/{id}", tag, "One article.", Answer.one("Article"), this::one),
                Operation.get(
                        "/articles/{id}/statements",
                        tag,
                        "The statements of one article, in the order of its text, repeats among them.",
                        Answer.list("Statement"),
                        this::statements),
                Operation.list(
                                "/articles/{id}/readings",
                                tag,
                                "The readings of one article, the latest first, each with what changed since the one before: another"
                                        + " version of Readout has read the article again, or a person has corrected a statement.",
                                "Reading",
                                this::readings)
                        .with(
                                new Parameter(
                                        "since",
                                        "Only one reading, held against this earlier one instead of the one before: its number.",
                                        ANALYSIS),
                                new Parameter(
                                        "until",
                                        "With since, which reading: its number; the latest where it is left out.",
                                        ANALYSIS)),
                Operation.list(
                        "/articles/{id}/edits",
                        tag,
                        "What was edited from one capture of the article's address to the next, the earliest first: passages and statements"
                                + " that are new, changed or gone, and notices by which the report itself tells of it.",
                        "Edit",
                        this::edits),
                Operation.get(
                        "/articles/{id}/text",
                        tag,
                        "The article's text, in which all offsets count.",
                        Answer.body("text/plain", "The text."),
                        this::text),
                Operation.get(
                        "/articles/{id}/capture",
                        tag,
                        "The bytes as they came, always as a file to save.",
                        Answer.body("application/octet-stream", "The bytes."),
                        this::capture));
    }

    private Reply list(Asked asked) throws IOException {
        Page<ArticleEntry> page = ledger.articles()
                .page(
                        new org.readout.ledger.Articles.Wanted(
                                asked.text("outlet"),
                                asked.text("story"),
                                asked.text("occasion"),
                                asked.text("original")),
                        asked.from(),
                        asked.limit());
        List<ObjectNode> rows = new ArrayList<>();
        for (ArticleEntry entry : page.rows()) {
            rows.add(row(entry, Optional.empty()));
        }
        return asked.rows(page, rows);
    }

    private Reply one(Asked asked) throws IOException {
        ArticleEntry entry = entry(asked);
        Optional<CodePoints> source = ledger.articles()
                .capture(entry.id())
                .filter(capture -> capture.mediaType() == MediaType.HTML)
                .map(capture -> CodePoints.of(capture.decode().text()));
        return asked.one(row(entry, source));
    }

    private Reply statements(Asked asked) throws IOException {
        ArticleEntry entry = entry(asked);
        return asked.rows(new StatementRows(ledger).of(ledger.statements().ofArticle(entry.id())), Optional.empty());
    }

    private Reply readings(Asked asked) throws IOException {
        String article = entry(asked).id();
        if (asked.text("since").isPresent()) {
            long latest = ledger.articles().analyses(article).get(0).id();
            Rereading one = ledger.rereadings()
                    .between(
                            article,
                            Long.parseLong(asked.text("since").get()),
                            asked.text("until").map(Long::parseLong).orElse(latest))
                    .orElseThrow(Refusal::notFound);
            return asked.rows(List.of(RereadingJson.row(one)), Optional.empty());
        }
        if (asked.text("until").isPresent()) {
            throw Refusal.badRequest("The parameter until goes with since.");
        }
        Page<Rereading> page = ledger.rereadings().page(article, asked.from(), asked.limit());
        return asked.rows(page, page.rows().stream().map(RereadingJson::row).toList());
    }

    private Reply edits(Asked asked) throws IOException {
        List<Editions.Edition> editions = ledger.editions().of(entry(asked).id());
        RevisionLines lines = new RevisionLines();
        List<JsonNode> rows = new ArrayList<>();
        int from = (int) Math.min(Math.max(1, editions.size()) - 1, asked.from());
        int end = Math.min(editions.size() - 1, from + asked.limit());
        Optional<RevisionLines.Version> older = Optional.empty();
        for (Editions.Edition edition : editions.subList(from, end + 1)) {
            RevisionLines.Version newer = new RevisionLines.Version(
                    analysis(edition.article()), Optional.of(Instant.parse(edition.captured())));
            if (older.isPresent()) {
                Revision revision = revisions.between(older.get().analysis(), newer.analysis());
                rows.add(ROWS.readTree(lines.row(older.get(), newer, revision)));
            }
            older = Optional.of(newer);
        }
        return asked.rows(new Page<>(rows, Math.max(0, editions.size() - 1), from), rows);
    }

    private Reply text(Asked asked) throws IOException {
        return Reply.text(analysis(entry(asked)).article().text()).taggedStrongly();
    }

    private Reply capture(Asked asked) throws IOException {
        ArticleEntry entry = entry(asked);
        Capture capture = ledger.articles()
                .capture(entry.id())
                .orElseThrow(() -> new Refusal(new Fault(
                        410, "The bytes are gone", "The capture of this article is missing from the ledger.")));
        String ending =
                switch (capture.mediaType()) {
                    case TEXT -> ".txt";
                    case HTML -> ".html";
                    case PDF -> ".pdf";
                    case DOCX -> ".docx";
                };
        return Reply.file(entry.id() + ending, "application/octet-stream", capture.bytes())
                .tagged('"' + entry.sha256() + '"');
    }

    private ArticleEntry entry(Asked asked) throws IOException {
        return ledger.articles().find(asked.path("id")).orElseThrow(Refusal::notFound);
    }

    private Analysis analysis(ArticleEntry entry) throws IOException {
        return ledger.articles()
                .analysis(entry.id())
                .orElseThrow(() -> new Refusal(new Fault(
                        409, "Not read yet", "This article waits to be read again by this version of Readout.")));
    }

    private ObjectNode row(ArticleEntry entry, Optional<CodePoints> source) throws IOException {
        Optional<Analysis> analysis = ledger.articles().analysis(entry.id());
        ObjectNode row = analysis.isPresent()
                ? Json.row(
                        lines.article(analysis.get(), source, ledger.articles().provenance(entry.id())))
                : unread(entry);
        Json.put(row, "story", entry.story());
        Json.put(row, "occasion", entry.occasion());
        Json.put(row, "copyOf", entry.copies());
        return row.put("statements", entry.tally().statements()).put("added", entry.added());
    }

    private static ObjectNode unread(ArticleEntry entry) {
        ObjectNode row =
                Json.row().put("id", entry.id()).put("uri", entry.uri()).put("sha256", entry.sha256());
        Json.put(row, "outlet", entry.outlet());
        row.put("title", entry.title());
        row.putNull("byline");
        Json.put(row, "published", entry.published());
        Json.put(row, "language", entry.language());
        row.putNull("text");
        row.putArray("blocks");
        ArrayNode warnings = row.putArray("warnings");
        warnings.add("waits to be read again by this version of Readout");
        row.putArray("authors");
        row.putArray("authorKinds");
        row.putNull("modified");
        row.putNull("section");
        row.putArray("keywords");
        row.putNull("agency");
        row.putNull("canonical");
        row.putObject("sources");
        return row;
    }
}
