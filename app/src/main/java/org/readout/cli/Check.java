package org.readout.cli;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.readout.account.Answer;
import org.readout.account.Query;
import org.readout.api.rest.AnswerJson;
import org.readout.ledger.Supply;
import org.readout.source.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code readout check}: whether anybody said this, as the reports have it. */
@Command(
        name = "check",
        header = "Ask whether anybody said this.",
        description = {
            "",
            "Reads reports as analyze does and looks for the words in them: as they are, altered, or told in other words. "
                    + "Says who is given them, on whose word, in how many reports that do not copy each other, and where "
                    + "first. Case, marks, brackets and spelling are no difference; dots (…) stand for anything; a figure "
                    + "or a \"not\" that differs is told. Fewer than four words are looked for as they are only. Writes "
                    + "no files.",
            "",
            "The difference is marked [-only in your words-] {+only in the report+}. The exit code does not depend on the answer.",
            ""
        })
final class Check implements Callable<Integer> {
    private final Console console;
    private final InputStream standardInput;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "QUOTATION", description = "The words, with or without quotation marks.")
    private String quotation = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files and folders, or - for standard input.")
    private List<String> paths = List.of();

    @Mixin
    private RunOptions options = new RunOptions();

    @Mixin
    private FieldOptions fields = new FieldOptions();

    Check(Console console, InputStream standardInput) {
        this.console = console;
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws Exception {
        Console ours = options.on(console);
        Query query = query();
        Limits limits = options.limits();
        Supply supply = new Paths(paths, limits, fields.mapping(), standardInput);
        Checking checking = new Checking(ours, options, limits);
        Answer answer = checking.check(query, supply);
        if (checking.outcome() == Outcome.NOTHING) {
            ours.err().println("Nothing could be read.");
            checking.tally().damages().stream().limit(5).forEach(damage -> ours.err()
                    .println("  " + Summary.line(damage)));
        } else if (options.json()) {
            ours.out().print(new String(new AnswerJson(answer).bytes(), StandardCharsets.UTF_8));
        } else if (!options.quiet()) {
            new AnswerPrinter(ours, answer).print();
            new Summary(ours).troubles(checking.tally());
        }
        ours.out().flush();
        return checking.outcome().code();
    }

    private Query query() {
        try {
            return Query.of(quotation);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "QUOTATION takes 1 to " + Query.MOST_WORDS + " words, not " + e.getMessage());
        }
    }
}
