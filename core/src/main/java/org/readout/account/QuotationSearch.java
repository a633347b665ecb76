package org.readout.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.readout.account.WordAlignment.Match;
import org.readout.analysis.Analysis;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.statement.Statement;
import org.readout.text.CodePoints;
import org.readout.text.Span;

/**
 * Looks for a quotation in one article: first the stretches that have its words ({@link FirstCut}), then in each the words that it fits
 * best ({@link Fit}) and where they part ({@link Differences}), and where that is no variant of it, the statement that says it in other
 * words ({@link Paraphrases}). Furniture, bylines and what an article prints twice are left out. Thread-safe.
 */
final class QuotationSearch {
    /** From here on other words are a variant of the quotation. */
    private static final double VARIANT = 0.6;

    /** So many places of one article are told. */
    private static final int MOST_PLACES = 3;

    private final Query query;
    private final Set<String> common = Rarity.common();
    private final ChangeKinds kinds = new ChangeKinds();
    private final PlainWords reader = new PlainWords();
    private final FirstCut cut;
    private final Differences differences = new Differences(kinds);
    private final Paraphrases paraphrases;
    private final double agreement;
    private final double likeness;

    QuotationSearch(Query query) {
        this.query = query;
        this.cut = new FirstCut(query, common);
        this.paraphrases = new Paraphrases(query, common, kinds);
        AspectWeights weights = new AspectWeights();
        this.agreement = weights.of(Aspect.WORDING);
        this.likeness = weights.of(Aspect.CONTENT);
    }

    /** The places that have it or something like it, the nearest first. */
    List<Finding> find(Analysis analysis) {
        String text = analysis.article().text();
        List<Finding> found = new ArrayList<>();
        for (Span stretch : cut.stretches(text)) {
            List<Word> words = words(analysis, stretch);
            if (!words.isEmpty()) {
                Optional<Finding> variant = variant(analysis, words);
                variant.ifPresent(found::add);
                if (variant.isEmpty() && !query.exactOnly()) {
                    paraphrase(analysis, stretch).ifPresent(found::add);
                }
            }
        }
        found.sort(Finding.NEAREST);
        List<Finding> places = new ArrayList<>();
        for (Finding finding : found) {
            boolean worse = !places.isEmpty()
                    && finding.verdict() == Verdict.PARAPHRASED
                    && places.get(0).verdict() != Verdict.PARAPHRASED;
            boolean again = places.stream()
                    .anyMatch(place ->
                            place.place().whole().overlaps(finding.place().whole()));
            if (!worse && !again && places.size() < MOST_PLACES) {
                places.add(finding);
            }
        }
        return places;
    }

    private List<Word> words(Analysis analysis, Span stretch) {
        String text = analysis.article().text();
        List<Span> spans = new ArrayList<>();
        List<Span> quoted = new ArrayList<>();
        for (Block block : analysis.article().blocks()) {
            boolean read =
                    block.kind().isReport() && block.kind() != BlockKind.REPEAT || block.kind() == BlockKind.CAPTION;
            if (read && block.span().overlaps(stretch)) {
                spans.add(new Span(
                        Math.max(stretch.start(), block.span().start()),
                        Math.min(stretch.end(), block.span().end())));
                quoted.addAll(QuotationMarks.read(text, block.span()));
            }
        }
        for (Statement statement : analysis.statements()) {
            statement.words().quoted().stream()
                    .filter(span -> span.overlaps(stretch))
                    .forEach(quoted::add);
        }
        return reader.read(text, spans, quoted);
    }

    private Optional<Finding> variant(Analysis analysis, List<Word> words) {
        Fit fit = new Fit(query, words, common);
        List<Match> matches = fit.matches();
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        Attributor attributor = new Attributor(analysis);
        Optional<Integer> statement = attributor.statement(
                matches.stream().map(match -> words.get(match.there()).span()).toList());
        boolean quoted = isQuoted(words, matches);
        List<Difference> parts = new ArrayList<>();
        if (!quoted) {
            statement.flatMap(index -> denial(analysis, index)).ifPresent(parts::add);
        }
        parts.addAll(differences.of(query, words, fit));
        List<Difference> changes =
                parts.stream().filter(part -> part.change().isPresent()).toList();
        double score = score(words, matches, changes);
        boolean shared = matches.size() == query.words().size();
        boolean close = query.exactOnly() ? shared && changes.stream().allMatch(this::isTurn) : score >= VARIANT;
        if (!close && !changes.isEmpty()) {
            return Optional.empty();
        }
        boolean plain = changes.stream().noneMatch(this::isTurn) && !quoted;
        Verdict verdict = changes.isEmpty() ? Verdict.EXACT : plain ? Verdict.PARAPHRASED : Verdict.ALTERED;
        List<Span> spans = spans(words, parts, matches);
        if (verdict == Verdict.PARAPHRASED && statement.isEmpty()) {
            return Optional.empty();
        }
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(
                verdict == Verdict.PARAPHRASED ? Aspect.CONTENT : Aspect.WORDING,
                Optional.empty(),
                List.of(new Span(0, query.text().length())),
                spans,
                (verdict == Verdict.PARAPHRASED ? likeness : agreement) * score));
        changes.forEach(change -> reasons.add(reason(change)));
        return Optional.of(new Finding(
                verdict,
                Source.of(analysis.article()),
                place(analysis, spans, quoted, wording(words, matches, parts)),
                statement.map(attributor::voice),
                new Diff(
                        new PieceWriter(query, analysis.article().text(), words).pieces(matches, parts),
                        alterations(changes, analysis.article().text())),
                score,
                reasons));
    }

    private static boolean isQuoted(List<Word> words, List<Match> matches) {
        long quoted = matches.stream()
                .filter(match -> words.get(match.there()).is(Word.Trait.QUOTED))
                .count();
        return 2 * quoted > matches.size();
    }

    /** The cue of a statement that denies its content, unless the quotation has that word too. */
    private Optional<Difference> denial(Analysis analysis, int index) {
        List<Word> denying = reader.read(analysis.article().text(), new Attributor(analysis).denial(index), List.of());
        boolean asked = query.words().stream()
                .anyMatch(word -> denying.stream().anyMatch(cue -> cue.stem().equals(word.stem())));
        Change change = Change.NEGATION_DROPPED;
        return asked || denying.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference(
                        List.of(), denying, Optional.of(new ChangeKinds.Kind(change, kinds.weight(change))), 0));
    }

    /** Whether it makes a quotation say something else, in whatever words it is given. */
    private boolean isTurn(Difference difference) {
        return difference
                .change()
                .map(kind -> kind.change() == Change.NEGATION_ADDED
                        || kind.change() == Change.NEGATION_DROPPED
                        || kind.change() == Change.FIGURE_CHANGED)
                .orElse(false);
    }

    private double score(List<Word> words, List<Match> matches, List<Difference> changes) {
        double shared = 0;
        for (Match match : matches) {
            shared += Fit.weight(words.get(match.there()), common);
        }
        double apart = 0;
        for (Difference change : changes) {
            apart += weight(change.asked()) + weight(change.reported()) / 2;
        }
        return shared / (shared + apart);
    }

    private double weight(List<Word> words) {
        return words.stream().mapToDouble(word -> Fit.weight(word, common)).sum();
    }

    private List<Alteration> alterations(List<Difference> changes, String text) {
        return changes.stream()
                .map(change -> new Alteration(
                        change.change().orElseThrow().change(),
                        cut(change.asked(), query.text()),
                        cut(change.reported(), text)))
                .toList();
    }

    private static String cut(List<Word> words, String text) {
        return PieceWriter.around(words).stream().map(span -> span.cut(text)).collect(Collectors.joining());
    }

    private static Reason reason(Difference difference) {
        ChangeKinds.Kind kind = difference.change().orElseThrow();
        return new Reason(
                Aspect.WORDING,
                Optional.of(kind.change()),
                PieceWriter.around(difference.asked()),
                PieceWriter.around(difference.reported()),
                kind.weight());
    }

    /** The report's words, parted where its own words or what dots stand for come between. */
    private static List<Span> spans(List<Word> words, List<Difference> parts, List<Match> matches) {
        List<Span> spans = new ArrayList<>();
        int start = words.get(matches.get(0).there()).span().start();
        int end = words.get(matches.get(matches.size() - 1).there()).span().end();
        for (Difference part : parts) {
            if (part.reported().isEmpty()) {
                continue;
            }
            Span around = PieceWriter.around(part.reported()).get(0);
            if (part.change().isPresent() || part.before() == 0 || part.before() == matches.size()) {
                start = Math.min(start, around.start());
                end = Math.max(end, around.end());
            } else {
                Match before = matches.get(part.before() - 1);
                Match after = matches.get(part.before());
                if (PieceWriter.isSkipped(part)) {
                    spans.add(new Span(start, words.get(before.there()).span().end()));
                    start = words.get(after.there()).span().start();
                }
            }
        }
        spans.add(new Span(start, Math.max(start, end)));
        return spans;
    }

    private static String wording(List<Word> words, List<Match> matches, List<Difference> parts) {
        TreeMap<Integer, String> forms = new TreeMap<>();
        matches.forEach(match -> forms.put(
                words.get(match.there()).span().start(),
                words.get(match.there()).form()));
        parts.stream()
                .filter(part -> part.change().isPresent())
                .flatMap(part -> part.reported().stream())
                .forEach(word -> forms.put(word.span().start(), word.form()));
        return String.join(" ", forms.values());
    }

    private static Finding.Place place(Analysis analysis, List<Span> spans, boolean quoted, String wording) {
        CodePoints points = CodePoints.of(analysis.article().text());
        return new Finding.Place(
                spans, spans.stream().map(span -> points.of(points.whole(span))).toList(), quoted, wording);
    }

    private Optional<Finding> paraphrase(Analysis analysis, Span stretch) {
        Attributor attributor = new Attributor(analysis);
        String text = analysis.article().text();
        List<Finding> found = new ArrayList<>();
        for (int index = 0; index < analysis.statements().size(); index++) {
            Statement statement = analysis.statements().get(index);
            List<Span> content = statement.words().content();
            if (statement.copyOf().isEmpty() && content.stream().anyMatch(stretch::overlaps)) {
                List<Word> words = reader.read(
                        text, attributor.sentence(index), statement.words().quoted());
                Optional<Paraphrases.Paraphrase> paraphrase = paraphrases.of(words);
                if (paraphrase.isPresent()) {
                    found.add(paraphrase(analysis, index, paraphrase.get()));
                }
            }
        }
        return found.stream().min(Finding.NEAREST);
    }

    private Finding paraphrase(Analysis analysis, int index, Paraphrases.Paraphrase paraphrase) {
        Statement statement = analysis.statements().get(index);
        String text = analysis.article().text();
        List<Span> content = statement.words().content();
        List<Difference> changes = new ArrayList<>(paraphrase.changes());
        denial(analysis, index).ifPresent(changes::add);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(
                Aspect.CONTENT,
                Optional.empty(),
                List.of(new Span(0, query.text().length())),
                content,
                likeness * paraphrase.score()));
        changes.forEach(change -> reasons.add(reason(change)));
        List<Piece> pieces = content.stream()
                .map(span -> new Piece(Piece.Kind.REPORTED, span.cut(text)))
                .toList();
        String wording = pieces.stream().map(Piece::text).collect(Collectors.joining(" "));
        boolean quoted = content.stream()
                .allMatch(span -> statement.words().quoted().stream().anyMatch(span::overlaps));
        return new Finding(
                changes.isEmpty() ? Verdict.PARAPHRASED : Verdict.ALTERED,
                Source.of(analysis.article()),
                place(analysis, content, quoted, wording),
                Optional.of(new Attributor(analysis).voice(index)),
                new Diff(pieces, alterations(changes, text)),
                paraphrase.score(),
                reasons);
    }
}
