package org.readout.api.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * One row a statement by RFC 4180, in UTF-8 without a byte-order mark, under a row of headings.
 *
 * <p>A spreadsheet takes a cell that begins with {@code = + - @}, their full-width forms, a tab or a line end for a formula. Such a cell gets
 * an apostrophe in front, and so does one that begins with apostrophes before one of these, so that the words can be had back: where
 * apostrophes stand before one of these characters, take one of them away ({@link CsvCell#words}).
 *
 * <p>A complete export ends with its last statement. One that is cut short ends with a row whose id is {@value StatementColumn#CUT} and whose
 * content says why.
 */
final class CsvExport implements ExportWriter {
    private static final String LINE_END = "\r\n";

    private final Tally tally = new Tally();
    private final Writer out;
    private final Provenance export;

    CsvExport(OutputStream out, Provenance run) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        this.export = run;
        for (StatementColumn column : StatementColumn.values()) {
            write(column, column.heading());
        }
        this.out.write(LINE_END);
    }

    @Override
    public void article(Filing filing) throws IOException {
        tally.open();
        for (Line line : filing.lines(export)) {
            for (StatementColumn column : StatementColumn.values()) {
                write(column, column.cell(line).map(Cell::shown).orElse(""));
            }
            out.write(LINE_END);
        }
    }

    @Override
    public void end(Ending ending) throws IOException {
        tally.end();
        if (!ending.isComplete()) {
            for (StatementColumn column : StatementColumn.values()) {
                write(column, column.cell(ending.cut().get()).map(Cell::shown).orElse(""));
            }
            out.write(LINE_END);
        }
        out.flush();
    }

    private void write(StatementColumn column, String words) throws IOException {
        if (column != StatementColumn.ID) {
            out.write(',');
        }
        out.write(CsvCell.of(words));
    }
}
