package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two invented accounts of one invented call. */
class CompareTest {
    private static final String ONE =
            "Berg and Ito speak by telephone\n\nHELSINKI, 6 May 2024 (Aalto) — Foreign Minister"
                    + " Ada Berg of Finland spoke by telephone with Japanese Foreign Minister Kenji Ito on Monday.\n\n“We will not wait"
                    + " for the ice to melt before we send the ships,” Berg said during the call.\n\nBerg said that 40 ships were"
                    + " ready to sail from Turku.\n\nIto thanked Finland for its patience.\n\nBerg added that the harbour of Kotka"
                    + " would stay closed.\n\nIto said the crews had been paid.\n";

    private static final String OTHER =
            "Ito and Berg discuss ships in call\n\nTOKYO, 6 May 2024 (Kaigan) — Japanese Foreign"
                    + " Minister Kenji Ito held a telephone call with Foreign Minister Ada Berg of Finland on Monday.\n\n“We will wait"
                    + " for the ice to melt before we send the ships,” Berg said during the call.\n\nBerg said that 14 ships were"
                    + " ready to sail from Turku.\n\nIto praised the long friendship of both peoples.\n\nIto said the crews had been"
                    + " paid.\n\nBerg promised to visit Osaka in June.\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeReports() throws IOException {
        Files.writeString(folder.resolve("one.txt"), ONE);
        Files.writeString(folder.resolve("other.txt"), OTHER);
    }

    @Test
    void theAccountsOfOneOccasionAreLaidSideBySide() {
        Ran ran = Ran.of("compare", folder);
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("Call, 2024-05-06")
                .contains("A  one.txt", "B  other.txt")
                .contains("The words of Ada Berg differ (a negation is gone)")
                .contains("contradict each other on the number")
                .contains("Only A has Ada Berg: “that the harbour of Kotka would stay closed");
    }

    @Test
    void theOrderOfThePathsMakesNoDifference() {
        assertThat(Ran.of("compare", folder.resolve("other.txt"), folder.resolve("one.txt"))
                        .out())
                .isEqualTo(Ran.of("compare", folder).out());
    }

    @Test
    void oneReportHasNothingToBeComparedWith() {
        Ran ran = Ran.of("compare", folder.resolve("one.txt"));
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("No two of 1 report recount one occasion.");
    }

    @Test
    void whatIsDisputedIsToldInSentences() throws IOException {
        Files.writeString(
                folder.resolve("third.txt"),
                "Berg and the ice\n\nHELSINKI, 7 May 2024 (Kaigan) — Foreign Minister Ada Berg of Finland said that Japan had sold"
                        + " the icebreakers of Turku.\n\nIn Tokyo, Japanese Foreign Minister Kenji Ito denied that Japan had sold the"
                        + " icebreakers of Turku.\n");
        Ran ran = Ran.of("compare", folder.resolve("third.txt"));
        assertThat(ran.out())
                .contains("What some assert and others deny", "Ada Berg says", "Kenji Ito denies it")
                .contains("asserted in 1 independent report, denied in 1 independent report");
    }

    @Test
    void whereNothingIsDisputedThatIsSaid() {
        assertThat(Ran.of("compare", folder).out())
                .contains("Nothing was found that one side asserts and another denies.");
    }

    @Test
    void aPathThatIsMissingIsSaidAndEndsAsItDoesElsewhere() {
        Ran ran = Ran.of("compare", folder.resolve("missing.txt"));
        assertThat(ran.code())
                .isEqualTo(Ran.of("analyze", folder.resolve("missing.txt"), "--out", folder.resolve("out"))
                        .code());
        assertThat(ran.err() + ran.out()).contains("missing.txt");
    }

    @Test
    void theRowsOfAnalyzeHoldTheSame() throws IOException {
        Ran.of("analyze", folder, "--out", folder.resolve("report"));
        List<String> rows = Files.readAllLines(folder.resolve("report").resolve("comparisons.jsonl"));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0))
                .contains("\"relation\":\"altered\"", "\"change\":\"negation-dropped\"", "\"aspect\":\"number\"");
    }
}
