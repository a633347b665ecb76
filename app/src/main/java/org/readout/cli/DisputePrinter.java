package org.readout.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.readout.account.Claim;
import org.readout.account.Dispute;
import org.readout.account.Pronouncement;
import org.readout.account.Stance;
import org.readout.actor.ActorType;
import org.readout.statement.Act;
import org.readout.story.DateRange;

/** Prints disputes in sentences that a reader can quote: "X says: … Y denies it: …". */
final class DisputePrinter {
    private static final int MOST_ROWS = 4;
    private static final int LONGEST = 220;

    private final Console console;
    private final PrintStream out;
    private int count;

    DisputePrinter(Console console) {
        this.console = console;
        this.out = console.out();
    }

    /** How many were printed. */
    int count() {
        return count;
    }

    void print(Dispute dispute) {
        if (count++ == 0) {
            out.println();
            out.println();
            out.println(console.strong("What some assert and others deny"));
        }
        out.println();
        side(dispute, Stance.ASSERTS, "says", "say so too");
        side(dispute, Stance.DENIES, "denies it", "deny it too");
        out.println(console.quiet("    asserted in " + reports(dispute, Stance.ASSERTS) + ", denied in "
                + reports(dispute, Stance.DENIES)));
    }

    private void side(Dispute dispute, Stance stance, String does, String too) {
        List<Pronouncement> rows = dispute.of(stance).stream()
                .filter(row -> row.foldedUnder().isEmpty())
                .toList();
        List<String> speakers = rows.stream()
                .map(row -> row.claim().speaker().name())
                .distinct()
                .toList();
        for (String speaker : speakers.subList(0, Math.min(MOST_ROWS, speakers.size()))) {
            rows.stream()
                    .filter(row -> row.claim().speaker().name().equals(speaker))
                    .findFirst()
                    .ifPresent(row -> out.println("  " + sentence(row, does)));
        }
        List<String> more = speakers.subList(Math.min(MOST_ROWS, speakers.size()), speakers.size());
        if (!more.isEmpty()) {
            String names = more.stream().limit(MOST_ROWS).collect(Collectors.joining(", "));
            int others = more.size() - MOST_ROWS;
            out.println("  "
                    + Console.plain(names
                            + (others > 0 ? " and " + Summary.count(others, "other", "others") : "")
                            + (more.size() == 1
                                    ? " " + too.replace("say ", "says ").replace("deny ", "denies ")
                                    : " " + too)));
        }
    }

    private String sentence(Pronouncement row, String does) {
        Claim claim = row.claim();
        boolean accuses = claim.voicing().act() == Act.ACCUSE && row.stance() == Stance.ASSERTS;
        String day = row.dated()
                .map(dated -> ", " + days(dated.days()) + " (" + basis(dated.basis()) + ")")
                .orElse("");
        String place = row.setting().place().map(where -> ", " + where).orElse("");
        String verb = accuses ? "accuses" : does;
        return Console.plain(claim.speaker().name() + " " + (isPlural(claim) ? plural(verb) : verb) + day + place + ": "
                + shortened(claim.words()));
    }

    private static boolean isPlural(Claim claim) {
        return claim.speaker().type() == ActorType.GROUP;
    }

    private static String plural(String verb) {
        return switch (verb) {
            case "accuses" -> "accuse";
            case "says" -> "say";
            case "denies it" -> "deny it";
            default -> verb;
        };
    }

    private static String days(DateRange days) {
        return days.start().equals(days.end()) ? days.start().toString() : days.start() + " to " + days.end();
    }

    private static String basis(Claim.Basis basis) {
        return switch (basis) {
            case STATEMENT -> "as the report tells";
            case OCCASION -> "day of the occasion";
            case REPORT -> "day of the report";
        };
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST
                ? words
                : words.substring(0, Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST)
                                .strip()
                        + " …";
    }

    private static String reports(Dispute dispute, Stance stance) {
        int copies = dispute.copies(stance);
        return String.format(
                Locale.ROOT,
                "%s%s",
                Summary.count(dispute.independent(stance), "independent report", "independent reports"),
                copies > 0 ? " (" + Summary.count(copies, "copy", "copies") + ")" : "");
    }
}
