package org.readout.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
 * Gives the statements of a new analysis the ids that they had before, and puts into it what people have corrected. A statement is the
 * earlier one with which it shares most of its place, at least half of what both cover. One that somebody accepted or corrected and that the
 * new analysis lacks is kept as it was. For one article, once.
 */
final class Correcting {
    /** The rule of what people have put in place of the machine's finding. */
    static final String BY = "review";

    private final List<Known> known;
    private final List<Correction.OfStatement> corrections;
    private final Optional<Analysis> before;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, ReviewState> states = new HashMap<>();
    private final Set<String> rejected = new HashSet<>();

    /**
     * A statement that the article had before.
     *
     * @param id its id
     * @param index in the analysis before; -1 if it was not in it
     * @param start of its words, in code points
     * @param end of its words
     */
    record Known(String id, int index, int start, int end) {}

    /**
     * What is known of one article.
     *
     * @param known its statements so far
     * @param corrections those in force, the oldest first
     * @param before the analysis so far, corrected; empty where there is none or it cannot be read
     */
    Correcting(List<Known> known, List<Correction.OfStatement> corrections, Optional<Analysis> before) {
        this.known = List.copyOf(known);
        this.corrections = List.copyOf(corrections);
        this.before = before;
    }

    /** Ids of the statements of the analysis that {@link #apply} gave, in their order. */
    List<String> ids() {
        return ids;
    }

    /** What people have made of a statement. */
    ReviewState state(String id) {
        return rejected.contains(id) ? ReviewState.REJECTED : states.getOrDefault(id, ReviewState.NONE);
    }

    /** The analysis with ids and corrections. */
    Analysis apply(Analysis found) {
        for (Correction.OfStatement correction : corrections) {
            note(correction);
        }
        CodePoints points = CodePoints.of(found.article().text());
        List<Statement> statements = new ArrayList<>(found.statements());
        List<String> matched = new ArrayList<>(match(found, points));
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int index = 0; index < matched.size(); index++) {
            places.put(matched.get(index), index);
        }
        keepReviewed(places, statements, matched);
        for (Correction.OfStatement correction : corrections) {
            Integer index = places.get(correction.statement());
            if (index != null) {
                statements.set(index, corrected(statements.get(index), correction, points));
            }
        }
        return without(found, statements, matched);
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

    /** The id of each statement: that of the earlier one whose place it shares most, else a new one. */
    private List<String> match(Analysis found, CodePoints points) {
        record Pair(int index, Known known, double shared) {}
        List<Pair> pairs = new ArrayList<>();
        for (int index = 0; index < found.statements().size(); index++) {
            List<Span> content = found.statements().get(index).words().content();
            int start = points.of(content.get(0).start());
            int end = points.of(content.get(content.size() - 1).end());
            for (Known one : known) {
                int common = Math.min(end, one.end()) - Math.max(start, one.start());
                int both = Math.max(end, one.end()) - Math.min(start, one.start());
                if (2 * common >= both && common > 0) {
                    pairs.add(new Pair(index, one, common / (double) both));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.shared())
                .thenComparing(pair -> pair.index() != pair.known().index())
                .thenComparingInt(pair -> pair.index())
                .thenComparing(pair -> pair.known().id()));
        String[] matched = new String[found.statements().size()];
        Set<String> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (matched[pair.index()] == null && taken.add(pair.known().id())) {
                matched[pair.index()] = pair.known().id();
            }
        }
        int next = 0;
        String prefix = found.article().id() + "-s";
        for (Known one : known) {
            taken.add(one.id());
            next = Math.max(next, number(one.id(), prefix));
        }
        for (int index = 0; index < matched.length; index++) {
            if (matched[index] == null) {
                String own = prefix + (index + 1);
                matched[index] = known.isEmpty() && taken.add(own) ? own : prefix + ++next;
            }
        }
        return List.of(matched);
    }

    private static int number(String id, String prefix) {
        String digits = id.startsWith(prefix) ? id.substring(prefix.length()) : "";
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }

    /** Puts statements behind the others that somebody has looked at and that the machine finds no more. */
    private void keepReviewed(Map<String, Integer> places, List<Statement> statements, List<String> matched) {
        for (Known one : known) {
            if (one.index() >= 0
                    && states.containsKey(one.id())
                    && !rejected.contains(one.id())
                    && !places.containsKey(one.id())) {
                before.filter(analysis -> one.index() < analysis.statements().size())
                        .map(analysis -> analysis.statements().get(one.index()))
                        .ifPresent(statement -> {
                            places.put(one.id(), statements.size());
                            matched.add(one.id());
                            statements.add(statement);
                        });
            }
        }
    }

    private static Statement corrected(Statement statement, Correction.OfStatement correction, CodePoints points) {
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
        if (correction instanceof Correction.WordsAt at && at.end() <= points.length()) {
            Span words = new Span(points.utf16(at.start()), points.utf16(at.end()));
            return with(statement, words(statement.words(), words));
        }
        return new Statement(
                statement.words(),
                statement.attribution(),
                statement.when(),
                statement.copyOf(),
                new Evidence(statement.evidence().by(), 1));
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
                new Evidence(statement.evidence().by() + "+" + BY, 1));
    }

    private static Statement with(Statement statement, Words words) {
        return new Statement(
                words,
                statement.attribution(),
                statement.when(),
                statement.copyOf(),
                new Evidence(statement.evidence().by() + "+" + BY, 1));
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
