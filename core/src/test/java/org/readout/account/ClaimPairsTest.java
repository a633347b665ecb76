package org.readout.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.readout.SharedFolder;
import org.readout.text.Span;

/**
 * Asks of pairs of claims of two outlets (ClaimDiff) whether one contradicts the other as a cell would tell it, once the two are known to
 * be of one thing. Annotators call it weakening where a claim makes another less believable or less grave, which is mostly done without contradicting, so little is
 * found; what is told should be right more often than a guess. With {@code READOUT_PREDICTIONS}, a file, the answers are written there for
 * the scorer.
 */
class ClaimPairsTest {
    private static final Set<String> COMMON = Rarity.common();

    @Test
    void whatContradictsWeakensMoreOftenThanChance() throws IOException {
        Optional<Path> file = SharedFolder.find("bench/comparison");
        Assumptions.assumeTrue(
                file.isPresent(), "SKIPPED: no shared folder, so contradictions between claims are not measured");
        WordReader words = new WordReader();
        Contradictions contradictions = new Contradictions(COMMON, new ChangeKinds(), new AspectWeights());
        List<String> rows = new ArrayList<>();
        int pairs = 0;
        int weakening = 0;
        int told = 0;
        int right = 0;
        for (String line : Files.readAllLines(file.orElseThrow().resolve("claimdiff-train.jsonl"))) {
            JsonNode pair = new ObjectMapper().readTree(line);
            Version one = version(0, pair.path("claim_a").asText(), words);
            Version other = version(1, pair.path("claim_b").asText(), words);
            boolean contradicts = !contradictions.between(other, one).isEmpty();
            boolean weakens = pair.path("weaken").asInt() == 1;
            pairs++;
            weakening += weakens ? 1 : 0;
            told += contradicts ? 1 : 0;
            right += contradicts && weakens ? 1 : 0;
            rows.add(String.format(
                    Locale.ROOT,
                    "{\"id\":\"%s\",\"weaken\":%d}",
                    pair.path("id").asText(),
                    contradicts ? 1 : 0));
        }
        String predictions = System.getenv("READOUT_PREDICTIONS");
        if (predictions != null) {
            Files.write(Path.of(predictions), rows);
        }
        assertThat((double) right / told)
                .as("%d of %d told, %d weaken of %d", right, told, weakening, pairs)
                .isGreaterThan((double) weakening / pairs);
    }

    private static Version version(int report, String claim, WordReader words) {
        List<Span> whole = List.of(new Span(0, claim.length()));
        Segment segment = new Segment(
                new Segment.Place(report, 0),
                List.of(0),
                whole,
                words.read(claim, whole, List.of()),
                Segment.Voices.NARRATOR,
                List.of(),
                List.of());
        return new Version(
                new Account("a" + report, "a" + report, List.of(), Optional.empty(), List.of(0), Optional.empty()),
                List.of(segment));
    }
}
