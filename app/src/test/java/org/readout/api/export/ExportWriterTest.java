package org.readout.api.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every form. */
class ExportWriterTest {
    @Property(tries = 60)
    void theSameFilingsGiveTheSameBytes(@ForAll ExportFormat format, @ForAll long seed) {
        assertThat(Newsroom.export(format, Ending.complete(), byChance(seed)))
                .isEqualTo(Newsroom.export(format, Ending.complete(), byChance(seed)));
    }

    @Property(tries = 150)
    void everyTextIsWellFormed(@ForAll ExportFormat format, @ForAll long seed) throws CharacterCodingException {
        if (format != ExportFormat.PARQUET) {
            byte[] bytes = Newsroom.export(format, Ending.complete(), byChance(seed));
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
            assertThat(text.getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
        }
    }

    @Property(tries = 150)
    void everyLineIsOneJsonObject(@ForAll long seed) throws IOException {
        for (ExportFormat format : List.of(
                ExportFormat.JSON_LINES,
                ExportFormat.QUOTATIONS,
                ExportFormat.ATTRIBUTION_GOLD,
                ExportFormat.COVERAGE_GOLD)) {
            for (JsonNode row : lines(Newsroom.export(format, Ending.cut("The disk is full."), byChance(seed)))) {
                assertThat(row.isObject()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void nothingComesAfterTheEnd(ExportFormat format) throws IOException {
        ExportWriter writer = format.begin(new ByteArrayOutputStream(), Newsroom.RUN);
        writer.end(Ending.complete());
        assertThatThrownBy(() -> writer.article(Filing.of(Newsroom.lighthouse())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> writer.end(Ending.complete())).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theStreamIsFlushedAndLeftOpen(ExportFormat format) throws IOException {
        int[] flushed = {0};
        OutputStream out = new OutputStream() {
            @Override
            public void write(int octet) {}

            @Override
            public void flush() {
                flushed[0]++;
            }

            @Override
            public void close() {
                throw new IllegalStateException("closed");
            }
        };
        ExportWriter writer = format.begin(out, Newsroom.RUN);
        writer.article(Filing.of(Newsroom.lighthouse()));
        writer.end(Ending.complete());
        assertThat(flushed[0]).isPositive();
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void bytesLeaveBeforeTheEnd(ExportFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExportWriter writer = format.begin(bytes, Newsroom.RUN);
        Filing filing = Filing.of(Newsroom.lighthouse());
        for (int number = 0;
                number < 1 + ParquetExport.GROUP_ROWS / filing.ids().size();
                number++) {
            writer.article(filing);
        }
        assertThat(bytes.size()).isGreaterThan(1_000);
        writer.end(Ending.complete());
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void aFormatIsFoundByItsWord(ExportFormat format) {
        assertThat(ExportFormat.named(format.word())).contains(format);
        assertThat(ExportFormat.words()).contains(format.word()).doesNotHaveDuplicates();
    }

    static List<Filing> byChance(long seed) {
        Random random = new Random(seed);
        List<Filing> filings = new ArrayList<>();
        int count = random.nextInt(4);
        for (int number = 0; number < count; number++) {
            filings.add(Newsroom.byChance(random, number));
        }
        return filings;
    }

    static List<JsonNode> lines(byte[] bytes) throws IOException {
        ObjectMapper json = new ObjectMapper();
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<JsonNode> rows = new ArrayList<>();
        if (!text.isEmpty()) {
            assertThat(text).endsWith("\n");
            for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
                rows.add(json.readTree(line));
            }
        }
        return rows;
    }
}
