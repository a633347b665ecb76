package org.readout.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.actor.Mention;
import org.readout.analysis.Analysis;
import org.readout.language.PartOfSpeech;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.statement.Statement;
import org.readout.text.Folded;
import org.readout.text.Span;
import org.readout.text.Table;

/**
 * The words by which a report can be known among others: names and quoted words, each as a number that other spellings share
 * (Aydıner, Aydiner). Two different words share a number once in four thousand million pairs. Thread-safe.
 */
final class NameWords {
    /** More words of one report's names are not kept. */
    private static final int MOST = 100;

    /** Of the runs of quoted words the least so many are kept, so that reports that quote the same keep the same. */
    private static final int MOST_RUNS = 128;

    private static final int SHORTEST = 3;

    private static final int LONGEST_LETTERS = 4;

    /** So many quoted words in a row are hardly ever quoted by chance. */
    private static final int RUN = 4;

    private final Set<String> common = new HashSet<>();

    NameWords() {
        Table.rows(NameWords.class, "occasion-common-names.tsv", 2).forEach(row -> common.add(fold(row.get(0))));
    }

    /** The words of the names of people, places and things in a report, ascending; those of states are left out. */
    int[] names(Analysis analysis) {
        String text = analysis.article().text();
        Set<Integer> found = new TreeSet<>();
        List<Span> states = new ArrayList<>();
        for (Mention mention : analysis.mentions()) {
            mention.resolution().actor().ifPresent(actor -> {
                if (actor.type() == ActorType.STATE && isOwnName(mention.span().cut(text), actor)) {
                    states.add(mention.span());
                } else if (actor.type() == ActorType.PERSON && found.size() < MOST) {
                    add(actor.name(), found);
                }
            });
        }
        int state = 0;
        for (Sentence sentence : analysis.sentences()) {
            for (Token token : sentence.tokens()) {
                while (state < states.size()
                        && states.get(state).end() <= token.span().start()) {
                    state++;
                }
                boolean inState = state < states.size() && states.get(state).overlaps(token.span());
                if (token.tag() == PartOfSpeech.PROPN
                        && !inState
                        && found.size() < MOST
                        && Character.isUpperCase(text.codePointAt(token.span().start()))) {
                    add(token.span().cut(text), found);
                }
            }
        }
        return sorted(found);
    }

    /** Whether a state is named by its own name or letters, and not by a seat of government. */
    private static boolean isOwnName(String words, Actor state) {
        return words.length() <= LONGEST_LETTERS || fold(words).equals(fold(state.name()));
    }

    /** Whether a name says nothing of which occasion it was. */
    boolean isCommon(String name) {
        return common.contains(fold(name));
    }

    /** Whether a word of a name says nothing of whose it is. */
    boolean hasCommon(String name) {
        return words(name).stream().anyMatch(common::contains);
    }

    /** The runs of words that a report quotes, ascending. */
    int[] quoted(Analysis analysis) {
        String text = analysis.article().text();
        TreeSet<Integer> found = new TreeSet<>();
        for (Statement statement : analysis.statements()) {
            for (Span quotation : statement.words().quoted()) {
                List<String> words = words(quotation.cut(text));
                for (int i = 0; i + RUN <= words.size(); i++) {
                    found.add(number(String.join(" ", words.subList(i, i + RUN))));
                    if (found.size() > MOST_RUNS) {
                        found.pollLast();
                    }
                }
            }
        }
        return sorted(found);
    }

    /** The words of one actor's name, ascending. */
    int[] of(Actor actor) {
        Set<Integer> found = new TreeSet<>();
        add(actor.name(), found);
        return sorted(found);
    }

    private void add(String name, Set<Integer> found) {
        for (String word : words(name)) {
            if (word.length() >= SHORTEST && !common.contains(word)) {
                found.add(number(word));
            }
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(fold(text).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Small letters without marks, and one letter for each that other alphabets of the same tongue lack. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(Folded.of(text).text(), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK && point != '\'')
                .map(NameWords::plain)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static int plain(int point) {
        return switch (point) {
            case 'ı' -> 'i';
            case 'ø' -> 'o';
            case 'đ', 'ð' -> 'd';
            case 'ł' -> 'l';
            default -> point;
        };
    }

    /** The number of a word or of a run of words. */
    static int number(String word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 31 + word.charAt(i);
        }
        return (int) Shingles.mix(hash);
    }

    private static int[] sorted(Set<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** The numbers that stand in both, each ascending. */
    static IntStream shared(int[] one, int[] other) {
        return Arrays.stream(one).filter(number -> Arrays.binarySearch(other, number) >= 0);
    }
}
