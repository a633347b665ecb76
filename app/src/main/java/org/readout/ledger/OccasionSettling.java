package org.readout.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.readout.account.Comparison;
import org.readout.story.DateRange;
import org.readout.story.Occasion;
import org.readout.story.OccasionReport;
import org.readout.text.PageName;

/**
 * Writes the occasions that were found over those of before: their rows, their comparisons, which statements were made at them, and where the ids
 * that are given up lead. Within one transaction, for one thread, once.
 */
final class OccasionSettling {
    private final Handle handle;
    private final Forms forms;
    private final Derivation derivation;
    private final Map<String, String> originals;
    private final Set<String> touched = new TreeSet<>();

    /** @param originals for each copy the article that it copies */
    OccasionSettling(Handle handle, Forms forms, Derivation derivation, Map<String, String> originals) {
        this.handle = handle;
        this.forms = forms;
        this.derivation = derivation;
        this.originals = originals;
    }

    /** Writes them; gives the articles whose statements were put to other occasions. */
    Set<String> settle() throws IOException {
        record Before(String mark, Optional<String> compared) {}
        Map<String, Before> before = new HashMap<>();
        handle.createQuery("SELECT id, mark, compared FROM occasion")
                .map((row, context) -> Map.entry(
                        row.getString(1), new Before(row.getString(2), Optional.ofNullable(row.getString(3)))))
                .forEach(row -> before.put(row.getKey(), row.getValue()));
        Map<String, Set<String>> reportsBefore = reportsBefore();
        Map<String, Occasion> now = new LinkedHashMap<>();
        derivation.occasions().forEach(occasion -> now.put(occasion.id(), occasion));
        Set<String> gone = new TreeSet<>(before.keySet());
        gone.removeAll(now.keySet());
        former(gone, reportsBefore, now.values());
        PreparedBatch deletions = handle.prepareBatch("DELETE FROM occasion WHERE id = :id");
        for (String id : gone) {
            unsettle(id);
            deletions.bind("id", id).add();
        }
        Settling.run(deletions);
        for (Occasion occasion : now.values()) {
            byte[] body = forms.pack(occasion);
            String mark = Settling.mark(body)
                    + CaptureShelf.digest(readings(occasion).getBytes(StandardCharsets.UTF_8))
                            .substring(0, 8);
            Optional<Derivation.Compared> compared =
                    Optional.ofNullable(derivation.compared().get(occasion.id()));
            Before known = before.get(occasion.id());
            if (known == null || !known.mark().equals(mark)) {
                if (known != null) {
                    unsettle(occasion.id());
                }
                put(occasion, body, mark, known != null);
                statements(occasion);
            }
            if (compared.isPresent() && compared.get().made().isPresent()) {
                comparison(
                        occasion.id(),
                        compared.get().of(),
                        compared.get().made().get());
            } else if (compared.isEmpty() && known != null && known.compared().isPresent()) {
                handle.createUpdate(
                                "UPDATE occasion SET compared = NULL, comparison = NULL, contradictions = 0, altered = 0"
                                        + " WHERE id = :id")
                        .bind("id", occasion.id())
                        .execute();
            }
        }
        handle.execute("DELETE FROM former WHERE occasion NOT IN (SELECT id FROM occasion)");
        return touched;
    }

    private String readings(Occasion occasion) {
        return occasion.reports().stream()
                        .map(report -> derivation.marks().get(report.article()))
                        .collect(Collectors.joining(" "))
                + occasion.recalls().stream()
                        .map(report -> derivation.marks().get(report.article()))
                        .collect(Collectors.joining(" "));
    }

    private Map<String, Set<String>> reportsBefore() {
        Map<String, Set<String>> reports = new HashMap<>();
        handle.createQuery("SELECT occasion, article FROM report WHERE own = 1")
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(row -> reports.computeIfAbsent(row.getKey(), id -> new HashSet<>())
                        .add(row.getValue()));
        return reports;
    }

    /** An id that is given up leads on to the occasion that has most of its reports. */
    private void former(Set<String> gone, Map<String, Set<String>> before, Collection<Occasion> now) {
        Map<String, String> occasionOf = new HashMap<>();
        now.forEach(occasion -> occasion.reports().forEach(report -> occasionOf.put(report.article(), occasion.id())));
        for (String id : gone) {
            Map<String, Integer> votes = new TreeMap<>();
            before.getOrDefault(id, Set.of()).forEach(article -> {
                String there = occasionOf.get(article);
                if (there != null) {
                    votes.merge(there, 1, Integer::sum);
                }
            });
            votes.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                    .ifPresent(most -> {
                        handle.createUpdate("UPDATE former SET occasion = :now WHERE occasion = :id")
                                .bind("now", most.getKey())
                                .bind("id", id)
                                .execute();
                        handle.createUpdate("INSERT INTO former (id, page, occasion) VALUES (:id, :page, :now)"
                                        + " ON CONFLICT (id) DO UPDATE SET occasion = excluded.occasion")
                                .bind("id", id)
                                .bind("page", PageName.of(id))
                                .bind("now", most.getKey())
                                .execute();
                    });
        }
        PreparedBatch back = handle.prepareBatch("DELETE FROM former WHERE id = :id");
        now.forEach(occasion -> back.bind("id", occasion.id()).add());
        Settling.run(back);
    }

    private void unsettle(String occasion) {
        handle.createQuery("SELECT DISTINCT article FROM statement WHERE occasion = :id")
                .bind("id", occasion)
                .mapTo(String.class)
                .forEach(touched::add);
        handle.createUpdate("UPDATE statement SET occasion = NULL,"
                        + " day = CASE WHEN said = '' THEN published ELSE said END WHERE occasion = :id")
                .bind("id", occasion)
                .execute();
    }

    private void put(Occasion occasion, byte[] body, String mark, boolean there) {
        Set<String> articles =
                occasion.reports().stream().map(OccasionReport::article).collect(Collectors.toSet());
        long copies = articles.stream()
                .filter(article -> articles.contains(originals.getOrDefault(article, "")))
                .count();
        handle.createUpdate(
                        there
                                ? "UPDATE occasion SET page = :page, kind = :kind, starts = :starts, ends = :ends, place = :place,"
                                        + " reports = :reports, independent = :independent, mark = :mark, body = :body WHERE id = :id"
                                : "INSERT INTO occasion (id, page, kind, starts, ends, place, reports, independent, contradictions, altered,"
                                        + " mark, body) VALUES (:id, :page, :kind, :starts, :ends, :place, :reports, :independent, 0, 0, :mark, :body)")
                .bind("id", occasion.id())
                .bind("page", PageName.of(occasion.id()))
                .bind("kind", ArticleRows.label(occasion.kind()))
                .bind("starts", Settling.day(occasion.date(), DateRange::start))
                .bind("ends", Settling.day(occasion.date(), DateRange::end))
                .bind("place", occasion.place().orElse(""))
                .bind("reports", articles.size())
                .bind("independent", articles.size() - (int) copies)
                .bind("mark", mark)
                .bind("body", body)
                .execute();
        handle.createUpdate("DELETE FROM report WHERE occasion = :id")
                .bind("id", occasion.id())
                .execute();
        PreparedBatch reports =
                handle.prepareBatch("INSERT INTO report (occasion, article, own) VALUES (:occasion, :article, :own)"
                        + " ON CONFLICT DO NOTHING");
        occasion.reports().forEach(report -> reports.bind("occasion", occasion.id())
                .bind("article", report.article())
                .bind("own", 1)
                .add());
        occasion.recalls().forEach(report -> reports.bind("occasion", occasion.id())
                .bind("article", report.article())
                .bind("own", 0)
                .add());
        Settling.run(reports);
    }

    private void statements(Occasion occasion) {
        PreparedBatch batch = handle.prepareBatch("UPDATE statement SET occasion = :occasion,"
                + " day = CASE WHEN said <> '' THEN said WHEN :day <> '' THEN :day ELSE published END"
                + " WHERE article = :article AND place = :place");
        List<OccasionReport> all = new ArrayList<>(occasion.recalls());
        all.addAll(occasion.reports());
        for (OccasionReport report : all) {
            touched.add(report.article());
            for (int index : report.statements()) {
                batch.bind("occasion", occasion.id())
                        .bind("day", Settling.day(occasion.date(), DateRange::start))
                        .bind("article", report.article())
                        .bind("place", index)
                        .add();
            }
        }
        Settling.run(batch);
    }

    private void comparison(String occasion, String of, Derivation.Made made) throws IOException {
        byte[] packed = derivation.comparisons().take(made.record());
        handle.createUpdate(
                        "UPDATE occasion SET compared = :of, comparison = :comparison, contradictions = :contradictions,"
                                + " altered = :altered WHERE id = :id")
                .bind("of", of)
                .bind("comparison", packed)
                .bind("contradictions", made.contradictions())
                .bind("altered", made.altered())
                .bind("id", occasion)
                .execute();
        Habits.write(handle, occasion, forms.unpack(packed, Comparison.class));
    }
}
