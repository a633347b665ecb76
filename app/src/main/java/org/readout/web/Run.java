package org.readout.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.readout.analysis.Analysis;
import org.readout.article.Article;
import org.readout.statement.Party;
import org.readout.statement.Statement;

/** What a report remembers of the articles it has accepted: a line for each, their speakers, and numbers. */
final class Run implements AutoCloseable {
    private static final int SEARCHED = 20_000;

    private final SayingFile sayings;
    private final SpeakerRoll roll = new SpeakerRoll();
    private final Facets facets = new Facets();
    private final SearchIndex search = new SearchIndex();
    private final PageNames names = new PageNames();
    private final List<ArticleLine> articles = new ArrayList<>();
    private final IntColumn tellers = new IntColumn();
    private final IntColumn tellings = new IntColumn();
    private final Troubles troubles = new Troubles();
    private final Copying copying = new Copying();
    private final Happenings happenings = new Happenings();
    private final Quarrels quarrels = new Quarrels();
    private final List<EditLine> edits = new ArrayList<>();
    private final Chronicle chronicle = new Chronicle();
    private final StoryBook storyBook = new StoryBook();

    Run(Path sayings) throws IOException {
        this.sayings = new SayingFile(sayings);
    }

    SayingFile sayings() {
        return sayings;
    }

    SpeakerRoll roll() {
        return roll;
    }

    Facets facets() {
        return facets;
    }

    SearchIndex search() {
        return search;
    }

    List<ArticleLine> articles() {
        return articles;
    }

    Copying copying() {
        return copying;
    }

    Happenings happenings() {
        return happenings;
    }

    Quarrels quarrels() {
        return quarrels;
    }

    void edited(EditLine line) {
        edits.add(line);
    }

    /** The reports that were edited, those first that say least of it. */
    List<EditLine> edits() {
        edits.sort(Comparator.comparingInt((EditLine edit) -> -edit.silent()));
        return edits;
    }

    StoryBook storyBook() {
        return storyBook;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    Troubles troubles() {
        return troubles;
    }

    /** For every teller of a statement its place in the roll. */
    IntColumn tellers() {
        return tellers;
    }

    /** For every teller of a statement the statement. */
    IntColumn tellings() {
        return tellings;
    }

    /** The name of the next article's page. */
    String pageName(Article article) {
        return names.of(article.id());
    }

    /** Remembers an article that is laid out as {@code pages}, and gives its line. */
    ArticleLine add(Analysis analysis, String page, ArticlePages pages) throws IOException {
        Article article = analysis.article();
        int number = articles.size();
        facets.article(ArticleLine.outlet(article).orElse(""));
        chronicle.article(article.id());
        List<String> titleWords = Folding.words(ArticleLine.title(article));
        Set<String> speakers = new TreeSet<>();
        int counted = 0;
        for (int index = 0; index < analysis.statements().size(); index++) {
            Statement statement = analysis.statements().get(index);
            if (statement.copyOf().isEmpty()) {
                Attributed attributed = pages.attributed(index);
                attributed.speaker().flatMap(Named::page).ifPresent(speakers::add);
                String words = pages.words(index, Saying.LONGEST);
                int saying = sayings.add(new Saying(number, index + 1, pages.partOf(index), words, attributed));
                chronicle.statement(analysis, statement, index + 1);
                enroll(saying, number, statement, attributed, article.text());
                search.add(saying, titleWords);
                search.add(saying, Folding.words(pages.words(index, SEARCHED)));
                attributed
                        .speaker()
                        .ifPresent(named -> search.add(saying, Folding.words(named.words() + " " + named.shown())));
                counted++;
            }
        }
        ArticleLine line = ArticleLine.of(article, page, new ArticleLine.Tally(counted, speakers.size()));
        articles.add(line);
        copying.article(article.id(), line);
        article.warnings().forEach(warning -> troubles.warning(line, warning));
        return line;
    }

    private void enroll(int saying, int article, Statement statement, Attributed attributed, String text) {
        SpeakerRoll.Entry speaker = statement
                .attribution()
                .speaker()
                .map(party -> roll.entry(party, text))
                .orElseGet(roll::unnamed);
        speaker.speaks(article);
        facets.statement(speaker.number(), attributed);
        for (Party party : statement.attribution().tellers()) {
            SpeakerRoll.Entry teller = roll.entry(party, text);
            teller.tells(article);
            tellers.add(teller.number());
            tellings.add(saying);
        }
    }

    Entry entry(int saying) throws IOException {
        Saying read = sayings.read(saying);
        return new Entry(read, articles.get(read.article()));
    }

    /** The statement with that index in the article with that id; empty where the report has it not, or it repeats another. */
    Optional<Entry> entry(String article, int index) throws IOException {
        OptionalInt saying = chronicle.saying(article, index);
        return saying.isPresent() ? Optional.of(entry(saying.getAsInt())) : Optional.empty();
    }

    /** The articles' numbers, newest first, undated last, else in the order of the run. */
    List<Integer> newestFirst() {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < articles.size(); number++) {
            numbers.add(number);
        }
        numbers.sort(Comparator.comparingLong(number ->
                articles.get(number).day().map(day -> -day.toEpochDay()).orElse(Long.MAX_VALUE)));
        return numbers;
    }

    @Override
    public void close() throws IOException {
        sayings.close();
    }
}
