package org.readout.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.readout.analysis.Analysis;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.language.PartOfSpeech;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.text.Span;

/**
 * Reads of each article by itself which words say what it is about: those that few reports have, that it says again, that are names and
 * that stand in the headline and the first sentences. Thread-safe.
 */
public final class SlugReader {
    /** So many words are the lead, the headline's among them. */
    private static final int LEAD = 40;

    private static final double IN_LEAD = 1.3;
    private static final double NAME = 2;

    /** A word said so often has half of the stress that any number of times can give it (Robertson and Zaragoza, "BM25", 2009). */
    private static final double HALF = 1.2;

    private static final int ASCII = 0x80;

    private final WordOrder order = new WordOrder();
    private final NameWords names = new NameWords();

    /** The slug of an article that came from {@code imprint}. */
    public Slug read(Analysis analysis, Imprint imprint) {
        Reading reading = new Reading(analysis.article().text());
        List<Block> blocks = analysis.article().blocks();
        if (blocks.stream().noneMatch(block -> block.kind() == BlockKind.TITLE)) {
            analysis.article().metadata().title().ifPresent(reading::headline);
        }
        int block = 0;
        for (Sentence sentence : analysis.sentences()) {
            while (block < blocks.size()
                    && blocks.get(block).span().end() <= sentence.span().start()) {
                block++;
            }
            if (block < blocks.size() && isTold(blocks.get(block).kind())) {
                reading.sentence(sentence);
            }
        }
        return new Slug(imprint, reading.words());
    }

    private static boolean isTold(BlockKind kind) {
        return switch (kind) {
            case TITLE, HEADING, PARAGRAPH -> true;
            case BYLINE, DATELINE, CAPTION, FURNITURE, REPEAT -> false;
        };
    }

    /** What has been read of a word. */
    private static final class Heard {
        private final Optional<Span> place;
        private int times;
        private boolean name;
        private boolean lead;

        Heard(Optional<Span> place) {
            this.place = place;
        }

        double stress() {
            return times / (times + HALF) * (name ? NAME : 1) * (lead ? IN_LEAD : 1);
        }
    }

    private final class Reading {
        private final String text;
        private final Map<Integer, Heard> heard = new HashMap<>();
        private int read;

        Reading(String text) {
            this.text = text;
        }

        void headline(String title) {
            for (String word : fold(title).split("[^\\p{L}\\p{N}]+", -1)) {
                add(word, false, Optional.empty());
            }
        }

        void sentence(Sentence sentence) {
            for (Token token : sentence.tokens()) {
                String shown = token.span().cut(text);
                boolean name = token.tag() == PartOfSpeech.PROPN
                        && Character.isUpperCase(shown.codePointAt(0))
                        && !names.isCommon(shown);
                for (String word : fold(shown).split("[^\\p{L}\\p{N}]+", -1)) {
                    add(word, name, Optional.of(token.span()));
                }
            }
        }

        private void add(String word, boolean name, Optional<Span> place) {
            if (word.isEmpty() || (word.length() == 1 && !Character.isDigit(word.charAt(0)))) {
                return;
            }
            read++;
            Heard known = heard.computeIfAbsent(order.number(word), number -> new Heard(place));
            known.times++;
            known.name |= name;
            known.lead |= read <= LEAD;
        }

        /** The words that tell most, in no order. */
        List<Slug.Word> words() {
            record Weighed(Slug.Word word, double weight) {}
            List<Weighed> weighed = new ArrayList<>();
            heard.forEach((number, known) -> weighed.add(new Weighed(
                    new Slug.Word(number, known.stress(), known.place),
                    -known.stress() * Math.log(order.share(number)))));
            return weighed.stream()
                    .sorted(Comparator.comparingDouble((Weighed word) -> -word.weight())
                            .thenComparingInt(word -> word.word().number()))
                    .limit(Slug.MOST_WORDS)
                    .map(Weighed::word)
                    .toList();
        }
    }

    private static String fold(String shown) {
        for (int i = 0; i < shown.length(); i++) {
            if (shown.charAt(i) >= ASCII || shown.charAt(i) == '\'') {
                return NameWords.fold(shown);
            }
        }
        return shown.toLowerCase(Locale.ROOT);
    }
}
