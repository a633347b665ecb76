package org.readout.account;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
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

    /** Of what an article copies, the one that holds most of it. */
    private static final Comparator<Copy> NEAREST = Comparator.comparingDouble(
                    (Copy copy) -> copy.overlap().share())
            .thenComparing(Copy::of, Comparator.reverseOrder());

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

    /** Which article each repeats as a whole, or the last of a chain of them; without those that are their own. */
    Map<String, String> originals() {
        Map<String, Copy> nearest = new HashMap<>();
        for (Copy copy : copies) {
            if (copy.kind() == CopyKind.COPY) {
                nearest.merge(copy.article(), copy, BinaryOperator.maxBy(NEAREST));
            }
        }
        Map<String, String> originals = new HashMap<>();
        for (String article : nearest.keySet()) {
            Set<String> seen = new HashSet<>();
            String at = article;
            Copy next = nearest.get(at);
            while (next != null && seen.add(at)) {
                at = next.of();
                next = nearest.get(at);
            }
            if (!at.equals(article)) {
                originals.put(article, at);
            }
        }
        return originals;
    }
}
