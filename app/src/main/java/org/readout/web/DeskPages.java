package org.readout.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.readout.account.Comparison;
import org.readout.account.Dispute;
import org.readout.account.Position;
import org.readout.account.Pronouncement;
import org.readout.analysis.Analysis;
import org.readout.article.Article;
import org.readout.statement.Statement;
import org.readout.story.Occasion;
import org.readout.story.Revision;
import org.readout.story.RevisionReader;
import org.readout.text.PageName;

/**
 * Prints the pages on which a desk shows what its ledger holds, one at a time: the pages of the static report, at the same
 * addresses, with what a reviewer needs on them. Each page is one document in UTF-8 whose links are relative to its address. A page
 * that does not exist, as one behind the last, is empty. Thread-safe.
 */
public final class DeskPages {
    private static final int EDITS_PER_PAGE = 25;

    private final Press press = new Press();
    private final Register register = Register.desk();
    private final RevisionReader revisions = new RevisionReader();
    private final Layout layout;

    /** Pages with so much on each. */
    public DeskPages(Layout layout) {
        this.layout = layout;
    }

    /**
     * The files that lie in {@code assets/} beside the pages, by name.
     *
     * @throws IOException if they cannot be read from the program
     */
    public static Map<String, byte[]> assets() throws IOException {
        Map<String, byte[]> assets = new TreeMap<>();
        for (String name : List.of("readout.css", "reader.js", "proof.js", "review.js", "add.js", "live.js")) {
            try (InputStream asset = DeskPages.class.getResourceAsStream("assets/" + name)) {
                assets.put(name, Objects.requireNonNull(asset, name).readAllBytes());
            }
        }
        return assets;
    }

    /** How many rows of a list go on one page. */
    public int rows() {
        return layout.rowsPerPage();
    }

    /** Part {@code part}, from 1, of the page on which an article is read: {@code article/{page}.html}, {@code article/{page}-2.html}. */
    public Optional<byte[]> reader(Site site, FiledArticle filed, int part) {
        Analysis analysis = filed.analysis();
        ArticleLine line = ArticleLine.of(analysis);
        ArticlePages pages = new ArticlePages(analysis, line.page(), layout, register);
        if (part < 1 || part > pages.parts()) {
            return Optional.empty();
        }
        ReaderPage page = new ReaderPages(analysis, line, pages).page(part, Optional.of(filed));
        return Optional.of(press.print("reader.jte", page, site));
    }

    /** The part of the article, from 1, on which what begins at {@code offset} in its text stands, in UTF-16 units. */
    public int part(Article article, int offset) {
        return Part.holding(Part.of(article, layout.unitsPerPart()), offset);
    }

    /** The address, from the desk's root, at which the statement with that index, from 0, stands in its article. */
    public String place(Analysis analysis, int index) {
        int start = analysis.statements().get(index).words().content().get(0).start();
        Article article = analysis.article();
        return ArticleLine.href(PageName.of(article.id()), part(article, start), index + 1);
    }

    /** How lists show the statement with that index, from 0, of an article. */
    public Entry entry(Analysis analysis, int index) {
        Article article = analysis.article();
        Statement statement = analysis.statements().get(index);
        Notes notes = new Notes(article.text(), register);
        int start = statement.words().content().get(0).start();
        Saying saying = Saying.of(
                index + 1, part(article, start), notes.words(statement, Saying.LONGEST), notes.attributed(statement));
        return new Entry(saying, ArticleLine.of(analysis));
    }

    /** What changed between two captures of one address: {@link EditsPage#href}. */
    public byte[] edits(Site site, Captured older, Captured newer) {
        EditsPage page = new EditsPages(layout)
                .page(older.version(), newer.version(), revisions.between(older.analysis(), newer.analysis()));
        return press.print("edits.jte", page, site);
    }

    /** The line of two versions that lists show. */
    public EditLine editLine(Captured older, Captured newer) {
        Revision revision = revisions.between(older.analysis(), newer.analysis());
        return new EditsPages(layout).line(older.version(), newer.version(), revision);
    }

    /** {@code list/edited-1.html}, the latest captured first. */
    public byte[] edited(Site site, Slice<EditLine> slice) {
        return press.print("edited.jte", slice.list(EDITS_PER_PAGE, "edited"), site);
    }

    /** How many rows of that list go on one page: each is made of two articles, which must be held against each other. */
    public int editsPerPage() {
        return EDITS_PER_PAGE;
    }

    /**
     * An article with the moment when its capture was taken.
     *
     * @param analysis the article
     * @param captured the moment
     */
    public record Captured(Analysis analysis, Instant captured) {
        private EditsPages.Captured version() {
            return new EditsPages.Captured(analysis, Optional.of(captured));
        }
    }

    /**
     * Page {@code page}, from 1, of an occasion: {@code occasion/{page}.html}.
     *
     * @param morgue the reports that {@code comparison} was made of
     * @param others occasions that a reviewer can merge it with or send a report to, the likeliest first
     */
    public Optional<byte[]> occasion(
            Site site, Occasion occasion, Comparison comparison, Morgue morgue, List<Choice> others, int page) {
        Clippings clippings = new Clippings(morgue, layout, register);
        OccasionBook book = book(occasion, comparison, clippings);
        if (page < 1 || page > book.pages()) {
            return Optional.empty();
        }
        OccasionPage.Regrouping regrouping =
                new OccasionPage.Regrouping(occasion.id(), page == 1 ? clippings.filed() : List.of(), others);
        return Optional.of(press.print("occasion.jte", book.page(page).regrouped(regrouping), site));
    }

    /** How lists show an occasion whose accounts are compared; to be kept, as it takes as long as a page. */
    public OccasionLine line(Occasion occasion, Comparison comparison, Morgue morgue) {
        return book(occasion, comparison, new Clippings(morgue, layout, register))
                .line();
    }

    private OccasionBook book(Occasion occasion, Comparison comparison, Clippings clippings) {
        return new OccasionBook(occasion, PageName.of(occasion.id()), comparison, clippings, layout, register);
    }

    /** {@code list/occasions-1.html}. */
    public byte[] occasions(Site site, Slice<OccasionLine> slice) {
        return press.print("occasions.jte", slice.list(rows(), "occasions"), site);
    }

    /** {@code list/stories-1.html}. */
    public byte[] stories(Site site, Slice<StoryLine> slice) {
        return press.print("stories.jte", slice.list(rows(), "stories"), site);
    }

    /**
     * A page of a story's reports: {@code story/{page}.html}.
     *
     * @param occasions those with a page that its reports recount; shown on the first page
     * @param reports the earliest first
     */
    public byte[] story(Site site, StoryLine line, List<OccasionLine> occasions, Slice<Listed> reports) {
        Pager pager = reports.pager(rows(), line.page(), true);
        return press.print("story.jte", new StoryPage(line, occasions, reports.rows(), pager), site);
    }

    /** {@code list/reports-1.html}, the newest first. */
    public byte[] reports(Site site, Slice<Listed> slice) {
        return press.print("reports.jte", slice.list(rows(), "reports"), site);
    }

    /** {@code list/speakers-1.html}, from A to Z. */
    public byte[] speakers(Site site, Slice<SpeakerLine> slice) {
        return press.print("speakers.jte", slice.list(rows(), "speakers"), site);
    }

    /** {@code list/disputes-1.html}. */
    public byte[] disputes(Site site, Slice<DisputeLine> slice) {
        return press.print("disputes.jte", slice.list(rows(), "disputes"), site);
    }

    /**
     * Page {@code page}, from 1, of a dispute: {@code dispute/{page}.html}.
     *
     * @throws IOException if {@code entries} cannot read one
     */
    public Optional<byte[]> dispute(Site site, Dispute dispute, Entries entries, int page) throws IOException {
        List<List<Pronouncement>> all = DisputeRows.same(dispute);
        Pager pager =
                new Slice<>(List.of(), Math.max(1, page), all.size()).pager(rows(), PageName.of(dispute.id()), true);
        if (page != pager.page()) {
            return Optional.empty();
        }
        DisputeRows made = new DisputeRows(entries);
        List<DisputePage.Row> rows = new ArrayList<>();
        for (List<Pronouncement> together : onPage(all, pager)) {
            made.row(together).ifPresent(rows::add);
        }
        DisputePage printed = new DisputePage(DisputeLine.of(dispute), rows, pager);
        return Optional.of(press.print("dispute.jte", printed, site));
    }

    /**
     * Page {@code page}, from 1, of what a speaker says in changing words: {@code position/{page}.html}.
     *
     * @throws IOException if {@code entries} cannot read one
     */
    public Optional<byte[]> positions(
            Site site, SpeakerLine speaker, List<Position> positions, Entries entries, int page) throws IOException {
        Pager pager = new Slice<>(List.of(), Math.max(1, page), positions.size()).pager(rows(), speaker.page(), true);
        if (page != pager.page() || positions.isEmpty()) {
            return Optional.empty();
        }
        PositionRows made = new PositionRows(entries);
        List<PositionsPage.Row> rows = new ArrayList<>();
        for (Position position : onPage(positions, pager)) {
            made.row(position).ifPresent(rows::add);
        }
        return Optional.of(press.print("positions.jte", new PositionsPage(speaker, rows, pager), site));
    }

    private <T> List<T> onPage(List<T> all, Pager pager) {
        int from = (pager.page() - 1) * rows();
        return all.subList(from, Math.min(all.size(), from + rows()));
    }

    /**
     * A page of a speaker: {@code speaker/{page}.html}.
     *
     * @param statements what it says, the newest first, and behind all of that what others say on its word
     * @param changing how many positions the speaker puts in changing words
     * @param ties what stands beside the statements
     */
    public byte[] speaker(
            Site site,
            SpeakerLine line,
            Slice<SpeakerPage.Spoken> statements,
            int changing,
            List<SpeakerPage.Ties> ties) {
        Pager pager = statements.pager(rows(), line.page(), true);
        SpeakerPage page = new SpeakerPage(line, SpeakerPage.Section.of(statements.rows()), changing, pager, ties);
        return press.print("speaker.jte", page, site);
    }

    /** {@code speaker/unresolved.html}: statements without a resolved speaker, those with the same words for one together. */
    public byte[] unresolved(Site site, Slice<Entry> slice) {
        Pager pager = slice.pager(rows(), SpeakerPages.UNRESOLVED, true);
        int total = (int) Math.min(Integer.MAX_VALUE, slice.total());
        UnresolvedPage page = new UnresolvedPage(total, UnresolvedPage.Group.of(slice.rows()), pager);
        return press.print("unresolved.jte", page, site);
    }

    /**
     * {@code timeline/all-1.html}, {@code timeline/occasions-1.html}, or a speaker's {@code timeline/{page}-1.html}; asked with
     * {@code in}, a {@link Period}.
     */
    public byte[] timeline(Site site, Chronology chronology) {
        return press.print("timeline.jte", new TimelineRoom(chronology).page(rows()), site);
    }
}
