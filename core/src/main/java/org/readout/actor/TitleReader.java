package org.readout.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.readout.actor.Chunk.NameKind;
import org.readout.actor.Words.Gap;
import org.readout.language.PartOfSpeech;

/** Finds the words that stand before or after a name to say who that is, and reads them. */
final class TitleReader {
    private static final int REACH = 16;
    private static final Set<String> BELONGING = Set.of("of", "for", "at", "with", "from");
    private static final Set<String> ELSEWHERE = Set.of("to", "in", "on", "against", "under", "before", "near", "by");

    private final Chunks chunks;
    private final Words words;
    private final Function<Chunk, Optional<String>> affiliation;

    /** @param affiliation of chunks that the lexicon can't tell: names, and kinds of bodies */
    TitleReader(Chunks chunks, Function<Chunk, Optional<String>> affiliation) {
        this.chunks = chunks;
        this.words = chunks.words();
        this.affiliation = affiliation;
    }

    /** The first word of the title that leads up to {@code word} without a break; {@code word} itself if none does. */
    int start(int word) {
        int plain = 0;
        int at = word;
        while (at > 0 && word - at < REACH && !words.isFirst(at) && isTight(at)) {
            int before = at - 1;
            Optional<Chunk> chunk = chunks.of(before);
            if (chunk.isPresent()) {
                if (chunk.get().isPerson() && !words.is(at, Words.POSSESSIVE) && !leadsCampaign(at)) {
                    break;
                }
                at = chunk.get().from();
                plain = 0;
            } else if (isConnecting(before) || chunks.has(before, Traits.HONORIFIC)) {
                at = before;
            } else if (plain < 3 && (isDescribing(before) || isHyphened(before, at))) {
                plain++;
                at = before;
            } else {
                break;
            }
        }
        return at;
    }

    private boolean isTight(int word) {
        Gap gap = words.gap(word);
        return gap == Gap.SPACE || gap == Gap.HYPHEN || gap == Gap.BRACKET || gap == Gap.NONE;
    }

    /** "Biden administration": a person's name before the body that bears it. */
    private boolean leadsCampaign(int word) {
        return chunks.of(word)
                .filter(chunk -> chunk.is(EntryKind.MINISTRY) || chunk.is(EntryKind.COLLECTIVE))
                .isPresent();
    }

    /** Words inside a title that hold its parts together. */
    private boolean isConnecting(int word) {
        if (words.is(word, Words.POSSESSIVE)) {
            return true;
        }
        boolean chunkBefore = chunks.of(word - 1).isPresent();
        if (words.is(word, "of") || words.is(word, "for")) {
            return chunks.of(word - 1).filter(chunk -> chunk.is(EntryKind.ROLE)).isPresent()
                    || (!words.isFirst(word) && words.isCapital(word - 1));
        }
        if (words.is(word, "the")) {
            return words.is(word - 1, "of") || words.is(word - 1, "for");
        }
        return words.is(word, "and") && !words.isFirst(word) && (chunkBefore || isDescribing(word - 1));
    }

    /** Part of a compound such as "tough-talking". */
    private boolean isHyphened(int word, int next) {
        boolean behind = words.gap(next) == Gap.HYPHEN;
        return behind || (!words.isFirst(word) && words.gap(word) == Gap.HYPHEN);
    }

    private boolean isDescribing(int word) {
        PartOfSpeech tag = words.tag(word);
        return !chunks.has(word, Traits.LINK | Traits.DETERMINER | Traits.PRONOUN)
                && (tag == PartOfSpeech.ADJ || tag == PartOfSpeech.NOUN || isAlwaysDescribing(word));
    }

    private boolean isAlwaysDescribing(int word) {
        return words.is(word, "former") || words.is(word, "senior") || words.is(word, "ex") || words.is(word, "late");
    }

    /** What stands before the name at {@code word}: its title, and a phrase set off by a comma before that. */
    Title before(int word, int after) {
        int start = start(word);
        Title title = read(start, word);
        boolean closed = after >= words.size() || words.isFirst(after) || !words.follows(after);
        if (closed && start > 0 && !words.isFirst(start) && words.gap(start) == Gap.COMMA) {
            int outer = outerStart(start);
            Title apposition = outer < start ? read(outer, start) : Title.NONE;
            if (!apposition.roles().isEmpty()) {
                return join(apposition, title);
            }
        }
        return title;
    }

    /**
     * First word of a portfolio of many parts that leads up to a form of address: "Minister of Foreign Affairs, African Cooperation and
     * Expatriates, Mr X"; -1 where none does.
     */
    int portfolio(int name) {
        int address = name - 1;
        if (!chunks.has(address, Traits.HONORIFIC) || words.isFirst(address) || words.gap(address) != Gap.COMMA) {
            return -1;
        }
        boolean parts = false;
        for (int i = address - 1; i >= 0 && address - i < REACH; i--) {
            if (chunks.of(i)
                    .filter(chunk -> chunk.is(EntryKind.ROLE) && chunk.entry().has("minister"))
                    .isPresent()) {
                return parts ? chunks.of(i).orElseThrow().from() : -1;
            }
            boolean part = words.isCapital(i)
                    || words.is(i, "and")
                    || words.is(i, "of")
                    || words.is(i, "for")
                    || words.is(i, "the");
            if (!part || words.isFirst(i)) {
                return -1;
            }
            parts |= words.gap(i) == Gap.COMMA || words.is(i, "and");
        }
        return -1;
    }

    /** Start of the noun phrase that ends before the comma at {@code word}; {@code word} if a name ends there. */
    private int outerStart(int word) {
        if (chunks.of(word - 1).filter(Chunk::isPerson).isPresent()) {
            return word;
        }
        Optional<Chunk> last = chunks.of(word - 1);
        if (last.isEmpty() && !isDescribing(word - 1) && !words.isCapital(word - 1)) {
            return word;
        }
        int at = last.isPresent() ? last.get().from() : word - 1;
        return start(at);
    }

    private static Title join(Title a, Title b) {
        List<Entry> roles = new ArrayList<>(a.roles());
        roles.addAll(b.roles());
        Title stronger = b.strength() > a.strength() ? b : a;
        Gender gender = a.gender() == Gender.EITHER ? b.gender() : a.gender();
        return new Title(roles, stronger.affiliation(), stronger.strength(), gender, a.former() || b.former());
    }

    /** What follows the name that ends before {@code word}: "of the union", ", the French president,". */
    Title after(int word) {
        if (word >= words.size() || words.isFirst(word)) {
            return Title.NONE;
        }
        if (words.gap(word) == Gap.SPACE && isBelonging(word)) {
            return belonging(word);
        }
        int at = word;
        for (int part = 0; part < 2 && at < words.size() && !words.isFirst(at) && words.gap(at) == Gap.COMMA; part++) {
            int end = partEnd(at);
            Title title = isApposition(at, end) && !isSubject(at, end) ? read(at, end) : Title.NONE;
            if (!title.roles().isEmpty()) {
                return title;
            }
            if (end > at + 1) {
                break;
            }
            at = end;
        }
        return Title.NONE;
    }

    private boolean isBelonging(int word) {
        return BELONGING.contains(words.key(word)) && !words.is(word, "for");
    }

    private Title belonging(int word) {
        int at = words.is(word + 1, "the") ? word + 2 : word + 1;
        return chunks.of(at)
                .filter(chunk -> chunk.from() == at && !chunk.is(EntryKind.SEAT) && words.follows(at))
                .map(chunk -> read(word, chunk.to()))
                .orElse(Title.NONE);
    }

    private int partEnd(int from) {
        int at = from + 1;
        while (at < words.size() && at - from < REACH && !words.isFirst(at) && words.follows(at) && !isVerb(at)) {
            at++;
        }
        return at;
    }

    private boolean isVerb(int word) {
        PartOfSpeech tag = words.tag(word);
        return chunks.of(word).isEmpty()
                && (tag == PartOfSpeech.VERB
                        || tag == PartOfSpeech.AUX
                        || words.is(word, "who")
                        || words.is(word, "said"));
    }

    /** Whether the words between the commas describe the name before, and aren't the title of a next one. */
    private boolean isApposition(int from, int to) {
        if (isVerb(from)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            Optional<Chunk> chunk = chunks.of(i);
            if (chunk.isPresent() && chunk.get().isPerson()) {
                return chunks.isPossessor(chunk.get())
                        || words.is(i - 1, "of")
                        || words.is(i - 1, "for")
                        || leadsCampaign(chunk.get().to());
            }
        }
        return true;
    }

    /** "In a call with X, the Turkish leader had": what follows a name that ends an opening phrase and goes on with a verb. */
    private boolean isSubject(int from, int to) {
        boolean opened = chunks.has(words.firstOf(words.sentence(from)), Traits.LINK);
        boolean acts =
                to < words.size() && !words.isFirst(to) && words.follows(to) && isVerb(to) && !words.is(to, "who");
        return opened && acts && words.is(from, "the");
    }

    /** Reads a title's words. */
    Title read(int from, int to) {
        List<Entry> roles = new ArrayList<>(2);
        Best best = new Best();
        Gender gender = Gender.EITHER;
        boolean former = false;
        String link = "";
        for (int i = from; i < to; i++) {
            Optional<Chunk> chunk = chunks.of(i);
            if (chunk.isEmpty()) {
                best.offer(owner(i), 7);
                link = BELONGING.contains(words.key(i)) || ELSEWHERE.contains(words.key(i)) ? words.key(i) : link;
                former |= words.is(i, "former") || words.is(i, "ex");
                gender = chunks.has(i, Traits.HONORIFIC) ? Traits.gender(chunks.traits(i)) : gender;
                continue;
            }
            Chunk part = chunk.get();
            if (part.is(EntryKind.ROLE)) {
                if (link.isEmpty()) {
                    roles.add(part.entry());
                    gender = gender == Gender.EITHER ? part.entry().gender() : gender;
                }
            } else if (!ELSEWHERE.contains(link) || link.equals("in")) {
                best.offer(codeOf(part), weight(part, link));
            }
            i = part.to() - 1;
        }
        boolean relation = !roles.isEmpty() && roles.get(roles.size() - 1).has("relation");
        return relation
                ? new Title(roles, Optional.empty(), 0, gender, former)
                : new Title(roles, best.code, best.weight, gender, former);
    }

    /** Whose "its" is: the first state of the sentence before it. */
    private Optional<String> owner(int word) {
        if (!words.is(word, "its")) {
            return Optional.empty();
        }
        int first = words.firstOf(words.sentence(word));
        for (int i = first; i < word; i++) {
            Optional<Chunk> state =
                    chunks.of(i).filter(chunk -> chunk.is(EntryKind.STATE) && !chunks.isAttributive(chunk));
            if (state.isPresent()) {
                return state.get().entry().affiliation();
            }
        }
        return Optional.empty();
    }

    private int weight(Chunk chunk, String link) {
        boolean place = chunk.is(EntryKind.PLACE) || chunk.is(EntryKind.SEAT);
        if (link.equals("in")) {
            return place || chunk.is(EntryKind.STATE) ? 1 : 0;
        }
        if (!link.isEmpty()) {
            return place ? 3 : 8;
        }
        if (chunk.isPerson()) {
            return 2;
        }
        if (chunks.isPossessor(chunk)) {
            return place ? 4 : 7;
        }
        boolean state = chunk.is(EntryKind.DEMONYM) || chunk.is(EntryKind.STATE) || chunk.is(EntryKind.PEOPLE);
        if (state) {
            return 5;
        }
        return place ? 4 : 6;
    }

    private Optional<String> codeOf(Chunk chunk) {
        if (chunk.name() == NameKind.NONE && !chunk.is(EntryKind.MINISTRY)) {
            return chunk.entry().affiliation();
        }
        return affiliation.apply(chunk);
    }

    /** The affiliation told most strongly so far. */
    private static final class Best {
        private Optional<String> code = Optional.empty();
        private int weight;

        void offer(Optional<String> offered, int offeredWeight) {
            if (offered.isPresent() && offeredWeight > weight) {
                code = offered;
                weight = offeredWeight;
            }
        }
    }
}
