package org.readout.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylinesTest {
    private final Bylines bylines = new Bylines(new WordSets());

    private List<String> names(String line) {
        return bylines.read(line, Bylines.Trust.WRITER).stream()
                .map(Author::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "By Ana Ruiz > Ana Ruiz",
                "By Ana Ruiz and Tom Okello > Ana Ruiz|Tom Okello",
                "By Ana Ruiz, Tom Okello & Eva Lind > Ana Ruiz|Tom Okello|Eva Lind",
                "ByAna Ruiz > Ana Ruiz",
                "Words: Ana Ruiz; photographs: Tom Okello > Ana Ruiz",
                "Written by Ana Ruiz, MD, PhD > Ana Ruiz",
                "Ana Ruiz PhD > Ana Ruiz",
                "Ana Ruiz (Content Manager) > Ana Ruiz",
                "Ana Ruiz, senior correspondent > Ana Ruiz",
                "By Ana Ruiz | Lake Reporter | July 2, 2031 > Ana Ruiz",
                "Von Ana Ruiz und Tom Okello > Ana Ruiz|Tom Okello",
                "Par Anaïs de la Tour > Anaïs de la Tour",
                "By José Ortega y Gasset > José Ortega y Gasset",
                "By Ludwig van Achterberg Jr. > Ludwig van Achterberg Jr.",
                "By Linny and Peter > Linny|Peter",
                "By ANA RUIZ > ANA RUIZ",
                "By Ana Ruiz. Edited by Tom Okello > Ana Ruiz",
            })
    void theNamesOfABylineAreItsPeople(String line, String names) {
        assertThat(String.join("|", names(line))).isEqualTo(names.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "38 minutes",
        "undefined",
        "Share this",
        "In-depth",
        "https://example.org/ana",
        "4 May 2031",
        "Read more"
    })
    void whatIsNoNameIsNone(String line) {
        assertThat(names(line)).isEmpty();
    }

    @Test
    void withoutTrustOnlyAFullNameIsOne() {
        assertThat(bylines.read("Ana", Bylines.Trust.NONE)).isEmpty();
        assertThat(bylines.read("Case Studies and News", Bylines.Trust.NONE)).isEmpty();
        assertThat(bylines.read("Ana Ruiz", Bylines.Trust.NONE)).hasSize(1);
    }

    @Test
    void whatIsStatedAndCannotBeReadIsKept() {
        assertThat(bylines.read("Your Lake Teacher", Bylines.Trust.STATED))
                .containsExactly(new Author("Your Lake Teacher", Author.Kind.ORGANISATION));
    }

    @Test
    void aLineTooLongForABylineNamesNobody() {
        assertThat(names("By " + "Ana Ruiz, ".repeat(1000))).isEmpty();
    }
}
