package org.readout.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.source.Capture;

class BatchTest {
    @Test
    void pagesAreHandedOnAFewAtATimeAndTheRestAtTheEnd() {
        List<Integer> sizes = new ArrayList<>();
        Batch batch = new Batch(pages -> sizes.add(pages.size()));
        for (int i = 0; i < 20; i++) {
            batch.accept(Capture.ofText("http://news.example.org/" + i, "Ada Berg spoke."));
        }
        assertThat(sizes).containsExactly(16);
        batch.end();
        batch.end();
        assertThat(sizes).containsExactly(16, 4);
        batch.accept(Capture.ofText("http://news.example.org/large", "a".repeat(16 << 20)));
        assertThat(sizes).containsExactly(16, 4, 1);
    }
}
