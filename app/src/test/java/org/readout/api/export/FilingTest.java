package org.readout.api.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.readout.analysis.Analysis;
import org.readout.article.Article;
import org.readout.text.Span;

class FilingTest {
    private final Filing filing = Filing.of(Newsroom.lighthouse());

    @Test
    void aFilingShowsAllUnderTheIdsOfTheAnalysis() {
        assertThat(filing.ids()).startsWith("e1b2c3d4e5f60718-s1", "e1b2c3d4e5f60718-s2");
        assertThat(filing.chosen()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void idsAreOnePerStatementAndDifferent() {
        assertThatThrownBy(() -> filing.withIds(List.of("a", "b"))).hasMessageContaining("4 statements with 2 ids");
        assertThatThrownBy(() -> filing.withIds(List.of("a", "b", "c", "c"))).hasMessageContaining("come twice");
        assertThatThrownBy(() -> filing.withIds(List.of("a", "b", "c", " "))).hasMessageContaining("blank");
    }

    @Test
    void onlyStatementsThatAreThereCanBeChosen() {
        assertThat(filing.choosing(List.of(1, 3)).lines(Newsroom.RUN)).hasSize(2);
        assertThatThrownBy(() -> filing.choosing(List.of(3, 1))).hasMessageContaining("[3, 1] of 4");
        assertThatThrownBy(() -> filing.choosing(List.of(4))).hasMessageContaining("[4] of 4");
    }

    @Test
    void statementsOfAnotherTextAreRefusedBeforeARowIsBegun() {
        Article article = filing.analysis().article();
        Article shorter = new Article(
                article.id(), article.uri(), article.sha256(), article.metadata(), "Too short.", List.of(), List.of());
        Analysis wrong = new Analysis(shorter, filing.analysis().statements());
        assertThatThrownBy(() -> Filing.of(wrong)).hasMessageContaining("not of this text of 10 characters");
        Analysis copyless = new Analysis(article, filing.analysis().statements().subList(3, 4));
        assertThatThrownBy(() -> Filing.of(copyless)).hasMessageContaining("not of this text");
    }

    @Test
    void anExportThatIsCutShortSaysWhy() {
        assertThat(Ending.complete().isComplete()).isTrue();
        assertThat(Ending.cut("The ledger is gone.").cut()).contains("The ledger is gone.");
        assertThatThrownBy(() -> new Ending(Optional.of(" "))).hasMessageContaining("says why");
    }

    @Test
    void contextIsCountedInCodePointsAndCutsNoCharacter() {
        Galley galley = new Galley("a🗼b🗼c");
        assertThat(galley.before(new Span(4, 6), 2)).isEqualTo("🗼b");
        assertThat(galley.after(new Span(0, 1), 1)).isEqualTo("🗼");
        assertThat(galley.before(new Span(0, 1), 5)).isEmpty();
        assertThat(galley.after(new Span(6, 7), 5)).isEmpty();
        assertThat(galley.cut(new Span(2, 5))).isEqualTo("🗼b🗼");
        assertThat(Galley.wellFormed("x\uD83D")).isEqualTo("x\uFFFD");
    }
}
