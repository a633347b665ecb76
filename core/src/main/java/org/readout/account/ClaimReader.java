package org.readout.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readout.actor.Actor;
import org.readout.analysis.Analysis;
import org.readout.article.Published;
import org.readout.statement.Cue;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.story.DateRange;
import org.readout.text.CodePoints;
import org.readout.text.Span;
import org.readout.when.TimeExpression;

/**
 * Reads of one article what people assert and deny in it. Statements without a resolved speaker make no claim, since nobody could
 * be told from him; nor do those of a passage that the article prints twice. Pure and thread-safe.
 */
public final class ClaimReader {
    /** A cue so far from the words is not shown with them. */
    private static final int NEAR = 160;

    /** Editors' signs before a word, and marks behind it, are read too. */
    private static final int MARGIN = 4;

    private static final int LONGEST = 1_200;

    private final SegmentReader segments = new SegmentReader(new WordReader());
    private final PropositionReader propositions = new PropositionReader(new ClaimWords(), new ChangeKinds());

    /** What is asserted and denied in an article that was read whole, with its mentions. */
    public Testimony read(Analysis analysis) {
        Report report = Report.of(analysis);
        CodePoints points = CodePoints.of(report.text());
        List<Claim> claims = new ArrayList<>();
        for (Segment segment : segments.read(0, report)) {
            Optional<Actor> speaker = segment.voices().innermost();
            Statement statement = report.statement(segment.statements().get(0));
            Optional<Cue> cue = statement.attribution().cue();
            if (speaker.isPresent() && cue.isPresent() && length(segment.spans()) <= LONGEST) {
                for (Claim.Proposition proposition :
                        propositions.read(sentence(analysis, segment, cue.get(), speaker.get()))) {
                    claims.add(claim(analysis, points, segment, proposition, claims.size()));
                }
            }
        }
        return new Testimony(report.article(), claims);
    }

    private static int length(List<Span> spans) {
        return spans.get(spans.size() - 1).end() - spans.get(0).start();
    }

    private static PropositionReader.Sentence sentence(Analysis analysis, Segment segment, Cue cue, Actor speaker) {
        String text = analysis.article().text();
        String cueText = cue.spans().stream()
                .map(span -> span.cut(text))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        Span last = segment.spans().get(segment.spans().size() - 1);
        boolean asks = last.cut(text).indexOf('?') >= 0 || last.end() < text.length() && text.charAt(last.end()) == '?';
        return new PropositionReader.Sentence(
                segment.words(), segment.acts().get(0), cue.spans(), cueText, asks, speaker, analysis.mentions());
    }

    private static Claim claim(
            Analysis analysis, CodePoints points, Segment segment, Claim.Proposition found, int number) {
        String text = analysis.article().text();
        int index = segment.statements().get(0);
        Statement statement = analysis.statements().get(index);
        Span around = around(text, points, segment.spans(), found.turns());
        Stretch stretch =
                new Stretch(around.cut(text), around.start(), points.of(around).start());
        Claim.Proposition local = new Claim.Proposition(
                found.stance(),
                found.future(),
                found.terms().stream()
                        .map(term -> new Term(term.key(), term.kind(), moved(term.span(), around)))
                        .toList(),
                found.turns().stream()
                        .filter(around::contains)
                        .map(span -> moved(span, around))
                        .toList());
        Actor speaker = statement
                .attribution()
                .speaker()
                .flatMap(party -> party.resolution().actor())
                .orElseThrow();
        List<String> tellers = statement.attribution().tellers().stream()
                .map(teller -> named(teller, text))
                .toList();
        return new Claim(
                new Claim.Place(analysis.article().id(), index, number),
                stretch,
                segment.spans().stream().map(span -> moved(span, around)).toList(),
                statement.words().quoted().stream()
                        .filter(around::contains)
                        .map(span -> moved(span, around))
                        .toList(),
                new Claim.Voicing(speaker, segment.acts().get(0), tellers, dated(analysis, statement)),
                local);
    }

    /** From shortly before the first word to shortly behind the last, with the words that deny where these stand near. */
    private static Span around(String text, CodePoints points, List<Span> spans, List<Span> turns) {
        Span whole = new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
        int start = whole.start();
        int end = whole.end();
        for (Span turn : turns.stream().sorted(Comparator.naturalOrder()).toList()) {
            if (turn.end() <= start && start - turn.start() < NEAR) {
                start = turn.start();
            } else if (turn.start() >= end && turn.end() - end < NEAR) {
                end = turn.end();
            }
        }
        return points.whole(new Span(Math.max(0, start - MARGIN), Math.min(text.length(), end + MARGIN)));
    }

    private static Span moved(Span span, Span around) {
        return new Span(span.start() - around.start(), span.end() - around.start());
    }

    private static String named(Party party, String text) {
        return party.resolution().actor().map(Actor::name).orElseGet(() -> party.spans().stream()
                .map(span -> span.cut(text).strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining(" ")));
    }

    private static Optional<Claim.Dated> dated(Analysis analysis, Statement statement) {
        Optional<TimeExpression> told =
                statement.when().filter(when -> when.start().isPresent());
        if (told.isPresent()) {
            return Optional.of(new Claim.Dated(
                    new DateRange(
                            told.get().start().orElseThrow(), told.get().end().orElseThrow()),
                    Claim.Basis.STATEMENT));
        }
        return analysis.article()
                .metadata()
                .published()
                .map(Published::date)
                .map(day -> new Claim.Dated(new DateRange(day, day), Claim.Basis.REPORT));
    }
}
