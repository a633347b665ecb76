package org.readout.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.readout.actor.Actor;
import org.readout.actor.Resolution;
import org.readout.analysis.Analysis;
import org.readout.statement.Attribution;
import org.readout.statement.Evidence;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.statement.StatementKind;
import org.readout.statement.Words;
import org.readout.text.CodePoints;
import org.readout.text.Span;

/**
 * Gives the statements of a new analysis the ids that they had before, and puts into it what people have corrected. One that somebody accepted
 * or corrected and that the new analysis lacks is kept as it was, where its words still stand in the text. For one article, once.
 */
final class Correcting {
    /** The rule of what people have put in place of the machine's finding. */
    static final String BY = "review";

    private final List<Known> known;
    private final List<Corrections.Held> corrections;
    private final Map<String, Statement> machine = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, ReviewState> states = new HashMap<>();
    private final Set<String> rejected = new HashSet<>();

    /** A statement that the article had before: its id, and where it stood. */
    record Known(String id, Matching.Place place) {}

    /**
     * What is known of one article.
     *
     * @param known its statements so far
     * @param corrections those in force, the oldest first
     */
    Correcting(List<Known> known, List<Corrections.Held> corrections) {
        this.known = List.copyOf(known);
        this.corrections = List.copyOf(corrections);
    }

    /** A statement as the machine found it, after {@link #apply}; empty where it did not, and nobody kept it. */
    Optional<Statement> machine(String id) {
        return Optional.ofNullable(machine.get(id));
    }

    /** Ids of the statements of the analysis that {@link #apply} gave, in their order. */
    List<String> ids() {
        return ids;
    }

    /** What people have made of a statement. */
    ReviewState state(String id) {
        return rejected.contains(id) ? ReviewState.REJECTED : states.getOrDefault(id, ReviewState.NONE);
    }

    /**
     * The analysis with ids and corrections.
     *
     * @throws LedgerRefused if what was kept with a correction cannot be read
     */
    Analysis apply(Analysis found) throws LedgerRefused {
        corrections.forEach(held -> note(held.correction()));
        String text = found.article().text();
        CodePoints points = CodePoints.of(text);
        Map<String, Statement> kept = kept(text);
        List<Statement> statements = new ArrayList<>(found.statements());
        List<String> matched = new ArrayList<>(match(found, kept));
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int index = 0; index < matched.size(); index++) {
            places.put(matched.get(index), index);
        }
        kept.forEach((id, statement) -> {
            if (states.containsKey(id) && !rejected.contains(id) && !places.containsKey(id)) {
                places.put(id, statements.size());
                matched.add(id);
                statements.add(statement);
            }
        });
        places.forEach((id, index) -> machine.put(id, statements.get(index)));
        for (Corrections.Held held : corrections) {
            Integer index = places.get(held.correction().statement());
            if (index != null) {
                statements.set(index, corrected(statements.get(index), held, text, points));
            }
        }
        return without(found, statements, matched);
    }

    /** Statements as they were when somebody looked at them, of those whose words stand in the text. */
    private Map<String, Statement> kept(String text) throws LedgerRefused {
        Map<String, Statement> kept = new TreeMap<>();
        for (Corrections.Held held : corrections) {
            if (held.basis().statement().isPresent()) {
                StatementForm.read(held.basis().statement().get(), text)
                        .ifPresent(statement -> kept.put(held.correction().statement(), statement));
            }
        }
        return kept;
    }

    private void note(Correction.OfStatement correction) {
        if (correction instanceof Correction.Reject) {
            rejected.add(correction.statement());
            return;
        }
        rejected.remove(correction.statement());
        if (correction instanceof Correction.Accept) {
            states.putIfAbsent(correction.statement(), ReviewState.ACCEPTED);
        } else {
            states.put(correction.statement(), ReviewState.CORRECTED);
        }
    }

    /** The id of each statement: that of the earlier one that it is, else a new one. */
    private List<String> match(Analysis found, Map<String, Statement> kept) {
        ArticleRows rows = new ArticleRows(found.article());
        List<Matching.Place> places =
                found.statements().stream().map(rows::place).toList();
        int[] same = Matching.match(
                places,
                known.stream()
                        .map(one -> Optional.ofNullable(kept.get(one.id()))
                                .map(rows::place)
                                .orElse(one.place()))
                        .toList());
        int next = 0;
        String prefix = found.article().id() + "-s";
        for (Known one : known) {
            next = Math.max(next, number(one.id(), prefix));
        }
        List<String> matched = new ArrayList<>();
        for (int index = 0; index < same.length; index++) {
            matched.add(
                    same[index] >= 0 ? known.get(same[index]).id() : prefix + (known.isEmpty() ? index + 1 : ++next));
        }
        return matched;
    }

    private static int number(String id, String prefix) {
        String digits = id.startsWith(prefix) ? id.substring(prefix.length()) : "";
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }

    private static Statement corrected(Statement statement, Corrections.Held held, String text, CodePoints points) {
        Correction.OfStatement correction = held.correction();
        if (correction instanceof Correction.Speaker speaker) {
            return attributed(
                    statement,
                    speaker(statement, speaker.speaker()),
                    statement.attribution().tellers());
        }
        if (correction instanceof Correction.Tellers tellers) {
            List<Party> parties = new ArrayList<>();
            for (Actor teller : tellers.tellers()) {
                parties.add(new Party(place(statement, parties.size()), resolved(Optional.of(teller))));
            }
            return attributed(statement, statement.attribution().speaker(), parties);
        }
        if (correction instanceof Correction.WordsAt at) {
            return words(at, held.basis(), text, points)
                    .map(words -> with(statement, words(statement.words(), words)))
                    .orElse(statement);
        }
        return new Statement(
                statement.words(),
                statement.attribution(),
                statement.when(),
                statement.copyOf(),
                new Evidence(statement.evidence().by(), 1));
    }

    /** Where the words of a correction stand: at their place, or where the text has moved at the nearest place that has them. */
    private static Optional<Span> words(Correction.WordsAt at, Basis basis, String text, CodePoints points) {
        int start = points.utf16(Math.min(at.start(), points.length()));
        if (basis.words().isEmpty()) {
            return at.end() <= points.length()
                    ? Optional.of(new Span(start, points.utf16(at.end())))
                    : Optional.empty();
        }
        String words = basis.words().get();
        int behind = text.indexOf(words, start);
        int before = text.lastIndexOf(words, start);
        int nearest = before < 0 || (behind >= 0 && behind - start < start - before) ? behind : before;
        return nearest < 0 ? Optional.empty() : Optional.of(new Span(nearest, nearest + words.length()));
    }

    /** Words at another place; what of the old ones stood in quotation marks still does. */
    private static Words words(Words old, Span words) {
        List<Span> quoted = new ArrayList<>();
        for (Span span : old.quoted()) {
            int start = Math.max(span.start(), words.start());
            int end = Math.min(span.end(), words.end());
            if (start < end) {
                quoted.add(new Span(start, end));
            }
        }
        StatementKind kind = quoted.isEmpty()
                ? StatementKind.REPORTED
                : quoted.size() == 1 && quoted.get(0).equals(words) ? StatementKind.QUOTED : StatementKind.MIXED;
        return new Words(kind, List.of(words), quoted);
    }

    private static Optional<Party> speaker(Statement statement, Optional<Actor> actor) {
        Optional<List<Span>> named = statement.attribution().speaker().map(Party::spans);
        if (named.isEmpty() && actor.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Party(named.orElseGet(() -> place(statement, 0)), resolved(actor)));
    }

    /** The words that show a party whom no words name: those of the cue, else the statement's own. */
    private static List<Span> place(Statement statement, int teller) {
        List<Party> tellers = statement.attribution().tellers();
        if (teller < tellers.size()) {
            return tellers.get(teller).spans();
        }
        return statement
                .attribution()
                .cue()
                .map(cue -> cue.spans())
                .filter(spans -> !spans.isEmpty())
                .orElse(List.of(statement.words().content().get(0)));
    }

    private static Resolution resolved(Optional<Actor> actor) {
        return actor.isPresent() ? new Resolution(actor, BY, 1) : Resolution.unresolved(BY);
    }

    private static Statement attributed(Statement statement, Optional<Party> speaker, List<Party> tellers) {
        return new Statement(
                statement.words(),
                new Attribution(
                        speaker,
                        statement.attribution().cue(),
                        tellers,
                        statement.attribution().addressee()),
                statement.when(),
                statement.copyOf(),
                new Evidence(reviewed(statement), 1));
    }

    private static Statement with(Statement statement, Words words) {
        return new Statement(
                words,
                statement.attribution(),
                statement.when(),
                statement.copyOf(),
                new Evidence(reviewed(statement), 1));
    }

    private static String reviewed(Statement statement) {
        String by = statement.evidence().by();
        return by.endsWith("+" + BY) ? by : by + "+" + BY;
    }

    /** The analysis without what was rejected; what repeats a rejected statement repeats nothing. */
    private Analysis without(Analysis found, List<Statement> statements, List<String> matched) {
        int[] moved = new int[statements.size()];
        int left = 0;
        for (int index = 0; index < moved.length; index++) {
            moved[index] = rejected.contains(matched.get(index)) ? -1 : left++;
        }
        List<Statement> kept = new ArrayList<>();
        for (int index = 0; index < moved.length; index++) {
            if (moved[index] >= 0) {
                Statement statement = statements.get(index);
                OptionalInt original = statement.copyOf();
                OptionalInt now = original.isPresent() && moved[original.getAsInt()] >= 0
                        ? OptionalInt.of(moved[original.getAsInt()])
                        : OptionalInt.empty();
                kept.add(new Statement(
                        statement.words(), statement.attribution(), statement.when(), now, statement.evidence()));
                ids.add(matched.get(index));
            }
        }
        return new Analysis(found.article(), kept, found.sentences(), found.mentions(), found.times());
    }
}
