package org.readout.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LexiconTest {
    /** Codes of the JDK that the table leaves out: nobody lives there, or another state's government speaks for it. */
    private static final Set<String> LEFT_OUT = Set.of(
            "AIA", "ALA", "ASM", "ATA", "ATF", "BES", "BLM", "BVT", "CCK", "CXR", "GGY", "GLP", "GUF", "HMD", "IOT",
            "JEY", "MAF", "MNP", "MSR", "MTQ", "MYT", "NFK", "PCN", "REU", "SGS", "SHN", "SJM", "SPM", "SXM", "TCA",
            "TKL", "UMI", "VGB", "VIR", "WLF");

    private final Lexicon lexicon = Lexicon.read();

    @Test
    void everyStateOfTheJdkIsInTheTableOrLeftOutByName() {
        Set<String> jdk = Arrays.stream(Locale.getISOCountries())
                .map(code -> new Locale.Builder().setRegion(code).build().getISO3Country())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> table = Table.read("states.tsv").rows().stream()
                .map(row -> row.cell("code"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = new TreeSet<>(jdk);
        wanted.removeAll(LEFT_OUT);
        wanted.add("XKX");
        assertThat(table).isEqualTo(wanted);
        assertThat(jdk).containsAll(LEFT_OUT);
    }

    @Test
    void everyAffiliationOfATableIsAStateOrAnOrganisation() {
        Set<String> known = codes("states.tsv", "code");
        known.addAll(codes("organisations.tsv", "short"));
        for (String file : List.of("bodies.tsv", "outlets.tsv", "places.tsv")) {
            for (Table.Row row : Table.read(file).rows()) {
                String state = row.cell("state");
                assertThat(state.isEmpty() || known.contains(state))
                        .as("%s in %s", state, file)
                        .isTrue();
            }
        }
        for (Table.Row row : Table.read("people.tsv").rows()) {
            assertThat(known).contains(row.cell("affiliation"));
        }
    }

    @Test
    void noStateIsNamedTwice() {
        List<String> names = Table.read("states.tsv").rows().stream()
                .map(row -> row.cell("name"))
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void theTableOfPeopleInOfficeStaysSmall() {
        assertThat(Table.read("people.tsv").rows()).hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void acronymsAreKnownWithAndWithoutPeriodsButNotAsWords() {
        assertThat(first("US")).isEqualTo(Optional.of("USA"));
        assertThat(first("U.S.")).isEqualTo(Optional.of("USA"));
        assertThat(first("us")).isEmpty();
        assertThat(first("who")).isEmpty();
        assertThat(first("WHO")).isEqualTo(Optional.of("WHO"));
    }

    @Test
    void seatsStandForTheirStates() {
        for (String seat : List.of(
                "Downing Street",
                "No. 10",
                "Élysée",
                "Elysee Palace",
                "Zhongnanhai",
                "Bankova",
                "Foggy Bottom",
                "İstanbul")) {
            assertThat(first(seat)).as(seat).isPresent();
        }
    }

    private Optional<String> first(String phrase) {
        Words words = WordScanner.scan(phrase);
        return lexicon.longest(words, 0).entries().stream()
                .map(Entry::affiliation)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Set<String> codes(String file, String column) {
        return Table.read(file).rows().stream()
                .map(row -> row.cell(column))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
