package org.readout.api.desk;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readout.actor.Actor;
import org.readout.analysis.Analysis;
import org.readout.ledger.ActorEntry;
import org.readout.ledger.Correction;
import org.readout.ledger.CorrectionEntry;
import org.readout.ledger.Ledger;
import org.readout.ledger.Review;
import org.readout.ledger.StatementEntry;
import org.readout.text.CodePoints;
import org.readout.text.PageName;
import org.readout.web.HistoryPage;
import org.readout.web.HistoryPage.Deed;
import org.readout.web.Wording;

/** Tells what reviewers have changed. For one request. */
final class ChangeLines {
    private static final int SHOWN = 300;
    private static final String NOBODY = "not resolved";

    private final Ledger ledger;
    private final ZoneId zone;
    private final Lines lines;
    private final Map<String, Optional<String>> texts = new HashMap<>();

    /** Changes of a ledger, with times as in {@code zone}. */
    ChangeLines(Ledger ledger, ZoneId zone) {
        this.ledger = ledger;
        this.zone = zone;
        this.lines = new Lines(ledger);
    }

    /** One step of the history. */
    HistoryPage.Change of(Review.Step step) throws IOException {
        CorrectionEntry entry = step.correction();
        Correction correction = entry.correction();
        String before = before(entry);
        String after = after(correction, entry.article());
        HistoryPage.Subject subject = subject(correction, entry.article());
        if (step.back()) {
            CorrectionEntry.Undone undone = entry.undone().orElseThrow();
            return new HistoryPage.Change(
                    entry.id() + "-undone",
                    made(undone.who(), undone.when()),
                    Deed.UNDONE,
                    subject,
                    after,
                    before,
                    false);
        }
        return new HistoryPage.Change(
                Long.toString(entry.id()),
                made(entry.who(), entry.made()),
                deed(correction),
                subject,
                before,
                after,
                entry.undone().isEmpty());
    }

    private HistoryPage.Made made(String who, String when) {
        return new HistoryPage.Made(who, Instant.parse(when).atZone(zone).toOffsetDateTime());
    }

    private static Deed deed(Correction correction) {
        if (correction instanceof Correction.Accept) {
            return Deed.ACCEPTED;
        } else if (correction instanceof Correction.Reject) {
            return Deed.REJECTED;
        } else if (correction instanceof Correction.Speaker) {
            return Deed.SPEAKER;
        } else if (correction instanceof Correction.WordsAt) {
            return Deed.WORDS;
        } else if (correction instanceof Correction.Tellers) {
            return Deed.TELLER;
        } else if (correction instanceof Correction.AtOccasion) {
            return Deed.OCCASION;
        } else if (correction instanceof Correction.SplitOccasion) {
            return Deed.SPLIT;
        }
        return Deed.MERGED;
    }

    private HistoryPage.Subject subject(Correction correction, Optional<String> article) throws IOException {
        if (correction instanceof Correction.OfStatement one) {
            Optional<StatementEntry> statement = ledger.statements().find(one.statement());
            return statement.isPresent()
                    ? new HistoryPage.Subject(
                            Wording.shortened(statement.get().words(), SHOWN),
                            Optional.of("statement/" + one.statement()),
                            true)
                    : new HistoryPage.Subject("a statement that is gone", article.map(ChangeLines::reader), false);
        } else if (correction instanceof Correction.MergeActors merge) {
            return new HistoryPage.Subject(
                    name(merge.actor()) + " with " + name(merge.into()),
                    Optional.of("speaker/" + PageName.of(merge.into()) + ".html"),
                    false);
        } else if (correction instanceof Correction.MergeOccasions merge) {
            return new HistoryPage.Subject(
                    "the occasion of the report " + title(merge.article()) + " with that of the report "
                            + title(merge.with()),
                    Optional.of(reader(merge.article())),
                    false);
        } else if (correction instanceof Correction.SplitOccasion split) {
            return new HistoryPage.Subject(
                    "the report " + title(split.article()) + " from its occasion",
                    Optional.of(reader(split.article())),
                    false);
        }
        throw new IllegalArgumentException("a correction of an unknown kind: " + correction.kind());
    }

    private static String reader(String article) {
        return "article/" + PageName.of(article) + ".html";
    }

    private String name(String actor) throws IOException {
        return ledger.actors().find(actor).map(ActorEntry::name).orElse(actor);
    }

    private String title(String article) throws IOException {
        return lines.article(article).map(line -> "“" + line.brief() + "”").orElse(article);
    }

    private String before(CorrectionEntry entry) throws IOException {
        return entry.correction() instanceof Correction.AtOccasion
                        && !entry.before().isEmpty()
                ? occasion(entry.before())
                : entry.before();
    }

    private String occasion(String id) throws IOException {
        return lines.occasion(id).map(line -> line.named()).orElse(id);
    }

    private String after(Correction correction, Optional<String> article) throws IOException {
        if (correction instanceof Correction.Speaker speaker) {
            return speaker.speaker().map(Actor::name).orElse(NOBODY);
        } else if (correction instanceof Correction.WordsAt words) {
            return words(words, article);
        } else if (correction instanceof Correction.Tellers tellers) {
            return tellers.tellers().isEmpty()
                    ? "the report’s own word"
                    : tellers.tellers().stream().map(Actor::name).collect(Collectors.joining(" → "));
        } else if (correction instanceof Correction.AtOccasion at) {
            return at.occasion().isEmpty()
                    ? "no occasion"
                    : occasion(at.occasion().get());
        }
        return correction instanceof Correction.MergeActors merge ? name(merge.into()) : "";
    }

    private String words(Correction.WordsAt at, Optional<String> article) throws IOException {
        if (article.isEmpty()) {
            return "";
        }
        String id = article.get();
        Optional<String> text = texts.get(id);
        if (text == null) {
            text = ledger.articles().analysis(id).map(Analysis::article).map(found -> found.text());
            texts.put(id, text);
        }
        return text.map(all -> {
                    CodePoints points = CodePoints.of(all);
                    return at.end() > points.length()
                            ? ""
                            : Wording.shortened(
                                    all.substring(points.utf16(at.start()), points.utf16(at.end()))
                                            .replaceAll("\\s+", " "),
                                    SHOWN);
                })
                .orElse("");
    }
}
