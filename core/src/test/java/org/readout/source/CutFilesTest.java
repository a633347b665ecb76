package org.readout.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every reader, on its input cut after every byte: what is whole is read, what is not is damage, nothing is thrown. */
class CutFilesTest {
    private static final String LINES =
            "{\"text\":\"“Ja,” sagte sie.\",\"url\":\"https://o.example/1\"}\n{\"text\":\"Two \\u00e9 😀.\"}\n{\"text\":\"Three.\"}\n";

    @Test
    void jsonLinesCutAnywhereGiveTheLinesBeforeTheCut() {
        byte[] whole = LINES.getBytes(StandardCharsets.UTF_8);
        List<String> texts = read(whole).texts();
        assertThat(texts).hasSize(3);
        for (int length = 2; length < whole.length; length++) {
            Taken taken = read(Arrays.copyOf(whole, length));
            assertThat(taken.texts()).isEqualTo(texts.subList(0, taken.texts().size()));
            assertThat(taken.damages.size()).as("cut at %d", length).isLessThanOrEqualTo(1);
            assertThat(taken.captures.size() + taken.damages.size()).isPositive();
        }
    }

    @Test
    void gzipCutAnywhereIsDamageAfterWhatCouldBeRead() throws IOException {
        byte[] whole = IntakeTest.gzip(LINES.repeat(20).getBytes(StandardCharsets.UTF_8));
        for (int length = 2; length < whole.length; length++) {
            Taken taken = read(Arrays.copyOf(whole, length));
            assertThat(taken.damages).as("cut at %d", length).hasSize(1);
            assertThat(taken.reasons().get(0)).contains("cut off");
        }
        assertThat(read(whole).captures).hasSize(60);
    }

    @Test
    void aBrokenByteInGzipIsDamageOrReadNeverAFailure() throws IOException {
        byte[] whole = IntakeTest.gzip(LINES.repeat(20).getBytes(StandardCharsets.UTF_8));
        for (int i = 2; i < whole.length; i++) {
            byte[] broken = whole.clone();
            broken[i] ^= 0x55;
            Taken taken = read(broken);
            assertThat(taken.captures.size() + taken.damages.size())
                    .as("broken at %d", i)
                    .isPositive();
        }
    }

    @Test
    void jsonCutAnywhereGivesTheArticlesBeforeTheCut() {
        byte[] whole = "[{\"text\":\"One.\"},{\"text\":\"Two é.\",\"x\":[1,{}]}]".getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < whole.length; length++) {
            Taken taken = read(Arrays.copyOf(whole, length));
            assertThat(taken.captures.size() + taken.damages.size())
                    .as("cut at %d", length)
                    .isPositive();
        }
    }

    @Test
    void aPageCutAnywhereIsStillText() {
        byte[] whole = "<html><head><meta charset=\"utf-8\"></head><body><p>“Été” – 😀</p></body></html>"
                .getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < whole.length; length++) {
            Taken taken = read(Arrays.copyOf(whole, length));
            assertThat(taken.texts()).as("cut at %d", length).hasSize(1);
        }
    }

    private static Taken read(byte[] bytes) {
        return Taken.of(Limits.DEFAULT, bytes, List.of("-"));
    }
}
