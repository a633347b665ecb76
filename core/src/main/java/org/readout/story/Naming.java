package org.readout.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.readout.actor.Actor;
import org.readout.text.CodePoints;
import org.readout.text.Span;

/** Makes occasions of groups of reports, and gives them their ids. For one thread. */
final class Naming {
    /** An id names so many participants. */
    private static final int NAMED = 2;

    private final Participants participants;

    Naming(Participants participants) {
        this.participants = participants;
    }

    /** What an occasion is made of before it has an id. */
    private record Draft(
            OccasionKind kind,
            Optional<DateRange> date,
            Optional<String> place,
            List<Actor> people,
            List<OccasionReport> reports,
            List<OccasionReport> recalls) {
        String article() {
            return (reports.isEmpty() ? recalls : reports).get(0).article();
        }
    }

    /** The occasions, those with reports of their own first, by their first article. */
    List<Occasion> name(List<Group> groups, Recalls.Sorted recalls) {
        List<Draft> drafts = new ArrayList<>();
        for (Group group : groups) {
            List<Recalls.Recall> recalled = recalls.known().getOrDefault(group, List.of());
            group.kind().ifPresent(kind -> drafts.add(draft(kind, group, recalled)));
        }
        drafts.sort(Comparator.comparing(Draft::article));
        List<Draft> older = new ArrayList<>();
        recalls.others().forEach(recalled -> older.add(draft(recalled)));
        older.sort(Comparator.comparing(Draft::article)
                .thenComparing(
                        draft -> draft.recalls().get(0).words().map(Span::start).orElse(0)));
        drafts.addAll(older);
        return named(drafts);
    }

    private Draft draft(OccasionKind kind, Group group, List<Recalls.Recall> recalled) {
        List<OccasionReport> reports = group.members().stream()
                .map(member -> new OccasionReport(member.article(), member.statements(), Optional.empty()))
                .toList();
        return new Draft(
                kind,
                group.date(),
                kind == OccasionKind.CALL ? Optional.empty() : group.place(),
                participants.of(group.members().stream()
                        .map(member -> people(member.own(), group.size() > 1))
                        .toList()),
                reports,
                reports(recalled));
    }

    /** Those whom a report has take part; with other reports to bear it out, those who speak too. */
    private static List<Actor> people(Happening own, boolean borneOut) {
        return borneOut
                ? Stream.concat(own.people().stream(), own.speakers().stream())
                        .distinct()
                        .toList()
                : own.people();
    }

    private Draft draft(List<Recalls.Recall> recalled) {
        Happening first = recalled.get(0).recollection().happening();
        return new Draft(
                first.kind().orElse(OccasionKind.MEETING),
                first.dating().full().map(dating -> new DateRange(dating.first(), dating.last())),
                first.place(),
                participants.of(recalled.stream()
                        .map(recall -> recall.recollection().happening().people())
                        .toList()),
                List.of(),
                reports(recalled));
    }

    private static List<OccasionReport> reports(List<Recalls.Recall> recalled) {
        return recalled.stream()
                .map(recall -> {
                    CodePoints points = recall.dispatch().points();
                    Span words = recall.recollection().words();
                    return new OccasionReport(
                            recall.dispatch().article(),
                            recall.recollection().statements(),
                            Optional.of(points.of(points.whole(words))));
                })
                .toList();
    }

    /** Ids that two would share get the first article's id, and where that is not enough a number. */
    private static List<Occasion> named(List<Draft> drafts) {
        Map<String, Integer> wanted = new HashMap<>();
        drafts.forEach(draft -> wanted.merge(id(draft), 1, Integer::sum));
        Set<String> given = new HashSet<>();
        List<Occasion> occasions = new ArrayList<>();
        for (Draft draft : drafts) {
            String id = id(draft);
            if (wanted.getOrDefault(id, 0) > 1) {
                id += "-" + draft.article();
            }
            String free = id;
            for (int number = 2; !given.add(free); number++) {
                free = id + "-" + number;
            }
            occasions.add(new Occasion(
                    free, draft.kind(), draft.date(), draft.place(), draft.people(), draft.reports(), draft.recalls()));
        }
        return occasions;
    }

    private static String id(Draft draft) {
        StringBuilder id =
                new StringBuilder(draft.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        draft.date().ifPresent(date -> {
            id.append('-').append(date.start());
            if (!date.end().equals(date.start())) {
                id.append('-').append(date.end());
            }
        });
        Set<String> names = new TreeSet<>();
        draft.people().forEach(actor -> names.add(slug(actor.name())));
        names.stream().limit(NAMED).forEach(name -> id.append('-').append(name));
        if (names.isEmpty() || draft.date().isEmpty()) {
            id.append('-').append(draft.article());
        }
        return id.toString();
    }

    private static String slug(String name) {
        return NameWords.fold(name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }
}
