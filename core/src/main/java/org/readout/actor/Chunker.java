package org.readout.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.readout.actor.Chunk.NameKind;
import org.readout.actor.Words.Gap;
import org.readout.language.PartOfSpeech;

/** Parts an article's words into phrases of the lexicon and capitalised names, from left to right, longest first. */
final class Chunker {
    private static final int LONGEST_NAME = 9;

    private final Lexicon lexicon;
    private final Words words;
    private final int[] traits;
    private final int[] at;
    private final List<Chunk> chunks = new ArrayList<>();
    private boolean titleCase;

    private Chunker(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
        this.traits = new int[words.size()];
        this.at = new int[words.size()];
        for (int i = 0; i < traits.length; i++) {
            int known = words.key(i).isEmpty() ? 0 : lexicon.traits(words.key(i));
            traits[i] = words.isMarked(i) ? known & ~Traits.GRAMMAR : known;
        }
        Arrays.fill(at, -1);
    }

    static Chunks chunk(Lexicon lexicon, Words words) {
        Chunker chunker = new Chunker(lexicon, words);
        for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
            chunker.sentence(words.firstOf(sentence), words.afterLastOf(sentence));
        }
        return new Chunks(words, chunker.traits, chunker.chunks, chunker.at);
    }

    private void sentence(int from, int to) {
        titleCase = isTitleCase(from, to);
        int word = from;
        while (word < to) {
            if (words.key(word).isEmpty()) {
                word++;
                continue;
            }
            PhraseTrie.Match match = lexicon.longest(words, word);
            int end = match.isPresent() ? Math.min(match.end(), to) : -1;
            int name = nameEnd(word, end, match.entries(), to);
            if (name > word) {
                add(new Chunk(word, name, kindOf(word, name), match.isPresent() ? match.entries() : List.of()));
                word = name;
            } else if (end > word && !isHonorificName(word, end, to)) {
                add(new Chunk(word, end, NameKind.NONE, match.entries()));
                word = end;
            } else {
                word++;
            }
        }
    }

    private void add(Chunk chunk) {
        Arrays.fill(at, chunk.from(), chunk.to(), chunks.size());
        chunks.add(chunk);
    }

    /** "Queen" and "King" are nouns alone and forms of address before a name; either way the name stands alone. */
    private boolean isHonorificName(int word, int end, int to) {
        return end == word + 1 && has(word, Traits.HONORIFIC) && end >= to && words.isFirst(word);
    }

    private boolean has(int word, int bits) {
        return (traits[word] & bits) != 0;
    }

    /** Whether most of the longer words begin with a capital, as in headlines. */
    private boolean isTitleCase(int from, int to) {
        int longer = 0;
        int capitals = 0;
        for (int i = from; i < to; i++) {
            if (words.end(i) - words.start(i) > 3) {
                longer++;
                capitals += words.isCapital(i) ? 1 : 0;
            }
        }
        return longer >= 4 && capitals * 10 >= longer * 7;
    }

    /** Where the name that starts at {@code word} ends; {@code word} itself if none does. */
    private int nameEnd(int word, int matchEnd, List<Entry> entries, int to) {
        if (has(word, Traits.PARTICLE)
                && !words.isCapital(word)
                && words.key(word).length() > 1) {
            int end = step(word, word, to);
            return end > word ? extend(word, end, to) : word;
        }
        boolean addressed = word > 0 && has(word - 1, Traits.HONORIFIC) && !words.isFirst(word) && isJoined(word);
        if (words.isCapital(word) && has(word, Traits.FUNCTION) && !has(word, Traits.GIVEN) && matchEnd <= word + 1) {
            int end = has(word, Traits.DETERMINER | Traits.PRONOUN | Traits.LINK) ? word : extend(word, word + 1, to);
            return end > word + 1 && end > matchEnd && kindOf(word, end) == NameKind.BODY ? end : word;
        }
        boolean time = has(word, Traits.TIME) && !addressed;
        if (!words.isCapital(word) || time || (!addressed && !canOpen(word, matchEnd))) {
            return word;
        }
        if (matchEnd < 0) {
            return unmatchedName(word, to);
        }
        int end = extend(word, matchEnd, to);
        if (end == matchEnd) {
            return word;
        }
        boolean person = matchEnd == word + 1 && has(word, Traits.GIVEN | Traits.SURNAME_FIRST);
        boolean body = (traits[end - 1] & Traits.ANY_HEAD) != 0 && isGeographic(entries.get(0));
        return person || body ? end : word;
    }

    private static boolean isGeographic(Entry entry) {
        return switch (entry.kind()) {
            case STATE, SEAT, DEMONYM, PEOPLE, PLACE, ORGANISATION, OUTLET -> true;
            case BODY, MINISTRY, ROLE, DOCUMENT, COLLECTIVE -> false;
        };
    }

    private boolean canOpen(int word, int matchEnd) {
        if (has(word, Traits.HONORIFIC) && !has(word, Traits.GIVEN)) {
            return false;
        }
        if (has(word, Traits.FUNCTION)) {
            return has(word, Traits.GIVEN) && word + 1 < words.size() && words.isCapital(word + 1);
        }
        return matchEnd > 0 || !isPlainOpening(word);
    }

    /** A word that has its capital only from standing at the start of a sentence or of a quotation. */
    private boolean isPlainOpening(int word) {
        boolean opening = words.isFirst(word) || words.gap(word) == Gap.BREAK;
        if ((!opening && !titleCase) || has(word, Traits.GIVEN | Traits.SURNAME_FIRST)) {
            return false;
        }
        boolean before = word + 1 < words.size() && words.is(word + 1, Words.POSSESSIVE);
        PartOfSpeech tag = words.tag(word);
        boolean nominal = tag == PartOfSpeech.PROPN || tag == PartOfSpeech.X || before;
        return !nominal && !(opening && !titleCase && word + 1 < words.size() && nextIsName(word + 1));
    }

    private boolean nextIsName(int word) {
        return words.gap(word) == Gap.SPACE
                && words.isCapital(word)
                && !has(word, Traits.FUNCTION | Traits.TIME)
                && !lexicon.longest(words, word).isPresent();
    }

    private int unmatchedName(int word, int to) {
        return extend(word, word + 1, to);
    }

    /** Goes on from {@code end} over further words of the name that starts at {@code word}. */
    private int extend(int word, int end, int to) {
        int last = end;
        while (last < to && last - word < LONGEST_NAME) {
            int next = step(word, last, to);
            if (next == last) {
                break;
            }
            last = next;
        }
        return last;
    }

    /** The end of the name after one more part of it, a word or particles and a word; {@code last} if there's none. */
    private int step(int word, int last, int to) {
        Gap gap = last == word ? Gap.SPACE : words.gap(last);
        if (gap == Gap.COMMA) {
            return isSuffix(last) ? last + 1 : last;
        }
        if (gap != Gap.SPACE && gap != Gap.HYPHEN && !(gap == Gap.BRACKET && last - word == 1)) {
            return last;
        }
        if (words.isCapital(last)) {
            return isNameWord(word, last) ? last + 1 : last;
        }
        int end = last;
        if (gap == Gap.HYPHEN && has(last, Traits.SYLLABLE)) {
            return last + 1;
        }
        if (words.is(last, "of") && hasHead(word, last)) {
            int part = words.is(last + 1, "the") ? last + 2 : last + 1;
            boolean capital = part < to && isJoined(part) && words.isCapital(part) && !has(part, Traits.TIME);
            PhraseTrie.Match match = capital ? lexicon.longest(words, part) : PhraseTrie.Match.NONE;
            return capital ? Math.min(to, Math.max(part + 1, match.end())) : last;
        } else {
            while (end < to && end - last < 3 && has(end, Traits.PARTICLE) && (end == word || isJoined(end))) {
                end++;
            }
        }
        boolean goesOn = end > last && end < to && isJoined(end) && words.isCapital(end) && isNameWord(word, end);
        return goesOn ? end + 1 : last;
    }

    private boolean isJoined(int word) {
        return words.gap(word) == Gap.SPACE || words.gap(word) == Gap.HYPHEN;
    }

    private boolean isSuffix(int word) {
        return words.is(word, "jr") || words.is(word, "sr");
    }

    private boolean hasHead(int from, int to) {
        for (int i = from; i < to; i++) {
            if (has(i, Traits.BODY_HEAD)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNameWord(int word, int at) {
        boolean afterGiven = has(at - 1, Traits.GIVEN) && at == word + 1;
        if (has(at, Traits.FUNCTION) && !has(at, Traits.GIVEN | Traits.ANY_HEAD)) {
            return false;
        }
        if (has(at, Traits.TIME)) {
            return afterGiven;
        }
        if (titleCase && has(at, Traits.PICTURED)) {
            return false;
        }
        PhraseTrie.Match match = lexicon.longest(words, at);
        if (!match.isPresent()) {
            return true;
        }
        if (match.end() > at + 1) {
            return false;
        }
        boolean namelike = has(at, Traits.GIVEN | Traits.SURNAME_FIRST);
        boolean head = has(at, Traits.ANY_HEAD) && !match.entries().get(0).is(EntryKind.ROLE);
        return namelike || head || (afterGiven && isGeographic(match.entries().get(0)));
    }

    private NameKind kindOf(int from, int to) {
        int head = to - 1;
        for (int i = from + 1; i < to; i++) {
            if (words.is(i, "of")) {
                head = i - 1;
            }
        }
        int bits = traits[head];
        if (from > 0 && !words.isFirst(from) && has(from - 1, Traits.HONORIFIC) && isJoined(from)) {
            return NameKind.PERSON;
        }
        boolean followed = to < words.size() && !words.isFirst(to) && words.gap(to) == Gap.SPACE;
        if (followed && !words.isCapital(to) && has(to, Traits.PLACE_HEAD) && to - from > 1) {
            return NameKind.PLACE;
        }
        for (int i = from + 1; i < head && !has(from, Traits.GIVEN); i++) {
            boolean inner = has(i, Traits.ANY_HEAD) && !has(i, Traits.HEAD_OR_SURNAME);
            bits |= inner ? traits[i] : 0;
        }
        if (to - from == 1 || (bits & Traits.ANY_HEAD) == 0) {
            return (bits & Traits.ANY_HEAD) == 0 ? NameKind.PERSON : headKind(bits, from, to);
        }
        boolean surname = (bits & Traits.HEAD_OR_SURNAME) != 0;
        if (surname && has(from, Traits.GIVEN) && head == to - 1 && to - from <= 3) {
            return NameKind.PERSON;
        }
        return headKind(bits, from, to);
    }

    private NameKind headKind(int bits, int from, int to) {
        if (to - from == 1) {
            return (bits & Traits.HEAD_OR_SURNAME) != 0 ? NameKind.PERSON : NameKind.THING;
        }
        if ((bits & Traits.BODY_HEAD) != 0) {
            return NameKind.BODY;
        }
        return (bits & Traits.PLACE_HEAD) != 0 ? NameKind.PLACE : NameKind.THING;
    }
}
