package org.readout.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.readout.account.ClaimReader;
import org.readout.actor.Actor;
import org.readout.actor.Mention;
import org.readout.analysis.Analysis;
import org.readout.analysis.Analyzer;
import org.readout.analysis.JsonLines;
import org.readout.article.Article;
import org.readout.source.Capture;
import org.readout.source.MediaType;
import org.readout.statement.Statement;
import org.readout.story.Compositor;
import org.readout.story.DispatchReader;
import org.readout.story.Proof;
import org.readout.story.SlugReader;
import org.readout.text.CodePoints;

/** Reads one capture and puts it into rows. Thread-safe. */
public final class CaptureReader {
    /** Of one statement so many actors are kept whom it speaks of. */
    private static final int MOST_NAMED = 8;

    private final Analyzer analyzer;
    private final JsonLines lines = new JsonLines();
    private final Compositor compositor = new Compositor();
    private final DispatchReader dispatches = new DispatchReader();
    private final SlugReader slugs = new SlugReader();
    private final ClaimReader claims = new ClaimReader();

    public CaptureReader(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The reading of {@code capture}, whose article has the id {@code id}. */
    public Reading read(Capture capture, String id) {
        return reading(capture, named(analyzer.analyze(capture), id));
    }

    /** The same, with what people have corrected in what was found. */
    Reading read(Capture capture, String id, Correcting correcting) throws LedgerRefused {
        return reading(capture, correcting.apply(named(analyzer.analyze(capture), id)));
    }

    private Reading reading(Capture capture, Analysis analysis) {
        Optional<CodePoints> source = capture.mediaType() == MediaType.HTML
                ? Optional.of(CodePoints.of(capture.decode().text()))
                : Optional.empty();
        Proof proof = compositor.set(analysis.article());
        return new Reading(
                capture,
                new Analysis(
                        analysis.article().withoutSource(),
                        analysis.statements(),
                        List.of(),
                        List.of(),
                        analysis.times()),
                lines.article(analysis, source, capture.provenance()),
                lines.statements(analysis),
                proof,
                dispatches.read(analysis),
                slugs.read(analysis, proof.imprint()),
                claims.read(analysis),
                about(analysis),
                tokens(analysis.article().text()));
    }

    /** For each statement the actors whom its words name, in the order of the words. */
    private static List<List<Actor>> about(Analysis analysis) {
        List<List<Actor>> about = new ArrayList<>();
        for (Statement statement : analysis.statements()) {
            Map<String, Actor> named = new LinkedHashMap<>();
            for (Mention mention : analysis.mentions()) {
                mention.resolution()
                        .actor()
                        .filter(actor -> statement.words().content().stream()
                                .anyMatch(span -> span.start() <= mention.span().start()
                                        && mention.span().end() <= span.end()))
                        .ifPresent(actor -> named.putIfAbsent(actor.id(), actor));
            }
            statement
                    .attribution()
                    .speaker()
                    .flatMap(party -> party.resolution().actor())
                    .ifPresent(speaker -> named.remove(speaker.id()));
            about.add(named.values().stream().limit(MOST_NAMED).toList());
        }
        return about;
    }

    /** What decides a reading beside the capture, with its version. */
    public SortedMap<String, String> versions() {
        return analyzer.versions();
    }

    private static Analysis named(Analysis analysis, String id) {
        Article article = analysis.article();
        if (article.id().equals(id)) {
            return analysis;
        }
        Article named = article.withId(id);
        return new Analysis(named, analysis.statements(), analysis.sentences(), analysis.mentions(), analysis.times());
    }

    /** Runs of letters and digits, and every other character that is not blank: what speed is measured in. */
    public static long tokens(String text) {
        long tokens = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean word = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            if (word ? !inWord : !Character.isWhitespace(c)) {
                tokens++;
            }
            inWord = word;
        }
        return tokens;
    }
}
