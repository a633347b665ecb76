package org.readout.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class ActTableTest {
    @Test
    void aNounHasTheActOfItsVerb() {
        assertThat(ActTable.load().entry("allegations").orElseThrow().act()).isEqualTo(Act.ACCUSE);
        assertThat(ActTable.load().entry("harbour")).isEmpty();
    }

    @Test
    void noFormStandsInBothTables() throws IOException {
        CueTable cues = CueTable.load();
        for (String form : new String[] {"support", "criticism", "continued", "expected", "denial", "threat"}) {
            assertThat(ActTable.load().entry(form)).as(form).isPresent();
            assertThat(cues.entry(form)).as(form).isEmpty();
        }
    }

    @Test
    void aRowWithoutAReasonIsRefused() {
        assertThatThrownBy(() -> read("back\tbacks\thold")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("back\tbacks backs\thold\ta position"))
                .hasMessageContaining("backs stands twice");
    }

    private static ActTable read(String rows) throws IOException {
        return ActTable.read(new BufferedReader(new StringReader(rows)));
    }
}
