package org.readout.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.readout.actor.Cast;
import org.readout.actor.Mention;
import org.readout.actor.Resolution;
import org.readout.article.Article;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.language.Sentence;
import org.readout.statement.Subjects.Range;
import org.readout.text.Span;
import org.readout.when.TimeExpression;

/**
 * Reads the statements of one article: scans its quotation marks, lets an engine find the attributions, resolves who
 * speaks, chains tellers and counts repeats once. Pure and thread-safe.
 */
public final class StatementReader {
    private final AttributionEngine engine;
    private final QuotationScanner scanner = new QuotationScanner();

    /** A reader with the rules and the cue table that ship with Readout. */
    public StatementReader() {
        this(new RuleEngine(CueTable.load()));
    }

    StatementReader(AttributionEngine engine) {
        this.engine = engine;
    }

    /** Name and version of the engine. */
    public String version() {
        return engine.version();
    }

    /**
     * What was found.
     *
     * @param statements in order of their first word
     * @param warnings sentences for the reader about broken quotation marks
     */
    public record Found(List<Statement> statements, List<String> warnings) {
        public Found {
            statements = List.copyOf(statements);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Reads the reporting blocks of an article.
     *
     * @param sentences of each block, in the order of the article's blocks; empty lists for blocks that do not report
     * @param cast who is who in the article
     * @param times its time expressions, in order
     */
    public Found read(Article article, List<List<Sentence>> sentences, Cast cast, List<TimeExpression> times) {
        List<Span> paragraphs = new ArrayList<>();
        List<List<Sentence>> reporting = new ArrayList<>();
        for (int i = 0; i < article.blocks().size(); i++) {
            Block block = article.blocks().get(i);
            if (block.kind().isReport()) {
                paragraphs.add(block.span());
                reporting.add(sentences.get(i));
            }
        }
        QuotationScanner.Found marks = scanner.scan(article.text(), paragraphs);
        List<Passage> passages = passages(article.text(), paragraphs, reporting, marks.quotations());
        List<Draft> drafts = new ArrayList<>(engine.read(passages));
        drafts.sort(Comparator.comparing((Draft draft) -> draft.content().get(0))
                .thenComparing(
                        draft -> draft.candidate().cue().span(draft.candidate().passage())));
        List<Statement> statements =
                new Assembly(article.text(), cast, times, marks.quotations(), engine.version()).of(drafts);
        return new Found(withCopies(article, statements), marks.warnings());
    }

    private static List<Passage> passages(
            String text, List<Span> paragraphs, List<List<Sentence>> sentences, List<Quotation> quotations) {
        List<Passage> passages = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            int end = first;
            while (end < quotations.size()
                    && quotations.get(end).outer().start() < paragraphs.get(i).end()) {
                end++;
            }
            passages.addAll(Passage.of(text, sentences.get(i), quotations.subList(first, end), i));
            first = end;
        }
        return passages;
    }

    /** Marks the statements of repeated passages as copies of the first that has the same words. */
    private static List<Statement> withCopies(Article article, List<Statement> statements) {
        List<Span> repeats = article.blocks().stream()
                .filter(block -> block.kind() == BlockKind.REPEAT)
                .map(Block::span)
                .toList();
        if (repeats.isEmpty()) {
            return statements;
        }
        Map<String, Integer> firsts = new HashMap<>();
        List<Statement> marked = new ArrayList<>();
        int repeat = 0;
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            Span first = statement.words().content().get(0);
            while (repeat < repeats.size() && repeats.get(repeat).end() <= first.start()) {
                repeat++;
            }
            String key = first.cut(article.text());
            Integer original = firsts.putIfAbsent(key, i);
            boolean inRepeat = repeat < repeats.size() && repeats.get(repeat).overlaps(first);
            marked.add(
                    inRepeat && original != null
                            ? new Statement(
                                    statement.words(),
                                    statement.attribution(),
                                    statement.when(),
                                    OptionalInt.of(original),
                                    statement.evidence())
                            : statement);
        }
        return marked;
    }

    /** Turns drafts into statements, in order, remembering who has spoken. */
    private static final class Assembly {
        /** Farthest from the passage's start, in UTF-16 units, that "On Monday, …" begins. */
        private static final int OPENING = 12;
        /** Farthest behind the cue that "said … on Monday" begins. */
        private static final int BESIDE = 48;

        private final String text;
        private final Cast cast;
        private final List<TimeExpression> times;
        private final List<Quotation> quotations;
        private final String version;
        private final List<Mention> speakers = new ArrayList<>();

        Assembly(String text, Cast cast, List<TimeExpression> times, List<Quotation> quotations, String version) {
            this.text = text;
            this.cast = cast;
            this.times = times;
            this.quotations = quotations;
            this.version = version;
        }

        List<Statement> of(List<Draft> drafts) {
            Map<Draft, Optional<Party>> parties = new HashMap<>();
            List<Draft> byCue = new ArrayList<>(drafts);
            byCue.sort(Comparator.comparing(
                    draft -> draft.candidate().cue().span(draft.candidate().passage())));
            for (Draft draft : byCue) {
                parties.put(draft, speaker(draft.candidate()));
            }
            List<Draft> spoken = drafts.stream()
                    .filter(draft -> speaks(draft, parties.getOrDefault(draft, Optional.empty())))
                    .toList();
            Nesting nesting = new Nesting(spoken);
            List<Statement> statements = new ArrayList<>();
            for (Draft draft : spoken) {
                Optional<Party> speaker = parties.getOrDefault(draft, Optional.empty());
                if (nesting.isOnlyTeller(draft)) {
                    continue;
                }
                List<Party> tellers = new ArrayList<>();
                for (Draft outer : nesting.around(draft)) {
                    if (outer.candidate().frame().passesOn()) {
                        parties.getOrDefault(outer, Optional.empty())
                                .filter(teller -> !sameAsAny(teller, tellers) && !same(teller, speaker))
                                .ifPresent(tellers::add);
                    }
                }
                statements.add(statement(draft, speaker, tellers));
            }
            return statements;
        }

        /** Whether the speaker is somebody who can speak; a quotation keeps a speaker that is not known. */
        private boolean speaks(Draft draft, Optional<Party> speaker) {
            Frame frame = draft.candidate().frame();
            if (speaker.isEmpty()) {
                return frame == Frame.QUOTE || draft.candidate().entry().lemma().equals("according");
            }
            if (speaker.get().resolution().actor().isPresent()) {
                return true;
            }
            return switch (cast.voice(speaker.get().spans().get(0))) {
                case HUMAN, INSTITUTION, DOCUMENT -> true;
                case UNKNOWN -> frame.confidence() > 0.7;
                case NONE -> frame == Frame.QUOTE;
            };
        }

        private static boolean sameAsAny(Party party, List<Party> others) {
            return others.stream().anyMatch(other -> same(party, Optional.of(other)));
        }

        private static boolean same(Party party, Optional<Party> other) {
            return other.isPresent()
                    && (other.get().spans().equals(party.spans())
                            || (party.resolution().actor().isPresent()
                                    && party.resolution()
                                            .actor()
                                            .equals(other.get().resolution().actor())));
        }

        private Optional<Party> speaker(Candidate candidate) {
            return candidate.speaker().map(range -> {
                Span span = range.span(candidate.passage());
                Resolution resolution = cast.resolve(span, speakers);
                if (resolution.actor().isPresent()) {
                    speakers.add(new Mention(span, resolution));
                }
                return new Party(List.of(span), resolution);
            });
        }

        private Statement statement(Draft draft, Optional<Party> speaker, List<Party> tellers) {
            Candidate candidate = draft.candidate();
            Passage passage = candidate.passage();
            List<Span> content = merged(draft.content());
            Optional<Cue> cue = candidate.entry().frames().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Cue(
                            List.of(candidate.cue().span(passage)),
                            candidate.entry().act()));
            Optional<Party> addressee = candidate.addressee().map(range -> addressee(range, passage));
            return new Statement(
                    words(content),
                    new Attribution(speaker, cue, tellers, addressee),
                    time(candidate, content),
                    OptionalInt.empty(),
                    new Evidence(version + "/" + draft.rule(), confidence(candidate, speaker)));
        }

        private Party addressee(Range range, Passage passage) {
            Span span = range.span(passage);
            return new Party(List.of(span), cast.resolve(span, speakers));
        }

        private static double confidence(Candidate candidate, Optional<Party> speaker) {
            double found = candidate.frame().confidence();
            double resolved =
                    speaker.map(party -> party.resolution().confidence()).orElse(0.0);
            return Math.round(100 * found * (0.7 + 0.3 * resolved)) / 100.0;
        }

        private static List<Span> merged(List<Span> spans) {
            List<Span> merged = new ArrayList<>();
            spans.stream().sorted().forEach(span -> {
                int last = merged.size() - 1;
                if (last >= 0 && span.start() < merged.get(last).end()) {
                    merged.set(last, merged.get(last).cover(span));
                } else {
                    merged.add(span);
                }
            });
            return merged;
        }

        private Words words(List<Span> content) {
            List<Span> quoted = new ArrayList<>();
            for (Span span : content) {
                for (int i = firstAt(span.start()); i < quotations.size(); i++) {
                    Span inner = quotations.get(i).inner();
                    if (inner.start() >= span.end()) {
                        break;
                    }
                    if (inner.overlaps(span)) {
                        quoted.add(new Span(Math.max(inner.start(), span.start()), Math.min(inner.end(), span.end())));
                    }
                }
            }
            return new Words(kind(content, quoted), content, quoted);
        }

        /** Index of the first quotation that ends after {@code offset}. */
        private int firstAt(int offset) {
            int low = 0;
            int high = quotations.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (quotations.get(middle).outer().end() <= offset) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private StatementKind kind(List<Span> content, List<Span> quoted) {
            if (quoted.isEmpty()) {
                return StatementKind.REPORTED;
            }
            return letters(content) == letters(quoted) ? StatementKind.QUOTED : StatementKind.MIXED;
        }

        private int letters(List<Span> spans) {
            int count = 0;
            for (Span span : spans) {
                for (int i = span.start(); i < span.end(); i++) {
                    count += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
                }
            }
            return count;
        }

        /** The first time expression that opens the passage or stands by the speaker and the cue, outside the content. */
        private Optional<TimeExpression> time(Candidate candidate, List<Span> content) {
            Passage passage = candidate.passage();
            Span span = passage.span();
            Span cue = candidate.cue().span(passage);
            Span near = candidate
                    .speaker()
                    .map(range -> range.span(passage).cover(cue))
                    .orElse(cue);
            for (int i = firstTime(span.start()); i < times.size(); i++) {
                Span time = times.get(i).span();
                if (time.start() >= span.end()) {
                    break;
                }
                boolean opens = time.start() - span.start() <= OPENING && time.end() <= near.end();
                boolean beside = time.start() >= near.start() && time.start() - near.end() <= BESIDE;
                if ((opens || beside) && content.stream().noneMatch(time::overlaps)) {
                    return Optional.of(times.get(i));
                }
            }
            return Optional.empty();
        }

        private int firstTime(int offset) {
            int low = 0;
            int high = times.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (times.get(middle).span().end() <= offset) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
