package org.readout.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.readout.ledger.Access;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerAddress;
import org.readout.ledger.Postgres;
import org.readout.ledger.Tables;

/**
 * Kills {@code readout add} at random moments, again and again on one ledger until an add gets to its end, and then on a new one. After each kill
 * all that was acknowledged must be there and {@code verify} be content; in the end the ledger must be that of an undisturbed run.
 *
 * <p>The long form: {@code java -cp TEST-CLASS-PATH org.readout.faults.Kills sqlite|postgresql KILLS SEED CHECKPOINT-FILE}. It goes on where the
 * checkpoint file says.
 */
public final class Kills {
    private static final int REPORTS = 150;

    private final Path folder;
    private final Supplier<LedgerAddress> fresh;
    private final Random random;
    private final Path coverage;
    private final Map<String, List<String>> undisturbed;
    /** How long an add takes after the last article is acknowledged, in milliseconds. */
    private final long grouping;

    private final List<String> faults = new ArrayList<>();
    private int kills;
    private int inGrouping;
    private int beforeAny;
    private int ledgers;

    private Kills(Path folder, Supplier<LedgerAddress> fresh, long seed) throws IOException {
        this.folder = folder;
        this.fresh = fresh;
        this.random = new Random(seed);
        this.coverage = folder.resolve("coverage");
        Coverage.write(coverage, REPORTS, 2031);
        remove(undisturbed(fresh.get()));
        LedgerAddress quiet = fresh.get();
        Command measured = add(quiet);
        while (measured.runs() && measured.printed().lines().count() < REPORTS) {
            measured.waitFor(5);
        }
        long start = System.nanoTime();
        measured.end();
        this.grouping = (System.nanoTime() - start) / 1_000_000;
        this.undisturbed = Tables.dump(quiet);
        remove(quiet);
    }

    /**
     * What came of it.
     *
     * @param kills how often a process was killed
     * @param inGrouping how many of them came after the last article was acknowledged
     * @param beforeAny how many came before the first was
     * @param ledgers how many were brought to their end and compared with an undisturbed run
     * @param faults what was wrong, a sentence each
     */
    record Outcome(int kills, int inGrouping, int beforeAny, int ledgers, List<String> faults) {}

    /** Kills so often. */
    static Outcome run(Path folder, Supplier<LedgerAddress> fresh, int kills, long seed) throws IOException {
        Kills harness = new Kills(folder, fresh, seed);
        while (harness.kills < kills) {
            harness.ledger(kills);
        }
        return harness.outcome();
    }

    private LedgerAddress undisturbed(LedgerAddress address) throws IOException {
        Command.Ended ended = add(address).end();
        if (ended.code() != 0) {
            throw new IOException("the undisturbed run failed: " + ended);
        }
        return address;
    }

    private Outcome outcome() {
        return new Outcome(kills, inGrouping, beforeAny, ledgers, List.copyOf(faults));
    }

    private Command add(LedgerAddress address) throws IOException {
        return Command.start(
                folder,
                List.of(),
                "add",
                "--list",
                "--quiet",
                "--engine",
                "rules",
                "--threads",
                "2",
                "--ledger",
                named(address),
                coverage);
    }

    /** One ledger, killed until it is complete. */
    private void ledger(int most) throws IOException {
        LedgerAddress address = fresh.get();
        Set<String> acknowledged = new HashSet<>();
        boolean complete = false;
        for (int round = 0; !complete; round++) {
            Command command = add(address);
            boolean killed = false;
            if (round < 6 && kills < most) {
                killed = kill(command);
            }
            String said = killed ? command.printed() : "";
            if (!killed) {
                Command.Ended ended = command.end();
                said = ended.out();
                if (ended.code() != 0) {
                    faults.add("add ended with " + ended.code() + ": " + ended.err());
                    break;
                }
                complete = true;
            } else {
                kills++;
            }
            List<String> lines = said.lines()
                    .filter(line -> line.matches("(added|known) [0-9a-f]{16} .*"))
                    .toList();
            if (killed) {
                inGrouping += lines.size() == REPORTS ? 1 : 0;
                beforeAny += lines.isEmpty() ? 1 : 0;
            }
            lines.forEach(line -> acknowledged.add(line.split(" ")[1]));
            check(address, acknowledged, complete);
        }
        ledgers++;
        remove(address);
    }

    /** At a random moment: of the start, of the adding, or of the grouping; each is a third of all. */
    private boolean kill(Command command) throws IOException {
        int when = random.nextInt(3);
        double share = random.nextDouble();
        if (when == 0) {
            return command.kill((long) (share * grouping));
        }
        int wanted = when == 1 ? (int) (share * REPORTS) : REPORTS;
        while (command.runs() && command.printed().lines().count() < wanted) {
            command.waitFor(5);
        }
        return command.kill((long) ((when == 1 ? 0.1 : 1) * random.nextDouble() * grouping));
    }

    private void check(LedgerAddress address, Set<String> acknowledged, boolean complete) throws IOException {
        Map<String, List<String>> tables = Tables.dump(address);
        Set<String> there = new HashSet<>();
        tables.getOrDefault("article", List.of())
                .forEach(row -> there.add(row.substring("id=".length(), "id=".length() + 16)));
        for (String id : acknowledged) {
            if (!there.contains(id)) {
                faults.add("article " + id + " was acknowledged and is not there");
            }
        }
        if (!there.isEmpty()) {
            try (Ledger ledger = Ledger.open(address, Access.READ, Clock.systemUTC())) {
                ledger.upkeep().verify(fault -> faults.add("verify: " + fault));
            }
        }
        if (complete && !tables.equals(undisturbed)) {
            for (String table : undisturbed.keySet()) {
                List<String> other = new ArrayList<>(tables.getOrDefault(table, List.of()));
                other.removeAll(undisturbed.get(table));
                List<String> missing = new ArrayList<>(undisturbed.get(table));
                missing.removeAll(tables.getOrDefault(table, List.of()));
                if (!other.isEmpty() || !missing.isEmpty()) {
                    faults.add("table " + table + " is another: " + other + " for " + missing);
                }
            }
        }
    }

    static String named(LedgerAddress address) {
        return address.file().map(Path::toString).orElse(address.jdbc());
    }

    private static void remove(LedgerAddress address) throws IOException {
        Path parent = address.folder().getParent();
        if (parent != null && Files.isDirectory(parent)) {
            try (Stream<Path> files = Files.walk(parent)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Fresh ledgers of one kind, under {@code folder}. */
    static Supplier<LedgerAddress> ledgers(String kind, Path folder) {
        int[] made = {0};
        if (kind.equals("sqlite")) {
            return () ->
                    LedgerAddress.ofFile(folder.resolve("ledger" + ++made[0]).resolve("ledger.db"));
        }
        return () -> {
            try {
                return LedgerAddress.of(
                        java.util.Optional.of(Postgres.ofAll().database()),
                        Map.of("XDG_DATA_HOME", folder.resolve("home").toString()),
                        folder);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
    }

    /** The long form. */
    public static void main(String[] arguments) throws IOException {
        String kind = arguments[0];
        int kills = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        Path checkpoint = Path.of(arguments[3]);
        int done = 0;
        for (String line :
                Files.exists(checkpoint) ? Files.readAllLines(checkpoint) : Collections.<String>emptyList()) {
            if (line.startsWith(kind + " ")) {
                done += Integer.parseInt(line.split(" ")[1]);
            }
        }
        Path folder = Files.createTempDirectory("readout-kills");
        Kills harness = new Kills(folder, ledgers(kind, folder), seed + done);
        int before = 0;
        int told = 0;
        while (done + harness.kills < kills) {
            harness.ledger(kills - done);
            String line = String.format(
                    Locale.ROOT,
                    "%s %d kills more; all in this run: %s%n",
                    kind,
                    harness.kills - before,
                    harness.outcome());
            before = harness.kills;
            Files.writeString(checkpoint, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            for (String fault : harness.faults.subList(told, harness.faults.size())) {
                System.out.println(fault);
            }
            told = harness.faults.size();
        }
        System.out.println(harness.outcome());
        System.exit(harness.faults.isEmpty() ? 0 : 1);
    }
}
