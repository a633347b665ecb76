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

/** Reads the cues of one passage: for each, the construction it stands in, its speaker and its content. */
final class ReportedSpeech {
    /** Forms that are verbs whatever the tagger says. */
    private static final Set<String> CERTAIN = Set.of("said", "says", "told", "tells", "wrote", "writes", "adds");

    private final CueTable cues;
    private final Layouts layouts;
    private final LeadingContent leading;
    private final FollowingContent following;

    ReportedSpeech(CueTable cues) {
        this.cues = cues;
        ContentBounds bounds = new ContentBounds(cues);
        this.layouts = new Layouts(cues, bounds);
        this.leading = new LeadingContent(cues, bounds);
        this.following = new FollowingContent(bounds);
    }

    /** The cue that a colon at the passage's end leaves waiting for the words of the next paragraph. */
    Optional<Candidate> awaiting(Passage p) {
        return layouts.awaiting(p);
    }

    /** Candidates in order of their cues. */
    List<Candidate> read(Passage p) {
        List<Candidate> found = new ArrayList<>();
        layouts.colon(p).or(() -> Layouts.dash(p)).ifPresent(found::add);
        for (int i = 0; i < p.size(); i++) {
            int at = i;
            if (p.quoted(i)) {
                if (p.opens(i)) {
                    layouts.insideQuotation(p, i).ifPresent(found::add);
                }
                continue;
            }
            if (p.is(i, "according") && p.is(i + 1, "to")) {
                layouts.accordingTo(p, i).ifPresent(found::add);
                continue;
            }
            if (p.is(i, "as") && (i <= 1 || p.is(i - 1, ","))) {
                Optional<Candidate> put = layouts.asPut(p, i);
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

    /** Whether token i ends a quotation, or is the comma behind one. */
    private static boolean behindQuotation(Passage p, int i) {
        return p.quoted(i) || (p.is(i, ",") && p.quoted(i - 1));
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
            return following.byAgent(p, entry, group, verb);
        }
        if (p.is(verb, "saying") && p.is(verb - 1, "as") && !before.isEmpty()) {
            return following.asSaid(p, entry, verb, before);
        }
        if (verb <= 1 && group.subject().isEmpty()) {
            return following.fronted(p, entry, group, verb);
        }
        int left = group.subject().map(Range::first).orElse(group.first()) - 1;
        boolean afterContent = ContentBounds.endsContent(p, left);
        boolean directlyAfterContent = ContentBounds.endsContent(p, group.first() - 1);
        Optional<Range> after = inverted.flatMap(VerbGroup::subject);
        boolean quoteBefore = behindQuotation(p, group.first() - 1) || behindQuotation(p, left);
        boolean ownSubject = group.subject().isPresent() && p.quoted(left);
        boolean shares =
                p.word(verb).endsWith("ing") || p.is(group.first() - 1, "and") || p.is(group.first() - 1, "but");
        if (after.isPresent()
                && !ownSubject
                && directlyAfterContent
                && (quoteBefore
                        || ContentBounds.closesAt(
                                p, Constructions.afterAdjuncts(p, after.get().end())))) {
            Optional<Candidate> c = leading.trailing(
                    p, entry, group, after, group.first() - 1, after.get().end());
            if (c.isPresent() && !LeadingContent.claimed(c.get(), before)) {
                return c;
            }
        }
        int closing = Constructions.afterAdjuncts(p, LeadingContent.skipAddressee(p, verb + 1, entry));
        boolean closes = quoteBefore || (ContentBounds.closesAt(p, closing) && !p.opens(closing + 1));
        if (group.subject().isPresent() && afterContent && closes && !shares) {
            boolean relayed = entry.lemma().equals("quote") && p.quoted(left) && LeadingContent.asSaying(p, verb) > 0;
            Optional<Range> speaker =
                    relayed ? Optional.of(new Range(verb + 1, LeadingContent.asSaying(p, verb) - 2)) : group.subject();
            Optional<Candidate> c = leading.trailing(p, entry, group, speaker, left, verb + 1);
            if (c.isPresent() && !LeadingContent.claimed(c.get(), before)) {
                return c;
            }
        }
        return following.following(p, entry, group, verb);
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
}
