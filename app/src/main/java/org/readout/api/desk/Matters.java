package org.readout.api.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readout.analysis.Analysis;
import org.readout.article.Block;
import org.readout.ledger.Ledger;
import org.readout.ledger.StatementEntry;
import org.readout.statement.Attribution;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.text.CodePoints;
import org.readout.text.Span;
import org.readout.web.DeskPages;
import org.readout.web.MarkedPassage;
import org.readout.web.OccasionLine;
import org.readout.web.ReviewPage;
import org.readout.web.Role;
import org.readout.web.Wording;

/** Lays a statement before a reviewer: its passage, what was found, and why that is in doubt. */
final class Matters {
    /** How much of the article stands around the words at most, in UTF-16 units. */
    private static final int AROUND = 700;

    /** How much of long words is shown. */
    private static final int LONGEST = 4_000;

    private static final double SURE = 0.8;
    private static final int QUOTED = 80;

    private final Ledger ledger;
    private final DeskPages pages;

    Matters(Ledger ledger, DeskPages pages) {
        this.ledger = ledger;
        this.pages = pages;
    }

    /** The matter of a statement; empty where its article cannot be shown. */
    Optional<ReviewPage.Matter> of(StatementEntry entry, Lines lines) throws IOException {
        Optional<Analysis> analysis = ledger.articles().analysis(entry.place().article());
        var article = lines.article(entry.place().article());
        int index = entry.place().index();
        if (analysis.isEmpty()
                || article.isEmpty()
                || index < 0
                || index >= analysis.get().statements().size()) {
            return Optional.empty();
        }
        Statement statement = analysis.get().statements().get(index);
        Optional<OccasionLine> occasion =
                entry.occasion().isPresent() ? lines.occasion(entry.occasion().get()) : Optional.empty();
        String text = analysis.get().article().text();
        return Optional.of(new ReviewPage.Matter(
                entry.id(),
                new ReviewPage.Place(article.get(), pages.place(analysis.get(), index)),
                passage(text, analysis.get().article().blocks(), statement),
                new ReviewPage.Finding(
                        Lines.attributed(entry),
                        new Span(entry.place().start(), entry.place().end()),
                        cue(text, statement),
                        statement.evidence().confidence(),
                        statement.evidence().by(),
                        doubts(text, statement),
                        occasion),
                ledger.statements().doubtfulBefore(entry),
                ledger.statements().doubtfulBehind(entry)));
    }

    private static String cue(String text, Statement statement) {
        return statement
                .attribution()
                .cue()
                .map(cue -> cue.spans().stream().map(span -> span.cut(text)).collect(Collectors.joining(" … ")))
                .map(words -> Wording.shortened(words, QUOTED))
                .orElse("");
    }

    /** The paragraphs around the words, with the parts of the statement marked. */
    static MarkedPassage passage(String text, List<Block> blocks, Statement statement) {
        List<Span> content = statement.words().content();
        Span words = content.get(0).cover(content.get(content.size() - 1));
        CodePoints points = CodePoints.of(text);
        Span around = points.whole(around(text, blocks, words));
        List<MarkedPassage.Part> parts = new ArrayList<>();
        mark(content, Role.WORDS, around, parts);
        Attribution attribution = statement.attribution();
        attribution.speaker().ifPresent(speaker -> mark(speaker.spans(), Role.SPEAKER, around, parts));
        attribution.cue().ifPresent(cue -> mark(cue.spans(), Role.CUE, around, parts));
        attribution.tellers().forEach(teller -> mark(teller.spans(), Role.TELLER, around, parts));
        attribution.addressee().ifPresent(addressee -> mark(addressee.spans(), Role.ADDRESSEE, around, parts));
        statement.when().ifPresent(when -> mark(List.of(when.span()), Role.TIME, around, parts));
        return new MarkedPassage(around.cut(text), points.of(around.start()), parts);
    }

    private static void mark(List<Span> spans, Role role, Span around, List<MarkedPassage.Part> parts) {
        for (Span span : spans) {
            if (span.overlaps(around)) {
                Span seen = new Span(Math.max(span.start(), around.start()), Math.min(span.end(), around.end()));
                parts.add(new MarkedPassage.Part(seen.shift(-around.start()), role));
            }
        }
    }

    /** As many whole paragraphs before and behind the words as there is room for; of a long one what is next to them. */
    private static Span around(String text, List<Block> blocks, Span words) {
        int first = Math.max(0, words.start() - AROUND);
        int last = Math.min(text.length(), Math.min(words.end(), words.start() + LONGEST) + AROUND);
        int start = words.start();
        int end = Math.min(words.end(), last);
        boolean cutBefore = true;
        boolean cutBehind = true;
        for (Block block : blocks) {
            Span span = block.span();
            if (span.start() >= first && span.start() <= words.start()) {
                start = cutBefore ? span.start() : start;
                cutBefore = false;
            }
            if (span.end() <= last && span.end() >= end) {
                end = span.end();
                cutBehind = false;
            }
        }
        return new Span(cutBefore ? blank(text, first, words.start()) : start, cutBehind ? last : end);
    }

    private static int blank(String text, int from, int to) {
        int at = from;
        while (at > 0 && at < to && !Character.isWhitespace(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    /** Why somebody should look at it, in sentences. */
    static List<String> doubts(String text, Statement statement) {
        List<String> doubts = new ArrayList<>();
        double confidence = statement.evidence().confidence();
        if (confidence < SURE) {
            long right = Math.round(10 * confidence);
            doubts.add((right == 0 ? "Fewer than 1" : "About " + right) + " in 10 findings like this one "
                    + (right > 1 ? "are right." : "is right."));
        }
        Optional<Party> speaker = statement.attribution().speaker();
        if (speaker.isEmpty()) {
            doubts.add("No words name the speaker.");
        } else {
            doubt(text, speaker.get()).ifPresent(doubts::add);
        }
        for (Party teller : statement.attribution().tellers()) {
            doubt(text, teller).ifPresent(doubts::add);
        }
        return doubts;
    }

    private static Optional<String> doubt(String text, Party party) {
        String words = Wording.shortened(
                party.spans().stream().map(span -> span.cut(text)).collect(Collectors.joining(" … ")), QUOTED);
        return party.resolution().actor().isEmpty()
                ? Optional.of("It is not known who “" + words + "” is.")
                : party.resolution().confidence() >= SURE
                        ? Optional.empty()
                        : Optional.of("It is not certain that “" + words + "” is "
                                + party.resolution().actor().get().name() + ".");
    }
}
