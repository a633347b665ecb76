package org.readout.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readout.SharedFolder;
import org.readout.actor.Actor;
import org.readout.article.Block;
import org.readout.source.Capture;
import org.readout.statement.Engine;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.text.Span;

/**
 * Scores the analysis of real reports against what people say is in them. Every floor is one below what was measured, so
 * that one hard case may fall while another is won.
 */
class CoverageTest {
    /** What is counted, with the fewest that may be right. */
    private enum Measure {
        QUOTED(17),
        REPORTED(7),
        AFFILIATION(22),
        TELLERS(1),
        BLOCKS(4);

        private final int floor;

        Measure(int floor) {
            this.floor = floor;
        }
    }

    private final Map<Measure, List<String>> right = new LinkedHashMap<>();
    private final Map<Measure, List<String>> wrong = new LinkedHashMap<>();

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"RULES", "LEARNED"})
    void theReportsAreReadAsPeopleReadThem(Engine engine) throws IOException {
        Optional<Path> folder = SharedFolder.find("coverage");
        Assumptions.assumeTrue(
                folder.isPresent(), "SKIPPED: no shared folder, so speakers in real reports are not measured");
        Analyzer analyzer = new Analyzer(engine);
        ObjectMapper json = new ObjectMapper();
        Map<String, Analysis> analyses = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.orElseThrow().resolve("gold.jsonl"))) {
            JsonNode gold = json.readTree(line);
            String file = gold.path("file").asText();
            Analysis analysis = analyses.get(file);
            if (analysis == null) {
                String text = Files.readString(folder.orElseThrow().resolve(file));
                analysis = analyzer.analyze(Capture.ofText(file, text));
                analyses.put(file, analysis);
            }
            if (gold.has("block")) {
                scoreBlock(gold, analysis);
            } else {
                scoreStatement(gold, analysis);
            }
        }
        for (Measure measure : Measure.values()) {
            assertThat(right.getOrDefault(measure, List.of()))
                    .as("%s; wrong: %s", measure, wrong.getOrDefault(measure, List.of()))
                    .hasSizeGreaterThanOrEqualTo(measure.floor);
        }
    }

    private void scoreBlock(JsonNode gold, Analysis analysis) {
        String text = analysis.article().text();
        boolean second = gold.has("starts");
        String words = gold.path(second ? "starts" : "contains").asText();
        int first = text.indexOf(words);
        int place = second ? text.indexOf(words, first + 1) : first;
        boolean marked = analysis.article().blocks().stream()
                .filter(block -> block.span().contains(new Span(place, place + 1)))
                .map(Block::kind)
                .anyMatch(
                        kind -> kind.name().equalsIgnoreCase(gold.path("block").asText()));
        count(Measure.BLOCKS, marked, words);
    }

    private void scoreStatement(JsonNode gold, Analysis analysis) {
        String words = gold.path("content_contains").asText();
        Pattern speaker = Pattern.compile(gold.path("speaker_matches").asText());
        List<Statement> found = analysis.statements().stream()
                .filter(statement -> content(statement, analysis).contains(words))
                .toList();
        List<Actor> speakers = found.stream()
                .flatMap(statement -> statement.attribution().speaker().stream())
                .flatMap(party -> party.resolution().actor().stream())
                .filter(actor -> speaker.matcher(actor.name()).find())
                .toList();
        boolean quoted = gold.path("kind").asText().equals("quoted");
        count(quoted ? Measure.QUOTED : Measure.REPORTED, !speakers.isEmpty(), words);
        if (!speakers.isEmpty() && gold.hasNonNull("affiliation")) {
            String affiliation = gold.path("affiliation").asText();
            boolean same =
                    speakers.stream().anyMatch(actor -> actor.affiliation().equals(Optional.of(affiliation)));
            count(Measure.AFFILIATION, same, words);
        }
        if (gold.hasNonNull("teller_matches")) {
            Pattern teller = Pattern.compile(gold.path("teller_matches").asText());
            boolean told = found.stream()
                    .flatMap(statement -> statement.attribution().tellers().stream())
                    .anyMatch(party -> teller.matcher(name(party, analysis)).find());
            count(Measure.TELLERS, told, words);
        }
    }

    private void count(Measure measure, boolean isRight, String words) {
        (isRight ? right : wrong)
                .computeIfAbsent(measure, ignored -> new ArrayList<>())
                .add(words);
    }

    private static String content(Statement statement, Analysis analysis) {
        String text = analysis.article().text();
        return String.join(
                " ",
                statement.words().content().stream().map(span -> span.cut(text)).toList());
    }

    private static String name(Party party, Analysis analysis) {
        return party.resolution().actor().map(Actor::name).orElseGet(() -> party.spans()
                .get(0)
                .cut(analysis.article().text()));
    }
}
