package org.readout.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.ledger.Correction;
import org.readout.ledger.Derived;
import org.readout.ledger.Ledger;
import org.readout.ledger.OccasionEntry;
import org.readout.ledger.StatementEntry;
import org.readout.ledger.Tables;

/** A desk that opens the ledger of another version, which has left readings of another form: nothing that is derived goes. */
class UpgradeTest {
    private static final List<String> DERIVED = List.of("occasion", "report", "story", "dispute", "position", "copy");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Map<String, List<String>> before;

    @BeforeEach
    void makeTheLedgerOfAnotherVersion() throws IOException {
        Bureau.open(folder).close();
        before = Tables.dump(Bureau.ledger(folder));
        assertThat(before.get("occasion")).isNotEmpty();
        Tables.ofAnotherVersion(Bureau.ledger(folder));
    }

    @Test
    void whatIsDerivedStaysWhileADeskThatIsStartedReadsTheArticlesAgain() throws Exception {
        try (Newsdesk desk = Bureau.desk(folder)) {
            Ledger ledger = desk.own().ledger();
            OccasionEntry call = call(ledger).orElseThrow();
            assertThat(ledger.derived().comparison(call.id())).isEmpty();
            desk.start();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!ledger.isGrouped()) {
                assertThat(call(ledger)).contains(call);
                assertThat(System.nanoTime())
                        .as("the desk did not come to an end")
                        .isLessThan(end);
                Thread.sleep(5);
            }
            assertThat(call(ledger)).contains(call);
            assertThat(ledger.derived().comparison(call.id())).isPresent();
            assertThat(ledger.upkeep().status().otherForm()).isZero();
        }
        isAsBefore();
    }

    @Test
    void aCorrectionThatComesBeforeTheArticlesAreReadAgainDropsNothing() throws Exception {
        try (Newsdesk desk = Bureau.desk(folder)) {
            Ledger ledger = desk.own().ledger();
            OccasionEntry call = call(ledger).orElseThrow();
            StatementEntry doubtful = ledger.statements().doubtful(0, 1).rows().get(0);
            new CopyDesk(desk).correct(desk.own(), List.of(new Correction.Speaker(doubtful.id(), Optional.empty())));
            assertThat(call(ledger)).isPresent();
            assertThat(ledger.derived().comparison(call.id())).isPresent();
        }
    }

    @Test
    void whatIsDerivedIsAsBeforeOnceTheRoomIsBroughtUpToDate() throws Exception {
        try (Newsdesk desk = Bureau.desk(folder)) {
            desk.bringUp(desk.own());
        }
        isAsBefore();
    }

    @Test
    void anArticleThatCannotBeReadAgainHoldsUpNothingAndIsOnThePageOfTheIntake() throws Exception {
        Tables.execute(Bureau.ledger(folder), "UPDATE article SET given = 'no row' WHERE uri = 'bridge.txt'");
        try (Bureau bureau = Bureau.reopen(folder)) {
            bureau.desk().bringUp(bureau.desk().own());
            Ledger ledger = bureau.desk().own().ledger();
            assertThat(ledger.isGrouped()).isTrue();
            assertThat(ledger.upkeep().status().otherForm()).isEqualTo(1);
            assertThat(call(ledger)).isPresent();
            assertThat(bureau.get("intake.html").body())
                    .contains("bridge.txt")
                    .contains("this version of Readout cannot read article ")
                    .contains(" again: a row of the ledger is damaged");
        }
    }

    private void isAsBefore() throws IOException {
        Map<String, List<String>> after = Tables.dump(Bureau.ledger(folder));
        for (String table : DERIVED) {
            assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
        }
    }

    /** The occasion that two reports tell of. */
    private static Optional<OccasionEntry> call(Ledger ledger) throws IOException {
        return ledger.derived().occasions(Derived.Order.BY_REPORTS, 2, 0, 1).rows().stream()
                .findFirst();
    }
}
