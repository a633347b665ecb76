package org.readout.web;

import java.io.IOException;
import java.nio.file.Path;
import org.readout.analysis.Analysis;

/** Writes the invented coverage as a report by hand: {@code Sample OUT}. No test. */
final class Sample {
    private Sample() {}

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    static void write(Path directory) throws IOException {
        try (ReportWriter report = new ReportWriter(directory)) {
            for (Analysis analysis : Coverage.reports()) {
                report.accept(analysis);
            }
            report.damage("clippings/broken.warc.gz", "byte 4,096", "The archive ends in the middle of a record.");
            report.damage("clippings/<script>alert(1)</script>.pdf", "", "Not a kind of file that Readout reads.");
        }
    }
}
