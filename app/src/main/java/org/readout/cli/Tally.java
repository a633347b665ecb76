package org.readout.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.account.Cell;
import org.readout.account.Comparison;
import org.readout.account.Point;
import org.readout.account.Relation;
import org.readout.actor.Actor;
import org.readout.analysis.Analysis;
import org.readout.ledger.Reading;
import org.readout.source.Damage;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.statement.StatementKind;
import org.readout.story.Copy;
import org.readout.story.CopyKind;
import org.readout.story.Occasion;
import org.readout.story.Revision;

/** What a run has counted. A statement of a repeated passage is counted as a repeat and nowhere else. For one thread. */
final class Tally {
    /** How many damages and skipped files are kept by name; all are counted, and all damages are in a file. */
    private static final int KEPT = 1000;

    private final Map<StatementKind, Long> kinds = new EnumMap<>(StatementKind.class);
    private final Map<String, Speaker> speakers = new HashMap<>();
    private final Set<String> copies = new HashSet<>();
    private final List<Damage> damages = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private long articles;
    private long bytes;
    private long tokens;
    private long withSpeaker;
    private long resolved;
    private long repeats;
    private long warnings;
    private long damageCount;
    private long skippedCount;
    private Duration copiesTook = Duration.ZERO;
    private long copyPairs;
    private long passagePairs;
    private long notCompared;
    private final Map<Relation, Long> relations = new EnumMap<>(Relation.class);
    private long comparisons;
    private Duration comparisonsTook = Duration.ZERO;
    private long notLaidOut;
    private final StoryTally stories = new StoryTally();
    private final DisputeTally disputed = new DisputeTally();
    private final EditTally edits = new EditTally();
    private long occasions;
    private long occasionReports;
    private long recalled;
    private Duration occasionsTook = Duration.ZERO;

    void reading(Reading reading) {
        Analysis analysis = reading.analysis();
        articles++;
        bytes += reading.bytes();
        tokens += reading.tokens();
        warnings += analysis.article().warnings().size();
        for (Statement statement : analysis.statements()) {
            if (statement.copyOf().isPresent()) {
                repeats++;
            } else {
                kinds.merge(statement.words().kind(), 1L, Long::sum);
                statement.attribution().speaker().ifPresent(this::speaker);
            }
        }
    }

    void damage(Damage damage) {
        damageCount++;
        if (damages.size() < KEPT) {
            damages.add(damage);
        }
    }

    void skipped(String uri) {
        skippedCount++;
        if (skipped.size() < KEPT) {
            skipped.add(uri);
        }
    }

    void copy(Copy copy) {
        if (copy.kind() == CopyKind.COPY) {
            copyPairs++;
            copies.add(copy.article());
        } else {
            passagePairs++;
        }
    }

    void copiesTook(Duration time) {
        copiesTook = time;
    }

    void occasion(Occasion occasion) {
        if (occasion.reports().isEmpty()) {
            recalled++;
        } else {
            occasions++;
            occasionReports += occasion.reports().size();
        }
    }

    void comparison(Comparison comparison) {
        comparisons++;
        for (Point point : comparison.points()) {
            for (Cell cell : point.cells()) {
                relations.merge(cell.relation(), 1L, Long::sum);
            }
        }
    }

    void compared(Duration time) {
        comparisonsTook = comparisonsTook.plus(time);
    }

    void notLaidOut() {
        notLaidOut++;
    }

    /** What was counted of disputes. */
    void edited(Revision revision) {
        edits.add(revision);
    }

    EditTally edits() {
        return edits;
    }

    DisputeTally disputed() {
        return disputed;
    }

    /** How many occasions have reports that were compared. */
    long comparisons() {
        return comparisons;
    }

    /** How many cells of their matrices have this relation. */
    long cells(Relation relation) {
        return relations.getOrDefault(relation, 0L);
    }

    /** How long it took to compare, once all occasions were found. */
    Duration comparisonsTook() {
        return comparisonsTook;
    }

    /** Articles that were left out of comparisons for want of memory. */
    long notLaidOutCount() {
        return notLaidOut;
    }

    void occasionsTook(Duration time) {
        occasionsTook = time;
    }

    void notCompared() {
        notCompared++;
    }

    private void speaker(Party party) {
        withSpeaker++;
        party.resolution().actor().ifPresent(actor -> {
            resolved++;
            speakers.computeIfAbsent(actor.id(), id -> new Speaker(actor)).statements++;
        });
    }

    long articles() {
        return articles;
    }

    /** Bytes of the captures. */
    long bytes() {
        return bytes;
    }

    long tokens() {
        return tokens;
    }

    long statements() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    long statements(StatementKind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    /** Statements for which words name a speaker. */
    long withSpeaker() {
        return withSpeaker;
    }

    /** Statements whose speaker is resolved to an actor. */
    long resolved() {
        return resolved;
    }

    long repeats() {
        return repeats;
    }

    long warnings() {
        return warnings;
    }

    long damageCount() {
        return damageCount;
    }

    /** The first damages, in order. */
    List<Damage> damages() {
        return damages;
    }

    long skippedCount() {
        return skippedCount;
    }

    /** The first skipped files, in order. */
    List<String> skipped() {
        return skipped;
    }

    /** How many articles copy another one. */
    int copies() {
        return copies.size();
    }

    /** How many pairs of articles are copy and original. */
    long copyPairs() {
        return copyPairs;
    }

    /** How many pairs of articles share a passage and are no copies. */
    long passagePairs() {
        return passagePairs;
    }

    /** How long it took to find the copies, once all articles were read. */
    Duration copiesTook() {
        return copiesTook;
    }

    /** How many occasions articles report. */
    long occasions() {
        return occasions;
    }

    /** How many articles report them. */
    long occasionReports() {
        return occasionReports;
    }

    /** How many older occasions are only recalled. */
    long recalled() {
        return recalled;
    }

    /** How long it took to find the occasions, once all copies were found. */
    Duration occasionsTook() {
        return occasionsTook;
    }

    /** What was counted of stories. */
    StoryTally stories() {
        return stories;
    }

    /** Articles that were not compared with others for want of memory. */
    long notComparedCount() {
        return notCompared;
    }

    /** How many actors speak. */
    int speakerCount() {
        return speakers.size();
    }

    /** The actors with most statements, most first, then by name. */
    List<Speaker> topSpeakers(int most) {
        return speakers.values().stream()
                .sorted(Comparator.comparingLong(Speaker::statements)
                        .reversed()
                        .thenComparing(speaker -> speaker.actor().name())
                        .thenComparing(speaker -> speaker.actor().id()))
                .limit(most)
                .toList();
    }

    /** An actor and how many statements are its own. */
    static final class Speaker {
        private final Actor actor;
        private long statements;

        private Speaker(Actor actor) {
            this.actor = actor;
        }

        Actor actor() {
            return actor;
        }

        long statements() {
            return statements;
        }
    }
}
