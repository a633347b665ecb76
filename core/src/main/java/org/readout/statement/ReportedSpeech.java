package org.readout.statement;

import static org.readout.language.PartOfSpeech.ADP;
import static org.readout.language.PartOfSpeech.ADV;
import static org.readout.language.PartOfSpeech.AUX;
import static org.readout.language.PartOfSpeech.NOUN;
import static org.readout.language.PartOfSpeech.PRON;
import static org.readout.language.PartOfSpeech.PROPN;
import static org.readout.language.PartOfSpeech.PUNCT;
import static org.readout.language.PartOfSpeech.VERB;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.language.PartOfSpeech;
import org.readout.statement.Subjects.Range;
import org.readout.statement.Subjects.VerbGroup;
import org.readout.text.Span;

/** Reads the cues of one passage: for each, the construction it stands in, its speaker and its content. */
final class ReportedSpeech {
    private static final Set<String> PARTICLES = Set.of("out", "up", "off", "down", "back");
    private static final Set<String> QUESTION_WORDS =
            Set.of("whether", "if", "how", "why", "what", "who", "where", "when", "which", "whose");
    private static final Set<String> ADJUNCTS = Set.of(
            "in",
            "on",
            "at",
            "during",
            "after",
            "before",
            "to",
            "with",
            "via",
            "through",
            "from",
            "by",
            "upon",
            "of",
            "about",
            "for",
            "under",
            "following",
            "as");

    /** Forms that are verbs whatever the tagger says. */
    private static final Set<String> CERTAIN = Set.of("said", "says", "told", "tells", "wrote", "writes", "adds");

    private final CueTable cues;

    ReportedSpeech(CueTable cues) {
        this.cues = cues;
    }

    /** Candidates in order of their cues. */
    List<Candidate> read(Passage p) {
        List<Candidate> found = new ArrayList<>();
        colon(p).or(() -> dash(p)).ifPresent(found::add);
        for (int i = 0; i < p.size(); i++) {
            int at = i;
            if (p.quoted(i)) {
                if (p.opens(i)) {
                    insideQuotation(p, i).ifPresent(found::add);
                }
                continue;
            }
            if (p.is(i, "according") && p.is(i + 1, "to")) {
                accordingTo(p, i).ifPresent(found::add);
                continue;
            }
            if (p.is(i, "as") && (i <= 1 || p.is(i - 1, ","))) {
                Optional<Candidate> put = asPut(p, i);
                if (put.isPresent()) {
                    found.add(put.get());
                    i = Math.max(i, put.get().cue().end() - 1);
                    continue;
                }
            }
            if (couldBeVerb(p, i)) {
                Optional<CueEntry> entry = cues.entry(p.word(i) + "_" + p.word(i + 1))
                        .or(() -> cues.entry(p.word(at)))
                        .or(() -> besideQuotation(p, at));
                boolean noun = p.tag(i) == NOUN && nounHere(p, i) && !rightBehindQuotation(p, i);
                if (entry.isPresent() && !noun && !partOfInfinitive(p, i, found)) {
                    verb(p, i, entry.get(), found).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** A quotation with a dash and a name under or behind it: {@code “…” – Commissioner Vele}. */
    private static Optional<Candidate> dash(Passage p) {
        int close = p.opens(0) ? p.endOfQuotation(0) : p.size();
        boolean dash = p.is(close + 1, "–") || p.is(close + 1, "—") || p.is(close + 1, "-") || p.is(close + 1, "--");
        int first = close + 2;
        int end = dash && NounPhrases.nominal(p, first) ? NounPhrases.end(p, first) : first;
        boolean all = end > first && (end == p.lastWord() + 1 || p.is(end, ","));
        if (!all || !p.capital(first)) {
            return Optional.empty();
        }
        CueEntry entry = new CueEntry("–", Act.SAY, Set.of(Frame.QUOTE), false);
        Range cue = new Range(close + 1, close + 2);
        return Optional.of(new Candidate(
                p,
                entry,
                Frame.QUOTE,
                cue,
                Optional.of(new Range(first, end)),
                List.of(p.span(0, close)),
                Optional.empty()));
    }

    /** "As Vele put it, …": the content is the main clause. */
    private Optional<Candidate> asPut(Passage p, int as) {
        int end = NounPhrases.nominal(p, as + 1) ? NounPhrases.end(p, as + 1) : as;
        boolean put = (p.is(end, "put") || p.is(end, "puts")) && p.is(end + 1, "it");
        boolean noted = !put
                && end > as + 1
                && p.is(end + 1, ",")
                && cues.entry(p.word(end)).isPresent();
        if (!put && !noted) {
            return Optional.empty();
        }
        int last = put ? end + 1 : end;
        CueEntry entry = put
                ? new CueEntry("put", Act.SAY, Set.of(Frame.TRAILING), false)
                : cues.entry(p.word(end)).orElseThrow();
        Optional<Span> content;
        if (as <= 1) {
            int comma = p.is(last + 1, ",") || p.is(last + 1, ":") ? last + 1 : last;
            int stop = contentEnd(p, comma + 1);
            content = stop > comma + 1 ? Optional.of(p.span(comma + 1, stop - 1)) : Optional.empty();
        } else {
            int before = as - 1;
            while (before > 0 && !p.quoted(before) && p.tag(before) == PUNCT) {
                before--;
            }
            content = Optional.of(p.span(startOfContent(p, before), before));
        }
        Range speaker = new Range(as + 1, end);
        return content.map(words -> new Candidate(
                p,
                entry,
                Frame.TRAILING,
                new Range(as, last + 1),
                Optional.of(speaker),
                List.of(words),
                Optional.empty()));
    }

    /** "Xi “noted the legitimacy of …”", "Xi “reiterated” a pledge": the cue is the first word inside the marks. */
    private Optional<Candidate> insideQuotation(Passage p, int open) {
        int verb = open + 1;
        Optional<CueEntry> entry = p.tag(verb) == VERB && p.quotationAt(verb) == p.quotationAt(open)
                ? cues.entry(p.word(verb))
                : Optional.empty();
        if (entry.isEmpty() || !NounPhrases.canEnd(p, open - 1) || p.word(verb).endsWith("ing")) {
            return Optional.empty();
        }
        Range speaker = new Range(NounPhrases.start(p, open - 1), open);
        int close = p.endOfQuotation(open);
        boolean alone = close <= verb + 1;
        int start = alone ? close + 1 : open;
        int end = alone || !wholeQuotation(p, open) ? contentEnd(p, start) : close + 1;
        if (end <= start) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(
                p,
                entry.get(),
                Frame.PARTIAL,
                new Range(verb, verb + 1),
                Optional.of(speaker),
                List.of(p.span(start, end - 1)),
                Optional.empty()));
    }

    /** Taggers miss verbs after names ("Europe also accuse"); what the table lists and no capital begins is looked at too. */
    private static boolean couldBeVerb(Passage p, int i) {
        return switch (p.tag(i)) {
            case VERB, AUX, NOUN -> true;
            case ADP, X, PROPN, INTJ -> !p.capital(i) && p.word(i).length() > 4;
            case ADJ, ADV, CCONJ, DET, NUM, PART, PRON, PUNCT, SCONJ, SYM -> CERTAIN.contains(p.word(i));
        };
    }

    /** Whether the verb at i is the one that an earlier cue takes as its content: "refused to condemn". */
    private static boolean partOfInfinitive(Passage p, int i, List<Candidate> found) {
        if (!p.is(i - 1, "to") || found.isEmpty()) {
            return false;
        }
        Candidate last = found.get(found.size() - 1);
        return last.frame() == Frame.INFINITIVE
                && last.content().get(0).start() == p.span(i - 1).start();
    }

    /** Whether a phrase that could be a subject, and nothing else, stands between a quotation and token i. */
    private static boolean rightBehindQuotation(Passage p, int i) {
        if (!NounPhrases.canEnd(p, i - 1)) {
            return false;
        }
        int start = NounPhrases.start(p, i - 1);
        return start > 0 && p.quoted(start - 1);
    }

    /** A verb that is no cue by itself, but stands with its subject right behind a quotation that a comma ends. */
    private static Optional<CueEntry> besideQuotation(Passage p, int verb) {
        int open = -1;
        for (int i = verb - 1; i >= 0 && verb - i < 12 && open < 0; i--) {
            open = p.quoted(i) ? i : -1;
        }
        if (open < 0
                || p.tag(verb) != VERB
                || !(p.word(verb).endsWith("ed") || p.word(verb).endsWith("s"))) {
            return Optional.empty();
        }
        Quotation quotation = p.quotations().get(p.quotationAt(open));
        char last = quotation.inner().isEmpty()
                ? ' '
                : p.text().charAt(quotation.inner().end() - 1);
        boolean leads = p.startOfQuotation(open) == 0 && ",?!".indexOf(last) >= 0;
        return leads ? Optional.of(new CueEntry("(verb)", Act.SAY, Set.of(Frame.QUOTE), false)) : Optional.empty();
    }

    /** The layout of interviews and headlines: {@code Lin: "…"}. */
    private Optional<Candidate> colon(Passage p) {
        int end = NounPhrases.nominal(p, 0) && !p.quoted(0) ? NounPhrases.end(p, 0) : 0;
        if (end > 0 && p.is(end, "(")) {
            while (end < p.size() && end < 14 && !p.is(end - 1, ")")) {
                end++;
            }
        }
        boolean named = end > 0 && end < 12 && p.is(end, ":") && p.opens(end + 1) && p.capital(end - 1);
        if (!named || p.quoted(end)) {
            return Optional.empty();
        }
        CueEntry entry = new CueEntry(":", Act.SAY, Set.of(Frame.QUOTE), false);
        Span content = p.span(end + 1, p.endOfQuotation(end + 1));
        return Optional.of(new Candidate(
                p,
                entry,
                Frame.QUOTE,
                new Range(end, end + 1),
                Optional.of(new Range(0, end)),
                List.of(content),
                Optional.empty()));
    }

    /** The cue that a colon at the passage's end leaves waiting for the words of the next paragraph. */
    Optional<Candidate> awaiting(Passage p) {
        int last = p.size() - 1;
        if (!p.is(last, ":") || p.quoted(last)) {
            return Optional.empty();
        }
        for (int i = last - 1; i >= 0; i--) {
            Optional<CueEntry> entry = p.quoted(i) ? Optional.empty() : cues.entry(p.word(i));
            if (entry.isPresent() && entry.get().frames().contains(Frame.QUOTE)) {
                VerbGroup group = Subjects.before(p, i);
                if (group.subject().isPresent()) {
                    Range cue = new Range(group.first(), i + 1);
                    return Optional.of(new Candidate(
                            p, entry.get(), Frame.QUOTE, cue, group.subject(), List.of(), Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    /** A word tagged as a noun that stands as one: after a determiner, an adjective or a preposition. */
    private static boolean nounHere(Passage p, int i) {
        if (p.word(i).endsWith("ed") || CERTAIN.contains(p.word(i))) {
            return false;
        }
        PartOfSpeech before = p.tag(i - 1);
        return i == 0
                || before == PartOfSpeech.DET
                || before == PartOfSpeech.ADJ
                || before == ADP
                || before == PartOfSpeech.NUM
                || before == VERB
                || p.is(i - 1, "'s")
                || (before == PRON && !NounPhrases.SUBJECT_PRONOUNS.contains(p.word(i - 1)));
    }

    private Optional<Candidate> verb(Passage p, int verb, CueEntry entry, List<Candidate> before) {
        VerbGroup group = withSharedSubject(p, Subjects.before(p, verb), before);
        Optional<VerbGroup> inverted = Subjects.inverted(p, verb);
        if (passive(p, group, verb)) {
            return byAgent(p, entry, group, verb);
        }
        if (p.is(verb, "saying") && p.is(verb - 1, "as") && !before.isEmpty()) {
            return asSaid(p, entry, verb, before);
        }
        if (verb <= 1 && group.subject().isEmpty()) {
            return fronted(p, entry, group, verb);
        }
        int left = group.subject().map(Range::first).orElse(group.first()) - 1;
        boolean afterContent = endsContent(p, left);
        boolean directlyAfterContent = endsContent(p, group.first() - 1);
        Optional<Range> after = inverted.flatMap(VerbGroup::subject);
        boolean quoteBefore = p.quoted(group.first() - 1) || p.quoted(left);
        boolean ownSubject = group.subject().isPresent() && p.quoted(left);
        boolean shares =
                p.word(verb).endsWith("ing") || p.is(group.first() - 1, "and") || p.is(group.first() - 1, "but");
        if (after.isPresent()
                && !ownSubject
                && directlyAfterContent
                && (quoteBefore || closesAt(p, afterAdjuncts(p, after.get().end())))) {
            Optional<Candidate> c = trailing(
                    p, entry, group, after, group.first() - 1, after.get().end());
            if (c.isPresent() && !claimed(c.get(), before)) {
                return c;
            }
        }
        int closing = afterAdjuncts(p, skipAddressee(p, verb + 1, entry));
        boolean closes = quoteBefore || (closesAt(p, closing) && !p.opens(closing + 1));
        if (group.subject().isPresent() && afterContent && closes && !shares) {
            boolean relayed = entry.lemma().equals("quote") && p.quoted(left) && asSaying(p, verb) > 0;
            Optional<Range> speaker =
                    relayed ? Optional.of(new Range(verb + 1, asSaying(p, verb) - 2)) : group.subject();
            Optional<Candidate> c = trailing(p, entry, group, speaker, left, verb + 1);
            if (c.isPresent() && !claimed(c.get(), before)) {
                return c;
            }
        }
        return following(p, entry, group, verb);
    }

    /** "was accused by a prosecutor last week of …": the agent speaks, and what follows it is the content. */
    private Optional<Candidate> byAgent(Passage p, CueEntry entry, VerbGroup group, int verb) {
        if (p.is(verb + 1, "as") && p.is(verb + 2, "saying")) {
            return following(p, entry, new VerbGroup(group.first(), verb + 2, group.subject(), false), verb + 2);
        }
        boolean agent = p.is(verb + 1, "by") && NounPhrases.nominal(p, verb + 2) && !p.quoted(verb + 2);
        int end = agent ? NounPhrases.end(p, verb + 2) : 0;
        if (end <= verb + 2 || !entry.frames().contains(Frame.OBJECT)) {
            return Optional.empty();
        }
        Range speaker = new Range(verb + 2, end);
        int start = end;
        while (start < p.size() && TimeWords.ALL.contains(p.word(start))) {
            start++;
        }
        boolean more = p.is(start, "of") || p.is(start, "for") || p.is(start, "as") || p.is(start, "over");
        int stop = more ? contentEnd(p, start + 1) : 0;
        Optional<Span> content = stop > start + 1
                ? Optional.of(p.span(start + 1, stop - 1))
                : group.subject().map(range -> range.span(p));
        Range cue = new Range(group.first(), verb + 1);
        return content.map(words ->
                new Candidate(p, entry, Frame.OBJECT, cue, Optional.of(speaker), List.of(words), Optional.empty()));
    }

    /** Whether the quotation that the candidate claims is already somebody's words. */
    private static boolean claimed(Candidate candidate, List<Candidate> before) {
        Span words = candidate.content().get(0);
        return candidate.frame() == Frame.QUOTE
                && before.stream()
                        .anyMatch(earlier -> earlier.frame() == Frame.QUOTE
                                && earlier.content().stream().anyMatch(words::equals));
    }

    /** "The agency quoted Aro as saying: …": Aro speaks; the agency's cue is found on its own and only relays. */
    private Optional<Candidate> asSaid(Passage p, CueEntry entry, int verb, List<Candidate> before) {
        Candidate relay = before.get(before.size() - 1);
        int named = NounPhrases.end(p, relay.cue().end());
        if (!relay.entry().lemma().equals("quote") || named != verb - 1) {
            return Optional.empty();
        }
        Optional<Range> speaker = Optional.of(new Range(relay.cue().end(), named));
        return following(p, entry, new VerbGroup(verb, verb, speaker, false), verb);
    }

    /** "Declaring that …, she left": the content ends with the comma before the main clause, whose subject speaks. */
    private Optional<Candidate> fronted(Passage p, CueEntry entry, VerbGroup group, int verb) {
        if (!p.word(verb).endsWith("ing")) {
            return Optional.empty();
        }
        for (int i = verb + 2; i < p.size() - 2; i++) {
            if (p.quoted(i) || !p.is(i, ",")) {
                continue;
            }
            int end = NounPhrases.end(p, i + 1);
            boolean clause = end > i + 1 && (p.tag(end) == VERB || p.tag(end) == AUX || p.tag(end) == ADV);
            if (clause) {
                VerbGroup known = new VerbGroup(group.first(), group.last(), Optional.of(new Range(i + 1, end)), false);
                int stop = i;
                return following(p, entry, known, verb)
                        .map(c -> c.cutAt(p.span(stop).start()));
            }
        }
        return Optional.empty();
    }

    /** "X said … but added …", "X spoke, adding …": the speaker of the cue before, not a subject inside its content. */
    private static VerbGroup withSharedSubject(Passage p, VerbGroup group, List<Candidate> before) {
        int j = group.first() - 1;
        boolean participle = p.word(group.last()).endsWith("ing");
        boolean coordinated = p.is(j, "and") || p.is(j, "but") || (participle && p.is(j, ","));
        if (!coordinated) {
            return group;
        }
        for (int k = before.size() - 1; k >= 0; k--) {
            Candidate earlier = before.get(k);
            boolean own = earlier.speaker().isPresent() && earlier.cue().end() <= group.first();
            if (own && earlier.frame() != Frame.OBJECT) {
                return new VerbGroup(group.first(), group.last(), earlier.speaker(), group.inverted());
            }
        }
        return group;
    }

    private static boolean passive(Passage p, VerbGroup group, int verb) {
        boolean participle = p.word(verb).endsWith("ed")
                || p.word(verb).endsWith("en")
                || p.is(verb, "told")
                || p.is(verb, "said")
                || p.is(verb, "quoted")
                || p.is(verb, "thought");
        if (!participle) {
            return false;
        }
        for (int i = group.first(); i < verb; i++) {
            if (Set.of("is", "are", "was", "were", "been", "be", "being", "'s", "'re", "got")
                    .contains(p.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what ends at token i could be content that an attribution follows: a comma, or the end of a quotation. */
    private static boolean endsContent(Passage p, int i) {
        if (i <= 0) {
            return false;
        }
        boolean comma = !p.quoted(i) && (p.is(i, ",") || p.is(i, "—") || p.is(i, "–") || p.is(i, "--"));
        return comma || (p.quoted(i) && i == p.endOfQuotation(i));
    }

    private static boolean closesAt(Passage p, int i) {
        return i >= p.size()
                || (!p.quoted(i)
                        && (p.is(i, ".")
                                || p.is(i, ",")
                                || p.is(i, ";")
                                || p.is(i, ":")
                                || p.is(i, "—")
                                || p.is(i, "–")
                                || p.is(i, "--")
                                || p.is(i, "?")
                                || p.is(i, ")")));
    }

    /** The token after "as saying" in "quoted him as saying"; NONE if that does not follow the verb. */
    private static int asSaying(Passage p, int verb) {
        int end = NounPhrases.end(p, verb + 1);
        return p.is(end, "as") && p.is(end + 1, "saying") ? end + 2 : Passage.NONE;
    }

    private static int skipAddressee(Passage p, int i, CueEntry entry) {
        int saying = asSaying(p, i - 1);
        if (saying > 0) {
            return saying;
        }
        return entry.addressee() ? NounPhrases.end(p, i) : i;
    }

    /** Skips times, adverbs and prepositional phrases from token i on. */
    private static int afterAdjuncts(Passage p, int i) {
        int at = i;
        for (int hops = 0; hops < 8; hops++) {
            int next = at;
            while (next < p.size() && !p.quoted(next) && (TimeWords.ALL.contains(p.word(next)) || p.tag(next) == ADV)) {
                next++;
            }
            boolean adjunct = ADJUNCTS.contains(p.word(next))
                    && !p.quoted(next)
                    && (p.tag(next) == ADP
                            || p.tag(next) == PartOfSpeech.PART
                            || p.tag(next) == VERB
                            || p.tag(next) == PartOfSpeech.SCONJ);
            if (adjunct && NounPhrases.nominal(p, next + 1) && !p.quoted(next + 1)) {
                int end = NounPhrases.end(p, next + 1);
                next = end > next + 1 ? end : next;
            }
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private Optional<Candidate> trailing(
            Passage p, CueEntry entry, VerbGroup group, Optional<Range> subject, int left, int after) {
        List<Span> content = new ArrayList<>();
        int end = left;
        while (end > 0 && !p.quoted(end) && p.tag(end) == PUNCT) {
            end--;
        }
        int start = startOfContent(p, end);
        boolean quote = p.quoted(end) && p.startOfQuotation(end) == start;
        Frame frame = quote ? Frame.QUOTE : Frame.TRAILING;
        if (!entry.frames().contains(frame) || start > end) {
            return Optional.empty();
        }
        int rest = afterAdjuncts(p, skipAddressee(p, after, entry));
        boolean predicate =
                p.is(rest, ",") && (p.tag(rest + 1) == AUX || p.tag(rest + 1) == VERB) && !p.quoted(rest + 1);
        boolean clause = end - start >= 2 && hasVerb(p, start, end);
        if (!quote && !clause && !predicate) {
            return Optional.empty();
        }
        content.add(p.span(start, end));
        if (quote && !(p.is(rest, ",") && p.opens(rest + 1))) {
            rest = beforeNextQuotation(p, rest);
        }
        goesOn(p, rest, quote).ifPresent(content::add);
        int spoken = entry.addressee() && asSaying(p, after - 1) < 0 ? NounPhrases.end(p, after) : after;
        Optional<Range> addressee = spoken > after ? Optional.of(new Range(after, spoken)) : Optional.empty();
        return Optional.of(new Candidate(
                p, entry, frame, new Range(group.first(), group.last() + 1), subject, content, addressee));
    }

    /** The comma before the next quotation of the passage, if no other cue stands between; else {@code from}. */
    private int beforeNextQuotation(Passage p, int from) {
        for (int i = from; i < p.size() - 1; i++) {
            if (p.quoted(i)) {
                return from;
            }
            if (p.is(i, ",") && p.opens(i + 1)) {
                return i;
            }
            if (p.tag(i) == VERB && cues.entry(p.word(i)).isPresent()) {
                return from;
            }
        }
        return from;
    }

    /** The content's second half: "…, she said, …" */
    private Optional<Span> goesOn(Passage p, int comma, boolean quote) {
        int next = comma + 1;
        boolean mark = p.is(comma, ",")
                || p.is(comma, ":")
                || p.is(comma, "—")
                || p.is(comma, "–")
                || p.is(comma, "--")
                || p.is(comma, ";");
        if (!mark || next >= p.lastWord()) {
            return Optional.empty();
        }
        if (p.opens(next)) {
            return Optional.of(p.span(next, p.endOfQuotation(next)));
        }
        if (quote) {
            return Optional.empty();
        }
        if (p.word(next).endsWith("ing")
                || p.tag(next) == ADV
                || p.is(next, "while")
                || p.is(next, "who")
                || p.is(next, "which")
                || p.is(next, "when")
                || p.is(next, "after")
                || p.is(next, "citing")
                || p.is(next, "as")
                || p.is(next, "in")
                || p.is(next, "according")) {
            return Optional.empty();
        }
        int end = contentEnd(p, next);
        boolean clause = end > next + 1 && hasVerb(p, next, end - 1);
        return clause ? Optional.of(p.span(next, end - 1)) : Optional.empty();
    }

    private static boolean hasVerb(Passage p, int start, int end) {
        for (int i = start; i <= end; i++) {
            if (p.tag(i) == VERB || p.tag(i) == AUX) {
                return true;
            }
        }
        return false;
    }

    /** Where the content that ends at {@code end} begins: at its quotation, after a semicolon, or with the passage. */
    private static int startOfContent(Passage p, int end) {
        int start = end;
        if (p.quoted(end)) {
            int open = p.startOfQuotation(end);
            if (open == 0 || p.is(open - 1, ":") || p.is(open - 1, "(") || p.quoted(open - 1)) {
                return open;
            }
            start = open;
        }
        while (start > 0 && !(p.is(start - 1, ";") && !p.quoted(start - 1))) {
            start--;
        }
        while (start < end && !p.quoted(start) && (p.tag(start) == PUNCT || p.is(start, "but") || p.is(start, "and"))) {
            start++;
        }
        return start;
    }

    private Optional<Candidate> following(Passage p, CueEntry entry, VerbGroup group, int verb) {
        int saying = asSaying(p, verb);
        if (saying > 0 && entry.lemma().equals("quote")) {
            int stop = contentEnd(p, saying);
            boolean relays = group.subject().isPresent() && stop > saying;
            Range cue = new Range(group.first(), verb + 1);
            return relays
                    ? Optional.of(new Candidate(
                            p,
                            entry,
                            Frame.CLAUSE,
                            cue,
                            group.subject(),
                            List.of(p.span(verb + 1, stop - 1)),
                            Optional.empty()))
                    : Optional.empty();
        }
        int r = verb + 1;
        if (PARTICLES.contains(p.word(r)) && (p.tag(r) == ADP || p.tag(r) == ADV)) {
            r++;
        }
        Optional<Range> addressee = Optional.empty();
        boolean mistagged =
                p.tag(r) == VERB && p.tag(r + 1) == NOUN && !p.word(r).endsWith("ing");
        if (entry.addressee() && (NounPhrases.nominal(p, r) || mistagged) && !p.quoted(r) && !p.is(r, "that")) {
            int end = NounPhrases.end(p, mistagged ? r + 1 : r);
            if (end > r && end < p.size()) {
                addressee = Optional.of(new Range(r, end));
                r = afterApposition(p, end);
            }
        }
        int start = anchor(p, r);
        Optional<Frame> frame = frameAt(p, start);
        if (frame.isEmpty() && start != r) {
            start = r;
            frame = frameAt(p, r);
        }
        boolean relative = addressee.isPresent()
                && p.is(start, "that")
                && (p.tag(start + 1) == VERB || p.tag(start + 1) == AUX)
                && p.tag(start + 2) != VERB;
        if ((frame.isEmpty() || relative) && addressee.isPresent()) {
            start = addressee.get().first();
            frame = frameAt(p, start);
            addressee = Optional.empty();
        }
        if (frame.isEmpty() && relative(p, group, verb)) {
            return Optional.of(new Candidate(
                    p,
                    entry,
                    Frame.CLAUSE,
                    new Range(group.first(), verb + 1),
                    group.subject(),
                    List.of(p.span(verb + 1, relativeEnd(p, verb + 1) - 1)),
                    addressee));
        }
        boolean plain = frame.isPresent()
                && frame.get() == Frame.OBJECT_INFINITIVE
                && !entry.frames().contains(Frame.OBJECT_INFINITIVE);
        if (plain) {
            frame = Optional.of(Frame.OBJECT);
        }
        if (frame.isEmpty() || !entry.frames().contains(frame.get())) {
            return Optional.empty();
        }
        int first = contentStart(p, start, frame.get());
        boolean aside = p.is(group.first() - 1, "who") && p.is(group.first() - 2, ",");
        int end = aside
                ? relativeEnd(p, first)
                : p.opens(first) && wholeQuotation(p, first) ? p.endOfQuotation(first) + 1 : contentEnd(p, first);
        if (end <= first) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(
                p,
                entry,
                frame.get(),
                new Range(group.first(), cueEnd(p, verb, start, frame.get())),
                group.subject(),
                List.of(p.span(first, end - 1)),
                addressee));
    }

    /** The token after ", the minister," if "that" or a quotation follows it; else {@code comma}. */
    private static int afterApposition(Passage p, int comma) {
        if (!p.is(comma, ",") || p.opens(comma + 1)) {
            return comma;
        }
        for (int i = comma + 1; i < Math.min(p.size(), comma + 14) && !p.quoted(i); i++) {
            if (p.is(i, ",")) {
                return p.is(i + 1, "that") || p.opens(i + 1) ? i + 1 : comma;
            }
        }
        return comma;
    }

    /** The token after the cue: after its particle or its preposition, where it has one. */
    private static int cueEnd(Passage p, int verb, int start, Frame frame) {
        boolean particle = PARTICLES.contains(p.word(verb + 1));
        int end = particle ? verb + 2 : verb + 1;
        return switch (frame) {
            case OF, FOR, ON, ABOUT, AGAINST, TO, WITH, IN -> start == end ? end + 1 : end;
            case QUOTE, PARTIAL, TRAILING, THAT, CLAUSE, QUESTION, INFINITIVE, OBJECT_INFINITIVE, GERUND, OBJECT, AS ->
                end;
        };
    }

    /** "…, which the minister said was an accident": the content is the rest of the relative clause. */
    private static boolean relative(Passage p, VerbGroup group, int verb) {
        boolean finite = (p.tag(verb + 1) == AUX || p.tag(verb + 1) == VERB)
                && !p.word(verb + 1).endsWith("ing");
        int before = group.subject().map(Range::first).orElse(0) - 1;
        return finite && before > 0 && (p.is(before, "which") || p.is(before, "that") || p.is(before, "who"));
    }

    private int relativeEnd(Passage p, int start) {
        int end = contentEnd(p, start);
        for (int i = start + 1; i < end; i++) {
            if (p.is(i, ",") && !p.quoted(i)) {
                return i;
            }
        }
        return end;
    }

    /** Whether the quotation that opens here reads as words of its own, not as part of the narrator's sentence. */
    private static boolean sentenceQuotation(Passage p, int open) {
        Quotation quotation = p.quotations().get(p.quotationAt(open));
        return !quotation.inner().isEmpty()
                && Character.isUpperCase(p.text().charAt(quotation.inner().start()))
                && quotation.inner().cut(p.text()).indexOf(' ') > 0;
    }

    /** Whether the quotation that opens here is all of the content: its last mark is inside, or the narrator goes on. */
    private static boolean wholeQuotation(Passage p, int open) {
        int end = p.endOfQuotation(open);
        Quotation quotation = p.quotations().get(p.quotationAt(open));
        if (quotation.inner().isEmpty()) {
            return true;
        }
        char last = p.text().charAt(quotation.inner().end() - 1);
        boolean sentence =
                Character.isUpperCase(p.text().charAt(quotation.inner().start()));
        boolean stops = ".!?,;…".indexOf(last) >= 0;
        return stops
                || (sentence
                        && (p.is(end + 1, "and")
                                || p.is(end + 1, "as")
                                || p.is(end + 1, ",")
                                || p.is(end + 1, "while")));
    }

    /** Steps over adjuncts to "that", a quotation or a colon; else only over times. */
    private static int anchor(Passage p, int r) {
        int far = afterAdjuncts(p, r);
        if (p.is(far, "that")
                || p.opens(far)
                || p.is(far, ":")
                || (p.is(far, ",") && (p.opens(far + 1) || p.is(far + 1, "that")))) {
            return far;
        }
        int near = r;
        while (near < p.size()
                && !p.quoted(near)
                && ((TimeWords.ALL.contains(p.word(near)) && !p.is(near, "this"))
                        || (p.tag(near) == ADV && !p.is(near, "there")))) {
            near++;
        }
        if (p.is(near, "on") && TimeWords.ALL.contains(p.word(near + 1))) {
            near += 2;
        }
        return near;
    }

    private static int contentStart(Passage p, int start, Frame frame) {
        return switch (frame) {
            case OF, FOR, ON, ABOUT, AGAINST, TO, WITH, AS, IN -> start + 1;
            case QUOTE, PARTIAL, THAT -> {
                int i = start;
                while (i < p.size() - 1 && !p.quoted(i) && p.tag(i) == PUNCT) {
                    i++;
                }
                yield i;
            }
            case TRAILING, CLAUSE, QUESTION, INFINITIVE, OBJECT_INFINITIVE, GERUND, OBJECT -> start;
        };
    }

    private static Optional<Frame> frameAt(Passage p, int i) {
        if (i >= p.size()) {
            return Optional.empty();
        }
        boolean mark = p.is(i, ",") || p.is(i, ":") || p.is(i, "—") || p.is(i, "–") || p.is(i, "-");
        if (p.opens(i) || (mark && p.opens(i + 1))) {
            return Optional.of(p.opens(i) && !sentenceQuotation(p, i) ? Frame.PARTIAL : Frame.QUOTE);
        }
        if (p.is(i, "that") || (p.is(i, ",") && p.is(i + 1, "that"))) {
            return Optional.of(Frame.THAT);
        }
        if (p.is(i, ":")) {
            return i < p.lastWord() ? Optional.of(Frame.CLAUSE) : Optional.empty();
        }
        if (QUESTION_WORDS.contains(p.word(i))) {
            return Optional.of(Frame.QUESTION);
        }
        if (p.is(i, "to") && p.tag(i + 1) != PROPN && !NounPhrases.nominal(p, i + 1)) {
            return Optional.of(Frame.INFINITIVE);
        }
        if (p.tag(i) == ADP || p.is(i, "to") || p.is(i, "as")) {
            return preposition(p.word(i));
        }
        if (p.tag(i) == VERB && p.word(i).endsWith("ing")) {
            return Optional.of(Frame.GERUND);
        }
        if (NounPhrases.nominal(p, i)) {
            int end = nounPhraseWithTails(p, i);
            if (end > i) {
                return Optional.of(afterNounPhrase(p, end));
            }
        }
        return Optional.empty();
    }

    private static int nounPhraseWithTails(Passage p, int i) {
        int end = NounPhrases.end(p, i);
        for (int hops = 0; hops < 4 && end > i; hops++) {
            boolean tail = (p.tag(end) == ADP) && !p.is(end, "as") && !p.quoted(end) && NounPhrases.nominal(p, end + 1);
            if (!tail) {
                break;
            }
            int more = NounPhrases.end(p, end + 1);
            if (more == end + 1) {
                break;
            }
            end = more;
        }
        return end;
    }

    private static Frame afterNounPhrase(Passage p, int end) {
        int i = end;
        while (p.tag(i) == ADV && i < p.size()) {
            i++;
        }
        if (p.is(i, "to") && (p.tag(i + 1) == VERB || p.tag(i + 1) == AUX)) {
            return Frame.OBJECT_INFINITIVE;
        }
        boolean finite = (p.tag(i) == AUX || p.tag(i) == VERB)
                && !p.quoted(i)
                && !p.word(i).endsWith("ing");
        return finite ? Frame.CLAUSE : Frame.OBJECT;
    }

    private static Optional<Frame> preposition(String word) {
        return switch (word) {
            case "of" -> Optional.of(Frame.OF);
            case "for" -> Optional.of(Frame.FOR);
            case "on", "upon" -> Optional.of(Frame.ON);
            case "about", "over", "regarding", "concerning" -> Optional.of(Frame.ABOUT);
            case "against", "at" -> Optional.of(Frame.AGAINST);
            case "to", "toward", "towards" -> Optional.of(Frame.TO);
            case "with" -> Optional.of(Frame.WITH);
            case "as" -> Optional.of(Frame.AS);
            case "in", "from", "into" -> Optional.of(Frame.IN);
            default -> Optional.empty();
        };
    }

    /** The token after the content that begins at {@code start}. */
    private int contentEnd(Passage p, int start) {
        int last = p.lastWord() + 1;
        for (int i = start; i < last; i++) {
            if (p.quoted(i)) {
                continue;
            }
            if (p.is(i, ";")) {
                return i;
            }
            boolean joined = p.is(i + 1, "and") || p.is(i + 1, "but");
            if (p.is(i, ",") && leaves(p, joined ? i + 2 : i + 1)) {
                return i;
            }
            if (i > start + 1 && (p.is(i, "and") || p.is(i, "but")) && newCue(p, i + 1)) {
                return p.is(i - 1, ",") ? i - 1 : i;
            }
            if (i > start && p.is(i, "according") && p.is(i + 1, "to")) {
                return p.is(i - 1, ",") ? i - 1 : i;
            }
        }
        return last;
    }

    /** Whether what follows a comma is no more the content: another attribution, or the narrator. */
    private boolean leaves(Passage p, int i) {
        if (p.is(i, "according")) {
            return true;
        }
        int end = p.is(i, "that") ? i : NounPhrases.end(p, i);
        if (end > i
                && p.tag(end) == VERB
                && cues.entry(p.word(end))
                        .filter(entry -> entry.frames().contains(Frame.QUOTE))
                        .isPresent()) {
            return true;
        }
        boolean participle = p.word(i).endsWith("ing")
                && p.tag(i) == VERB
                && cues.entry(p.word(i)).isPresent();
        return participle;
    }

    /** Whether a coordinated cue begins here: "and called for", "but also said". */
    private boolean newCue(Passage p, int i) {
        int at = i;
        while (p.tag(at) == ADV && at < p.size()) {
            at++;
        }
        return p.tag(at) == VERB
                && !p.word(at).endsWith("ing")
                && !p.quoted(at)
                && (p.word(at).endsWith("ed") || p.word(at).endsWith("s") || p.is(at, "said") || p.is(at, "told"))
                && cues.entry(p.word(at)).isPresent();
    }

    private Optional<Candidate> accordingTo(Passage p, int i) {
        int first = i + 2;
        int end = nounPhraseWithTails(p, first);
        if (end <= first) {
            return Optional.empty();
        }
        CueEntry entry = cues.entry("according").orElseThrow();
        Optional<Range> speaker = Optional.of(new Range(first, end));
        Range cue = new Range(i, i + 2);
        boolean opens = i == 0 || (i <= 2 && !p.quoted(i - 1) && !p.is(i - 1, ","));
        if (opens) {
            int comma = end;
            while (comma < p.size() && !p.is(comma, ",") && comma < end + 12) {
                comma++;
            }
            if (!p.is(comma, ",") || comma + 1 >= p.size()) {
                return Optional.empty();
            }
            int stop = contentEnd(p, comma + 1);
            return stop > comma + 1
                    ? Optional.of(new Candidate(
                            p,
                            entry,
                            Frame.TRAILING,
                            cue,
                            speaker,
                            List.of(p.span(comma + 1, stop - 1)),
                            Optional.empty()))
                    : Optional.empty();
        }
        int before = i - 1;
        while (before > 0 && !p.quoted(before) && p.tag(before) == PUNCT) {
            before--;
        }
        int start = startOfContent(p, before);
        boolean quote = p.quoted(before) && p.startOfQuotation(before) == start;
        List<Span> content = new ArrayList<>();
        content.add(p.span(start, before));
        return start > before
                ? Optional.empty()
                : Optional.of(new Candidate(
                        p, entry, quote ? Frame.QUOTE : Frame.TRAILING, cue, speaker, content, Optional.empty()));
    }
}
