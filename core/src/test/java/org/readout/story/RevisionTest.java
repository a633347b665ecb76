package org.readout.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.readout.analysis.Analysis;
import org.readout.analysis.Analyzer;
import org.readout.analysis.FieldDifference;
import org.readout.analysis.StatementField;
import org.readout.source.Capture;
import org.readout.story.Revision.Fate;
import org.readout.story.Revision.PassageChange;
import org.readout.story.Revision.StatementChange;

class RevisionTest {
    private static final Analyzer ANALYZER = new Analyzer();
    private static final RevisionReader READER = new RevisionReader();

    private static final String FIRST = "The harbour of Velmark stayed shut on Tuesday after the strike began.";
    private static final String BRANDT =
            "“We will not pay a crown more than was agreed,” said Lena Brandt, the port's director.";
    private static final String OKORO = "Minister Tom Okoro said the government would not step in before Friday.";
    private static final String LAST = "About forty ships were waiting outside the bay in the evening.";

    private static Analysis read(String... paragraphs) {
        return ANALYZER.analyze(Capture.ofText("https://harbour.example/strike", String.join("\n\n", paragraphs)));
    }

    private static List<String> words(Analysis analysis, List<StatementChange> changes, Fate fate) {
        return changes.stream()
                .filter(change -> change.fate() == fate)
                .map(
                        change -> analysis
                                .statements()
                                .get(change.newer()
                                        .orElseGet(() -> change.older().getAsInt()))
                                .words()
                                .content()
                                .stream()
                                .map(span -> span.cut(analysis.article().text()))
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void aStatementThatIsGoneWithoutANoteIsSilentlyDropped() {
        Analysis older = read(FIRST, BRANDT, OKORO, LAST);
        Analysis newer = read(FIRST, OKORO, LAST);
        Revision revision = READER.between(older, newer);
        assertThat(words(older, revision.statements(), Fate.GONE))
                .singleElement()
                .asString()
                .contains("We will not pay a crown more");
        assertThat(revision.statements(Fate.SAME)).isEqualTo(1);
        assertThat(revision.passages(Fate.GONE)).isEqualTo(1);
        assertThat(revision.silent()).isEqualTo(1);
    }

    @Test
    void aNoteThatTheEarlierVersionHadNotBreaksTheSilence() {
        Analysis older = read(FIRST, BRANDT, OKORO, LAST);
        String note = "Correction: An earlier version of this article quoted Lena Brandt wrongly.";
        Analysis newer = read(FIRST, OKORO, LAST, note);
        Revision revision = READER.between(older, newer);
        assertThat(revision.notices()).singleElement().satisfies(block -> assertThat(newer.article()
                        .blocks()
                        .get(block)
                        .span()
                        .cut(newer.article().text()))
                .isEqualTo(note));
        assertThat(revision.silent()).isZero();
        assertThat(READER.between(newer, read(FIRST, LAST, note)).silent())
                .as("an old note tells nothing of a new edit")
                .isEqualTo(1);
    }

    @Test
    void whatAReportTellsOfOthersIsNoNoticeOfItsOwn() {
        Notices notices = new Notices();
        for (String notice : List.of(
                "Correction: Lena Brandt directs the port.",
                "CORRECTION — the strike began on Monday",
                "Editor’s note: the figures were supplied later.",
                "UPDATES with reaction of the union",
                "(This story has been corrected to fix the name)",
                "An earlier version of this article misstated her age.")) {
            assertThat(notices.tell(List.of(notice.split(" ")))).as(notice).isTrue();
        }
        for (String report : List.of(
                "He said that he had been misquoted by the state agency.",
                "Corrections officers at the prison walked out too.",
                "The guidance has been updated to reflect the new law.",
                "Updated figures show that trade fell.",
                "The post, which has since been removed, named the ship.",
                "Adds up to nothing, Brandt said.")) {
            assertThat(notices.tell(List.of(report.split(" ")))).as(report).isFalse();
        }
    }

    @Test
    void wordsThatChangeInsideAStatementAreTold() {
        Revision revision = READER.between(
                read(FIRST, BRANDT, OKORO, LAST),
                read(FIRST, BRANDT.replace("a crown more", "a single crown more"), OKORO, LAST));
        List<FieldDifference> differences = revision.statements().stream()
                .filter(change -> change.fate() == Fate.CHANGED)
                .flatMap(change -> change.differences().stream())
                .toList();
        assertThat(differences).singleElement().satisfies(one -> {
            assertThat(one.field()).isEqualTo(StatementField.WORDS);
            assertThat(one.before()).contains("a crown more");
            assertThat(one.after()).contains("a single crown more");
        });
        assertThat(revision.statements(Fate.GONE) + revision.statements(Fate.NEW))
                .isZero();
    }

    @Test
    void aStatementGivenToAnotherSpeakerIsChangedAndNotGone() {
        Revision revision = READER.between(
                read(FIRST, BRANDT, OKORO, LAST),
                read(FIRST, BRANDT.replace("Lena Brandt", "Ruth Castellan"), OKORO, LAST));
        assertThat(revision.statements())
                .filteredOn(change -> change.fate() == Fate.CHANGED)
                .singleElement()
                .satisfies(change -> assertThat(change.differences())
                        .anySatisfy(one -> assertThat(one.field()).isEqualTo(StatementField.SPEAKER)));
    }

    @Test
    void aStatementThatMovedIsTheSame() {
        Revision revision = READER.between(
                read(FIRST, BRANDT, OKORO, LAST), read(BRANDT, FIRST, LAST, "Nothing else was new.", OKORO));
        assertThat(revision.statements(Fate.GONE) + revision.statements(Fate.NEW))
                .isZero();
    }

    @Test
    void anArticleIsNotEditedAgainstItself() {
        Analysis one = read(FIRST, BRANDT, BRANDT, OKORO);
        Revision revision = READER.between(one, one);
        assertThat(revision.isEdited()).isFalse();
        assertThat(revision.silent()).isZero();
    }

    @Test
    void aRowHasThePlacesOfBothVersionsInCodePoints() {
        Analysis older = read("A sign: \uD83D\uDEA2", BRANDT, OKORO);
        Analysis newer = read("A sign: \uD83D\uDEA2", OKORO);
        String row = new String(
                new RevisionLines()
                        .row(
                                new RevisionLines.Version(older, Optional.of(Instant.parse("2025-03-04T10:00:00Z"))),
                                new RevisionLines.Version(newer, Optional.empty()),
                                READER.between(older, newer)),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(row)
                .startsWith("{\"schema\":1,\"uri\":\"https://harbour.example/strike\"")
                .contains("\"olderCaptured\":\"2025-03-04T10:00:00Z\",\"newerCaptured\":null")
                .contains("{\"fate\":\"gone\",\"older\":[11," + (11 + BRANDT.length()) + "],\"newer\":null}")
                .contains("\"older\":\"" + older.statementId(0) + "\",\"newer\":null,\"differences\":[]")
                .endsWith("\"silent\":1}\n");
    }

    @Provide
    Arbitrary<List<String>> versions() {
        return Arbitraries.of(FIRST, BRANDT, OKORO, LAST, "Correction: it was Wednesday.", "“No,” said Ruth Castellan.")
                .list()
                .ofMaxSize(8);
    }

    @Property(tries = 200)
    void everyPassageAndStatementOfBothVersionsHasOneFate(
            @ForAll("versions") List<String> before, @ForAll("versions") List<String> after) {
        Analysis older = read(before.toArray(String[]::new));
        Analysis newer = read(after.toArray(String[]::new));
        Revision revision = READER.between(older, newer);
        assertThat(revision.passages().stream()
                        .flatMapToInt(change -> change.older().stream())
                        .toArray())
                .containsExactly(blocks(older));
        assertThat(revision.passages().stream()
                        .flatMapToInt(change -> change.newer().stream())
                        .toArray())
                .containsExactly(blocks(newer));
        assertThat(revision.passages().stream().map(PassageChange::fate).distinct())
                .doesNotContainNull();
        assertThat(revision.statements().stream()
                        .flatMapToInt(change -> change.older().stream())
                        .sorted()
                        .toArray())
                .containsExactly(first(older));
        assertThat(revision.statements().stream()
                        .flatMapToInt(change -> change.newer().stream())
                        .sorted()
                        .toArray())
                .containsExactly(first(newer));
    }

    private static int[] blocks(Analysis analysis) {
        return IntStream.range(0, analysis.article().blocks().size())
                .filter(index ->
                        analysis.article().blocks().get(index).kind() != org.readout.article.BlockKind.FURNITURE)
                .toArray();
    }

    private static int[] first(Analysis analysis) {
        return IntStream.range(0, analysis.statements().size())
                .filter(index -> analysis.statements().get(index).copyOf().isEmpty())
                .toArray();
    }
}
