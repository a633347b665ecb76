package org.readout.article;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.article.LineTable.Finding;
import org.readout.article.LineTable.Zone;

/**
 * Says what each passage of a plain text is. The tables speak first; where they are silent, a passage's shape and place decide.
 * Thread-safe.
 */
final class Markup {
    private static final int TAIL = 8;
    private static final int LATEST_TITLE = 6;
    private static final int MOST_TEASERS = 8;
    private static final int TEASER_WORDS = 70;
    private static final int TEASER_TITLE_WORDS = 22;
    private static final int STAMP_TOKENS = 16;
    private static final int STAMP_WORDS = 2;

    private final LineTable lines;
    private final Dates dates;
    private final Captions captions;
    private final Datelines datelines;
    private final Headlines headlines;
    private final Set<String> connective;
    private final Set<String> narration;
    private final Set<String> agencies;

    Markup(WordSets sets, Dates dates, Datelines datelines) {
        this.lines = new LineTable(sets);
        this.dates = dates;
        this.captions = new Captions(sets, dates);
        this.datelines = datelines;
        this.headlines = new Headlines(sets);
        this.connective = sets.words("connective");
        this.narration = sets.words("narration");
        this.agencies = sets.words("agency");
    }

    /** The kind of each passage; {@link BlockKind#REPEAT} is none of them. */
    List<BlockKind> kinds(String text, List<Passage> passages) {
        int first = headlines.firstParagraph(passages);
        Map<Integer, BlockKind> kinds = new HashMap<>();
        byTable(passages, first, kinds);
        captions(text, passages, kinds);
        head(passages, first, kinds);
        lastLine(passages, kinds);
        List<BlockKind> all = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            BlockKind kind = kinds.get(i);
            if (kind == null) {
                boolean heading = i > 0 && i + 1 < passages.size() && headlines.isHeading(passages.get(i));
                kind = heading ? BlockKind.HEADING : BlockKind.PARAGRAPH;
            }
            all.add(kind);
        }
        return all;
    }

    private static Zone zone(int at, int first, int size) {
        if (at < first) {
            return Zone.HEAD;
        }
        return at >= size - TAIL && at > first ? Zone.TAIL : Zone.BODY;
    }

    private void byTable(List<Passage> passages, int first, Map<Integer, BlockKind> kinds) {
        boolean titled = false; // Whether something stands above that may be the title.
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean opens = i == 0 && first == 0;
            if (!kinds.containsKey(i)
                    && !opens
                    && passage.isWhole()
                    && !passage.tokens().isEmpty()) {
                Zone zone = zone(i, first, passages.size());
                byTable(passages, i, zone, titled, kinds);
            }
            titled |= !kinds.containsKey(i);
        }
    }

    private void byTable(List<Passage> passages, int at, Zone zone, boolean titled, Map<Integer, BlockKind> kinds) {
        Passage passage = passages.get(at);
        Optional<Finding> finding = lines.find(passage.tokens(), zone)
                .filter(found -> titled || found.kind() != BlockKind.BYLINE || passage.startsWith("by"));
        if (finding.isPresent()) {
            kinds.put(at, finding.get().kind());
            if (finding.get().teasers() || announces(passage, finding.get())) {
                teasers(passages, at + 1, kinds);
            }
        } else if (datelines.isWhole(passage.tokens()) && zone != Zone.BODY) {
            kinds.put(at, BlockKind.DATELINE);
        } else if (datesReport(passage, zone) || (titled && zone == Zone.HEAD && isStamp(passage))) {
            kinds.put(at, BlockKind.BYLINE);
        }
    }

    /** "Press release, 12 March 2025", "Harbour Watch | 24 Aug 2024 | Staff": a few words and a date in full. */
    private boolean isStamp(Passage passage) {
        List<LineToken> tokens = passage.tokens();
        if (tokens.size() > STAMP_TOKENS || dates.find(tokens).isEmpty()) {
            return false;
        }
        boolean bars = tokens.stream().anyMatch(token -> token.is("|"));
        return bars || dates.wordsBefore(tokens) <= STAMP_WORDS;
    }

    private static boolean announces(Passage passage, Finding finding) {
        List<LineToken> tokens = passage.tokens();
        return finding.kind() == BlockKind.FURNITURE
                && tokens.size() <= 5
                && tokens.get(tokens.size() - 1).is(":");
    }

    /** In the body a line with a date alone is a heading of a chronicle. */
    private boolean datesReport(Passage passage, Zone zone) {
        return dates.isDateLine(passage.tokens())
                && (zone == Zone.HEAD || passage.startsWith("published", "posted", "updated", "last"));
    }

    /** The headlines that follow a heading of teasers; a single one may have the teaser's words under it. */
    private void teasers(List<Passage> passages, int from, Map<Integer, BlockKind> kinds) {
        int at = from;
        while (at < passages.size() && at < from + MOST_TEASERS && isTeaserTitle(passages, from, at)) {
            kinds.put(at, BlockKind.FURNITURE);
            at++;
        }
        if (at == from + 1 && at + 1 < passages.size() && isTeaserText(passages.get(at))) {
            kinds.put(at, BlockKind.FURNITURE);
        }
    }

    private boolean isTeaserTitle(List<Passage> passages, int from, int at) {
        Passage passage = passages.get(at);
        boolean sameGroup = at == from || passage.apart() == passages.get(from).apart() || !passage.apart();
        return sameGroup
                && passage.isWhole()
                && passage.words() <= TEASER_TITLE_WORDS
                && !passage.endsSentence()
                && !headlines.isQuoted(passage);
    }

    private boolean isTeaserText(Passage passage) {
        if (!passage.isWhole() || passage.words() > TEASER_WORDS) {
            return false;
        }
        List<LineToken> tokens = passage.tokens();
        return tokens.get(tokens.size() - 1).is("…")
                || (tokens.get(0).isCapital()
                        && !connective.contains(tokens.get(0).form())
                        && tokens.stream().noneMatch(token -> narration.contains(token.form()) || token.is("\"")));
    }

    private void captions(String text, List<Passage> passages, Map<Integer, BlockKind> kinds) {
        boolean groups = passages.stream().filter(Passage::apart).count() * 2 > passages.size();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (kinds.containsKey(i) || passage.tokens().isEmpty()) {
                continue;
            }
            int points = captions.points(text, passage);
            if (points < Captions.ENOUGH) {
                continue;
            }
            kinds.put(i, BlockKind.CAPTION);
            boolean credit = captions.isCredit(passage);
            if (i > 0) {
                neighbour(text, passages, i - 1, i, credit, groups && !passage.apart(), kinds);
            }
            if (credit && i + 1 < passages.size()) {
                neighbour(
                        text,
                        passages,
                        i + 1,
                        i,
                        true,
                        groups && !passages.get(i + 1).apart(),
                        kinds);
            }
        }
    }

    /** What stands beside a caption or its credit is a caption on less evidence. */
    private void neighbour(
            String text,
            List<Passage> passages,
            int at,
            int caption,
            boolean credit,
            boolean together,
            Map<Integer, BlockKind> kinds) {
        Passage passage = passages.get(at);
        if (kinds.containsKey(at) || !passage.isWhole() || passage.words() < 3 || passage.words() > 60) {
            return;
        }
        int points = captions.points(text, passage);
        boolean alike = !credit && headlines.beginsAlike(passage, passages.get(caption));
        if (alike || (together && points >= 0) || (credit && points >= 2)) {
            kinds.put(at, BlockKind.CAPTION);
        }
    }

    private void head(List<Passage> passages, int first, Map<Integer, BlockKind> kinds) {
        int title = -1;
        for (int i = 0; i < Math.min(passages.size() - 1, LATEST_TITLE) && title < 0; i++) {
            if (!kinds.containsKey(i)) {
                if (i > first || !headlines.isTitle(passages, i)) {
                    return;
                }
                boolean kicker = passages.get(i).words() <= 3 && hasTitleBelow(passages, i + 1, first, kinds);
                kinds.put(i, kicker ? BlockKind.FURNITURE : BlockKind.TITLE);
                title = kicker ? -1 : i;
            }
        }
        for (int i = title + 1; title >= 0 && i < first; i++) {
            if (!kinds.containsKey(i) && isByline(passages, i, kinds)) {
                kinds.put(i, BlockKind.BYLINE);
            }
        }
    }

    /** Whether the next line of the head, a site's menu between them or not, is a longer one that may be the title. */
    private boolean hasTitleBelow(List<Passage> passages, int from, int first, Map<Integer, BlockKind> kinds) {
        int at = from;
        while (at < first && kinds.get(at) == BlockKind.FURNITURE) {
            at++;
        }
        return at < first && !kinds.containsKey(at) && passages.get(at).words() > 3 && headlines.isTitle(passages, at);
    }

    /** In the head: names alone, or parts set off by bars with a date among them. */
    private boolean isByline(List<Passage> passages, int at, Map<Integer, BlockKind> kinds) {
        List<LineToken> tokens = passages.get(at).tokens();
        long bars =
                tokens.stream().filter(token -> token.is("|") || token.is("/")).count();
        if (tokens.size() <= 24 && (bars > 1 || (bars == 1 && dates.namesDay(tokens)))) {
            return true;
        }
        boolean besideByline = EnumSet.of(BlockKind.BYLINE, BlockKind.DATELINE)
                        .contains(kinds.getOrDefault(at - 1, BlockKind.PARAGRAPH))
                || EnumSet.of(BlockKind.BYLINE, BlockKind.DATELINE)
                        .contains(kinds.getOrDefault(at + 1, BlockKind.PARAGRAPH));
        return headlines.isNames(tokens) && (besideByline || (tokens.size() >= 2 && tokens.size() <= 3));
    }

    /** An outlet's or writer's name alone at the end. */
    private void lastLine(List<Passage> passages, Map<Integer, BlockKind> kinds) {
        int last = passages.size() - 1;
        while (last > 0 && kinds.get(last) == BlockKind.FURNITURE) {
            last--;
        }
        if (last < 3 || kinds.containsKey(last)) {
            return;
        }
        List<LineToken> tokens = passages.get(last).tokens();
        List<LineToken> words = tokens.stream().filter(LineToken::isWord).toList();
        if (words.isEmpty() || words.size() > 4 || !headlines.isNames(words)) {
            return;
        }
        boolean agency = words.stream().anyMatch(word -> agencies.contains(word.form()));
        if (agency || words.size() == 1) {
            boolean stop = tokens.get(tokens.size() - 1).is(".") && !agency;
            if (!stop) {
                kinds.put(last, BlockKind.FURNITURE);
            }
        } else if (!passages.get(last).endsSentence() && tokens.size() == words.size()) {
            kinds.put(last, BlockKind.BYLINE);
        }
    }
}
