package org.readout.api.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.readout.account.Account;
import org.readout.account.Comparison;
import org.readout.account.Dossier;
import org.readout.account.Point;
import org.readout.account.Report;
import org.readout.actor.Actor;
import org.readout.analysis.Analysis;
import org.readout.article.Published;
import org.readout.story.CopyKind;
import org.readout.story.Occasion;

/**
 * Gold for the scorer of accounts: the reports of one occasion, each a text file named by a letter, and what a reviewer has found in them.
 * What is given must have been reviewed, points and relations too; this writer cannot tell.
 *
 * <p>The reports have their letters in the order of the dossier; {@code x} stands for none, as the scorer takes it for a report of another
 * occasion. A report that has a point twice, in the words of two tellers, is shown with the first.
 */
public final class OccasionGold {
    /** How many reports an occasion's gold can have. */
    public static final int MOST = 25;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwyz";

    private final Occasion occasion;
    private final Comparison comparison;
    private final Dossier dossier;

    /** By article. */
    private final Map<String, String> letters = new LinkedHashMap<>();

    private final Map<String, Analysis> reports = new LinkedHashMap<>();

    /**
     * Gold of one occasion.
     *
     * @param dossier the reports, {@value #MOST} at most
     * @param comparison made of that dossier
     * @throws IllegalArgumentException if these are not of one occasion, or there are more reports than letters
     */
    public OccasionGold(Occasion occasion, Dossier dossier, Comparison comparison) {
        if (!occasion.id().equals(dossier.occasion()) || !occasion.id().equals(comparison.occasion())) {
            throw new IllegalArgumentException(
                    "not of one occasion: " + occasion.id() + ", " + dossier.occasion() + ", " + comparison.occasion());
        }
        if (dossier.reports().size() > MOST) {
            throw new IllegalArgumentException(dossier.reports().size() + " reports, gold has letters for " + MOST);
        }
        this.occasion = occasion;
        this.comparison = comparison;
        this.dossier = dossier;
        for (Report report : dossier.reports()) {
            String article = report.analysis().article().id();
            letters.put(article, LETTERS.substring(letters.size(), letters.size() + 1));
            reports.put(article, report.analysis());
        }
    }

    /** The text files that go with the gold, by name. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        letters.forEach((article, letter) -> texts.put(
                letter + ".txt", Galley.wellFormed(analysis(article).article().text())));
        return Collections.unmodifiableSortedMap(texts);
    }

    /** The contents of {@code gold.json}. */
    public byte[] gold() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            JsonStream json = new JsonStream(bytes);
            write(json);
            json.feed();
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private void write(JsonStream json) throws IOException {
        json.open();
        json.open("occasion");
        json.constant("kind", occasion.kind());
        json.text("date", occasion.date().map(range -> range.start()));
        json.texts(
                "participants",
                occasion.participants().stream().map(Actor::name).toList());
        json.text("place", occasion.place());
        json.close();
        json.open("published");
        for (Map.Entry<String, String> report : letters.entrySet()) {
            json.textIfKnown(
                    report.getValue(),
                    analysis(report.getKey()).article().metadata().published().map(Published::date));
        }
        json.close();
        copies(json);
        json.texts("distractors", List.of());
        json.openList("points");
        for (Point point : comparison.points()) {
            new PointGold(point, versions(point)).write(json);
        }
        json.closeList();
        json.close();
    }

    private void copies(JsonStream json) throws IOException {
        json.openList("copies");
        for (var copy : dossier.copies()) {
            if (copy.kind() == CopyKind.COPY) {
                json.openList();
                json.text(letter(copy.of()));
                json.text(letter(copy.article()));
                json.closeList();
            }
        }
        json.closeList();
    }

    /** What each report has of a point, by letter. */
    private SortedMap<String, PointVersion> versions(Point point) {
        Map<String, String> articles = new LinkedHashMap<>();
        for (Account account : comparison.accounts()) {
            articles.put(account.id(), account.article());
        }
        SortedMap<String, PointVersion> versions = new TreeMap<>();
        point.cells().stream().filter(cell -> !cell.statements().isEmpty()).forEach(cell -> {
            String article = Optional.ofNullable(articles.get(cell.account()))
                    .orElseThrow(() -> new IllegalArgumentException("no account " + cell.account()));
            versions.putIfAbsent(letter(article), new PointVersion(analysis(article), cell));
        });
        return versions;
    }

    private String letter(String article) {
        return Optional.ofNullable(letters.get(article))
                .orElseThrow(() -> new IllegalArgumentException("no report " + article + " of " + occasion.id()));
    }

    private Analysis analysis(String article) {
        return Optional.ofNullable(reports.get(article))
                .orElseThrow(() -> new IllegalArgumentException("no report " + article + " of " + occasion.id()));
    }
}
