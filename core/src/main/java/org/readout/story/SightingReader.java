package org.readout.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.readout.actor.Actor;
import org.readout.actor.Mention;
import org.readout.analysis.Analysis;
import org.readout.article.BlockKind;
import org.readout.language.PartOfSpeech;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.statement.Statement;
import org.readout.text.Span;
import org.readout.when.TimeExpression;

/** Finds the places in a report that mention an occasion, and says of each whether it is the report's own. Thread-safe. */
final class SightingReader {
    /** A report prints what happened at most so many days ago; what lies before is recalled. */
    static final int NEWS_DAYS = 9;

    /** What a longer text mentions behind so many is not looked at. */
    private static final int MOST = 200;

    /** So near, in UTF-16 units, a time belongs to the words that name an occasion. */
    private static final int NEAR = 70;

    /** So many words before an occasion may say where it stands, and so many behind. */
    private static final int BEFORE = 7;

    private static final int BEHIND = 3;

    /** What happens "at" an occasion does not say when it is. */
    private static final Set<String> PREPOSITIONS = Set.of("at", "in", "during", "after", "following", "on", "by");

    private static final Set<String> TIMES = Set.of("yesterday", "today", "morning", "afternoon", "evening", "night");

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private final OccasionTable table = new OccasionTable();
    private final DayReader days = new DayReader();
    private final NameWords names = new NameWords();

    /** The sightings of {@code analysis}, in order. */
    List<Sighting> read(Analysis analysis, Dating printed) {
        return new Search(analysis, printed).run();
    }

    private final class Search {
        private final Analysis analysis;
        private final String text;
        private final Dating printed;
        private final List<Sighting> found = new ArrayList<>();
        private int nextMention;
        private int nextTime;

        Search(Analysis analysis, Dating printed) {
            this.analysis = analysis;
            this.text = analysis.article().text();
            this.printed = printed;
        }

        List<Sighting> run() {
            int number = 0;
            int block = 0;
            var blocks = analysis.article().blocks();
            for (Sentence sentence : analysis.sentences()) {
                if (found.size() >= MOST) {
                    break;
                }
                while (blocks.get(block).span().end() <= sentence.span().start()) {
                    block++;
                }
                BlockKind kind = blocks.get(block).kind();
                if (kind == BlockKind.TITLE || kind == BlockKind.PARAGRAPH) {
                    read(sentence, kind == BlockKind.TITLE ? -1 : number);
                }
                number += kind == BlockKind.PARAGRAPH ? 1 : 0;
            }
            return found;
        }

        private void read(Sentence sentence, int number) {
            List<String> words = new ArrayList<>();
            List<PartOfSpeech> tags = new ArrayList<>();
            for (Token token : sentence.tokens()) {
                words.add(token.span().cut(text).toLowerCase(Locale.ROOT));
                tags.add(token.tag());
            }
            List<OccasionTable.Found<OccasionKind>> kinds = table.kinds(words, tags);
            if (kinds.isEmpty()) {
                return;
            }
            List<OccasionTable.Found<Standing>> standings = table.standings(words, tags);
            List<TimeExpression> times = times(sentence.span());
            List<Actor> people = people(sentence.span());
            for (OccasionTable.Found<OccasionKind> kind : kinds) {
                if (!isDemand(words, kind)) {
                    Span span = sentence.tokens()
                            .get(kind.from())
                            .span()
                            .cover(sentence.tokens().get(kind.to() - 1).span());
                    Dating dating = dating(span, times, words, kind.from());
                    Standing standing = standing(words, kind, standings, dating);
                    found.add(new Sighting(
                            span,
                            sentence.span(),
                            number,
                            kind.meaning(),
                            standing,
                            dating,
                            people,
                            number < 0 ? Optional.empty() : place(sentence, kind.to())));
                }
            }
        }

        private Standing standing(
                List<String> words,
                OccasionTable.Found<OccasionKind> kind,
                List<OccasionTable.Found<Standing>> standings,
                Dating dating) {
            if (isOfAMonth(words, kind.from())) {
                return Standing.OLDER;
            }
            if (kind.from() > 0 && words.get(kind.from() - 1).equals("that") && !found.isEmpty()) {
                return found.get(found.size() - 1).standing();
            }
            OptionalLong ago = dating.until(printed);
            boolean past = ago.isPresent() && ago.getAsLong() > NEWS_DAYS;
            for (OccasionTable.Found<Standing> near : standings) {
                if (governs(near, kind, words)) {
                    return near.meaning();
                }
            }
            if (past) {
                return Standing.OLDER;
            }
            return ago.isPresent() && ago.getAsLong() < 0 ? Standing.AHEAD : Standing.OWN;
        }

        /** Whether words that say where an occasion stands say it of this one. */
        private boolean governs(
                OccasionTable.Found<Standing> near, OccasionTable.Found<OccasionKind> kind, List<String> words) {
            boolean older = near.meaning() == Standing.OLDER;
            int between = kind.from() - near.to();
            if (near.from() >= kind.to()) {
                return near.from() - kind.to() <= (older ? BEHIND : 0);
            }
            if (older) {
                return between <= BEFORE || near.from() <= 1;
            }
            if (between > BEFORE) {
                return false;
            }
            for (int at = near.to(); at < kind.from(); at++) {
                if (PREPOSITIONS.contains(words.get(at))) {
                    return false;
                }
            }
            return true;
        }

        /** "In a March call": whoever speaks of his own occasion gives the day. */
        private boolean isOfAMonth(List<String> words, int from) {
            for (int at = Math.max(1, from - 2); at < from; at++) {
                String article = words.get(at - 1);
                if (MONTHS.contains(words.get(at)) && (article.equals("a") || article.equals("an"))) {
                    return true;
                }
            }
            return false;
        }

        /** "A call to stop", "a call for talks". */
        private boolean isDemand(List<String> words, OccasionTable.Found<OccasionKind> kind) {
            if (kind.meaning() != OccasionKind.CALL || kind.to() - kind.from() > 1 || kind.to() >= words.size()) {
                return false;
            }
            String next = words.get(kind.to());
            return next.equals("to") || next.equals("for");
        }

        private Dating dating(Span words, List<TimeExpression> times, List<String> sentence, int from) {
            if (isOfAMonth(sentence, from)) {
                return days.month(sentence.subList(Math.max(0, from - 2), from), printed);
            }
            Dating nearest = Dating.NONE;
            int least = NEAR;
            for (TimeExpression time : times) {
                int distance =
                        Math.max(words.start() - time.span().end(), time.span().start() - words.end());
                Dating dating = days.of(time, text, printed);
                if (distance < least
                        && dating.isKnown()
                        && !isSaid(time.span(), words)
                        && !isOfBefore(time.span(), words)) {
                    nearest = dating;
                    least = distance;
                }
            }
            return nearest;
        }

        /** "Weeks before the assault on February 24, they met": the date is not that of the meeting. */
        private boolean isOfBefore(Span time, Span words) {
            int start = words.end() <= time.start() ? words.end() : Math.max(0, time.start() - NEAR);
            int before =
                    text.substring(start, time.start()).toLowerCase(Locale.ROOT).lastIndexOf("s before ");
            return before >= 0;
        }

        /** Whether a time stands in somebody's words and the occasion outside them. */
        private boolean isSaid(Span time, Span words) {
            for (Statement statement : analysis.statements()) {
                for (Span content : statement.words().content()) {
                    if (content.start() > time.end()) {
                        return false;
                    }
                    if (content.overlaps(time) && !content.overlaps(words)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private List<TimeExpression> times(Span sentence) {
            List<TimeExpression> inside = new ArrayList<>(0);
            List<TimeExpression> all = analysis.times();
            while (nextTime < all.size() && all.get(nextTime).span().start() < sentence.start()) {
                nextTime++;
            }
            for (int i = nextTime; i < all.size() && all.get(i).span().start() < sentence.end(); i++) {
                inside.add(all.get(i));
            }
            return inside;
        }

        private List<Actor> people(Span sentence) {
            Map<String, Actor> people = new LinkedHashMap<>();
            List<Mention> all = analysis.mentions();
            while (nextMention < all.size() && all.get(nextMention).span().start() < sentence.start()) {
                nextMention++;
            }
            for (int i = nextMention; i < all.size() && all.get(i).span().start() < sentence.end(); i++) {
                all.get(i)
                        .resolution()
                        .actor()
                        .filter(Speakers::isNamed)
                        .ifPresent(actor -> people.putIfAbsent(actor.id(), actor));
            }
            return List.copyOf(people.values());
        }

        /** The name behind "in" that follows the occasion's words in the same clause, and not another thing: "the war in …". */
        private Optional<String> place(Sentence sentence, int from) {
            List<Token> tokens = sentence.tokens();
            for (int at = from; at + 1 < tokens.size(); at++) {
                String word = tokens.get(at).span().cut(text);
                if (word.equals(".") || word.equals(";") || word.equals(":")) {
                    break;
                }
                boolean ofThing = at > from
                        && tokens.get(at - 1).tag() == PartOfSpeech.NOUN
                        && !TIMES.contains(tokens.get(at - 1).span().cut(text));
                if (word.equals("in") && !ofThing && isName(tokens.get(at + 1))) {
                    int end = at + 1;
                    while (end + 1 < tokens.size() && isName(tokens.get(end + 1))) {
                        end++;
                    }
                    return Optional.of(tokens.get(at + 1)
                                    .span()
                                    .cover(tokens.get(end).span())
                                    .cut(text))
                            .filter(place -> !names.isCommon(place));
                }
            }
            return Optional.empty();
        }

        private boolean isName(Token token) {
            String word = token.span().cut(text);
            return token.tag() == PartOfSpeech.PROPN
                    && Character.isUpperCase(word.charAt(0))
                    && !MONTHS.contains(word.toLowerCase(Locale.ROOT))
                    && days.weekday(word).isEmpty();
        }
    }
}
