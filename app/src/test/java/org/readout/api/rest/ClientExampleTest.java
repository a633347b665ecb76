package org.readout.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientExampleTest {
    @Test
    void theExampleOfTheDocumentsAddsAReportAndReadsItsStatements(@TempDir Path folder) throws Exception {
        try (Bench bench = new Bench(folder)) {
            ClientExample client = new ClientExample(bench.uri(""));
            List<String> articles = client.add(
                    "OSLO (Fjordpost) — “The ferry will sail in June,” Norwegian Foreign Minister Jon Arvidsen said on Monday.\n",
                    "Fjordpost",
                    "2024-05-06");

            assertThat(articles).hasSize(1);
            assertThat(client.statements(articles.get(0)))
                    .anyMatch(line -> line.startsWith("Jon Arvidsen: ") && line.contains("ferry will sail"));
            assertThat(client.titles()).hasSize(1);
        }
    }
}
