package org.readout.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.readout.analysis.Analysis;
import org.readout.analysis.Analyzer;
import org.readout.source.Capture;
import org.readout.source.Damage;
import org.readout.source.Intake;
import org.readout.source.Limits;
import org.readout.source.Receiver;
import org.readout.statement.Engine;
import org.readout.statement.EngineUnavailable;
import org.readout.story.Compositor;
import org.readout.story.Copy;
import org.readout.story.CopyFinder;
import org.readout.story.DispatchReader;
import org.readout.story.GalleyRack;
import org.readout.story.Occasion;
import org.readout.story.OccasionFinder;

/** What is disputed in twelve invented reports, against what a careful reader finds. Floors are a little below what was measured. */
class DisputesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/readout/account/disputes");
    private static final int SHUFFLES = 8;

    private static final List<Analysis> ANALYSES = new ArrayList<>();
    private static final List<Copy> COPIES = new ArrayList<>();
    private static final List<Occasion> OCCASIONS = new ArrayList<>();
    private static final Map<String, String> KEYS = new HashMap<>();

    @BeforeAll
    static void readsTheReports() throws IOException, EngineUnavailable {
        Analyzer analyzer = new Analyzer(Engine.LEARNED);
        new Intake(Limits.DEFAULT, System.in)
                .read(List.of(FOLDER.resolve("reports.jsonl").toString()), new Receiver() {
                    @Override
                    public void capture(Capture capture) {
                        ANALYSES.add(analyzer.analyze(capture));
                    }

                    @Override
                    public void damage(Damage damage) {
                        throw new AssertionError(damage.toString());
                    }

                    @Override
                    public void skipped(String uri, String reason) {
                        throw new AssertionError(uri);
                    }
                });
        CopyFinder copies = new CopyFinder(GalleyRack.inMemory(), Integer.MAX_VALUE);
        OccasionFinder occasions = new OccasionFinder();
        for (Analysis analysis : ANALYSES) {
            String uri = analysis.article().uri();
            KEYS.put(analysis.article().id(), uri.substring(uri.length() - 1));
            copies.accept(new Compositor().set(analysis.article()));
            occasions.accept(new DispatchReader().read(analysis));
        }
        copies.find((copy, article, of) -> {
            COPIES.add(copy);
            occasions.accept(copy);
        });
        OCCASIONS.addAll(occasions.find());
    }

    /** All that was found, as rows and as nouns. */
    private static final class Found implements DisputeFinder.Taker {
        private final List<Dispute> disputes = new ArrayList<>();
        private final List<Position> positions = new ArrayList<>();
        private final ByteArrayOutputStream rows = new ByteArrayOutputStream();

        @Override
        public void dispute(Dispute dispute) {
            disputes.add(dispute);
            rows.writeBytes(new DisputeLines().row(dispute));
        }

        @Override
        public void position(Position position) {
            positions.add(position);
            rows.writeBytes(new PositionLines().row(position));
        }
    }

    private static Found found(List<Analysis> analyses) throws IOException {
        DisputeFinder finder = new DisputeFinder(ClaimRack.inMemory(), Integer.MAX_VALUE);
        ClaimReader reader = new ClaimReader();
        for (Analysis analysis : analyses) {
            assertThat(finder.accept(reader.read(analysis))).isTrue();
        }
        COPIES.forEach(finder::accept);
        OCCASIONS.forEach(finder::accept);
        Found found = new Found();
        finder.find(found);
        return found;
    }

    @Test
    void whatACarefulReaderFindsDisputedIsFoundAndNothingElse() throws IOException {
        JsonNode gold = new ObjectMapper().readTree(FOLDER.resolve("gold.json").toFile());
        List<Dispute> told = found(ANALYSES).disputes;
        int rows = 0;
        int right = 0;
        int wanted = 0;
        int disputes = 0;
        for (JsonNode dispute : gold.path("disputes")) {
            Set<Integer> holding = new HashSet<>();
            for (Stance stance : Stance.values()) {
                for (JsonNode side : dispute.path(stance == Stance.ASSERTS ? "asserted" : "denied")) {
                    wanted++;
                    for (int number = 0; number < told.size(); number++) {
                        if (told.get(number).of(stance).stream().anyMatch(row -> isOf(row, side))) {
                            right++;
                            holding.add(number);
                        }
                    }
                }
            }
            disputes += holding.size() == 1 ? 1 : 0;
        }
        for (Dispute dispute : told) {
            rows += dispute.pronouncements().size();
            for (JsonNode never : gold.path("never")) {
                assertThat(dispute.pronouncements())
                        .as("%s holds %s", dispute.id(), never)
                        .noneMatch(row -> isOf(row, never));
            }
        }
        String figures = right + " right of " + rows + " told and " + wanted + " wanted, " + disputes + " disputes";
        assertThat(disputes).as(figures).isEqualTo(5);
        assertThat(told).as(figures).hasSize(5);
        assertThat(right).as(figures).isGreaterThanOrEqualTo(wanted - 3);
        assertThat(rows - right).as(figures).isLessThanOrEqualTo(2);
    }

    private static boolean isOf(Pronouncement row, JsonNode side) {
        return side.path(0).asText().equals(KEYS.get(row.claim().place().article()))
                && row.claim().stretch().text().contains(side.path(1).asText());
    }

    @Test
    void aCopyIsNoSecondReport() throws IOException {
        Dispute water = found(ANALYSES).disputes.stream()
                .filter(dispute -> dispute.id().contains("lao"))
                .findFirst()
                .orElseThrow();
        assertThat(water.copies(Stance.DENIES)).isEqualTo(1);
        assertThat(water.independent(Stance.DENIES)).isEqualTo(2);
    }

    @Test
    void aPositionIsFollowedOverAYear() throws IOException {
        assertThat(found(ANALYSES).positions).hasSize(1).first().satisfies(position -> {
            assertThat(position.speaker().name()).isEqualTo("Kadri Ilvesaar");
            assertThat(position.versions()).hasSize(2);
            assertThat(position.versions().get(1).change()).contains(Change.CUT);
        });
    }

    @Test
    void everyRowSaysWhyAndItsSpansCutOutItsWords() throws IOException {
        for (Dispute dispute : found(ANALYSES).disputes) {
            for (Pronouncement row : dispute.pronouncements()) {
                Analysis analysis = ANALYSES.stream()
                        .filter(read ->
                                read.article().id().equals(row.claim().place().article()))
                        .findFirst()
                        .orElseThrow();
                String text = analysis.article().text();
                Stretch stretch = row.claim().stretch();
                assertThat(text.substring(
                                stretch.start(),
                                stretch.start() + stretch.text().length()))
                        .isEqualTo(stretch.text());
                assertThat(stretch.points()).isEqualTo(text.codePointCount(0, stretch.start()));
                assertThat(row.reasons()).isNotEmpty();
                assertThat(row.score()).isBetween(0.5, 1.0);
                row.reasons().forEach(reason -> reason.here().forEach(span -> assertThat(span.end())
                        .isLessThanOrEqualTo(stretch.text().length())));
            }
        }
    }

    @Test
    void theOrderOfTheReportsChangesNothing() throws IOException {
        byte[] rows = found(ANALYSES).rows.toByteArray();
        List<Analysis> shuffled = new ArrayList<>(ANALYSES);
        for (int seed = 0; seed < SHUFFLES; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(found(shuffled).rows.toByteArray()).as("seed %d", seed).isEqualTo(rows);
        }
    }

    @Test
    void aClaimIsTheSameOncePackedAndUnpacked() {
        for (Analysis analysis : ANALYSES) {
            for (Claim claim : new ClaimReader().read(analysis).claims()) {
                assertThat(ClaimPacker.unpack(ClaimPacker.pack(claim))).isEqualTo(claim);
            }
        }
    }
}
