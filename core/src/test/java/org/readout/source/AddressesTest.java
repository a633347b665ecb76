package org.readout.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void anotherQueryIsOneOfTheSamePage() {
        Optional<String> base = Optional.of("http://news.example.org/a/list?p=1#top");
        assertThat(Addresses.resolved(base, "?p=2")).contains("http://news.example.org/a/list?p=2");
        assertThat(Addresses.resolved(base, "b")).contains("http://news.example.org/a/b");
    }

    @Test
    void whatAServerSendsAsMarkdownIsText() {
        assertThat(Form.ofMediaType("text/markdown")).contains(Form.TEXT);
    }
}
