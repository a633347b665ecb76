package org.readout.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.readout.SharedFolder;
import org.readout.actor.Actor;
import org.readout.analysis.Analyzer;
import org.readout.source.Capture;
import org.readout.statement.Engine;
import org.readout.statement.EngineUnavailable;

/** Two real reports of one call, laid side by side: who has which words, and on whose word. */
class ComparisonCoverageTest {

    /** A comparison with the words of its cells at hand. */
    private record Read(Dossier dossier, Comparison comparison) {
        String words(Cell cell) {
            Report report = report(cell);
            return cell.statements().stream()
                    .flatMap(index -> report.statement(index).words().content().stream())
                    .map(span -> span.cut(report.text()))
                    .collect(Collectors.joining(" "))
                    .toLowerCase(Locale.ROOT);
        }

        Report report(Cell cell) {
            return dossier.reports().stream()
                    .filter(report -> cell.account().startsWith(report.article()))
                    .findFirst()
                    .orElseThrow();
        }

        /** The cells of all points that have the words in one of them. */
        List<List<Cell>> points(String words) {
            return comparison.points().stream()
                    .map(point -> point.cells().stream()
                            .filter(cell -> cell.relation() != Relation.ABSENT)
                            .toList())
                    .filter(cells -> cells.stream().anyMatch(cell -> words(cell).contains(words)))
                    .toList();
        }
    }

    private static Read read() throws IOException, EngineUnavailable {
        Optional<Path> folder = SharedFolder.find("coverage");
        Assumptions.assumeTrue(folder.isPresent(), "SKIPPED: no shared folder, so real reports are not compared");
        Analyzer analyzer = new Analyzer(Engine.LEARNED);
        List<Report> reports = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.orElseThrow())) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches("00[34]_.*"))
                    .sorted()
                    .toList()) {
                reports.add(Report.of(
                        analyzer.analyze(Capture.ofText(file.getFileName().toString(), Files.readString(file)))));
            }
        }
        Dossier dossier = new Dossier("call", reports, List.of());
        return new Read(dossier, Comparer.byMeaning().compare(dossier));
    }

    @Test
    void whatBothReportsHaveIsOnePointAndWhatOneSideAloneTellsIsOnItsWord() throws IOException, EngineUnavailable {
        Read read = read();
        assertThat(read.points("proper settlement"))
                .as("a phrase of both reports")
                .singleElement()
                .satisfies(cells -> assertThat(articles(read, cells)).hasSize(2));
        Map<String, Account> accounts = new HashMap<>();
        read.comparison().accounts().forEach(account -> accounts.put(account.id(), account));
        List<List<Cell>> legitimacy = read.points("noted the legitimacy");
        assertThat(legitimacy).as("a phrase of one account").isNotEmpty().allSatisfy(cells -> {
            assertThat(articles(read, cells)).hasSize(1);
            assertThat(cells).allSatisfy(cell -> assertThat(Optional.ofNullable(accounts.get(cell.account()))
                            .flatMap(Account::source)
                            .map(Actor::id))
                    .contains("body:kremlin"));
        });
    }

    @Test
    void whatAReportPrintsTwiceCorroboratesNothing() throws IOException, EngineUnavailable {
        Read read = read();
        for (Point point : read.comparison().points()) {
            for (Cell cell : point.cells()) {
                assertThat(cell.statements())
                        .satisfiesAnyOf(none -> assertThat(none).isEmpty(), some -> assertThat(some)
                                .anyMatch(index -> read.report(cell)
                                        .statement(index)
                                        .copyOf()
                                        .isEmpty()));
            }
        }
    }

    private static Set<String> articles(Read read, List<Cell> cells) {
        return cells.stream().map(cell -> read.report(cell).article()).collect(Collectors.toCollection(TreeSet::new));
    }
}
