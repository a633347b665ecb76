package org.readout.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.readout.ledger.Supply;
import org.readout.source.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code readout analyze}: a folder of reports in; who said what, according to whom, out. */
@Command(
        name = "analyze",
        header = "Read news reports; write who said what, according to whom.",
        description = {
            "",
            "Reads plain text (.txt), web pages (.html, .htm), JSON lines (.jsonl, .ndjson), JSON (.json) and tables "
                    + "(.csv, .tsv) with the fields text, title, date, outlet and url, feeds (.rss, .atom, .xml, JSON Feed), "
                    + "news items (NewsML-G2, NITF, ninjs), press releases (.pdf, .docx), newsletters (.eml), "
                    + "saved pages (.mhtml), web archives (.warc, .wacz), archives of all these (.zip, .tar, .tgz), "
                    + "gzip of each, and folders of them. - is standard input.",
            ""
        })
final class Analyze implements Callable<Integer> {
    private final Console console;
    private final InputStream standardInput;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders, or - for standard input.")
    private List<String> paths = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write the report to this folder, which is new, empty or holds an earlier report; "
                    + "unless given, to readout-report in the working directory.")
    private Path out = Path.of("readout-report");

    @Mixin
    private RunOptions options = new RunOptions();

    @Mixin
    private FieldOptions fields = new FieldOptions();

    Analyze(Console console, InputStream standardInput) {
        this.console = console;
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws Exception {
        Limits limits = options.limits();
        Supply supply = new Paths(paths, limits, fields.mapping(), standardInput);
        return new Ending(options.on(console), options)
                .of(new Run(options.on(console), options, limits).run(paths, supply, out));
    }
}
