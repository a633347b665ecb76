package org.readout.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.readout.analysis.Analysis;
import org.readout.analysis.Analyzer;
import org.readout.analysis.JsonLines;
import org.readout.source.Capture;
import org.readout.story.Compositor;
import org.readout.story.Copy;
import org.readout.story.CopyFinder;
import org.readout.story.CopyLines;
import org.readout.story.GalleyRack;

/**
 * A folder of invented reports of one occasion, read.
 *
 * @param name of the folder
 * @param gold what a careful reader finds
 * @param dossier its reports, without those of another occasion
 * @param copyRows the rows of its copies
 */
record InventedOccasion(String name, JsonNode gold, Dossier dossier, byte[] copyRows) {

    /** All occasions in {@code folder}, in order of their names; reports are read side by side. */
    static List<InventedOccasion> in(Path folder, Analyzer analyzer) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            List<Path> occasions = folders.filter(path -> Files.exists(path.resolve("gold.json")))
                    .sorted()
                    .toList();
            return occasions.parallelStream()
                    .map(occasion -> read(occasion, analyzer))
                    .toList();
        }
    }

    private static InventedOccasion read(Path folder, Analyzer analyzer) {
        try (Stream<Path> files = Files.list(folder)) {
            JsonNode gold =
                    new ObjectMapper().readTree(folder.resolve("gold.json").toFile());
            List<String> others = StreamSupport.stream(gold.path("distractors").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            List<Report> reports = new ArrayList<>();
            Compositor compositor = new Compositor();
            CopyFinder finder = new CopyFinder(GalleyRack.inMemory(), Integer.MAX_VALUE);
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                if (!others.contains(file.getFileName().toString().replace(".txt", ""))) {
                    Analysis analysis = analyzer.analyze(Capture.ofText(file.toString(), Files.readString(file)));
                    reports.add(Report.of(analysis));
                    finder.accept(compositor.set(analysis.article()));
                }
            }
            List<Copy> copies = new ArrayList<>();
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            finder.find((copy, article, of) -> {
                copies.add(copy);
                rows.writeBytes(new CopyLines().row(copy, article.points(), of.points()));
            });
            String name = folder.getFileName().toString();
            return new InventedOccasion(name, gold, new Dossier(name, reports, copies), rows.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the rows of {@code analyze} into a folder of this name, for scorers outside. */
    void write(Path folder, Comparison comparison) throws IOException {
        Path out = Files.createDirectories(folder.resolve(name));
        ByteArrayOutputStream articles = new ByteArrayOutputStream();
        ByteArrayOutputStream statements = new ByteArrayOutputStream();
        JsonLines lines = new JsonLines();
        for (Report report : dossier.reports()) {
            articles.writeBytes(lines.article(report.analysis(), Optional.empty()));
            statements.writeBytes(lines.statements(report.analysis(), report.statements()));
            statements.writeBytes(lines.statements(report.analysis(), report.narratedIn(comparison)));
        }
        Files.write(out.resolve("articles.jsonl"), articles.toByteArray());
        Files.write(out.resolve("statements.jsonl"), statements.toByteArray());
        Files.write(out.resolve("copies.jsonl"), copyRows);
        Files.write(out.resolve("comparisons.jsonl"), new ComparisonLines().row(comparison, dossier));
    }
}
