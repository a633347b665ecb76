package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.readout.analysis.Analyzer;
import org.readout.source.Capture;
import org.readout.source.Damage;
import org.readout.source.Receiver;

class PipelineTest {
    private final List<String> taken = new ArrayList<>();

    @Test
    void resultsComeInTheOrderOfTheInputAndLargeCapturesPass() throws IOException {
        run(8, receiver -> {
            for (int i = 0; i < 200; i++) {
                receiver.capture(Capture.ofText("t" + i, "word ".repeat(1 + (i * 37) % 50)));
                if (i % 50 == 0) {
                    receiver.damage(Damage.of("d" + i, "bad"));
                }
            }
        });
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            expected.add("t" + i);
            if (i % 50 == 0) {
                expected.add("d" + i);
            }
        }
        assertThat(taken).isEqualTo(expected);
    }

    @Test
    void aSinkThatFailsEndsTheRunAndTheSupply() {
        AtomicInteger supplied = new AtomicInteger();
        assertThatThrownBy(() -> new Pipeline(new Worker(new Analyzer()), 2, 1000, (capture, fault) -> {})
                        .run(
                                supply(receiver -> {
                                    while (supplied.incrementAndGet() < 1_000_000) {
                                        receiver.damage(Damage.of("d", "bad"));
                                    }
                                }),
                                new Keeping() {
                                    @Override
                                    public void damage(Damage damage) throws IOException {
                                        throw new IOException("No space left on device");
                                    }
                                }))
                .hasMessageContaining("No space left");
        assertThat(supplied.get()).isLessThan(1_000_000);
    }

    @Test
    void aSupplyThatFailsIsAFaultAfterWhatCameBefore() {
        assertThatThrownBy(() -> run(100, receiver -> {
                    receiver.damage(Damage.of("first", "bad"));
                    throw new IllegalStateException("broken reader");
                }))
                .hasRootCauseMessage("broken reader");
        assertThat(taken).containsExactly("first");
    }

    private void run(int budget, Consumer<Receiver> captures) throws IOException {
        new Pipeline(new Worker(new Analyzer()), 3, budget, (capture, fault) -> {})
                .run(supply(captures), new Keeping());
    }

    private static Supply supply(Consumer<Receiver> captures) {
        return new Supply() {
            @Override
            public void deliver(Receiver receiver) {
                captures.accept(receiver);
            }

            @Override
            public OptionalDouble share() {
                return OptionalDouble.empty();
            }
        };
    }

    private class Keeping implements Sink {
        @Override
        public void reading(Reading reading) {
            taken.add(reading.analysis().article().uri());
        }

        @Override
        public void damage(Damage damage) throws IOException {
            taken.add(damage.uri());
        }

        @Override
        public void skipped(String uri, String reason) {}
    }
}
