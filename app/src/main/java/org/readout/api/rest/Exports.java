package org.readout.api.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.analysis.Analysis;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.export.Ending;
import org.readout.api.export.ExportFormat;
import org.readout.api.export.ExportWriter;
import org.readout.api.export.Filing;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.Articles;
import org.readout.ledger.Ledger;
import org.readout.ledger.Page;
import org.readout.ledger.ReviewState;
import org.readout.ledger.StatementEntry;
import org.readout.ledger.Statements;
import org.readout.search.Hits;
import org.readout.search.Query;
import org.readout.search.StatementIndex;

/**
 * {@code /export}: coverage as files of other forms. What cannot be read while it is written ends the export with a row that says so; what
 * cannot be written cuts the connection.
 */
final class Exports {
    private static final int AT_ONCE = 200;
    private static final int MOST_HITS = 100_000;

    private final RestDesk desk;
    private final Ledger ledger;

    Exports(RestDesk desk) {
        this.desk = desk;
        this.ledger = desk.ledger();
    }

    List<Operation> operations() {
        return List.of(Operation.get(
                        "/export",
                        "Export",
                        "Coverage as a file: all of it, or what one parameter names. The last row of an export that is cut short says so.",
                        Answer.body("application/x-ndjson", "The file, in the form that was asked for."),
                        this::export)
                .with(
                        Parameter.word("format", "The form, jsonl where it is left out.", ExportFormat.words()),
                        Parameter.text("article", "One article: its id."),
                        Parameter.text("outlet", "An outlet's articles: its name."),
                        Parameter.text("story", "A story's articles: its id."),
                        Parameter.text("occasion", "The articles that report an occasion: its id."),
                        Parameter.text("speaker", "The statements of one speaker: an actor's id."),
                        new Parameter(
                                "q",
                                "The statements that a search finds.",
                                new Parameter.Shape.Text(Query.LONGEST_WRITTEN)),
                        Parameter.word(
                                "reviewed",
                                "Only statements that somebody has accepted or corrected.",
                                List.of("true"))));
    }

    private Reply export(Asked asked) throws IOException {
        ExportFormat format = asked.text("format").flatMap(ExportFormat::named).orElse(ExportFormat.JSON_LINES);
        long scopes = asked.request().queryNames().stream()
                .filter(name -> !name.equals("format") && !name.equals("reviewed"))
                .count();
        if (scopes > 1) {
            throw Refusal.badRequest("Only one of these can be exported at a time.");
        }
        boolean reviewed = asked.text("reviewed").isPresent();
        Source source = source(asked);
        String day = LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC).toString();
        return Reply.file(
                "readout-" + day + "." + format.extension(),
                format.mediaType(),
                out -> write(format, source, reviewed, out));
    }

    /** Gives the articles of an export, some at a time; an empty list is the end. */
    private interface Source {
        List<Part> next() throws IOException;
    }

    /** An article, and which of its statements, by id; all where nothing is said. */
    private record Part(String article, Optional<Set<String>> statements) {
        static Part whole(String article) {
            return new Part(article, Optional.empty());
        }
    }

    private Source source(Asked asked) throws IOException {
        if (asked.text("article").isPresent()) {
            ArticleEntry entry =
                    ledger.articles().find(asked.text("article").get()).orElseThrow(Refusal::notFound);
            return once(List.of(Part.whole(entry.id())));
        }
        if (asked.text("speaker").isPresent()) {
            return speaker(asked.text("speaker").get());
        }
        if (asked.text("q").isPresent()) {
            return once(found(asked.text("q").get()));
        }
        Articles.Wanted wanted = new Articles.Wanted(
                asked.text("outlet"), asked.text("story"), asked.text("occasion"), Optional.empty());
        return wanted.equals(Articles.Wanted.ALL) ? everything() : wanted(wanted);
    }

    private static Source once(List<Part> parts) {
        List<List<Part>> left = new ArrayList<>(List.of(parts));
        return () -> left.isEmpty() ? List.of() : left.remove(0);
    }

    private Source everything() {
        String[] after = {""};
        return () -> {
            List<String> ids = ledger.articles().ids(after[0], AT_ONCE);
            if (!ids.isEmpty()) {
                after[0] = ids.get(ids.size() - 1);
            }
            return ids.stream().map(Part::whole).toList();
        };
    }

    /** The ids are taken at once, so that articles added meanwhile shift nothing. */
    private Source wanted(Articles.Wanted wanted) throws IOException {
        List<Part> parts = new ArrayList<>();
        Page<ArticleEntry> page = ledger.articles().page(wanted, 0, AT_ONCE);
        page.rows().forEach(entry -> parts.add(Part.whole(entry.id())));
        while (page.goesOn()) {
            page = ledger.articles().page(wanted, page.from() + page.rows().size(), AT_ONCE);
            page.rows().forEach(entry -> parts.add(Part.whole(entry.id())));
        }
        return once(parts);
    }

    private Source speaker(String actor) throws IOException {
        Map<String, Set<String>> byArticle = new LinkedHashMap<>();
        Page<StatementEntry> page = ledger.statements().page(Statements.By.SPEAKER, actor, 0, AT_ONCE);
        take(page, byArticle);
        while (page.goesOn()) {
            page = ledger.statements()
                    .page(
                            Statements.By.SPEAKER,
                            actor,
                            page.from() + page.rows().size(),
                            AT_ONCE);
            take(page, byArticle);
        }
        return once(parts(byArticle));
    }

    private static void take(Page<StatementEntry> page, Map<String, Set<String>> byArticle) {
        for (StatementEntry entry : page.rows()) {
            byArticle
                    .computeIfAbsent(entry.place().article(), article -> new HashSet<>())
                    .add(entry.id());
        }
    }

    private List<Part> found(String written) throws IOException {
        StatementIndex index = desk.index();
        Query query;
        try {
            query = Query.parse(written).with(new org.readout.search.Page(AT_ONCE, 0, Optional.empty()));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("The search cannot be read: " + e.getMessage() + ".");
        }
        Map<String, Set<String>> byArticle = new LinkedHashMap<>();
        Hits hits = index.search(query);
        int count = 0;
        while (true) {
            for (var hit : hits.hits()) {
                byArticle
                        .computeIfAbsent(hit.statement().printed().article(), article -> new HashSet<>())
                        .add(hit.statement().id());
            }
            count += hits.hits().size();
            if (hits.next().isEmpty()) {
                return parts(byArticle);
            }
            if (count >= MOST_HITS) {
                throw Refusal.badRequest("The search finds more than " + MOST_HITS + " statements; ask for fewer.");
            }
            hits = index.search(query.after(hits.next().get()));
        }
    }

    private static List<Part> parts(Map<String, Set<String>> byArticle) {
        return byArticle.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), Optional.of(entry.getValue())))
                .toList();
    }

    private void write(ExportFormat format, Source source, boolean reviewed, OutputStream out) throws IOException {
        ExportWriter writer = format.begin(out, desk.run());
        int left = 0;
        while (true) {
            List<Filing> filings = new ArrayList<>();
            boolean end;
            try {
                List<Part> parts = source.next();
                end = parts.isEmpty();
                for (Part part : parts) {
                    Optional<Filing> filing = filing(part, reviewed);
                    left += filing.isEmpty() ? 1 : 0;
                    filing.filter(one -> !reviewed || !one.chosen().isEmpty()).ifPresent(filings::add);
                    if (filings.size() >= AT_ONCE) {
                        write(writer, filings);
                    }
                }
            } catch (Unreadable e) {
                write(writer, filings);
                writer.end(Ending.cut("The ledger could not be read any further."));
                return;
            }
            write(writer, filings);
            if (end) {
                writer.end(
                        left == 0
                                ? Ending.complete()
                                : Ending.cut(
                                        left + " of the articles wait to be read again by this version of Readout."));
                return;
            }
        }
    }

    private static void write(ExportWriter writer, List<Filing> filings) throws IOException {
        for (Filing filing : filings) {
            writer.article(filing);
        }
        filings.clear();
    }

    private static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(Throwable cause) {
            super(cause);
        }
    }

    private Optional<Filing> filing(Part part, boolean reviewed) throws Unreadable {
        try {
            Optional<Analysis> analysis = ledger.articles().analysis(part.article());
            if (analysis.isEmpty()) {
                return Optional.empty();
            }
            int count = analysis.get().statements().size();
            List<String> ids = new ArrayList<>();
            List<Optional<String>> occasions = new ArrayList<>();
            List<Integer> chosen = new ArrayList<>();
            for (StatementEntry entry : ledger.statements().ofArticle(part.article())) {
                int index = entry.place().index();
                if (index != ids.size() || index >= count) {
                    continue;
                }
                ids.add(entry.id());
                occasions.add(entry.occasion());
                boolean looked = entry.review() == ReviewState.ACCEPTED || entry.review() == ReviewState.CORRECTED;
                boolean wanted =
                        part.statements().isEmpty() || part.statements().get().contains(entry.id());
                if (wanted && (looked || !reviewed) && entry.review() != ReviewState.REJECTED) {
                    chosen.add(index);
                }
            }
            if (ids.size() != count) {
                throw new IOException("the statements of " + part.article() + " do not fit its analysis");
            }
            return Optional.of(new Filing(analysis.get(), ids, occasions, chosen, Optional.empty()));
        } catch (IOException e) {
            throw new Unreadable(e);
        }
    }
}
