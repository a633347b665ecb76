package org.readout.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.readout.actor.Actor;
import org.readout.analysis.Analyzer;
import org.readout.source.Capture;

/** Whose account a page is that an official body publishes itself. All texts are invented. */
class OfficialsTest {
    private static final Analyzer ANALYZER = new Analyzer();

    private static Optional<String> issuer(String uri, String text) {
        Dossier dossier = new Dossier("o", List.of(Report.of(ANALYZER.analyze(Capture.ofText(uri, text)))), List.of());
        return Comparer.byMeaning().compare(dossier).accounts().stream()
                .flatMap(account -> account.source().stream())
                .map(Actor::id)
                .findFirst();
    }

    private static String by(String line) {
        return "Telephone conversation with the President of Chile\n\n" + line
                + "\n3 May 2025\n\nThe minister said that the bridge would open in June.\n";
    }

    @Test
    void aMinistryAndTheKremlinIssueTheirOwnReadouts() {
        assertThat(issuer("a.txt", by("The Kremlin, Moscow"))).contains("body:kremlin");
        assertThat(issuer("a.txt", by("Ministry of Foreign Affairs of the People's Republic of China")))
                .contains("body:chinese-foreign-ministry");
        assertThat(issuer("https://www.mfa.gov.cn/eng/a.txt", by("By Ana Belmar")))
                .contains("body:chinese-foreign-ministry");
    }

    @Test
    void aNewspaperSpeaksForNobody() {
        assertThat(issuer("a.txt", by("By Ana Belmar"))).isEmpty();
        assertThat(issuer("a.txt", by("Kremlin Watch Weekly"))).isEmpty();
    }
}
