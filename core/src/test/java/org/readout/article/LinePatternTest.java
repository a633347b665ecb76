package org.readout.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.readout.text.Span;

class LinePatternTest {
    private static final WordSets SETS = new WordSets();

    private static boolean matches(String pattern, String line) {
        return LinePattern.of(pattern, SETS).matches(LineToken.of(line, new Span(0, line.length()), 200));
    }

    @Test
    void wordsMatchWhateverTheirCase() {
        assertThat(matches("source link", "SOURCE Link")).isTrue();
        assertThat(matches("source link", "source links")).isFalse();
        assertThat(matches("source link", "source")).isFalse();
    }

    @Test
    void eitherWordOptionalPartsAndRunsMatch() {
        assertThat(matches("read/see [also] : *", "See also: the lake")).isTrue();
        assertThat(matches("read/see [also] : *", "Read: ")).isTrue();
        assertThat(matches("by Name+", "By Ana Ruiz Soto")).isTrue();
        assertThat(matches("by Name+", "by ana")).isFalse();
        assertThat(matches("[Name+] // <agency>", "Jane Doe/AFP")).isTrue();
        assertThat(matches("# comments", "12 comments")).isTrue();
        assertThat(matches("follow @ *", "Follow @lakewire_news")).isTrue();
    }

    @Test
    void aPatternThatWouldDriveARegexMadStaysLinear() {
        String line = "a ".repeat(200);
        assertThat(matches("* a * a * a * a * a * a * a * b", line)).isFalse();
    }

    @Test
    void aSetThatNoTableNamesIsRefused() {
        assertThatThrownBy(() -> LinePattern.of("<nosuchset>", SETS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyTableLoads() {
        assertThat(new ArticleReader()).isNotNull();
    }
}
