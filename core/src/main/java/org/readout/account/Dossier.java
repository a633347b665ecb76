package org.readout.account;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.article.Published;
import org.readout.story.Copy;

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

    /** Which article each repeats as a whole, or the last of a chain of them; without those that are their own. */
    Map<String, String> originals() {
        Originals among = new Originals();
        copies.forEach(among::accept);
        Map<String, String> originals = new HashMap<>();
        copies.forEach(
                copy -> among.original(copy.article()).ifPresent(original -> originals.put(copy.article(), original)));
        return originals;
    }
}
