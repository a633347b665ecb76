package org.readout.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.readout.fetch.Visited;

/** Counts and tells what becomes of addresses while they are fetched. For one thread at a time. */
final class FetchedTally implements Consumer<Visited> {
    private static final int SHOWN = 10;

    private final Console console;
    private final boolean list;
    private final boolean quiet;
    private final Map<Visited.Kind, Integer> counts = new EnumMap<>(Visited.Kind.class);
    private final List<Visited> vain = new ArrayList<>();
    private int vainly;
    private boolean drawn;

    FetchedTally(Console console, boolean list, boolean quiet) {
        this.console = console;
        this.list = list;
        this.quiet = quiet;
    }

    @Override
    public void accept(Visited visited) {
        counts.merge(visited.kind(), 1, Integer::sum);
        if (!visited.kind().had()) {
            vainly++;
            if (vain.size() < SHOWN) {
                vain.add(visited);
            }
        }
        if (list) {
            clear();
            console.out().println(Console.plain(line(visited)));
            console.out().flush();
        }
        if (console.live() && !quiet) {
            drawn = true;
            console.err().print("\r\u001b[K" + Summary.count(count(Visited.Kind.SAVED), "page", "pages") + " saved");
            console.err().flush();
        }
    }

    private static String line(Visited visited) {
        String word = visited.kind().word();
        return switch (visited.kind()) {
            case SAVED ->
                word + " " + visited.address()
                        + (visited.sentence().equals(visited.address()) ? "" : " from " + visited.sentence());
            case UNCHANGED, KNOWN -> word + " " + visited.address();
            case ASKED, REFUSED, MISSING, FAILED -> word + " " + visited.address() + ": " + visited.sentence();
        };
    }

    /** Takes the line of progress away. */
    void clear() {
        if (drawn) {
            console.err().print("\r\u001b[K");
            console.err().flush();
            drawn = false;
        }
    }

    int count(Visited.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** How many addresses were asked in vain. */
    int vain() {
        return vainly;
    }

    /** Prints the end of it. */
    void print(String archive, int pages) {
        StringBuilder line = new StringBuilder(Summary.count(count(Visited.Kind.SAVED), "page", "pages") + " saved");
        add(line, Visited.Kind.UNCHANGED, "unchanged");
        add(line, Visited.Kind.KNOWN, "saved before");
        if (vainly > 0) {
            line.append(", ").append(Summary.number(vainly)).append(" not to be had");
        }
        console.out()
                .println(line + ". Archive: " + Console.plain(archive) + ", " + Summary.count(pages, "page", "pages")
                        + " in all.");
        for (Visited visited : vain) {
            console.err()
                    .println("could not be fetched: " + Console.plain(visited.address() + ": " + visited.sentence()));
        }
        if (vainly > vain.size()) {
            console.err().println("and " + Summary.number(vainly - vain.size()) + " more; --list names all.");
        }
    }

    private void add(StringBuilder line, Visited.Kind kind, String words) {
        if (count(kind) > 0) {
            line.append(", ").append(Summary.number(count(kind))).append(' ').append(words);
        }
    }
}
