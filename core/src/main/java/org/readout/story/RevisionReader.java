package org.readout.story;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.readout.analysis.Analysis;
import org.readout.analysis.FieldDifference;
import org.readout.analysis.Telling;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.story.Revision.Fate;
import org.readout.story.Revision.PassageChange;
import org.readout.story.Revision.StatementChange;

/** Holds two versions of an article against each other: {@link Revision}. Pure and thread-safe. */
public final class RevisionReader {
    /** A byline that was updated tells when, and nothing of what. */
    private static final Set<BlockKind> SILENT = EnumSet.of(BlockKind.BYLINE, BlockKind.TITLE, BlockKind.CAPTION);

    private final Notices notices = new Notices();

    /** A reader with the table of this package. */
    public RevisionReader() {}

    /**
     * What changed from {@code older} to {@code newer}. Furniture is left out, since it changes with every visit. Statements are the same where most
     * of their words are, wherever in the text they now stand.
     */
    public Revision between(Analysis older, Analysis newer) {
        Version before = new Version(older);
        Version after = new Version(newer);
        List<PassageChange> pairs = PassagePairs.of(before.words(), after.words());
        List<PassageChange> passages = pairs.stream()
                .map(pair -> new PassageChange(pair.fate(), before.block(pair.older()), after.block(pair.newer())))
                .toList();
        return new Revision(passages, statements(older, newer, before, after, pairs), told(older, newer));
    }

    /** The later version's blocks that are a notice which the earlier one has not in these words; furniture among them, where sites put them. */
    private List<Integer> told(Analysis older, Analysis newer) {
        Set<List<String>> before = new HashSet<>();
        older.article().blocks().forEach(block -> before.add(words(older, block)));
        List<Integer> told = new ArrayList<>();
        List<Block> blocks = newer.article().blocks();
        for (int index = 0; index < blocks.size(); index++) {
            List<String> words = words(newer, blocks.get(index));
            if (!SILENT.contains(blocks.get(index).kind()) && notices.tell(words) && !before.contains(words)) {
                told.add(index);
            }
        }
        return told;
    }

    private static List<String> words(Analysis analysis, Block block) {
        return new WordPlaces(block.span().cut(analysis.article().text())).words();
    }

    private static List<StatementChange> statements(
            Analysis older, Analysis newer, Version before, Version after, List<PassageChange> pairs) {
        int[] was = StatementPairs.of(before.said(older), after.said(newer), before.kept(after, pairs));
        List<Telling> earlier = Telling.of(older);
        List<Telling> later = Telling.of(newer);
        List<StatementChange> changes = new ArrayList<>();
        boolean[] survived = new boolean[earlier.size()];
        for (int index = 0; index < was.length; index++) {
            if (was[index] >= 0) {
                survived[was[index]] = true;
                List<FieldDifference> differences = later.get(index).since(earlier.get(was[index]));
                changes.add(new StatementChange(
                        differences.isEmpty() ? Fate.SAME : Fate.CHANGED,
                        OptionalInt.of(was[index]),
                        OptionalInt.of(index),
                        later.get(index),
                        differences));
            } else if (isFirst(newer, index)) {
                changes.add(new StatementChange(
                        Fate.NEW, OptionalInt.empty(), OptionalInt.of(index), later.get(index), List.of()));
            }
        }
        for (int index = 0; index < survived.length; index++) {
            if (!survived[index] && isFirst(older, index)) {
                changes.add(new StatementChange(
                        Fate.GONE, OptionalInt.of(index), OptionalInt.empty(), earlier.get(index), List.of()));
            }
        }
        return changes;
    }

    private static boolean isFirst(Analysis analysis, int index) {
        return analysis.statements().get(index).copyOf().isEmpty();
    }

    /** One version's passages as words. */
    private static final class Version {
        private final List<Integer> blocks = new ArrayList<>();
        private final List<List<String>> words = new ArrayList<>();
        private final List<Integer> firsts = new ArrayList<>();
        private final WordPlaces places;

        Version(Analysis analysis) {
            this.places = new WordPlaces(analysis.article().text());
            List<Block> all = analysis.article().blocks();
            for (int index = 0; index < all.size(); index++) {
                if (all.get(index).kind() == BlockKind.FURNITURE) {
                    continue;
                }
                int first = places.first(all.get(index).span().start());
                int end = places.first(all.get(index).span().end());
                if (end > first) {
                    blocks.add(index);
                    firsts.add(first);
                    words.add(places.words().subList(first, end));
                }
            }
        }

        List<List<String>> words() {
            return words;
        }

        OptionalInt block(OptionalInt passage) {
            return passage.isEmpty() ? passage : OptionalInt.of(blocks.get(passage.getAsInt()));
        }

        /** The words of each statement, by number; none of a repeat. */
        List<StatementPairs.Said> said(Analysis analysis) {
            List<StatementPairs.Said> said = new ArrayList<>();
            for (int index = 0; index < analysis.statements().size(); index++) {
                said.add(
                        isFirst(analysis, index)
                                ? places.said(
                                        analysis.statements().get(index).words().content())
                                : StatementPairs.Said.NOTHING);
            }
            return said;
        }

        /** For each word the number of the later version's word that it became; -1 where it is gone. */
        int[] kept(Version later, List<PassageChange> pairs) {
            int[] kept = new int[places.words().size()];
            java.util.Arrays.fill(kept, -1);
            Map<List<String>, Integer> moved = new HashMap<>();
            for (PassageChange pair : pairs) {
                if (pair.fate() == Fate.NEW) {
                    moved.putIfAbsent(
                            later.words.get(pair.newer().getAsInt()),
                            pair.newer().getAsInt());
                }
            }
            for (PassageChange pair : pairs) {
                if (pair.older().isPresent()) {
                    int here = pair.older().getAsInt();
                    int there = pair.newer().isPresent()
                            ? pair.newer().getAsInt()
                            : moved.getOrDefault(words.get(here), -1);
                    if (there >= 0) {
                        StatementPairs.keep(
                                words.get(here),
                                firsts.get(here),
                                later.words.get(there),
                                later.firsts.get(there),
                                kept);
                    }
                }
            }
            return kept;
        }
    }
}
