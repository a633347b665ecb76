package org.readout.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.readout.analysis.Analysis;

/**
 * The static report of {@code analyze}: pages that open from disk, without a network and without a server.
 *
 * <p>Articles are accepted one after another while a run goes on; {@link #close} writes the index and the speakers' pages.
 * The same analyses in the same order give the same bytes. For one thread at a time.
 */
public final class ReportWriter implements AutoCloseable {
    private final Path directory;
    private final Layout layout;
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final List<String> damages = new ArrayList<>();

    /**
     * A report in {@code directory}, which is made if it is missing. Writes {@code index.html} and what lies in the
     * folders {@code article}, {@code speaker}, {@code list}, {@code search} and {@code assets} beside it.
     *
     * @throws IOException if the folder cannot be made
     */
    public ReportWriter(Path directory, Layout layout) throws IOException {
        this.directory = directory;
        this.layout = layout;
        Files.createDirectories(directory.resolve("article"));
    }

    /** A report with the usual layout. */
    public ReportWriter(Path directory) throws IOException {
        this(directory, Layout.usual());
    }

    /**
     * Writes the pages of one article.
     *
     * @throws IOException if they cannot be written
     */
    public void accept(Analysis analysis) throws IOException {
        write("article/" + analysis.article().id() + ".html", "reader.jte", analysis);
    }

    /**
     * Notes an input that could not be read, for the index.
     *
     * @param uri the input as given
     * @param position where in it, or an empty string
     * @param reason a sentence for the reader
     */
    public void damage(String uri, String position, String reason) {
        damages.add(uri + " " + position + " " + reason);
    }

    /**
     * Writes the index, the lists, the speakers' pages and the search.
     *
     * @throws IOException if they cannot be written
     */
    @Override
    public void close() throws IOException {}

    private void write(String path, String template, Object page) throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, page, output);
        try (OutputStream file = Files.newOutputStream(directory.resolve(path))) {
            output.writeTo(file);
        }
    }

    Layout layout() {
        return layout;
    }
}
