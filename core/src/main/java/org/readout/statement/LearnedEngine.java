package org.readout.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.statement.Subjects.Range;
import org.readout.statement.Support.Keep;
import org.readout.text.Span;

/**
 * The learned model's attributions, joined with what the rules are certain of: where quotations begin and end, which
 * paragraphs go on with one, to whom something is said, quotations that the model passed over, and attributions inside the
 * words of somebody else, which make a chain of tellers.
 */
final class LearnedEngine implements AttributionEngine {
    /** Articles of more words than this are read by the rules: they are no reports, and the model is slow. */
    private static final int MOST_WORDS = 100_000;

    private static final String TOO_LONG = "more than 100,000 words: statements are found by rules alone";

    /** A rule this sure of an attribution inside the words of another is believed; the model was not shown any. */
    private static final double SURE = 0.75;

    private static final Pattern CONTRACTION =
            Pattern.compile("(i|you|he|she|it|we|they|who)[’'](?:ll|s|d|re|ve|m)", Pattern.CASE_INSENSITIVE);

    private final AttributionModel model;
    private final RuleEngine rules;
    private final CueTable cues;
    private final ActTable acts = ActTable.load();

    LearnedEngine(AttributionModel model, CueTable cues) {
        this.model = model;
        this.cues = cues;
        this.rules = new RuleEngine(cues);
    }

    @Override
    public String version() {
        return model.version() + "+" + rules.version();
    }

    @Override
    public Map<String, String> libraries() {
        return Map.of("onnxruntime", model.library());
    }

    @Override
    public Drafts read(Manuscript manuscript) {
        Drafts ruled = rules.read(manuscript);
        List<Draft> byRules = ruled.list();
        List<ModelWord> words = model.words(manuscript, MOST_WORDS);
        if (manuscript.passages().isEmpty()) {
            return ruled;
        }
        if (words.size() > MOST_WORDS) {
            return ruled.with(TOO_LONG);
        }
        Boundaries boundaries = new Boundaries(manuscript.quotations());
        List<Draft> learned = new ArrayList<>();
        for (ModelFinding found : model.read(words)) {
            learned.add(draft(found, words, manuscript, boundaries, byRules));
        }
        Joining joining = new Joining(learned);
        joining.with(byRules);
        return Drafts.of(joining.drafts());
    }

    private Draft draft(
            ModelFinding found,
            List<ModelWord> words,
            Manuscript manuscript,
            Boundaries boundaries,
            List<Draft> byRules) {
        Span cue = span(found.cue(), words);
        Optional<Draft> rule = withCue(byRules, cue);
        CueEntry entry = rule.map(draft -> draft.citing().entry()).orElseGet(() -> entry(cue.cut(manuscript.text())));
        Optional<Span> speaker = found.source().map(range -> uncontracted(manuscript.text(), span(range, words)));
        List<Span> content = found.content().stream()
                .map(range -> span(range, words))
                .map(span -> snapped(span, boundaries, cue, speaker))
                .toList();
        Citing citing = new Citing(
                passage(cue, manuscript.passages()),
                Optional.of(cue),
                entry,
                speaker,
                rule.flatMap(draft -> draft.citing().addressee()));
        boolean passesOn = rule.map(draft -> draft.support().passesOn())
                .orElseGet(() -> entry.frames().stream().anyMatch(Frame::passesOn));
        String by =
                model.version() + rule.map(draft -> "+" + draft.support().by()).orElse("");
        return new Draft(citing, content, new Support(by, found.confidence(), passesOn, Keep.ALWAYS));
    }

    /** The span with its ends at quotation marks nearby, unless the cue or the speaker stands between. */
    private static Span snapped(Span span, Boundaries boundaries, Span cue, Optional<Span> speaker) {
        Span snapped = boundaries.snapped(span);
        boolean across =
                snapped.overlaps(cue) || speaker.filter(snapped::overlaps).isPresent();
        return across ? span : snapped;
    }

    /** The first draft whose cue shares a character with {@code cue}. */
    private static Optional<Draft> withCue(List<Draft> drafts, Span cue) {
        return drafts.stream()
                .filter(draft -> draft.citing().cue().filter(cue::overlaps).isPresent())
                .findFirst();
    }

    private static Span span(Range range, List<ModelWord> words) {
        return words.get(range.first()).span().cover(words.get(range.end() - 1).span());
    }

    /** "He" of "he’ll": the verb that is drawn to a pronoun names nobody. */
    private static Span uncontracted(String text, Span speaker) {
        Matcher contraction = CONTRACTION.matcher(speaker.cut(text));
        return contraction.matches() ? new Span(speaker.start(), speaker.start() + contraction.end(1)) : speaker;
    }

    /** The row of the first of the cue's words that has one; verbs of the cue table before other words. */
    private CueEntry entry(String cue) {
        String lower = cue.toLowerCase(Locale.ROOT);
        List<String> words = List.of(lower.split("[^\\p{L}]+", -1));
        return words.stream()
                .flatMap(word -> cues.entry(word).stream())
                .findFirst()
                .or(() -> words.stream()
                        .flatMap(word -> acts.entry(word).stream())
                        .findFirst())
                .orElseGet(() -> new CueEntry(lower, Act.SAY, Set.of(), false));
    }

    /** The passage that holds the cue's first character, or the last one before it. */
    private static Passage passage(Span cue, List<Passage> passages) {
        int low = 0;
        int high = passages.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (passages.get(middle).span().start() <= cue.start()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return passages.get(low);
    }

    /** Adds to the model's drafts what the rules are certain of. */
    private static final class Joining {
        private final List<Draft> drafts;

        Joining(List<Draft> learned) {
            this.drafts = new ArrayList<>(learned);
        }

        List<Draft> drafts() {
            drafts.sort(Comparator.comparing(draft -> draft.citing().place()));
            return drafts;
        }

        /** Chains of tellers, stretches that go on with a quotation of the same cue, and quotations that the model passed over. */
        void with(List<Draft> byRules) {
            List<Draft> added = new ArrayList<>();
            for (Draft rule : byRules) {
                if (isInside(rule)) {
                    added.add(rule.doubted());
                    continue;
                }
                List<Span> fresh = rule.content().stream()
                        .filter(span -> drafts.stream().noneMatch(draft -> draft.overlaps(span)))
                        .toList();
                if (fresh.isEmpty()) {
                    continue;
                }
                Optional<Draft> same = rule.citing().cue().flatMap(cue -> withCue(drafts, cue));
                if (same.isPresent()) {
                    fresh.stream()
                            .filter(span -> span.start()
                                    >= rule.citing().passage().span().end())
                            .forEach(same.get()::add);
                } else if (rule.support().keep() == Keep.ALWAYS
                        && fresh.size() == rule.content().size()) {
                    added.add(rule);
                }
            }
            drafts.addAll(added);
        }

        /** Whether the rule found an act of speech, which the model did not, inside what somebody passes on. */
        private boolean isInside(Draft rule) {
            return rule.citing().cue().isPresent()
                    && withCue(drafts, rule.citing().place()).isEmpty()
                    && drafts.stream().anyMatch(draft -> passesOn(draft, rule) && holds(draft, rule));
        }

        private static boolean passesOn(Draft outer, Draft inner) {
            boolean relays = outer.citing().entry().lemma().equals("according");
            boolean bulk = inner.citing().entry().act() != Act.HOLD && 2 * inner.length() >= outer.length();
            return outer.support().passesOn()
                    && (relays || bulk || inner.support().confidence() >= SURE);
        }

        private static boolean holds(Draft outer, Draft inner) {
            return outer.content().stream()
                    .anyMatch(span -> span.contains(inner.citing().place())
                            && inner.content().stream().allMatch(span::contains));
        }
    }
}
