package org.readout.analysis;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.readout.source.Provenance;
import org.readout.text.CodePoints;

/**
 * The rows of {@code articles.jsonl} and {@code statements.jsonl}: JSON lines in UTF-8, each row on a line of its own
 * that ends in a line feed and names the {@link #SCHEMA}. Offsets are half-open and count Unicode code points in the
 * article's {@code text}; what is not known is {@code null}. The same analysis gives the same bytes. Thread-safe.
 */
public final class JsonLines {
    /** The version of the rows. Fields may be added under one version, never renamed or taken away. */
    public static final int SCHEMA = 1;

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * The row of the article.
     *
     * @param source the map of the decoded source, in which a block's {@code origin} counts; empty where the article's
     *     text is the source or the source is not at hand, which leaves {@code origin} out
     */
    public byte[] article(Analysis analysis, Optional<CodePoints> source) {
        return article(analysis, source, Optional.empty());
    }

    /**
     * The row of an article whose capture was kept in an archive.
     *
     * @param source as in {@link #article(Analysis, Optional)}
     * @param record what the archive says of the capture; leaves {@code capture} out where empty
     */
    public byte[] article(Analysis analysis, Optional<CodePoints> source, Optional<Provenance> record) {
        return lines(analysis, row -> new ArticleRow(row, analysis.article(), source, record).write());
    }

    /** The rows of the statements, in their order; no bytes where there are none. */
    public byte[] statements(Analysis analysis) {
        return lines(analysis, row -> {
            for (int i = 0; i < analysis.statements().size(); i++) {
                new StatementRow(row, analysis, i).write();
            }
        });
    }

    /**
     * The rows of some of the statements.
     *
     * @param indices of the statements, in the order in which the rows are wanted
     */
    public byte[] statements(Analysis analysis, List<Integer> indices) {
        return lines(analysis, row -> {
            for (int index : indices) {
                new StatementRow(row, analysis, index).write();
            }
        });
    }

    private static byte[] lines(Analysis analysis, Rows rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
            json.setRootValueSeparator(null);
            rows.write(new Row(json, analysis.article().text()));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private interface Rows {
        void write(Row row) throws IOException;
    }
}
