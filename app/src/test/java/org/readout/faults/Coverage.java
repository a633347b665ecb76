package org.readout.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes a folder of invented reports: calls between invented ministers of real states, told by two sides and copied by others. */
final class Coverage {
    private static final List<String> STATES = List.of("Portugal", "Norway", "Malta", "Ghana", "Chile", "Japan");
    private static final List<String> NAMES = List.of(
            "Amália Teles", "Jon Arvidsen", "Karl Zammutto", "Esi Boahenaa", "Rosa Quillfeather", "Kenji Morikawo");
    private static final List<String> MATTERS =
            List.of("ferry line", "lighthouse", "cable", "harbour tax", "fish quota", "rail bridge");

    private Coverage() {}

    /** Writes so many reports into {@code folder}, the same for the same seed. */
    static void write(Path folder, int reports, long seed) throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(seed);
        String last = "";
        for (int number = 0; number < reports; number++) {
            int one = random.nextInt(STATES.size());
            int other = (one + 1 + random.nextInt(STATES.size() - 1)) % STATES.size();
            String matter = MATTERS.get(random.nextInt(MATTERS.size()));
            int day = 1 + random.nextInt(27);
            String text = String.format(
                    Locale.ROOT,
                    "%s, May %d, 2031 (Wire %d) — “We will not give up the %s,” Foreign Minister %s of %s said on %s"
                            + " after a telephone call with Foreign Minister %s of %s.%n%n%s said that the %s would"
                            + " cost %d million euros. %s denied that %s had asked for a delay.%n%n“The talks were %s,”"
                            + " %s told reporters.%n",
                    STATES.get(one).toUpperCase(Locale.ROOT),
                    day,
                    number,
                    matter,
                    NAMES.get(one),
                    STATES.get(one),
                    "Monday",
                    NAMES.get(other),
                    STATES.get(other),
                    surname(one),
                    matter,
                    2 + random.nextInt(90),
                    surname(other),
                    STATES.get(other),
                    number % 3 == 0 ? "honest" : "short and honest",
                    surname(other));
            if (number % 5 != 0) {
                text = note(number, random);
            }
            boolean copy = number % 5 == 1 && random.nextInt(3) == 0;
            Files.writeString(
                    folder.resolve(String.format(Locale.ROOT, "r%03d.txt", number)),
                    copy ? last + "Reposted as number " + number + ".\n" : text);
            last = text;
        }
    }

    /** A report that has to do with no other. */
    private static String note(int number, Random random) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 12; word++) {
            text.append(invented(random)).append(' ');
        }
        return String.format(
                Locale.ROOT,
                "Note %d. %n%n“Our %s is %s,” said %s %s, a baker of %s, on Monday.%n",
                number,
                invented(random),
                text.toString().strip(),
                capital(invented(random)),
                capital(invented(random)),
                capital(invented(random)));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String invented(Random random) {
        StringBuilder word = new StringBuilder();
        for (int syllable = 0; syllable < 3; syllable++) {
            word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private static String surname(int person) {
        return NAMES.get(person).substring(NAMES.get(person).indexOf(' ') + 1);
    }
}
