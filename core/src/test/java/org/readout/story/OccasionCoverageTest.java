package org.readout.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.readout.SharedFolder;
import org.readout.source.Capture;

/** Five real reports of one affair: which of them tell one occasion. */
class OccasionCoverageTest {
    @Test
    void theTwoReportsOfTheCallOfJune2022AreOneOccasionAndTheOthersOthers() throws IOException {
        Optional<Path> folder = SharedFolder.find("coverage");
        Assumptions.assumeTrue(folder.isPresent(), "SKIPPED: no shared folder, so real occasions are not measured");
        Desk desk = new Desk();
        DispatchReader reader = new DispatchReader();
        List<Dispatch> dispatches = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.orElseThrow())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String id = file.getFileName().toString().substring(0, 3);
                dispatches.add(reader.read(desk.analysis(id, Capture.ofText(id, Files.readString(file)))));
            }
        }
        List<Occasion> occasions = Desk.occasions(dispatches);
        assertThat(Desk.groups(occasions))
                .containsExactlyInAnyOrder(List.of("000"), List.of("001"), List.of("002"), List.of("003", "004"));
        Occasion call = occasions.stream()
                .filter(occasion -> occasion.reports().size() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(call.kind()).isEqualTo(OccasionKind.CALL);
        assertThat(call.date()).contains(new DateRange(LocalDate.of(2022, 6, 15), LocalDate.of(2022, 6, 15)));
        assertThat(call.participants()).extracting("name").containsExactly("Vladimir Putin", "Xi Jinping");
        assertThat(occasions.stream()
                        .filter(occasion -> occasion.reports().isEmpty() && occasion.kind() == OccasionKind.CALL)
                        .flatMap(occasion -> occasion.participants().stream())
                        .map(actor -> actor.name()))
                .as("a call of March that is recalled")
                .containsExactlyInAnyOrder("Joe Biden", "Xi Jinping");
    }
}
