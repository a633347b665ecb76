package org.readout.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.ledger.Access;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerAddress;
import org.readout.ledger.Postgres;
import org.readout.ledger.Tables;

/** The short form of {@link Kills}, and the other ways in which a ledger's ground gives way. */
class FaultsTest {
    private static final int KILLS = 10;
    private static final int REPORTS = 150;

    @TempDir
    Path temporary;

    private Path coverage;

    @BeforeEach
    void writeCoverage() throws IOException {
        coverage = temporary.resolve("reports");
        Coverage.write(coverage, REPORTS, 2031);
    }

    @Test
    void killsLoseNothingOnSqlite() throws IOException {
        kill("sqlite");
    }

    @Test
    void killsLoseNothingOnPostgresql() throws IOException {
        Postgres.ofAll();
        kill("postgresql");
    }

    private void kill(String kind) throws IOException {
        Kills.Outcome outcome = Kills.run(temporary, Kills.ledgers(kind, temporary), KILLS, 7);
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.kills()).isEqualTo(KILLS);
    }

    private Command.Ended run(String command, LedgerAddress address) throws IOException {
        List<Object> words = new ArrayList<>(List.of(command, "--ledger", Kills.named(address)));
        if (command.equals("add")) {
            words.addAll(List.of("--list", "--quiet", "--engine", "rules", coverage));
        }
        return Command.run(temporary, words.toArray());
    }

    private LedgerAddress file(Path folder) {
        return LedgerAddress.ofFile(folder.resolve("ledger.db"));
    }

    private Map<String, List<String>> undisturbed() throws IOException {
        LedgerAddress address = file(temporary.resolve("undisturbed"));
        assertThat(run("add", address).code()).isZero();
        return Tables.dump(address);
    }

    private static void inOrder(LedgerAddress address) throws IOException {
        List<String> faults = new ArrayList<>();
        try (Ledger ledger = Ledger.open(address, Access.READ, Clock.systemUTC())) {
            ledger.upkeep().verify(faults::add);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aFullDiskIsSaidAndWithMoreRoomTheAddGoesOn() throws Exception {
        Map<String, List<String>> undisturbed = undisturbed();
        for (String size : List.of("100k", "700k", "2m")) {
            Path disk = mounted(size);
            try {
                LedgerAddress address = file(disk);
                Command.Ended ended = run("add", address);
                assertThat(ended.code()).as(size + ended.err()).isEqualTo(3);
                assertThat(ended.err())
                        .as(size)
                        .contains("the disk is full")
                        .contains("make room")
                        .doesNotContain("Exception");
                mount("-o", "remount,size=400m", disk.toString());
                assertThat(run("add", address).code()).as(size).isZero();
                inOrder(address);
                assertThat(Tables.dump(address)).as(size).isEqualTo(undisturbed);
            } finally {
                run("umount", disk.toString());
            }
        }
    }

    @Test
    void aReadOnlyLedgerCanBeReadAndAnAddSaysWhyNot() throws Exception {
        Path disk = mounted("400m");
        try {
            LedgerAddress address = file(disk);
            assertThat(run("add", address).code()).isZero();
            mount("-o", "remount,ro", disk.toString());
            Command.Ended ended = run("add", address);
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.err())
                    .contains("cannot be written")
                    .contains("writable")
                    .doesNotContain("Exception");
            assertThat(run("status", address).out()).contains(REPORTS + " articles");
            assertThat(run("verify", address).code()).isZero();
        } finally {
            run("umount", disk.toString());
        }
    }

    private Path mounted(String size) throws Exception {
        Path disk = Files.createDirectory(temporary.resolve("disk" + size));
        boolean root = "root".equals(System.getProperty("user.name"));
        boolean done = root && mount("-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()) == 0;
        if (!done) {
            System.err.println("SKIPPED: only root may mount a small disk, so a full one is not tested");
        }
        assumeTrue(done, "only root may mount a small disk");
        return disk;
    }

    private static int mount(String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of("mount"));
        words.addAll(List.of(arguments));
        return run(words.toArray(String[]::new));
    }

    private static int run(String... words) throws Exception {
        return new ProcessBuilder(words).inheritIO().start().waitFor();
    }

    @Test
    void aSecondProcessIsRefusedAndTheFirstKeepsTheLedger() throws IOException {
        for (LedgerAddress address : addresses()) {
            try (Ledger ledger = Ledger.open(address, Access.WRITE, Clock.systemUTC())) {
                for (int round = 0; round < 2; round++) {
                    Command.Ended ended = run("add", address);
                    assertThat(ended.code()).isEqualTo(3);
                    assertThat(ended.err())
                            .contains("is being written by another Readout")
                            .contains("stop that one");
                }
                assertThat(run("status", address).code()).isZero();
                ledger.seen("nobody's", "nowhere", Optional.empty());
            } catch (IOException expected) {
                assertThat(expected.getMessage()).containsIgnoringCase("foreign key");
            }
        }
    }

    private List<LedgerAddress> addresses() {
        Supplier<LedgerAddress> servers = Kills.ledgers("postgresql", temporary);
        return List.of(file(temporary.resolve("two")), servers.get());
    }

    @Test
    void whatIsNoLedgerIsRefusedInWords() throws IOException {
        LedgerAddress none = file(temporary.resolve("none"));
        for (String command : List.of("status", "verify")) {
            Command.Ended ended = run(command, none);
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.err()).contains("there is no ledger at").contains("readout add PATH");
        }
        LedgerAddress letter = file(Files.createDirectory(temporary.resolve("letters")));
        Files.writeString(letter.file().orElseThrow(), "Dear editor, ".repeat(1000));
        for (String command : List.of("status", "add")) {
            Command.Ended ended = run(command, letter);
            assertThat(ended.code()).as(ended.err()).isEqualTo(3);
            assertThat(ended.err()).contains("is no ledger").contains("name another file");
        }
        Command.Ended ended =
                Command.run(temporary, "status", "--ledger", "jdbc:postgresql://127.0.0.1:1/desk?user=ana");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("does not answer").contains("start it");
    }

    @Test
    void aLogThatIsRemovedAfterAKillCostsAtMostWhatItHeldAndTheNextAddBringsItBack() throws IOException {
        Map<String, List<String>> undisturbed = undisturbed();
        for (List<String> removed : List.of(List.of("-shm"), List.of("-wal", "-shm"))) {
            LedgerAddress address = file(temporary.resolve("log" + removed.size()));
            Command command = Command.start(
                    temporary,
                    List.of(),
                    "add",
                    "--list",
                    "--quiet",
                    "--engine",
                    "rules",
                    "--ledger",
                    Kills.named(address),
                    coverage);
            while (command.runs() && command.printed().lines().count() < REPORTS) {
                command.waitFor(5);
            }
            assertThat(command.kill(1)).isTrue();
            long acknowledged = command.printed().lines().count();
            for (String name : removed) {
                Files.deleteIfExists(Path.of(address.file().orElseThrow() + name));
            }
            if (removed.size() == 1) {
                assertThat(Tables.dump(address).get("article")).hasSizeGreaterThanOrEqualTo((int) acknowledged);
                inOrder(address);
            }
            assertThat(run("add", address).code()).isZero();
            inOrder(address);
            assertThat(Tables.dump(address)).isEqualTo(undisturbed);
        }
    }

    @Test
    void anAddWaitsForAServerThatIsStartedAgain() throws IOException {
        Postgres server = Postgres.ofAll();
        Map<String, List<String>> undisturbed = undisturbed();
        for (int wanted : List.of(1, REPORTS)) {
            LedgerAddress address = Kills.ledgers("postgresql", temporary).get();
            Command command = Command.start(
                    temporary,
                    List.of(),
                    "add",
                    "--list",
                    "--quiet",
                    "--engine",
                    "rules",
                    "--ledger",
                    Kills.named(address),
                    coverage);
            while (command.runs() && command.printed().lines().count() < wanted) {
                command.waitFor(5);
            }
            server.stop();
            boolean ran = command.runs();
            command.waitFor(3000);
            server.start();
            Command.Ended ended = command.end();
            assertThat(ran).isTrue();
            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(ended.out().lines().filter(line -> line.matches("(added|known) .*")))
                    .hasSize(REPORTS);
            inOrder(address);
            assertThat(Tables.dump(address)).isEqualTo(undisturbed);
        }
    }
}
