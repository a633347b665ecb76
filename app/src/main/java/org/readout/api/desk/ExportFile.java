package org.readout.api.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.analysis.Analysis;
import org.readout.api.export.Ending;
import org.readout.api.export.ExportFormat;
import org.readout.api.export.ExportWriter;
import org.readout.api.export.Filing;
import org.readout.api.export.Provenance;
import org.readout.ledger.Articles;
import org.readout.ledger.Ledger;
import org.readout.ledger.ReviewState;
import org.readout.ledger.StatementEntry;
import org.readout.story.Occasion;

/**
 * Writes a portion of a ledger in one format, an article at a time. Gold has reviewed articles only, and of these the statements that were accepted or corrected. For one
 * thread, and once.
 */
final class ExportFile {
    private final Ledger ledger;
    private final ExportFormat format;
    private final Provenance export;
    private final Map<String, Provenance> runs = new HashMap<>();
    private final Set<String> occasions = new LinkedHashSet<>();
    private int unread;

    /**
     * A file of what {@code ledger} holds.
     *
     * @param export what is told where an article does not say by what it was read
     */
    ExportFile(Ledger ledger, ExportFormat format, Provenance export) {
        this.ledger = ledger;
        this.format = format;
        this.export = export;
    }

    /** That the bytes went nowhere, and not that the ledger cannot be read. */
    private static final class Unwritten extends IOException {
        private static final long serialVersionUID = 1;

        private final IOException fault;

        Unwritten(IOException fault) {
            super(fault);
            this.fault = fault;
        }
    }

    /**
     * Writes all of {@code portion}; where the ledger cannot be read any further, the last row says so.
     *
     * @throws IOException if {@code out} takes no more
     */
    void write(Portion portion, OutputStream out) throws IOException {
        ExportWriter writer = format.begin(out, export);
        Ending ending;
        try {
            Optional<String> missing = portion.source().give((article, statements) -> {
                Optional<Filing> filing = filing(article, statements);
                if (filing.isPresent()) {
                    write(() -> writer.article(filing.get()));
                }
            });
            if (hasOccasions()) {
                for (String id : occasions) {
                    Optional<Occasion> occasion = ledger.derived().whole(id);
                    if (occasion.isPresent()) {
                        write(() -> writer.occasion(occasion.get()));
                    }
                }
            }
            ending = missing.map(Ending::cut).orElseGet(this::whole);
        } catch (Unwritten e) {
            throw e.fault;
        } catch (IOException e) {
            ending = Ending.cut("The ledger could not be read any further.");
        } catch (RuntimeException e) {
            writer.end(Ending.cut("Readout failed, and what follows is missing."));
            throw e;
        }
        writer.end(ending);
    }

    private Ending whole() {
        return unread == 0
                ? Ending.complete()
                : Ending.cut(
                        "Articles that wait to be read again by this version of Readout are missing: " + unread + ".");
    }

    /** What writes. */
    private interface Row {
        void write() throws IOException;
    }

    private static void write(Row row) throws Unwritten {
        try {
            row.write();
        } catch (IOException e) {
            throw new Unwritten(e);
        }
    }

    private boolean hasOccasions() {
        return switch (format) {
            case JSON_LINES, JSON_LD -> true;
            case CSV, PARQUET, QUOTATIONS, ATTRIBUTION_GOLD, COVERAGE_GOLD -> false;
        };
    }

    private boolean isGold() {
        return switch (format) {
            case ATTRIBUTION_GOLD, COVERAGE_GOLD -> true;
            case JSON_LINES, CSV, PARQUET, JSON_LD, QUOTATIONS -> false;
        };
    }

    /** Empty where nothing of the article is exported. */
    private Optional<Filing> filing(String article, Optional<Set<String>> wanted) throws IOException {
        List<StatementEntry> entries = ledger.statements().ofArticle(article);
        if (isGold() && entries.stream().allMatch(entry -> entry.review() == ReviewState.NONE)) {
            return Optional.empty();
        }
        Optional<Analysis> analysis = ledger.articles().analysis(article);
        if (analysis.isEmpty()) {
            unread += ledger.articles().find(article).isPresent() ? 1 : 0;
            return Optional.empty();
        }
        List<String> ids = new ArrayList<>();
        List<Optional<String>> of = new ArrayList<>();
        List<Integer> chosen = new ArrayList<>();
        for (StatementEntry entry : entries) {
            if (entry.place().index() >= 0) {
                ids.add(entry.id());
                of.add(entry.occasion());
                if (wanted.map(some -> some.contains(entry.id())).orElse(true) && (!isGold() || isReviewed(entry))) {
                    chosen.add(entry.place().index());
                    entry.occasion().ifPresent(occasions::add);
                }
            }
        }
        if (ids.size() != analysis.get().statements().size()) {
            throw new IOException("the statements of " + article + " are not those of its analysis");
        }
        Filing filing = Filing.of(analysis.get()).withIds(ids).withOccasions(of).choosing(chosen);
        Optional<Provenance> run = run(article);
        return Optional.of(run.isPresent() ? filing.from(run.get()) : filing);
    }

    private static boolean isReviewed(StatementEntry entry) {
        return switch (entry.review()) {
            case ACCEPTED, CORRECTED -> true;
            case NONE, REJECTED -> false;
        };
    }

    /** By what the article was read; all that was read by the same is one run, which began when the first of it was read. */
    private Optional<Provenance> run(String article) throws IOException {
        List<Articles.Version> versions = ledger.articles().analyses(article);
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        Articles.Version version = versions.get(0);
        Provenance known = runs.get(version.engine());
        if (known == null) {
            known = new Provenance(
                    export.program(), export.version(), engines(version.engine()), Instant.parse(version.made()));
            runs.put(version.engine(), known);
        }
        return Optional.of(known);
    }

    private static List<String> engines(String json) throws IOException {
        JsonNode versions = new ObjectMapper().readTree(json);
        List<String> engines = new ArrayList<>();
        versions.properties()
                .forEach(field ->
                        engines.add(field.getKey() + " " + field.getValue().asText()));
        return engines;
    }
}
