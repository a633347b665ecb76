package org.readout.web;

/** In which forms the desk hands out what it holds, and what each is for. */
public enum ExportChoice {
    JSON_LINES(
            "jsonl",
            "JSON lines",
            ".jsonl",
            "One statement on each line, with every field and offset: for programs, and to read into Readout again."),
    CSV("csv", "CSV", ".csv", "One statement in each row: for spreadsheets and for statistics."),
    PARQUET(
            "parquet",
            "Parquet",
            ".parquet",
            "The same columns, packed: for millions of rows in pandas, R, DuckDB or Spark."),
    JSON_LD(
            "jsonld",
            "JSON-LD",
            ".jsonld",
            "Articles, quotations and claims in the words of schema.org, places as W3C Web Annotations: for linked data."),
    QUOTATIONS(
            "quotations",
            "Quotation lines",
            ".quotations.jsonl",
            "Lines like those of the GDELT Global Quotation Graph: for tools that read those."),
    GOLD(
            "gold",
            "Reviewed statements",
            ".gold.jsonl",
            "What people accepted, rejected and corrected here: to score a reading machine, or to teach one."),
    COVERAGE_GOLD(
            "coverage-gold",
            "Reviewed coverage",
            ".coverage-gold.jsonl",
            "Reviewed statements and blocks by file: for the scorer of coverage.");

    private final String value;
    private final String label;
    private final String ending;
    private final String purpose;

    ExportChoice(String value, String label, String ending, String purpose) {
        this.value = value;
        this.label = label;
        this.ending = ending;
        this.purpose = purpose;
    }

    /** The value of the parameter {@code format}. */
    public String value() {
        return value;
    }

    /** The name on the page. */
    public String label() {
        return label;
    }

    /** The ending of the file. */
    public String ending() {
        return ending;
    }

    /** What it is for, a sentence. */
    public String purpose() {
        return purpose;
    }
}
