package org.readout.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.Access;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerRefused;
import org.readout.ledger.StatementEntry;
import org.readout.search.Facet;
import org.readout.search.Filters;
import org.readout.search.Hit;
import org.readout.search.Hits;
import org.readout.search.IndexUnusable;
import org.readout.search.Match;
import org.readout.search.Order;
import org.readout.search.Page;
import org.readout.search.Period;
import org.readout.search.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code readout search}: statements of the ledger, by words and meaning. */
@Command(
        name = "search",
        header = "Search the statements of the ledger.",
        description = {
            "",
            "All words must be there, in any form. \"ferry port\" in quotation marks stands as it is, fery~ also in other "
                    + "spellings, ferr* for all that begin so, -harbour for statements without it; speaker:, outlet:, act:, "
                    + "language:, from:2024-05 and to: among the words choose too. The words found are set between asterisks, "
                    + "or bold where there is colour. Without words the newest statements are shown.",
            ""
        })
final class Search implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "What to search for.")
    private List<String> words = List.of();

    @Option(
            names = "--speaker",
            paramLabel = "NAME",
            description = "Statements of this speaker, by name or a part of it; may be given several times.")
    private List<String> speakers = List.of();

    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            description = "Statements in this outlet's reports; may be given several times.")
    private List<String> outlets = List.of();

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "Said on this day or later: 2024-05-06, 2024-05 or 2024.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Said on this day or earlier.")
    private @Nullable String to;

    @Option(names = "--meaning", description = "Find statements that mean the same, whatever their words.")
    private boolean meaning;

    @Option(names = "--words", description = "Find statements with the words. So it is unless told otherwise.")
    private boolean byWords;

    @Option(names = "--limit", paramLabel = "N", description = "Show so many, 1 to 200; 20 unless given.")
    private int limit = 20;

    @Option(names = "--json", description = "Print JSON instead of sentences.")
    private boolean json;

    @Option(names = "--no-color", description = "Print without colour; so does a NO_COLOR in the environment.")
    private boolean noColour;

    @Mixin
    private LedgerOptions ledgerOptions = new LedgerOptions();

    Search(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Query query = query();
        Console on = noColour ? console.plain() : console;
        try (Ledger ledger = ledgerOptions.open(Access.READ);
                SearchDesk desk = SearchDesk.open(ledger)) {
            Optional<String> notice = desk.prepare(query);
            Hits hits = desk.search(query);
            Map<String, StatementEntry> entries = new HashMap<>();
            ledger.statements()
                    .find(hits.hits().stream().map(hit -> hit.statement().id()).toList())
                    .forEach(entry -> entries.put(entry.id(), entry));
            List<Hit> known = new ArrayList<>(hits.hits());
            known.removeIf(hit -> !entries.containsKey(hit.statement().id()));
            Map<String, String> addresses = addresses(ledger, entries);
            HitPrinter printer = new HitPrinter(on, entries, addresses);
            if (json) {
                printer.json(query, hits, known);
            } else {
                printer.print(hits, known);
            }
            query.doubts().forEach(sentence -> on.err().println(sentence));
            notice.ifPresent(sentence -> on.err().println(sentence));
            on.out().flush();
            return Outcome.FINE.code();
        } catch (IndexUnusable e) {
            throw new LedgerRefused(String.valueOf(e.getMessage()), e);
        }
    }

    private static Map<String, String> addresses(Ledger ledger, Map<String, StatementEntry> entries)
            throws IOException {
        Map<String, String> addresses = new HashMap<>();
        ledger.articles()
                .find(entries.values().stream()
                        .map(entry -> entry.place().article())
                        .distinct()
                        .toList())
                .forEach(article -> addresses.put(article.id(), article.uri()));
        return addresses;
    }

    private Query query() {
        if (limit < 1 || limit > Page.LARGEST) {
            throw refused("--limit takes a number from 1 to " + Page.LARGEST + ", not " + limit);
        }
        if (meaning && byWords) {
            throw refused("--meaning and --words exclude each other");
        }
        try {
            Query written = Query.parse(String.join(" ", words));
            Filters filters = written.filters();
            for (String speaker : speakers) {
                filters = filters.with(Facet.SPEAKER, speaker);
            }
            for (String outlet : outlets) {
                filters = filters.with(Facet.OUTLET, outlet);
            }
            Period said = new Period(
                    from == null ? written.said().from() : day("from", from).from(),
                    to == null ? written.said().to() : day("to", to).to());
            Match match = meaning ? Match.MEANING : byWords ? Match.WORDS : written.match();
            boolean unordered = !written.hasWords() && written.order() == Order.RELEVANCE;
            return written.with(filters)
                    .during(said, written.published())
                    .with(match)
                    .with(unordered ? Order.NEWEST : written.order())
                    .with(new Page(limit, 1, Optional.empty()));
        } catch (IllegalArgumentException e) {
            throw refused("This cannot be searched for: " + e.getMessage());
        }
    }

    private Period day(String prefix, String value) {
        Period read =
                value.isBlank() ? Period.ANY : Query.parse(prefix + ":" + value).said();
        if (read.isAny()) {
            throw refused("--" + prefix + " takes a day such as 2024-05-06, a month or a year, not " + value);
        }
        return read;
    }

    private ParameterException refused(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
