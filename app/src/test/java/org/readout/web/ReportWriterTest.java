package org.readout.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.analysis.Analysis;
import org.readout.article.Author;
import org.readout.article.BlockKind;
import org.readout.article.Fact;
import org.readout.article.Origin;
import org.readout.article.Particulars;
import org.readout.article.Published;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;

class ReportWriterTest {
    @TempDir
    private Path folder;

    @Test
    void theSameAnalysesGiveTheSameBytes() throws IOException {
        Sample.write(folder.resolve("one"));
        Sample.write(folder.resolve("two"));
        assertThat(bytes(folder.resolve("one"))).isEqualTo(bytes(folder.resolve("two")));
    }

    @Test
    void everyFileHasAPlainNameAndNothingTemporaryStays() throws IOException {
        Sample.write(folder);
        assertThat(bytes(folder).keySet())
                .allMatch(name -> name.matches("([a-z]+/)?[a-z0-9-]+\\.(html|js|css)"))
                .contains("index.html", "search.html", "article/a1b2c3d4e5f60718.html", "speaker/unresolved.html");
    }

    @Test
    void anEmptyRunHasAFrontPage() throws IOException {
        try (ReportWriter report = new ReportWriter(folder)) {
            report.damage("missing.txt", "", "There is no such file.");
        }
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("0 reports", "missing.txt", "There is no such file.");
    }

    @Test
    void twoArticlesWithOneIdGetAPageEach() throws IOException {
        try (ReportWriter report = new ReportWriter(folder)) {
            report.accept(Coverage.silent());
            report.accept(Coverage.silent());
        }
        try (Stream<Path> pages = Files.list(folder.resolve("article"))) {
            assertThat(pages).hasSize(2);
        }
    }

    @Test
    void aReportsPageTellsWhoWroteItAndWhenItChangedAndHowThatIsKnown() throws IOException {
        try (ReportWriter report = new ReportWriter(folder)) {
            Scribe scribe = new Scribe("a1b2c3d4e5f60718", "a.html").day("2031-03-04");
            scribe.block(BlockKind.PARAGRAPH, "The harbour clock stopped.");
            report.accept(scribe.particulars(new Particulars(
                            List.of(
                                    new Author("Ana <b>Ruiz</b>", Author.Kind.PERSON),
                                    new Author("Tom Okello", Author.Kind.PERSON)),
                            Optional.of(new Published(LocalDate.of(2031, 5, 6), Optional.empty())),
                            Optional.of("World"),
                            List.of(),
                            Optional.of("Reuters"),
                            Optional.of("https://courier.example/clock"),
                            List.of(new Origin(
                                    Fact.MODIFIED,
                                    Origin.Place.JSON_LD,
                                    "dateModified",
                                    Optional.empty(),
                                    Optional.empty()))))
                    .analysis());
            Scribe bare = new Scribe("b1b2c3d4e5f60718", "b.html");
            bare.block(BlockKind.PARAGRAPH, "The harbour clock of the other pier stopped.");
            report.accept(bare.particulars(new Particulars(
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            Optional.of("javascript:alert(1)"),
                            List.of()))
                    .analysis());
        }
        String page = Files.readString(folder.resolve("article/a1b2c3d4e5f60718.html"));
        assertThat(page)
                .contains("by <bdi>Ana &lt;b&gt;Ruiz&lt;/b&gt;, Tom Okello</bdi>")
                .contains("changed <time datetime=\"2031-05-06\">6 May 2031</time>")
                .contains("credited to <bdi>Reuters</bdi>")
                .contains("<dt>Section</dt><dd class=\"src\"><bdi>World</bdi></dd>")
                .contains("<a href=\"https://courier.example/clock\" rel=\"canonical noopener noreferrer\">")
                .contains("<dt>Last change</dt><dd>JSON-LD dateModified</dd>");
        assertThat(Files.readString(folder.resolve("article/b1b2c3d4e5f60718.html")))
                .doesNotContain("javascript:", "credited to", "changed <time", "Where each of these was found");
    }

    @Test
    void listsSayWhichReportCopiesWhich() throws IOException {
        try (ReportWriter report = new ReportWriter(folder)) {
            for (String id : List.of("a1b2c3d4e5f60718", "b1b2c3d4e5f60718", "c1b2c3d4e5f60718")) {
                Scribe scribe = new Scribe(id, id.charAt(0) + ".txt");
                scribe.block(BlockKind.PARAGRAPH, "The harbour clock of " + id.charAt(0) + " stopped.");
                report.accept(scribe.analysis());
            }
            report.copy("b1b2c3d4e5f60718", "a1b2c3d4e5f60718", true, 0.834);
            report.copy("c1b2c3d4e5f60718", "a1b2c3d4e5f60718", false, 0.5);
            report.copy("c1b2c3d4e5f60718", "no such article", true, 0.9);
        }
        String index = Files.readString(folder.resolve("index.html")).replaceAll("<[^>]*>", "");
        assertThat(index)
                .contains("copied by 1 other report")
                .contains("copy of The harbour clock of a stopped. (83% of its words)")
                .contains("copy or original of The harbour clock of a stopped. (50% of its words)");
    }

    @Test
    void aStoryHasAPageOfItsReportsByDateAndIsListed() throws IOException {
        new Summit().write(folder, Layout.usual(), 1);
        String page = "story/" + Summit.STORY + ".html";
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains(
                        "href=\"list/stories-1.html\"",
                        "1 story is</a> told by several reports",
                        "href=\"" + page + "\"");
        assertThat(text("list/stories-1.html"))
                .contains(
                        "1 story",
                        "2–4 May 2025",
                        "The Skagen Post",
                        "4 reports, 1 of them a copy · 1 occasion compared");
        assertThat(text(page))
                .contains("A story of 4 reports, 1 of them a copy", "copy of The Skagen Post", "Summit: ");
        assertThat(Files.readString(folder.resolve(page)))
                .containsSubsequence("article/d1b2", "article/d2b2", "article/d3b2", "article/d4b2")
                .doesNotContain("<b>Tide", "in the story");
    }

    @Test
    void aStoryOfManyReportsIsDealtOutToPages() throws IOException {
        new Summit().write(folder, new Layout(3, 20_000), 1);
        assertThat(Files.readString(folder.resolve("story/" + Summit.STORY + ".html")))
                .contains("href=\"" + Summit.STORY + "-2.html\"")
                .doesNotContain("article/d4b2");
        assertThat(Files.readString(folder.resolve("story/" + Summit.STORY + "-2.html")))
                .contains("article/d4b2")
                .doesNotContain("article/d3b2");
    }

    private String text(String page) throws IOException {
        return Files.readString(folder.resolve(page)).replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    @Test
    void aVeryLongParagraphIsCutIntoPartsThatHoldAllOfIt() throws IOException {
        String sentence = "The harbour clock was wound at nine and nobody asked why. ";
        Scribe scribe = new Scribe("e1b2c3d4e5f60718", "long.txt");
        scribe.block(BlockKind.PARAGRAPH, sentence.repeat(100_000).strip() + " “It was the wind,” Okafor said.");
        scribe.says(StatementKind.QUOTED, "It was the wind,")
                .by("Okafor", Coverage.OKAFOR)
                .cue("said", Act.SAY)
                .done();
        Analysis analysis = scribe.analysis();
        try (ReportWriter report = new ReportWriter(folder)) {
            report.accept(analysis);
        }
        int last = Part.of(analysis.article(), Layout.usual().unitsPerPart()).size();
        assertThat(last).isGreaterThan(30);
        StringBuilder read = new StringBuilder();
        for (int part = 1; part <= last; part++) {
            String page = Files.readString(folder.resolve(
                    part == 1 ? "article/e1b2c3d4e5f60718.html" : "article/e1b2c3d4e5f60718-" + part + ".html"));
            assertThat(page)
                    .contains("You are reading part " + part + " of " + last)
                    .hasSizeLessThan(200_000);
            String article = page.substring(page.indexOf("<article"), page.indexOf("</article>"));
            read.append(article.replaceAll("<[^>]*>", "").strip()).append(' ');
        }
        assertThat(read.toString().replaceAll("\\s+", " ").strip())
                .isEqualTo(analysis.article().text());
        assertThat(Files.readString(folder.resolve("speaker/person-daniel-okafor.html")))
                .contains("article/e1b2c3d4e5f60718-" + last + ".html#s1");
    }

    @Test
    void aStatementWithoutAnEndIsShownOnEveryPart() throws IOException {
        String endless = "and the bell rang ".repeat(60_000);
        Scribe scribe = new Scribe("f1b2c3d4e5f60718", "endless.txt");
        scribe.block(BlockKind.PARAGRAPH, "Okafor said: “" + endless);
        scribe.says(StatementKind.QUOTED, endless).by("Okafor", Coverage.OKAFOR).done();
        try (ReportWriter report = new ReportWriter(folder)) {
            report.accept(scribe.analysis());
        }
        try (Stream<Path> pages = Files.list(folder.resolve("article"))) {
            assertThat(pages).hasSizeGreaterThan(5).allSatisfy(page -> assertThat(Files.readString(page))
                    .contains("class=\"m words\" data-s=\"1\""));
        }
    }

    @Test
    void longListsAreDealtOutToNumberedPages() throws IOException {
        Archive archive = new Archive(3, 40);
        try (ReportWriter report = new ReportWriter(folder, new Layout(10, 20_000))) {
            for (int number = 0; number < 35; number++) {
                report.accept(archive.article(number));
            }
        }
        assertThat(folder.resolve("list/reports-4.html")).exists();
        assertThat(folder.resolve("list/reports-5.html")).doesNotExist();
        assertThat(Files.readString(folder.resolve("list/reports-2.html")))
                .contains("href=\"reports-1.html\"", "href=\"reports-3.html\"", "<b aria-current=\"page\">2</b>");
        assertThat(Files.readString(folder.resolve("index.html"))).contains("All 35 reports");
    }

    @Test
    void anOccasionWithManyPointsIsDealtOutToPages() throws IOException {
        new Summit().write(folder, new Layout(150, 20_000), 40);
        Path first = folder.resolve("occasion/" + Summit.ID + ".html");
        assertThat(Files.readString(first)).contains("href=\"" + Summit.ID + "-2.html\"", "id=\"p1-B\"");
        assertThat(Files.readString(folder.resolve("occasion/" + Summit.ID + "-2.html")))
                .contains("href=\"" + Summit.ID + ".html#a-A\"")
                .doesNotContain("id=\"p1\"");
        try (Stream<Path> pages = Files.list(folder.resolve("occasion"))) {
            assertThat(pages).hasSize(8);
        }
    }

    @Test
    void theFrontPageAndTheListsLeadToOccasions() throws IOException {
        new Summit().write(folder, Layout.usual(), 1);
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("href=\"occasion/" + Summit.ID + ".html\"")
                .contains("4 reports, 3 independent · 1 contradiction · 1 altered quotation");
        assertThat(Files.readString(folder.resolve("list/reports-1.html")))
                .contains("href=\"../occasion/" + Summit.ID + ".html\"");
    }

    @Test
    void aReportThatCouldNotBeWrittenIsGivenUp() throws IOException {
        ReportWriter report = new ReportWriter(folder);
        Files.delete(folder.resolve("article"));
        assertThatThrownBy(() -> report.accept(Coverage.wire())).isInstanceOf(IOException.class);
        report.close();
        assertThat(folder.resolve("index.html")).doesNotExist();
        assertThat(folder.resolve("search/statements.tmp")).doesNotExist();
    }

    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return bytes;
    }
}
