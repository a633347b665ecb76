package org.readout.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardTest {
    @Test
    void aFaultOfAReaderIsDamageAndWhatTheReceiverThrowsGoesThrough() throws IOException {
        Taken taken = new Taken();
        Guard guard = new Guard(taken);
        guard.run("a.txt", guard, () -> {
            throw new IllegalStateException("stumbled");
        });
        guard.run("b.txt", guard, () -> {
            throw new StackOverflowError();
        });
        assertThat(taken.damages)
                .containsExactlyElementsOf(List.of(
                        Damage.of("a.txt", "could not be read, by a fault of Readout (IllegalStateException)"),
                        Damage.of("b.txt", "could not be read, by a fault of Readout (StackOverflowError)")));
        IllegalStateException own = new IllegalStateException("of the receiver");
        Guard throwing = new Guard(Receiver.passing(taken, capture -> {
            throw own;
        }));
        assertThatThrownBy(() -> throwing.run(
                        "c.txt", throwing, () -> throwing.capture(Capture.ofText("c.txt", "C", Given.nothing()))))
                .isSameAs(own);
    }
}
