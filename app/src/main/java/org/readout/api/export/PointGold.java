package org.readout.api.export;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.account.Aspect;
import org.readout.account.Point;
import org.readout.account.Reason;
import org.readout.account.Relation;

/** One point of an {@link OccasionGold}, in the scorer's words. */
final class PointGold {
    /** Which relation is a point's own, where its versions have several. */
    private static final List<Relation> RANK =
            List.of(Relation.CONTRADICTED, Relation.ALTERED, Relation.OTHER_SPEAKER, Relation.REWORDED);

    private final Point point;
    private final SortedMap<String, PointVersion> versions;

    PointGold(Point point, SortedMap<String, PointVersion> versions) {
        this.point = point;
        this.versions = versions;
    }

    void write(JsonStream json) throws IOException {
        if (versions.isEmpty()) {
            return;
        }
        List<Relation> found = found();
        Optional<Relation> main = found.stream().findFirst();
        PointVersion reference = reference();
        json.open();
        json.text("id", point.id());
        json.text("speaker", reference.speaker());
        json.text("speaker_affiliation", reference.affiliation());
        speakers(json);
        json.open("teller");
        for (Map.Entry<String, PointVersion> version : versions.entrySet()) {
            json.text(version.getKey(), version.getValue().teller());
        }
        json.close();
        json.open("in");
        for (Map.Entry<String, PointVersion> version : versions.entrySet()) {
            json.open(version.getKey());
            json.text("text", version.getValue().text());
            json.text("mode", version.getValue().mode());
            json.close();
        }
        json.close();
        json.text("relation", main.map(PointGold::word).orElse(versions.size() == 1 ? "only-one" : "same-words"));
        json.text("aspect", main.flatMap(this::aspect));
        groups(json, main);
        also(json, found);
        json.text("note", "reviewed: " + note(found));
        json.close();
    }

    private String note(List<Relation> found) {
        return found.isEmpty()
                ? "said in " + String.join(", ", versions.keySet())
                : found.stream()
                        .map(relation -> Line.constant(relation) + " in " + String.join(", ", with(relation)))
                        .collect(Collectors.joining("; "));
    }

    /** The relations of the versions, the point's own first; none where one report has it, or all say the same. */
    private List<Relation> found() {
        return versions.size() == 1
                ? List.of()
                : RANK.stream().filter(relation -> !with(relation).isEmpty()).toList();
    }

    private List<String> with(Relation relation) {
        return versions.entrySet().stream()
                .filter(version -> version.getValue().cell().relation() == relation)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The version that the others are held against, or the first. */
    private PointVersion reference() {
        return versions.values().stream()
                .filter(version -> version.cell().account().equals(point.reference()))
                .findFirst()
                .orElseGet(() -> versions.values().iterator().next());
    }

    private void speakers(JsonStream json) throws IOException {
        if (versions.values().stream().map(PointVersion::speaker).distinct().count() > 1) {
            json.open("speakers");
            for (Map.Entry<String, PointVersion> version : versions.entrySet()) {
                json.text(version.getKey(), version.getValue().speaker());
            }
            json.close();
        }
    }

    /** The reports that agree with the reference, and those that do not; none where all agree in what is said. */
    private void groups(JsonStream json, Optional<Relation> main) throws IOException {
        if (main.isEmpty() || main.get() == Relation.REWORDED) {
            return;
        }
        List<String> apart = with(main.get());
        List<String> agreed = Stream.concat(with(Relation.SAID).stream(), with(Relation.REWORDED).stream())
                .sorted()
                .toList();
        if (!agreed.isEmpty()) {
            json.openList("groups");
            for (List<String> group : List.of(agreed, apart)) {
                json.openList();
                for (String letter : group) {
                    json.text(letter);
                }
                json.closeList();
            }
            json.closeList();
        }
    }

    private void also(JsonStream json, List<Relation> found) throws IOException {
        if (found.size() < 2) {
            return;
        }
        json.openList("also");
        for (Relation relation : found.subList(1, found.size())) {
            json.open();
            json.text("relation", word(relation));
            json.texts("reports", with(relation));
            json.close();
        }
        json.closeList();
    }

    /** In what respect, by the heaviest reason that tells one; a contradiction without one is of what is said. */
    private Optional<String> aspect(Relation relation) {
        if (relation != Relation.CONTRADICTED && relation != Relation.ALTERED) {
            return Optional.empty();
        }
        return versions.values().stream()
                .filter(version -> version.cell().relation() == relation)
                .flatMap(version -> version.cell().reasons().stream())
                .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                .flatMap(reason -> word(reason.aspect()).stream())
                .findFirst()
                .or(() -> Optional.of(relation == Relation.ALTERED ? "wording" : "topic"));
    }

    private static Optional<String> word(Aspect aspect) {
        return switch (aspect) {
            case NUMBER, DATE, PLACE, INITIATOR, POLARITY, WORDING -> Optional.of(Line.constant(aspect));
            case CONTENT -> Optional.of("topic");
            case SPEAKER, LENGTH -> Optional.empty();
        };
    }

    private static String word(Relation relation) {
        return switch (relation) {
            case CONTRADICTED -> "contradiction";
            case ALTERED -> "altered-quote";
            case OTHER_SPEAKER -> "different-speaker";
            case REWORDED -> "paraphrase";
            case SAID, ABSENT -> "same-words";
        };
    }
}
