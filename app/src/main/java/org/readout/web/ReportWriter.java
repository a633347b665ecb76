package org.readout.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.readout.account.Comparison;
import org.readout.account.Dispute;
import org.readout.account.Dossier;
import org.readout.account.Position;
import org.readout.analysis.Analysis;
import org.readout.story.Occasion;
import org.readout.story.Revision;
import org.readout.story.Story;

/**
 * The static report of {@code analyze}: pages that open from disk, without a network and without a server.
 *
 * <p>Articles are accepted one after another while a run goes on; {@link #close} writes the index, the lists, the
 * speakers' pages and the search. Memory holds a line for each article and speaker and some numbers for each statement;
 * the statements wait in a file of the report's folder, which {@code close} deletes. The same analyses in the same order
 * give the same bytes. For one thread at a time.
 */
public final class ReportWriter implements AutoCloseable {
    private static final List<String> ASSETS = List.of("readout.css", "reader.js", "search.js");

    private final Layout layout;
    private final PageFiles files;
    private final Run run;
    private boolean broken;
    private boolean closed;

    /**
     * A report in {@code directory}, which is made if it is missing. Writes {@code index.html}, {@code search.html} and
     * what lies in the folders {@code article}, {@code edits}, {@code occasion}, {@code dispute}, {@code position}, {@code timeline}, {@code story}, {@code speaker}, {@code list}, {@code search} and {@code assets} beside
     * them, over what is there under these names.
     *
     * @throws IOException if the folder cannot be made or written to
     */
    public ReportWriter(Path directory, Layout layout) throws IOException {
        this.layout = layout;
        Files.createDirectories(directory);
        this.files = new PageFiles(directory);
        for (String asset : ASSETS) {
            files.asset(asset);
        }
        this.run = new Run(directory.resolve("search").resolve("statements.tmp"));
    }

    /**
     * A report with the usual layout.
     *
     * @throws IOException if the folder cannot be made or written to
     */
    public ReportWriter(Path directory) throws IOException {
        this(directory, Layout.usual());
    }

    /**
     * Writes the pages of one article.
     *
     * @throws IOException if they cannot be written; the report is then given up
     */
    public void accept(Analysis analysis) throws IOException {
        if (closed || broken) {
            throw new IllegalStateException("this report is closed");
        }
        broken = true;
        String page = run.pageName(analysis.article());
        ArticlePages pages = new ArticlePages(analysis, page, layout, run.roll());
        ArticleLine line = run.add(analysis, page, pages);
        ReaderPages reader = new ReaderPages(analysis, line, pages);
        for (int part = 1; part <= pages.parts(); part++) {
            files.page(ArticleLine.file(page, part), "reader.jte", reader.page(part, Optional.empty()));
        }
        broken = false;
    }

    /**
     * Notes an input that could not be read, or not wholly, for the index.
     *
     * @param uri the input as given
     * @param position where in it, or an empty string
     * @param reason a sentence for the reader
     */
    public void damage(String uri, String position, String reason) {
        run.troubles().damage(uri, position, reason);
    }

    /**
     * Notes that one accepted article copies another, for the lists.
     *
     * @param article its id
     * @param of id of the other
     * @param directed whether it is known which of them copies which
     * @param share of its words that stand there, 0 to 1
     */
    public void copy(String article, String of, boolean directed, double share) {
        run.copying().copy(article, of, directed, share);
    }

    /**
     * Writes the pages of an occasion, all of whose reports were accepted, and lists it.
     *
     * @throws IOException if they cannot be written; the report is then given up
     */
    public void comparison(Occasion occasion, Dossier dossier, Comparison comparison) throws IOException {
        if (closed || broken) {
            throw new IllegalStateException("this report is closed");
        }
        broken = true;
        new OccasionPages(run, layout).write(files, occasion, dossier, comparison);
        broken = false;
    }

    /** Notes an occasion, which dates the statements made at it. All articles were accepted. */
    public void occasion(Occasion occasion) {
        run.chronicle().occasion(occasion);
    }

    /**
     * Writes the pages of a dispute, all of whose articles were accepted, and lists it.
     *
     * @throws IOException if they cannot be written; the report is then given up
     */
    public void dispute(Dispute dispute) throws IOException {
        run.sayings().settle();
        new DisputePages(run, layout).write(files, dispute);
    }

    /**
     * Notes a position that changes, for the pages of its speaker. All articles were accepted.
     *
     * @throws IOException if what it is made of cannot be read; the report is then given up
     */
    public void position(Position position) throws IOException {
        run.sayings().settle();
        new PositionPages(run, layout).add(position);
    }

    /**
     * Writes the pages of a story, all of whose articles were accepted and all of whose occasions are written, and lists it.
     *
     * @throws IOException if they cannot be written; the report is then given up
     */
    public void story(Story story) throws IOException {
        if (closed || broken) {
            throw new IllegalStateException("this report is closed");
        }
        broken = true;
        new StoryPages(run, layout).write(files, story);
        broken = false;
    }

    /**
     * Writes the page of an article that was edited, both of whose versions were accepted, and lists it.
     *
     * @param captured when the earlier version was captured; empty where nobody knows it
     * @param recaptured the same of the later version
     * @throws IOException if it cannot be written; the report is then given up
     */
    public void edits(
            Analysis older, Optional<Instant> captured, Analysis newer, Optional<Instant> recaptured, Revision revision)
            throws IOException {
        if (closed || broken) {
            throw new IllegalStateException("this report is closed");
        }
        broken = true;
        EditsPages edits = new EditsPages(layout);
        EditsPages.Captured before = new EditsPages.Captured(older, captured);
        EditsPages.Captured after = new EditsPages.Captured(newer, recaptured);
        EditLine line = edits.line(before, after, revision);
        files.page(line.href(), "edits.jte", edits.page(before, after, revision));
        run.edited(line);
        broken = false;
    }

    /**
     * Writes the index, the lists, the speakers' pages and the search, unless an article could not be written. A second
     * call does nothing.
     *
     * @throws IOException if they cannot be written
     */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (run) {
            if (!broken) {
                run.sayings().settle();
                new SpeakerPages(run, layout).write(files);
                new ListPages(run, layout).write(files);
                new TimelinePages(run, layout).write(files);
            }
        }
    }
}
