package org.readout.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.readout.fetch.GuardedFetcher;
import org.readout.ledger.LedgerRefused;
import org.readout.statement.EngineUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line's door. */
@Command(
        name = "readout",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Who said what, according to whom.",
        description = {"", "Reads news reports and writes down every statement, with its speaker and its place.", ""},
        commandListHeading = "%nCommands:%n",
        footer = {"", "readout COMMAND -h tells more of a command."})
public final class Readout implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs one command, the desk where none is named, and exits with its code. */
    public static void main(String[] arguments) {
        String[] wanted = arguments.length == 0 ? new String[] {"serve"} : arguments;
        System.exit(execute(Console.ofProcess(), System.in, wanted));
    }

    /** Runs one command and gives its exit code. */
    static int execute(Console console, InputStream standardInput, String... arguments) {
        return execute(console, standardInput, GuardedFetcher.ofInternet(), System.getenv(), arguments);
    }

    /** The same; {@code fetcher} asks web servers, with no proxy of the environment's. */
    static int execute(Console console, InputStream standardInput, GuardedFetcher fetcher, String... arguments) {
        return execute(console, standardInput, fetcher, Map.of(), arguments);
    }

    private static int execute(
            Console console,
            InputStream standardInput,
            GuardedFetcher fetcher,
            Map<String, String> environment,
            String... arguments) {
        CommandLine line = new CommandLine(new Readout())
                .addSubcommand(new Analyze(console, standardInput))
                .addSubcommand(new Compare(console, standardInput))
                .addSubcommand(new Check(console, standardInput))
                .addSubcommand(new Serve(console))
                .addSubcommand(new Fetch(console, standardInput, fetcher, environment))
                .addSubcommand(new Add(console, standardInput, fetcher))
                .addSubcommand(new Search(console))
                .addSubcommand(new LedgerCommands.Status(console))
                .addSubcommand(new LedgerCommands.Verify(console))
                .addSubcommand(new LedgerCommands.Backup(console))
                .addSubcommand(new LedgerCommands.Forget(console))
                .addSubcommand(new Reread(console))
                .addSubcommand(new Demo(console))
                .addSubcommand(new Bench(console));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(Help.defaultColorScheme(console.colour() ? Help.Ansi.ON : Help.Ansi.OFF));
        line.setExecutionExceptionHandler((fault, command, parsed) -> failed(console, fault, parsed));
        for (CommandLine command : line.getSubcommands().values()) {
            describe(command);
        }
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            console.err()
                    .println("readout: the memory there is does not suffice. READOUT_JAVA_OPTS=-Xmx2g gives more.");
            return Outcome.FAULT.code();
        }
    }

    private static void describe(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(Outcome.meanings())
                .abbreviateSynopsis(false);
    }

    private static int failed(Console console, Exception fault, CommandLine.ParseResult parsed) {
        if (fault instanceof OutputRefused || fault instanceof LedgerRefused) {
            console.err().println("readout: " + Console.plain(String.valueOf(fault.getMessage())));
            return Outcome.UNWRITABLE.code();
        }
        if (fault instanceof EngineUnavailable) {
            console.err().println("readout: " + Console.plain(String.valueOf(fault.getMessage())));
            return Outcome.NO_ENGINE.code();
        }
        console.err().println("readout: a fault of Readout itself: " + Console.plain(fault.toString()));
        if (System.getenv("READOUT_DEBUG") != null || parsed.expandedArgs().contains("--debug")) {
            fault.printStackTrace(console.err());
        } else {
            console.err().println("With --debug it says where.");
        }
        return Outcome.FAULT.code();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, such as serve, add or analyze.");
    }
}
