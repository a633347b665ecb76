package org.readout.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.readout.actor.Actor;
import org.readout.analysis.Analysis;
import org.readout.article.Article;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.article.Published;
import org.readout.statement.Statement;
import org.readout.statement.StatementKind;
import org.readout.text.PageName;

/**
 * An article as lists show it.
 *
 * @param page its first page, without folder and ending
 * @param title its headline, or a substitute made of its address
 * @param uri the input as given, shortened
 * @param outlet who published it, where known
 * @param day when it was published, where known
 * @param tally what was found in it
 */
public record ArticleLine(
        String page, String title, String uri, Optional<String> outlet, Optional<LocalDate> day, Tally tally) {
    private static final int LONGEST_TITLE = 220;
    static final int BRIEF = 90;
    private static final int LONGEST_URI = 300;

    /**
     * What was found in an article.
     *
     * @param statements how many, copies of a repeat left out
     * @param speakers how many resolved ones
     */
    public record Tally(int statements, int speakers) {}

    /** The line of an article on a desk; the report's own sentences and repeats are not counted. */
    public static ArticleLine of(Analysis analysis) {
        int counted = 0;
        Set<String> speakers = new HashSet<>();
        for (Statement statement : analysis.statements()) {
            if (statement.copyOf().isEmpty() && statement.words().kind() != StatementKind.NARRATED) {
                counted++;
                statement
                        .attribution()
                        .speaker()
                        .flatMap(speaker -> speaker.resolution().actor())
                        .map(Actor::id)
                        .ifPresent(speakers::add);
            }
        }
        Article article = analysis.article();
        return of(article, PageName.of(article.id()), new Tally(counted, speakers.size()));
    }

    static ArticleLine of(Article article, String page, Tally tally) {
        return new ArticleLine(
                page,
                title(article),
                Wording.shortened(article.uri(), LONGEST_URI),
                outlet(article),
                article.metadata().published().map(Published::date),
                tally);
    }

    static Optional<String> outlet(Article article) {
        return article.metadata().outlet().map(name -> Wording.shortened(Wording.oneLine(name), LONGEST_TITLE));
    }

    static String title(Article article) {
        return article.metadata()
                .title()
                .map(Wording::oneLine)
                .filter(title -> !title.isEmpty())
                .or(() -> firstOf(article, BlockKind.TITLE))
                .map(title -> Wording.shortened(title, LONGEST_TITLE))
                .or(() -> firstOf(article, BlockKind.PARAGRAPH).map(words -> Wording.shortened(words, BRIEF)))
                .orElseGet(() -> Wording.shortened(article.uri(), LONGEST_TITLE));
    }

    private static Optional<String> firstOf(Article article, BlockKind kind) {
        return article.blocks().stream()
                .filter(block -> block.kind() == kind)
                .findFirst()
                .map(Block::span)
                .flatMap(span -> Notes.firstWords(article.text(), span, LONGEST_TITLE));
    }

    /** The title as pages show it that only name the article: one made of a paragraph is as long as that. */
    public String brief() {
        return Wording.shortened(title, BRIEF);
    }

    /** Outlet and day, as far as they are known. */
    public String imprint() {
        return outlet.map(name -> name + day.map(date -> ", ").orElse("")).orElse("")
                + day.map(Wording::day).orElse("");
    }

    /** How another line names it: its outlet and day, or without an outlet its headline. */
    public String named() {
        return outlet.isPresent() ? imprint() : brief();
    }

    /** The address of one of its statements, from the report's folder. */
    public String href(Saying saying) {
        return href(page, saying.part(), saying.number());
    }

    static String href(String page, int part, int number) {
        return file(page, part) + "#s" + number;
    }

    static String file(String page, int part) {
        return part == 1 ? "article/" + page + ".html" : "article/" + page + "-" + part + ".html";
    }

    /** The address of its first page, from the report's folder. */
    public String href() {
        return file(page, 1);
    }
}
