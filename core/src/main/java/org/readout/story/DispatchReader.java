package org.readout.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.analysis.Analysis;
import org.readout.article.BlockKind;
import org.readout.language.Sentence;
import org.readout.statement.Statement;
import org.readout.text.CodePoints;
import org.readout.text.Span;
import org.readout.when.TimeExpression;

/**
 * Reads what one article tells of occasions.
 *
 * <p>Its own occasion is the one that its headline and its first sentences name, and that is neither recalled nor announced. A statement
 * belongs to an older occasion if its sentence recalls one and names no other before it; to none if it is dated outside the days of the
 * own one; else to the own one, whoever speaks: an outsider's answer is kept with what it answers. Takes time in proportion to the
 * article. Thread-safe.
 */
public final class DispatchReader {
    /** In so many first sentences a report says what it is about. */
    private static final int LEAD = 5;

    private static final int MOST_PEOPLE = 8;

    /** So near, in UTF-16 units, a time may stand before the cue. */
    private static final int BESIDE = 90;

    /** What ends a sentence or opens what is said. */
    private static final Pattern END = Pattern.compile("[.?!;\\n\"“”«»]");

    private static final int GENERAL = 2;
    private static final int SPECIAL = 3;

    private final SightingReader sightings = new SightingReader();
    private final DayReader days = new DayReader();
    private final NameWords names = new NameWords();
    private final Birthdays birthdays = new Birthdays();

    /** What {@code analysis} tells of occasions. */
    public Dispatch read(Analysis analysis) {
        Dating printed = days.printed(analysis.article());
        List<Sighting> found = sightings.read(analysis, printed);
        Happening own = own(analysis, found, printed);
        List<Integer> statements = new ArrayList<>();
        Map<Sighting, List<Integer>> older = new LinkedHashMap<>();
        found.stream().filter(sighting -> sighting.standing() == Standing.OLDER).forEach(sighting -> {
            if (older.keySet().stream().noneMatch(before -> before.sentence().equals(sighting.sentence()))) {
                older.put(sighting, new ArrayList<>());
            }
        });
        for (int i = 0; i < analysis.statements().size(); i++) {
            Statement statement = analysis.statements().get(i);
            Optional<Sighting> recalled = recalled(statement, found);
            if (recalled.isPresent()) {
                older.getOrDefault(recalled.get(), new ArrayList<>()).add(i);
            } else if (!isElsewhere(statement, analysis, own, printed)) {
                statements.add(i);
            }
        }
        List<Recollection> recalled = new ArrayList<>();
        older.forEach((sighting, said) -> recalled.add(recollection(sighting, own, said)));
        return new Dispatch(
                analysis.article().id(),
                printed,
                own,
                new Traits(names.names(analysis), names.quoted(analysis)),
                statements,
                recalled,
                CodePoints.of(analysis.article().text()));
    }

    private static Recollection recollection(Sighting sighting, Happening own, List<Integer> statements) {
        List<Actor> people = sighting.people().isEmpty() ? own.people() : sighting.people();
        Happening happening = new Happening(
                Optional.of(sighting.kind()), sighting.dating(), Optional.empty(), people, List.of(), sighting.place());
        return new Recollection(happening, sighting.words(), statements);
    }

    private static Optional<Sighting> recalled(Statement statement, List<Sighting> found) {
        Span content = statement.words().content().get(0);
        Optional<Sighting> older = Optional.empty();
        for (Sighting sighting : found) {
            if (sighting.sentence().overlaps(content) || isCuedIn(statement, sighting.sentence())) {
                if (sighting.standing() == Standing.OWN) {
                    return Optional.empty();
                }
                if (sighting.standing() == Standing.OLDER && older.isEmpty()) {
                    older = Optional.of(sighting);
                }
            }
        }
        return older;
    }

    private static boolean isCuedIn(Statement statement, Span sentence) {
        return statement.attribution().cue().stream()
                .flatMap(cue -> cue.spans().stream())
                .anyMatch(sentence::overlaps);
    }

    /** Whether the time of saying, or else the first time in the sentence outside what is said, lies before the own occasion. */
    private boolean isElsewhere(Statement statement, Analysis analysis, Happening own, Dating printed) {
        Optional<TimeExpression> time = statement.when().or(() -> timeBeside(statement, analysis));
        if (time.isEmpty()) {
            return false;
        }
        Dating said = days.of(time.get(), analysis.article().text(), printed);
        Dating bounds = own.dating().isDay() ? own.dating() : printed;
        OptionalLong before = said.until(bounds);
        return before.isPresent() && before.getAsLong() > (own.dating().isDay() ? 1 : SightingReader.NEWS_DAYS);
    }

    /** The time that stands before speaker and cue in their sentence. */
    private static Optional<TimeExpression> timeBeside(Statement statement, Analysis analysis) {
        if (statement.attribution().cue().isEmpty()) {
            return Optional.empty();
        }
        Span cue = statement.attribution().cue().get().spans().get(0);
        List<TimeExpression> times = analysis.times();
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle).span().start() < cue.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0) {
            return Optional.empty();
        }
        TimeExpression time = times.get(low - 1);
        String between = analysis.article()
                .text()
                .substring(time.span().end(), Math.max(time.span().end(), cue.start()));
        boolean said = statement.words().content().stream().anyMatch(content -> content.overlaps(time.span()));
        return said || between.length() > BESIDE || END.matcher(between).find() ? Optional.empty() : Optional.of(time);
    }

    private Happening own(Analysis analysis, List<Sighting> found, Dating printed) {
        Map<OccasionKind, Integer> votes = new EnumMap<>(OccasionKind.class);
        for (Sighting sighting : found) {
            if (sighting.standing() == Standing.OWN) {
                votes.merge(sighting.kind(), weight(sighting), Integer::sum);
            }
        }
        Optional<OccasionKind> kind = votes.entrySet().stream()
                .max(Map.Entry.<OccasionKind, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
        List<Sighting> own = found.stream()
                .filter(sighting -> sighting.standing() == Standing.OWN
                        && kind.isPresent()
                        && sighting.kind().isAkin(kind.get()))
                .toList();
        Optional<DayOfWeek> weekday = weekday(analysis, own);
        return new Happening(
                kind,
                birthday(analysis, weekday)
                        .map(day -> Dating.of(day, day))
                        .orElseGet(() -> dating(analysis, own, printed)),
                weekday,
                people(analysis, own, kind),
                kind.filter(DispatchReader::isOfMany).isPresent()
                        ? Speakers.of(analysis).stream().limit(MOST_PEOPLE).toList()
                        : List.of(),
                own.stream()
                        .filter(sighting -> sighting.number() <= LEAD)
                        .flatMap(sighting -> sighting.place().stream())
                        .findFirst());
    }

    /** The earlier the more; a speech or a vote is said of nothing else, while any gathering is a meeting. */
    private static int weight(Sighting sighting) {
        int early = sighting.number() <= 0 ? LEAD : Math.max(1, LEAD - sighting.number());
        return switch (sighting.kind()) {
            case MEETING, TALKS, PRESS_CONFERENCE -> early * GENERAL;
            case CALL, VISIT, SUMMIT, SPEECH, INTERVIEW, COMMUNIQUE, VOTE -> early * SPECIAL;
        };
    }

    /** Those whom the first sentences name with the occasion; where they name fewer than two, the headline's and later ones too. */
    private static List<Actor> people(Analysis analysis, List<Sighting> own, Optional<OccasionKind> kind) {
        Map<String, Actor> people = new LinkedHashMap<>();
        if (kind.isPresent() && isOfOne(kind.get())) {
            Speakers.of(analysis).stream().limit(1).forEach(actor -> people.put(actor.id(), actor));
        }
        own.stream()
                .filter(sighting -> sighting.number() >= 0 && sighting.number() <= LEAD)
                .forEach(sighting -> add(sighting, people));
        for (Sighting sighting : own) {
            if (people.size() < 2) {
                add(sighting, people);
            }
        }
        return people.values().stream().limit(MOST_PEOPLE).toList();
    }

    /** Whether one speaks at it and others listen. */
    private static boolean isOfOne(OccasionKind kind) {
        return switch (kind) {
            case SPEECH, INTERVIEW, PRESS_CONFERENCE -> true;
            case SUMMIT, VOTE, COMMUNIQUE, CALL, MEETING, VISIT, TALKS -> false;
        };
    }

    /** Whether many speak at it. */
    private static boolean isOfMany(OccasionKind kind) {
        return switch (kind) {
            case SUMMIT, VOTE, COMMUNIQUE -> true;
            case SPEECH, INTERVIEW, PRESS_CONFERENCE, CALL, MEETING, VISIT, TALKS -> false;
        };
    }

    private static void add(Sighting sighting, Map<String, Actor> people) {
        sighting.people().forEach(actor -> people.putIfAbsent(actor.id(), actor));
    }

    private Optional<LocalDate> birthday(Analysis analysis, Optional<DayOfWeek> weekday) {
        List<Actor> people = analysis.mentions().stream()
                .flatMap(mention -> mention.resolution().actor().stream())
                .filter(actor -> actor.type() == ActorType.PERSON)
                .distinct()
                .toList();
        return lead(analysis).stream()
                .flatMap(sentence ->
                        birthdays.day(sentence.span().cut(analysis.article().text()), people, weekday).stream())
                .findFirst();
    }

    /** The day that stands by the occasion's own words, else in the lead, if it can be that of news. */
    private Dating dating(Analysis analysis, List<Sighting> own, Dating printed) {
        for (Sighting sighting : own) {
            if (isNews(sighting.dating(), printed)) {
                return sighting.dating();
            }
        }
        for (TimeExpression time : leadTimes(analysis)) {
            Dating dating = days.of(time, analysis.article().text(), printed);
            if (isNews(dating, printed)) {
                return dating;
            }
        }
        return Dating.NONE;
    }

    private static boolean isNews(Dating dating, Dating printed) {
        OptionalLong before = dating.until(printed);
        return dating.isDay()
                && (before.isEmpty() || (before.getAsLong() >= 0 && before.getAsLong() <= SightingReader.NEWS_DAYS));
    }

    private Optional<DayOfWeek> weekday(Analysis analysis, List<Sighting> own) {
        String text = analysis.article().text();
        return own.stream()
                .map(Sighting::sentence)
                .flatMap(sentence -> analysis.times().stream()
                        .map(TimeExpression::span)
                        .filter(span -> sentence.start() <= span.start() && span.end() <= sentence.end()))
                .flatMap(span -> days.weekday(span.cut(text)).stream())
                .findFirst()
                .or(() -> leadTimes(analysis).stream()
                        .flatMap(time -> days.weekday(time.span().cut(text)).stream())
                        .findFirst());
    }

    /** The first sentences, without what stands below pictures. */
    private static List<Sentence> lead(Analysis analysis) {
        return analysis.sentences().stream()
                .filter(sentence -> isReported(sentence.span(), analysis))
                .limit(LEAD)
                .toList();
    }

    private static boolean isReported(Span place, Analysis analysis) {
        return analysis.article().blocks().stream()
                .anyMatch(block -> (block.kind() == BlockKind.TITLE || block.kind() == BlockKind.PARAGRAPH)
                        && block.span().overlaps(place));
    }

    private static List<TimeExpression> leadTimes(Analysis analysis) {
        List<Span> lead = lead(analysis).stream().map(Sentence::span).toList();
        return analysis.times().stream()
                .filter(time -> lead.stream().anyMatch(sentence -> sentence.overlaps(time.span())))
                .toList();
    }
}
