package org.readout.api.export;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.readout.analysis.Analysis;
import org.readout.statement.Attribution;
import org.readout.statement.Statement;
import org.readout.text.Span;
import org.readout.when.TimeExpression;

/**
 * An article with those of its statements that an export is to show. Whatever could go wrong in writing it is looked at here, so that a
 * writer that has begun a row also ends it.
 *
 * @param analysis the article, read
 * @param ids of all the statements of the analysis, in their order, each once
 * @param occasions of all the statements, in their order: the id of the occasion to which each belongs
 * @param chosen indices of the statements to show, ascending
 * @param run the run that the analysis came of, where it is not the export's own
 */
public record Filing(
        Analysis analysis,
        List<String> ids,
        List<Optional<String>> occasions,
        List<Integer> chosen,
        Optional<Provenance> run) {
    public Filing {
        ids = List.copyOf(ids);
        occasions = List.copyOf(occasions);
        chosen = List.copyOf(chosen);
        int count = analysis.statements().size();
        if (ids.size() != count || occasions.size() != count) {
            throw new IllegalArgumentException(
                    count + " statements with " + ids.size() + " ids and " + occasions.size() + " occasions");
        }
        if (new HashSet<>(ids).size() != count || ids.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("ids that are blank or come twice: " + ids);
        }
        int last = -1;
        for (int index : chosen) {
            if (index <= last || index >= count) {
                throw new IllegalArgumentException("statements " + chosen + " of " + count);
            }
            last = index;
        }
        int length = analysis.article().text().length();
        for (Statement statement : analysis.statements()) {
            if (spans(statement).anyMatch(span -> span.end() > length)
                    || statement.copyOf().orElse(0) >= count) {
                throw new IllegalArgumentException(
                        "a statement that is not of this text of " + length + " characters: " + statement);
            }
        }
    }

    private static Stream<Span> spans(Statement statement) {
        Attribution attribution = statement.attribution();
        return Stream.of(
                        statement.words().content().stream(),
                        statement.words().quoted().stream(),
                        attribution.cue().stream().flatMap(cue -> cue.spans().stream()),
                        Stream.of(
                                        attribution.speaker().stream(),
                                        attribution.tellers().stream(),
                                        attribution.addressee().stream())
                                .flatMap(parties -> parties)
                                .flatMap(party -> party.spans().stream()),
                        statement.when().stream().map(TimeExpression::span))
                .flatMap(spans -> spans);
    }

    /** All statements, under the ids that the analysis gives them, of no occasion. */
    public static Filing of(Analysis analysis) {
        int count = analysis.statements().size();
        return new Filing(
                analysis,
                IntStream.range(0, count).mapToObj(analysis::statementId).toList(),
                Collections.nCopies(count, Optional.empty()),
                IntStream.range(0, count).boxed().toList(),
                Optional.empty());
    }

    /** The same under other ids, one for each statement of the analysis. */
    public Filing withIds(List<String> others) {
        return new Filing(analysis, others, occasions, chosen, run);
    }

    /** The same with an occasion, or none, for each statement of the analysis. */
    public Filing withOccasions(List<Optional<String>> others) {
        return new Filing(analysis, ids, others, chosen, run);
    }

    /** The same with only the statements at these indices, ascending. */
    public Filing choosing(List<Integer> indices) {
        return new Filing(analysis, ids, occasions, indices, run);
    }

    /** The same, come of a run of its own. */
    public Filing from(Provenance other) {
        return new Filing(analysis, ids, occasions, chosen, Optional.of(other));
    }

    /** The chosen statements, as rows show them. */
    List<Line> lines(Provenance export) {
        Galley galley = new Galley(analysis.article().text());
        Provenance from = run.orElse(export);
        return chosen.stream().map(index -> new Line(this, galley, from, index)).toList();
    }
}
