package org.readout.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.readout.analysis.Analysis;
import org.readout.story.Copy;
import org.readout.story.CopyKind;

/**
 * Answers whether anybody said something: takes the articles of a run one after another, then the copies among them, and tells where
 * the words stand, altered or not, and in how many reports that do not have them from each other. Memory holds the nearest findings
 * only, and no texts. Neither the order of articles nor of copies changes the answer. For one thread.
 */
public final class QuotationCheck {
    /** So many findings are kept. */
    private static final int MOST_FINDINGS = 5_000;

    private final Query query;
    private final QuotationSearch search;
    private final TreeSet<Finding> findings = new TreeSet<>(Finding.NEAREST);
    private final Map<String, List<Copy>> copies = new HashMap<>();
    private int reports;
    private int leftOut;

    public QuotationCheck(Query query) {
        this.query = query;
        this.search = new QuotationSearch(query);
    }

    /** Looks for the quotation in an article. */
    public void accept(Analysis analysis) {
        reports++;
        for (Finding finding : search.find(analysis)) {
            findings.add(finding);
            if (findings.size() > MOST_FINDINGS) {
                findings.pollLast();
                leftOut++;
            }
        }
    }

    /** Takes a copy. All articles are taken before. */
    public void accept(Copy copy) {
        copies.computeIfAbsent(copy.article(), article -> new ArrayList<>()).add(copy);
    }

    /** What was found. */
    public Answer answer() {
        Map<String, List<Finding>> wordings = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String wording = finding.verdict() == Verdict.EXACT
                    ? finding.voice().isPresent() + " " + finding.place().quoted()
                    : finding.verdict() + " " + finding.place().words();
            wordings.computeIfAbsent(wording, key -> new ArrayList<>()).add(finding);
        }
        List<Variant> variants = wordings.values().stream().map(this::variant).toList();
        Verdict verdict =
                variants.isEmpty() ? Verdict.NOT_FOUND : variants.get(0).verdict();
        return new Answer(query, verdict, reports, variants, leftOut);
    }

    /** The variant with these findings, the nearest of each report. */
    private Variant variant(List<Finding> found) {
        Map<String, Finding> byArticle = new HashMap<>();
        found.forEach(finding -> byArticle.putIfAbsent(finding.source().article(), finding));
        List<Witness> witnesses = byArticle.values().stream()
                .sorted(Comparator.comparing(Finding::source))
                .map(finding -> new Witness(finding, original(finding, byArticle)))
                .toList();
        return new Variant(found.get(0).verdict(), witnesses);
    }

    /** The last report of the chain that it has the words from. */
    private Optional<String> original(Finding finding, Map<String, Finding> byArticle) {
        Set<String> seen = new HashSet<>();
        Finding at = finding;
        Optional<Finding> next = copied(at, byArticle);
        while (next.isPresent() && seen.add(at.source().article())) {
            at = next.get();
            next = copied(at, byArticle);
        }
        String last = at.source().article();
        return last.equals(finding.source().article()) ? Optional.empty() : Optional.of(last);
    }

    private Optional<Finding> copied(Finding finding, Map<String, Finding> byArticle) {
        return copies.getOrDefault(finding.source().article(), List.of()).stream()
                .filter(copy -> byArticle.containsKey(copy.of()))
                .filter(copy -> copy.kind() == CopyKind.COPY
                        || copy.overlap().passages().stream().anyMatch(passage -> passage.here()
                                .contains(finding.place().whole())))
                .min(Comparator.comparing(Copy::kind)
                        .thenComparing(copy -> -copy.overlap().share())
                        .thenComparing(Copy::of))
                .flatMap(copy -> Optional.ofNullable(byArticle.get(copy.of())));
    }
}
