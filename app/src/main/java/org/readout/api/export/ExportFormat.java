package org.readout.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A form in which coverage leaves the desk. */
public enum ExportFormat {
    /**
     * Every row that {@code analyze} writes, in one file: each row says with {@code row} which it is, {@code run}, {@code article},
     * {@code statement}, {@code occasion}, and the last one, {@code end}, whether it is complete.
     */
    JSON_LINES("jsonl", "application/x-ndjson", "jsonl"),
    /** One row a statement, for spreadsheets; see {@link StatementColumn}. */
    CSV("csv", "text/csv; charset=utf-8; header=present", "csv"),
    /** One row a statement, typed, for tables of millions; the columns are those of {@link StatementColumn}, lists as lists. */
    PARQUET("parquet", "application/vnd.apache.parquet", "parquet"),
    /** One document: schema.org articles, quotations and claims, W3C annotations that place them, PROV-O for the run. */
    JSON_LD("jsonld", "application/ld+json", "jsonld"),
    /** One line an article that has quotations, as GDELT's Global Quotation Graph has them, with speakers added. */
    QUOTATIONS("quotations", "application/x-ndjson", "quotations.jsonl"),
    /** Reviewed statements as gold for the scorer of attributions: one line an article, with its text. */
    ATTRIBUTION_GOLD("gold", "application/x-ndjson", "gold.jsonl"),
    /** Reviewed statements and blocks as gold for the scorer of coverage: one line each, by file. */
    COVERAGE_GOLD("coverage-gold", "application/x-ndjson", "coverage-gold.jsonl");

    private final String word;
    private final String mediaType;
    private final String extension;

    ExportFormat(String word, String mediaType, String extension) {
        this.word = word;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The name by which it is asked for. */
    public String word() {
        return word;
    }

    /** As a {@code Content-Type} says it. */
    public String mediaType() {
        return mediaType;
    }

    /** How a file of it is named, without the dot. */
    public String extension() {
        return extension;
    }

    /** The format that is asked for by {@code word}; empty where there is none. */
    public static Optional<ExportFormat> named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }

    /** The names of all formats, in order. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ExportFormat::word).toList();
    }

    /**
     * Begins an export.
     *
     * @param out takes the bytes; flushed at the end, never closed
     * @param run what the analyses came of, where a filing does not say otherwise
     */
    public ExportWriter begin(OutputStream out, Provenance run) throws IOException {
        return switch (this) {
            case JSON_LINES -> new RowExport(out, run);
            case CSV -> new CsvExport(out, run);
            case PARQUET -> new ParquetExport(out, run);
            case JSON_LD -> new LinkedExport(out, run);
            case QUOTATIONS -> new QuotationExport(out, run);
            case ATTRIBUTION_GOLD -> new AttributionGold(out, run);
            case COVERAGE_GOLD -> new CoverageGold(out, run);
        };
    }
}
