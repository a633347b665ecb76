package org.readout.account;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.article.Published;
import org.readout.story.Copy;
import org.readout.story.CopyKind;

/**
 * All that is at hand about one occasion: its reports, and which of them repeat others.
 *
 * @param occasion id of the occasion
 * @param reports each article once; kept by date of publication, then by id, whatever order they come in
 * @param copies among the reports; those of other articles are left out
 */
public record Dossier(String occasion, List<Report> reports, List<Copy> copies) {
    private static final Comparator<Report> ORDER = Comparator.comparing((Report report) -> report.analysis()
                    .article()
                    .metadata()
                    .published()
                    .map(Published::date)
                    .map(Object::toString)
                    .orElse("~"))
            .thenComparing(Report::article);

    public Dossier {
        if (occasion.isBlank()) {
            throw new IllegalArgumentException("an occasion without an id");
        }
        reports = reports.stream().sorted(ORDER).toList();
        Set<String> articles = new HashSet<>();
        for (Report report : reports) {
            if (!articles.add(report.article())) {
                throw new IllegalArgumentException("an article that comes twice: " + report.article());
            }
        }
        copies = copies.stream()
                .filter(copy -> articles.contains(copy.article()) && articles.contains(copy.of()))
                .sorted(Comparator.comparing(Copy::article).thenComparing(Copy::of))
                .toList();
    }

    /** The article that {@code article} repeats as a whole, or the last of a chain of them; empty where it is its own. */
    Optional<String> original(String article) {
        Set<String> seen = new HashSet<>();
        String at = article;
        Optional<String> next = copied(at);
        while (next.isPresent() && seen.add(at)) {
            at = next.get();
            next = copied(at);
        }
        return at.equals(article) ? Optional.empty() : Optional.of(at);
    }

    private Optional<String> copied(String article) {
        return copies.stream()
                .filter(copy -> copy.kind() == CopyKind.COPY && copy.article().equals(article))
                .max(Comparator.comparingDouble((Copy copy) -> copy.overlap().share())
                        .thenComparing(Copy::of, Comparator.reverseOrder()))
                .map(Copy::of);
    }
}
