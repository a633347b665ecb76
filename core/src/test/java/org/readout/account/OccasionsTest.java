package org.readout.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.readout.SharedFolder;
import org.readout.analysis.Analyzer;
import org.readout.statement.Engine;
import org.readout.statement.EngineUnavailable;

/**
 * Scores comparisons of invented occasions against what a careful reader finds. Floors are a little below what was measured. With
 * {@code READOUT_PREDICTIONS} set the rows are also written there, one folder for each occasion.
 */
class OccasionsTest {
    private static final Path OURS = Path.of("src/test/resources/org/readout/account/occasions");

    @Test
    void ourTenOccasionsAreLaidSideBySide() throws IOException, EngineUnavailable {
        Grade grade = grade(OURS);
        assertThat(grade.f1()).as("alignment: %s", grade).isGreaterThan(0.76);
        assertThat(grade.rightlyRelated).as("%s", grade).isGreaterThan(80);
        assertThat(grade.alteredFound).as("%s", grade).isGreaterThan(19);
        assertThat(grade.contradictionsFound).as("%s", grade).isGreaterThan(22);
        assertThat(grade.contradictionsTold - grade.contradictionsRight)
                .as("%s", grade)
                .isLessThan(4);
    }

    @Test
    void theTwoOccasionsOfOthersAreLaidSideBySide() throws IOException, EngineUnavailable {
        Optional<Path> folder = SharedFolder.find("bench/accounts");
        Assumptions.assumeTrue(
                folder.isPresent(), "SKIPPED: no shared folder, so comparisons of others' occasions are not measured");
        Grade grade = grade(folder.orElseThrow());
        assertThat(grade.f1()).as("alignment: %s", grade).isGreaterThan(0.84);
        assertThat(grade.rightlyRelated).as("%s", grade).isGreaterThan(17);
        assertThat(grade.alteredFound).as("%s", grade).isEqualTo(grade.altered);
        assertThat(grade.contradictionsFound).as("%s", grade).isGreaterThan(8);
        assertThat(grade.contradictionsTold - grade.contradictionsRight)
                .as("%s", grade)
                .isLessThan(2);
    }

    private static Grade grade(Path folder) throws IOException, EngineUnavailable {
        Comparer comparer = Comparer.byMeaning();
        Grade grade = new Grade();
        List<InventedOccasion> occasions = InventedOccasion.in(folder, new Analyzer(Engine.LEARNED));
        String predictions = System.getenv("READOUT_PREDICTIONS");
        for (InventedOccasion occasion : occasions) {
            Comparison comparison = comparer.compare(occasion.dossier());
            grade.add(occasion, comparison);
            if (predictions != null) {
                occasion.write(Path.of(predictions), comparison);
            }
        }
        return grade;
    }
}
