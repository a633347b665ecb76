package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {
    private static final String REPORT =
            "HELSINKI, May 6 (Aalto) — “We will not wait,” Foreign Minister Ada Berg said on Monday.\n";

    private static final String STORY =
            "The ministers of both countries met in the old customs house on Tuesday and agreed to open the port again to "
                    + "ships that had waited outside for most of the winter, as the harbour master confirmed when he "
                    + "was asked by those who had come to see the first of them sail.";

    @TempDir
    Path temporary;

    private Path in;
    private Path out;

    @BeforeEach
    void makeFolders() throws IOException {
        in = Files.createDirectory(temporary.resolve("in"));
        out = temporary.resolve("out");
    }

    @Test
    void aCleanRunEndsWithZeroAndSaysWhereTheReportLies() throws IOException {
        write("a.txt", REPORT);
        Ran ran = Ran.of("analyze", in, "--out", out);
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("1 article,")
                .contains(out.resolve("index.html").toString());
        assertThat(ran.err()).isEmpty();
        assertThat(rows("articles.jsonl")).hasSize(1);
        assertThat(rows("articles.jsonl").get(0).get("text").asText()).isEqualTo(REPORT);
        assertThat(rows("articles.jsonl").get(0).get("uri").asText())
                .isEqualTo(in.resolve("a.txt").toString());
        assertThat(out.resolve("index.html")).exists();
    }

    @Test
    void damageEndsWithOneAndTheRestIsThere() throws IOException {
        write("a.txt", REPORT);
        write("b.txt", "");
        write("c.jsonl", "{\"text\":\"" + "x ".repeat(10) + "\"}\n{\"text\n");
        Ran ran = Ran.of("analyze", in, "--out", out);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("2 inputs could not be read").contains("b.txt: is empty");
        assertThat(rows("articles.jsonl")).hasSize(2);
        assertThat(rows("damages.jsonl")).hasSize(2);
        assertThat(run().get("damages").get(1).get("position").asLong()).isPositive();
        assertThat(run().get("outcome").asText()).isEqualTo("damaged");
    }

    @Test
    void aWrongCommandLineEndsWithTwo() {
        assertThat(Ran.of().code()).isEqualTo(2);
        assertThat(Ran.of("analyze").code()).isEqualTo(2);
        assertThat(Ran.of("analyse", in).code()).isEqualTo(2);
        assertThat(Ran.of("analyze", in, "--threads", "x").code()).isEqualTo(2);
        assertThat(Ran.of("analyze", in, "--threads", "0").code()).isEqualTo(2);
        assertThat(Ran.of("analyze", in, "--threads", "x").err())
                .contains("--threads")
                .doesNotContain("Exception");
    }

    @Test
    void theEngineIsTheOneThatIsAskedFor() throws IOException {
        write("a.txt", REPORT);
        for (String engine : List.of("rules", "learned", "auto")) {
            assertThat(Ran.of("analyze", in, "--out", out, "--engine", engine).code())
                    .isZero();
            assertThat(run().get("configuration").get("engine").asText()).isEqualTo(engine);
            String by = rows("statements.jsonl").get(0).get("by").asText();
            String version = run().get("versions").get("engine").asText();
            if (engine.equals("rules")) {
                assertThat(by).startsWith("rules-1/");
                assertThat(version).isEqualTo("rules-1");
            } else {
                assertThat(by).startsWith("attribution-2");
                assertThat(version).isEqualTo("attribution-2+rules-1");
            }
        }
    }

    @Test
    void anEngineThatThereIsNotEndsWithTwoAndNamesThoseThereAre() {
        Ran ran = Ran.of("analyze", in, "--engine", "magic");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("rules, learned or auto, not magic");
    }

    @Test
    void aFolderOfOthersEndsWithThree() throws IOException {
        write("a.txt", REPORT);
        Files.createDirectory(out);
        Files.writeString(out.resolve("mine.txt"), "mine");
        Ran ran = Ran.of("analyze", in, "--out", out);
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("mine.txt").doesNotContain("Exception");
        assertThat(out.resolve("mine.txt")).hasContent("mine");
        assertThat(Ran.of("analyze", in, "--out", in.resolve("a.txt")).code()).isEqualTo(3);
    }

    @Test
    void nothingReadableEndsWithFourAndLeavesAnEarlierReport() throws IOException {
        write("a.txt", REPORT);
        Ran.of("analyze", in, "--out", out);
        Map<String, String> before = files(out);
        Ran ran = Ran.of("analyze", temporary.resolve("typo"), "--out", out);
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains("typo: does not exist");
        assertThat(files(out)).isEqualTo(before);
    }

    @Test
    void helpNamesEveryExitCode() {
        Ran ran = Ran.of("analyze", "-h");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Exit codes", "full disk", "--no-color", "standard input");
        assertThat(Ran.of("--version").out()).startsWith("readout ");
        assertThat(Ran.of("--help").out()).contains("analyze", "demo", "bench");
    }

    @Test
    void theSameBytesComeOutWhateverTheThreadsAndTheOrderOfPaths() throws IOException {
        for (int i = 0; i < 40; i++) {
            write(
                    "r" + i + ".txt",
                    "Report " + i % 30 + ". " + REPORT.repeat(1 + i % 7) + "\n" + STORY.substring(i) + "\n");
        }
        write("s.jsonl", "{\"text\":\"Report 0. x\"}\n{\"text\":\"Report 0. x\"}\nbroken\n");
        Path more = Files.writeString(temporary.resolve("more.txt"), REPORT);
        Path other = temporary.resolve("other");
        assertThat(Ran.of("analyze", in, more, "--out", out, "--threads", "1").code())
                .isEqualTo(1);
        assertThat(Ran.of("analyze", more, in, "--out", other, "--threads", "4").code())
                .isEqualTo(1);
        Map<String, String> one = files(out);
        Map<String, String> four = files(other);
        one.remove("run.json");
        four.remove("run.json");
        assertThat(four).isEqualTo(one);
        assertThat(one.get("copies.jsonl")).contains("\"direction\":\"none\"");
    }

    @Test
    void articlesOfTheSameBytesHaveIdsOfTheirOwn() throws IOException {
        write("a.txt", REPORT);
        write("b.txt", REPORT);
        write("c.txt", REPORT);
        Ran.of("analyze", in, "--out", out);
        List<String> ids = rows("articles.jsonl").stream()
                .map(row -> row.get("id").asText())
                .toList();
        assertThat(ids).containsExactly(ids.get(0), ids.get(0) + "-2", ids.get(0) + "-3");
    }

    @Test
    void aReportIsNotReadAsInput() throws IOException {
        write("a.txt", REPORT);
        Path inside = in.resolve("readout-report");
        assertThat(Ran.of("analyze", in, "--out", inside).code()).isZero();
        assertThat(Ran.of("analyze", in, "--out", inside).code()).isZero();
        assertThat(new ObjectMapper()
                        .readTree(inside.resolve("run.json").toFile())
                        .at("/counts/articles")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void jsonIsAllThatIsPrintedWhereItIsAskedFor() throws IOException {
        write("a.txt", REPORT);
        JsonNode run = new ObjectMapper()
                .readTree(Ran.of("analyze", in, "--out", out, "--json").out());
        assertThat(run.at("/counts/articles").asInt()).isEqualTo(1);
        assertThat(run.at("/report").asText()).isEqualTo(out.toString());
        JsonNode nothing = new ObjectMapper()
                .readTree(Ran.of("analyze", temporary.resolve("x"), "--out", out, "--json")
                        .out());
        assertThat(nothing.at("/outcome").asText()).isEqualTo("nothing");
        assertThat(nothing.at("/report").isNull()).isTrue();
    }

    @Test
    void quietPrintsNothing() throws IOException {
        write("a.txt", REPORT);
        Ran ran = Ran.of("analyze", in, "--out", out, "--quiet");
        assertThat(ran.out() + ran.err()).isEmpty();
    }

    @Test
    void standardInputIsAReport() throws IOException {
        Ran ran = Ran.withInput(REPORT, "analyze", "-", "--out", out);
        assertThat(ran.code()).isZero();
        assertThat(rows("articles.jsonl").get(0).get("uri").asText()).isEqualTo("-");
    }

    @Test
    void namesCannotCommandTheTerminal() throws IOException {
        write("a\u001b[31m\u202Etxt.txt", "");
        write("b.txt", REPORT);
        Ran ran = Ran.of("analyze", in, "--out", out);
        assertThat(ran.out()).contains("a\\u{1b}[31m\\u{202e}txt.txt").doesNotContain("\u001b");
    }

    @Test
    void theDemoReadsFiveReports() throws IOException {
        Ran ran = Ran.of("demo", "--out", out);
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("5 articles", "1 of 5 articles copies another")
                .contains(out.resolve("report/index.html").toString());
        assertThat(Ran.of("demo", "--out", out).code()).isZero();
        assertThat(out.resolve("coverage")).isDirectory();
    }

    @Test
    void whatStandsInTwoArticlesIsCutOutOfBoth() throws IOException {
        write("a.txt", "Port opens \uD83D\uDEA2\uD83D\uDEA2\n\n" + STORY + "\n");
        write("b.txt", "\uD83D\uDEA2 Ships\n\n" + STORY + "\n");
        assertThat(Ran.of("analyze", in, "--out", out).code()).isZero();
        assertThat(run().at("/counts/copies").asInt()).isEqualTo(1);
        assertThat(rows("copies.jsonl")).hasSize(1);
        JsonNode copy = rows("copies.jsonl").get(0);
        JsonNode passage = copy.get("passages").get(0);
        String words = STORY.substring(0, STORY.length() - 1);
        assertThat(cut(copy.get("article"), passage.get("start"), passage.get("end")))
                .isEqualTo(words);
        assertThat(cut(copy.get("of"), passage.get("ofStart"), passage.get("ofEnd")))
                .isEqualTo(words);
        assertThat(files(out).keySet()).noneMatch(name -> name.endsWith(".tmp"));
    }

    /** What stands between two code points of an article's text. */
    private String cut(JsonNode article, JsonNode start, JsonNode end) throws IOException {
        String text = rows("articles.jsonl").stream()
                .filter(row -> row.get("id").equals(article))
                .findFirst()
                .orElseThrow()
                .get("text")
                .asText();
        return text.substring(text.offsetByCodePoints(0, start.asInt()), text.offsetByCodePoints(0, end.asInt()));
    }

    @Test
    void theStoriesOfARunAreTheSameForAnyNamesOfFilesAndAnyThreadsAndLaterArticlesLeaveThem() throws IOException {
        List<String> reports = List.of(
                "The ferry Skua ran aground off Vardholm with 214 passengers, and Captain Ingeborg Halle blamed the rudder.",
                "Captain Ingeborg Halle told the Vardholm court that the rudder of the ferry Skua had failed her.",
                "Port Ellery mourns the Matilda Bay, a ferry that Captain Rufus Odoi lost near the Port Ellery lighthouse.",
                "Captain Rufus Odoi of the ferry Matilda Bay said at Port Ellery that the lighthouse had been dark.",
                "The Vardholm shipyard will repair the ferry Skua and its rudder before Captain Ingeborg Halle sails again.");
        Path names = Files.createDirectory(temporary.resolve("names"));
        Path early = Files.createDirectory(temporary.resolve("early"));
        for (int i = 0; i < reports.size(); i++) {
            String row = "{\"date\":\"2025-03-0" + (i + 1) + "\",\"text\":\"" + reports.get(i) + "\"}\n";
            write(i + ".jsonl", row);
            Files.writeString(names.resolve((9 - i) + ".jsonl"), row);
            if (i < 3) {
                Files.writeString(early.resolve(i + ".jsonl"), row);
            }
        }
        assertThat(Ran.of("analyze", in, "--out", out, "--threads", "1").out()).contains("5 articles of 2 stories");
        List<JsonNode> stories = rows("stories.jsonl");
        assertThat(stories).extracting(story -> story.get("articles").size()).containsExactly(3, 2);
        assertThat(run().get("counts").get("stories").asInt()).isEqualTo(2);
        assertThat(run().get("counts").get("storyArticles").asInt()).isEqualTo(5);
        assertThat(Ran.of("analyze", names, "--out", out, "--threads", "4").code())
                .isZero();
        assertThat(rows("stories.jsonl")).isEqualTo(stories);
        assertThat(Ran.of("analyze", early, "--out", out).code()).isZero();
        List<JsonNode> before = rows("stories.jsonl");
        assertThat(before).hasSize(2);
        for (int i = 0; i < before.size(); i++) {
            assertThat(before.get(i).get("id")).isEqualTo(stories.get(i).get("id"));
            JsonNode articles = before.get(i).get("articles");
            for (int j = 0; j < articles.size(); j++) {
                assertThat(articles.get(j))
                        .isEqualTo(stories.get(i).get("articles").get(j));
            }
        }
    }

    @Test
    void theBenchRepeatsItsInput() throws IOException {
        write("a.jsonl", "{\"text\":\"One report.\"}\n{\"text\":\"Another report.\"}\n");
        Ran ran = Ran.of("bench", in, "--articles", "5", "--json");
        assertThat(ran.code()).isZero();
        JsonNode figures = new ObjectMapper().readTree(ran.out());
        assertThat(figures.get("articles").asInt()).isEqualTo(5);
        assertThat(figures.get("tokens").asInt()).isEqualTo(15);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(in.resolve(name), text);
    }

    private JsonNode run() throws IOException {
        return new ObjectMapper().readTree(out.resolve("run.json").toFile());
    }

    private List<JsonNode> rows(String name) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(out.resolve(name), StandardCharsets.UTF_8)) {
            rows.add(new ObjectMapper().readTree(line));
        }
        return rows;
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
