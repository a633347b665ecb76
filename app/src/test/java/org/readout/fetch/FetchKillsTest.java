package org.readout.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@link FetchKills}. */
class FetchKillsTest {
    @Test
    void aKillAtAnyMomentLosesNothingAndHasNothingFetchedAgain(@TempDir Path temporary) throws Exception {
        FetchKills.Outcome outcome = FetchKills.run(temporary, 9, 2026);
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.kills()).isEqualTo(9);
        assertThat(outcome.folders()).isPositive();
    }
}
