package org.readout.api.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.account.Comparison;
import org.readout.account.ComparisonLines;
import org.readout.account.Dispute;
import org.readout.account.DisputeLines;
import org.readout.account.Dossier;
import org.readout.account.Position;
import org.readout.account.PositionLines;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.Derived;
import org.readout.ledger.DisputeEntry;
import org.readout.ledger.Ledger;
import org.readout.ledger.OccasionEntry;
import org.readout.ledger.Page;
import org.readout.ledger.StoryEntry;
import org.readout.story.Instalment;
import org.readout.story.Occasion;
import org.readout.story.OccasionLines;
import org.readout.story.Story;
import org.readout.story.StoryLines;

/** What is found by comparing articles: {@code /occasions}, {@code /stories}, {@code /disputes}, {@code /positions}. */
final class Findings {
    private final Ledger ledger;

    Findings(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Operation> operations() {
        return List.of(
                Operation.list(
                                "/occasions",
                                "Occasions",
                                "Occasions; without their accounts, which each occasion by itself has.",
                                "Occasion",
                                this::occasions)
                        .with(
                                Parameter.word(
                                        "order",
                                        "The latest first, or those with most reports.",
                                        List.of("day", "reports")),
                                new Parameter(
                                        "reports",
                                        "How many reports at least.",
                                        new Parameter.Shape.Whole(1, 1_000_000))),
                Operation.get("/occasions/{id}", "Occasions", "One occasion.", Answer.one("Occasion"), this::occasion),
                Operation.get(
                        "/occasions/{id}/comparison",
                        "Occasions",
                        "What its accounts say, point by point. There is none where fewer than two reports are known.",
                        Answer.one("Comparison"),
                        this::comparison),
                Operation.list(
                        "/stories",
                        "Stories",
                        "Stories of two articles and more, the latest first.",
                        "Story",
                        this::stories),
                Operation.get("/stories/{id}", "Stories", "One story.", Answer.one("Story"), this::story),
                Operation.list(
                        "/disputes",
                        "Disputes",
                        "Disputes, those that most independent reports have first.",
                        "Dispute",
                        this::disputes),
                Operation.get("/disputes/{id}", "Disputes", "One dispute.", Answer.one("Dispute"), this::dispute),
                Operation.list("/positions", "Disputes", "Positions that change.", "Position", this::positions)
                        .with(Parameter.text("speaker", "Whose: an actor's id.")));
    }

    private Reply occasions(Asked asked) throws IOException {
        Derived.Order order =
                asked.text("order").orElse("day").equals("day") ? Derived.Order.BY_DAY : Derived.Order.BY_REPORTS;
        Page<OccasionEntry> page =
                ledger.derived().occasions(order, asked.number("reports", 1), asked.from(), asked.limit());
        Renumbering ids = new Renumbering(ledger.statements());
        List<ObjectNode> rows = new ArrayList<>();
        for (OccasionEntry entry : page.rows()) {
            Optional<Occasion> whole = ledger.derived().whole(entry.id());
            if (whole.isPresent()) {
                rows.add(row(entry, whole.get(), "null", ids));
            }
        }
        return asked.rows(page, rows);
    }

    private Reply occasion(Asked asked) throws IOException {
        OccasionEntry entry = entry(asked);
        Occasion whole = ledger.derived().whole(entry.id()).orElseThrow(Refusal::notFound);
        Optional<Comparison> comparison = ledger.derived().comparison(entry.id());
        String accounts = comparison.isEmpty()
                ? "null"
                : new ComparisonLines()
                        .accounts(comparison.get(), ledger.derived().dossier(whole));
        return asked.one(row(entry, whole, accounts, new Renumbering(ledger.statements())));
    }

    private OccasionEntry entry(Asked asked) throws IOException {
        return ledger.derived().occasion(asked.path("id")).orElseThrow(Refusal::notFound);
    }

    private static ObjectNode row(OccasionEntry entry, Occasion whole, String accounts, Renumbering ids)
            throws IOException {
        return ids.in(Json.row(new OccasionLines().row(whole, accounts)))
                .put("independent", entry.independent())
                .put("contradictions", entry.contradictions())
                .put("altered", entry.altered());
    }

    private Reply comparison(Asked asked) throws IOException {
        OccasionEntry entry = entry(asked);
        Occasion whole = ledger.derived().whole(entry.id()).orElseThrow(Refusal::notFound);
        Comparison comparison = ledger.derived().comparison(entry.id()).orElseThrow(Refusal::notFound);
        Dossier dossier = ledger.derived().dossier(whole);
        return asked.one(
                new Renumbering(ledger.statements()).in(Json.row(new ComparisonLines().row(comparison, dossier))));
    }

    private Reply stories(Asked asked) throws IOException {
        Page<StoryEntry> page = ledger.derived().stories(asked.from(), asked.limit());
        List<ObjectNode> rows = new ArrayList<>();
        for (StoryEntry entry : page.rows()) {
            Optional<ObjectNode> row = story(entry);
            row.ifPresent(rows::add);
        }
        return asked.rows(page, rows);
    }

    private Reply story(Asked asked) throws IOException {
        StoryEntry entry = ledger.derived().story(asked.path("id")).orElseThrow(Refusal::notFound);
        return asked.one(story(entry).orElseThrow(Refusal::notFound));
    }

    private Optional<ObjectNode> story(StoryEntry entry) throws IOException {
        Optional<Story> story = ledger.derived().wholeStory(entry.id());
        if (story.isEmpty()) {
            return Optional.empty();
        }
        List<String> articles =
                story.get().instalments().stream().map(Instalment::article).toList();
        Set<String> occasions = new LinkedHashSet<>();
        for (ArticleEntry article : ledger.articles().find(articles)) {
            article.occasion().ifPresent(occasions::add);
        }
        return Optional.of(Json.row(new StoryLines().row(story.get(), List.copyOf(occasions)))
                .put("title", entry.title()));
    }

    private Reply disputes(Asked asked) throws IOException {
        Page<DisputeEntry> page = ledger.derived().disputes(asked.from(), asked.limit());
        Renumbering ids = new Renumbering(ledger.statements());
        List<ObjectNode> rows = new ArrayList<>();
        for (DisputeEntry entry : page.rows()) {
            Optional<Dispute> dispute = ledger.derived().dispute(entry.id());
            if (dispute.isPresent()) {
                rows.add(ids.in(Json.row(new DisputeLines().row(dispute.get()))));
            }
        }
        return asked.rows(page, rows);
    }

    private Reply dispute(Asked asked) throws IOException {
        Dispute dispute = ledger.derived().dispute(asked.path("id")).orElseThrow(Refusal::notFound);
        return asked.one(new Renumbering(ledger.statements()).in(Json.row(new DisputeLines().row(dispute))));
    }

    private Reply positions(Asked asked) throws IOException {
        long from = asked.from();
        int limit = asked.limit();
        List<Position> positions = ledger.derived().positions(asked.text("speaker"), from, limit);
        Renumbering ids = new Renumbering(ledger.statements());
        List<ObjectNode> rows = new ArrayList<>();
        for (Position position : positions) {
            rows.add(ids.in(Json.row(new PositionLines().row(position))));
        }
        return asked.rows(rows, positions.size() < limit ? Optional.empty() : Optional.of(Long.toString(from + limit)));
    }
}
