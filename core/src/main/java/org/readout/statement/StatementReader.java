package org.readout.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.readout.actor.Cast;
import org.readout.article.Article;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.language.Sentence;
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

    /**
     * A reader with the engine that is asked for. Loads the learned model if that takes part.
     *
     * @throws EngineUnavailable if the learned model is missing where it is asked for by name, or is there and cannot be used
     */
    public static StatementReader with(Engine engine) throws EngineUnavailable {
        CueTable cues = CueTable.load();
        boolean learned =
                switch (engine) {
                    case RULES -> false;
                    case LEARNED -> true;
                    case AUTO -> AttributionModel.isThere();
                };
        return new StatementReader(learned ? new LearnedEngine(AttributionModel.load(), cues) : new RuleEngine(cues));
    }

    StatementReader(AttributionEngine engine) {
        this.engine = engine;
    }

    /** Name and version of the engine. */
    public String version() {
        return engine.version();
    }

    /** Versions of the libraries that decide beside the engine, by name. */
    public Map<String, String> libraries() {
        return engine.libraries();
    }

    /** Whether the learned model takes part. */
    public boolean learned() {
        return engine instanceof LearnedEngine;
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
        List<Block> blocks = new ArrayList<>();
        List<Span> paragraphs = new ArrayList<>();
        List<List<Sentence>> reporting = new ArrayList<>();
        for (int i = 0; i < article.blocks().size(); i++) {
            Block block = article.blocks().get(i);
            if (block.kind().isReport()) {
                blocks.add(block);
                paragraphs.add(block.span());
                reporting.add(sentences.get(i));
            }
        }
        QuotationScanner.Found marks = scanner.scan(article.text(), paragraphs);
        List<Passage> passages = passages(article.text(), paragraphs, reporting, marks.quotations());
        Manuscript manuscript = new Manuscript(article.text(), blocks, marks.quotations(), passages);
        Drafts found = engine.read(manuscript);
        List<Draft> drafts = new ArrayList<>(Relays.settled(found.list()));
        drafts.sort(Comparator.comparing((Draft draft) -> draft.content().get(0))
                .thenComparing(draft -> draft.citing().place()));
        List<Statement> statements = new Assembly(article.text(), cast, times, marks.quotations()).of(drafts);
        List<String> warnings = new ArrayList<>(marks.warnings());
        warnings.addAll(found.warnings());
        return new Found(withCopies(article, statements), warnings);
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
}
