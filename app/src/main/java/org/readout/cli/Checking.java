package org.readout.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.readout.account.Answer;
import org.readout.account.Query;
import org.readout.account.QuotationCheck;
import org.readout.analysis.Analyzer;
import org.readout.ledger.Reading;
import org.readout.ledger.Scratch;
import org.readout.ledger.Sink;
import org.readout.ledger.Supply;
import org.readout.source.Damage;
import org.readout.source.Limits;
import org.readout.statement.Engine;
import org.readout.statement.EngineUnavailable;

/** A run that looks for a quotation and writes no report. For one thread, and once. */
final class Checking {
    private final Console console;
    private final RunOptions options;
    private final Run run;
    private final Tally tally = new Tally();

    Checking(Console console, RunOptions options, Limits limits) {
        this.console = console;
        this.options = options;
        this.run = new Run(console, options, limits);
    }

    /**
     * Reads everything and gives the answer.
     *
     * @throws EngineUnavailable if the engine that was asked for is missing or damaged
     * @throws OutputRefused if there is no room for what copies are found by
     */
    Answer check(Query query, Supply supply) throws IOException {
        Analyzer analyzer = new Analyzer(options.engine());
        if (!analyzer.learned() && options.engine() == Engine.AUTO && !options.quiet()) {
            console.err().println("The learned model is not installed; statements are found by rules alone.");
        }
        Path scratch = Files.createTempDirectory("readout-check");
        try (CopiesFile copies = new CopiesFile(scratch, OutputStream.nullOutputStream(), tally)) {
            QuotationCheck check = new QuotationCheck(query);
            Progress progress = new Progress(new Looking(check, copies, tally), console, tally, supply::share);
            try {
                run.pipeline(analyzer).run(supply, progress);
            } finally {
                progress.clear();
            }
            copies.finish(check::accept);
            return check.answer();
        } finally {
            Scratch.remove(scratch);
        }
    }

    /** How the run ended. */
    Outcome outcome() {
        return tally.articles() == 0 ? Outcome.NOTHING : tally.damageCount() > 0 ? Outcome.DAMAGED : Outcome.FINE;
    }

    Tally tally() {
        return tally;
    }

    /** Hands each article on as it comes. */
    private record Looking(QuotationCheck check, CopiesFile copies, Tally tally) implements Sink {
        @Override
        public void reading(Reading reading) throws IOException {
            check.accept(reading.analysis());
            copies.accept(reading.proof());
            tally.reading(reading);
        }

        @Override
        public void damage(Damage damage) {
            tally.damage(damage);
        }

        @Override
        public void skipped(String uri, String reason) {
            tally.skipped(uri);
        }
    }
}
