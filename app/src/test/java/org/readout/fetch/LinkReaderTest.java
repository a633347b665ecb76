package org.readout.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.source.Capture;
import org.readout.source.Damage;
import org.readout.source.MediaType;
import org.readout.source.Receiver;

/** What a page that somebody links to is read as. */
class LinkReaderTest {
    private static final Map<String, MediaType> TYPES = Map.of(
            "application/pdf", MediaType.PDF,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", MediaType.DOCX,
            "text/markdown; charset=utf-8", MediaType.TEXT,
            "text/html", MediaType.HTML);

    private static final Receiver NOBODY = new Receiver() {
        @Override
        public void capture(Capture capture) {}

        @Override
        public void damage(Damage damage) {
            throw new IllegalStateException(damage.toString());
        }

        @Override
        public void skipped(String uri, String reason) {}
    };

    private static MediaType read(String type, String body) throws IOException {
        MediaType[] found = new MediaType[1];
        try (HostileServer server =
                new HostileServer().on("/a", (request, socket, out) -> out.write(HostileServer.ok(type, body)))) {
            new LinkReader(server.fetcher())
                    .read(
                            "http://news.example.org/a",
                            Receiver.passing(NOBODY, capture -> found[0] = capture.mediaType()));
        }
        return found[0];
    }

    @Test
    void itIsWhatItsServerSaysAndAPdfIsOneInAnyCase() throws IOException {
        for (Map.Entry<String, MediaType> type : TYPES.entrySet()) {
            assertThat(read(type.getKey(), "told")).as(type.getKey()).isEqualTo(type.getValue());
        }
        assertThat(read("application/octet-stream", "%PDF-1.7 told")).isEqualTo(MediaType.PDF);
    }
}
