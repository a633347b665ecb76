package org.readout.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.readout.actor.ActorResolver;
import org.readout.actor.Cast;
import org.readout.actor.Lexicon;
import org.readout.article.Article;
import org.readout.article.ArticleReader;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.article.Published;
import org.readout.language.Language;
import org.readout.language.Sentence;
import org.readout.source.Capture;
import org.readout.statement.Engine;
import org.readout.statement.EngineUnavailable;
import org.readout.statement.StatementReader;
import org.readout.text.Span;
import org.readout.when.TimeExpression;
import org.readout.when.TimeReader;

/** Reads one capture, by itself and whole. Pure and thread-safe; models and tables are loaded once for an instance. */
public final class Analyzer {
    private final ArticleReader articles = new ArticleReader();
    private final Language language = new Language();
    private final ActorResolver actors = new ActorResolver(Lexicon.read());
    private final TimeReader times = new TimeReader();
    private final StatementReader statements;

    /** An analyzer with the rules alone. */
    public Analyzer() {
        this.statements = new StatementReader();
    }

    /**
     * An analyzer with the engine that is asked for.
     *
     * @throws EngineUnavailable if the learned model is missing where it is asked for by name, or is there and cannot be used
     */
    public Analyzer(Engine engine) throws EngineUnavailable {
        this.statements = StatementReader.with(engine);
    }

    /** Whether the learned model takes part. */
    public boolean learned() {
        return statements.learned();
    }

    /** What decides the result beside the input: the name of each part in its own row of {@code run.json}, and its version. */
    public SortedMap<String, String> versions() {
        SortedMap<String, String> versions = new TreeMap<>(statements.libraries());
        versions.put("engine", statements.version());
        versions.put("models", language.version());
        versions.put("opennlp", language.library());
        return versions;
    }

    /** All that is found in {@code capture}. */
    public Analysis analyze(Capture capture) {
        Article article = articles.read(capture);
        List<List<Sentence>> byBlock = new ArrayList<>();
        List<Sentence> all = new ArrayList<>();
        for (Block block : article.blocks()) {
            boolean read = block.kind().isReport() || block.kind() == BlockKind.CAPTION;
            List<Sentence> sentences = read ? language.read(article.text(), block.span()) : List.of();
            byBlock.add(sentences);
            all.addAll(sentences);
        }
        Optional<LocalDate> day = article.metadata().published().map(Published::date);
        List<Span> captions = article.blocks().stream()
                .filter(block -> block.kind() == BlockKind.CAPTION)
                .map(Block::span)
                .toList();
        Cast cast = actors.cast(article.text(), all, captions, day);
        List<TimeExpression> found = times.read(article.text(), all, day);
        StatementReader.Found read = statements.read(article, byBlock, cast, found);
        return new Analysis(withWarnings(article, read.warnings()), read.statements(), all, cast.mentions(), found);
    }

    private static Article withWarnings(Article article, List<String> more) {
        if (more.isEmpty()) {
            return article;
        }
        List<String> warnings = new ArrayList<>(article.warnings());
        warnings.addAll(more);
        return article.withWarnings(warnings);
    }
}
