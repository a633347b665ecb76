package org.readout.api.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.Derived;
import org.readout.ledger.Ledger;
import org.readout.ledger.OccasionEntry;
import org.readout.ledger.StatementEntry;
import org.readout.story.Occasion;
import org.readout.story.OccasionReport;
import org.readout.web.Choice;
import org.readout.web.OccasionLine;

/** Finds the occasions that reviewers type: by an id at the end in brackets, else by what pages call them. For one request. */
final class Diary {
    private static final int LOOKED_THROUGH = 200;

    private final Ledger ledger;
    private final Lines lines;

    Diary(Ledger ledger, Lines lines) {
        this.ledger = ledger;
        this.lines = lines;
    }

    /** Ids of the occasions of which an article tells and that have a page. */
    List<Choice> ofArticle(String article) throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        ledger.articles().find(article).flatMap(ArticleEntry::occasion).ifPresent(ids::add);
        for (StatementEntry statement : ledger.statements().ofArticle(article)) {
            statement.occasion().ifPresent(ids::add);
        }
        List<Choice> choices = new ArrayList<>();
        for (String id : ids) {
            lines.occasion(id)
                    .map(line -> new Choice(id, line.title(), line.days().orElse("")))
                    .ifPresent(choices::add);
        }
        return choices;
    }

    /** The occasion typed, of which the article must tell. */
    String of(String typed, String article) throws IOException, NotChanged {
        Optional<String> named = Optional.empty();
        for (Choice choice : ofArticle(article)) {
            if (named.isEmpty() && isCalled(lines.occasion(choice.id()), typed)) {
                named = Optional.of(choice.id());
            }
        }
        String id = named.isPresent() ? named.get() : any(typed);
        Occasion occasion = whole(id);
        if (occasion.reports().stream().noneMatch(report -> report.article().equals(article))
                && occasion.recalls().stream()
                        .noneMatch(report -> report.article().equals(article))) {
            throw new NotChanged(Objection.ELSEWHERE);
        }
        return id;
    }

    /** The occasion typed. */
    String any(String typed) throws IOException, NotChanged {
        Optional<String> id = Choice.idIn(typed);
        if (id.isPresent()) {
            return ledger.derived()
                    .occasion(id.get())
                    .map(OccasionEntry::id)
                    .orElseThrow(() -> new NotChanged(Objection.OCCASION));
        }
        for (OccasionEntry entry : ledger.derived()
                .occasions(Derived.Order.BY_DAY, 1, 0, LOOKED_THROUGH)
                .rows()) {
            if (isCalled(lines.occasion(entry), typed)) {
                return entry.id();
            }
        }
        throw new NotChanged(Objection.OCCASION);
    }

    private static boolean isCalled(Optional<OccasionLine> line, String typed) {
        String name = typed.strip();
        return line.isPresent()
                && (line.get().named().equalsIgnoreCase(name)
                        || line.get().title().equalsIgnoreCase(name));
    }

    /** All that is known of an occasion. */
    Occasion whole(String id) throws IOException, NotChanged {
        return ledger.derived().whole(id).orElseThrow(() -> new NotChanged(Objection.OCCASION));
    }

    /** An article that reports the occasion, and if there is one, no other. */
    String reportOf(String occasion) throws IOException, NotChanged {
        List<String> articles =
                whole(occasion).reports().stream().map(OccasionReport::article).toList();
        for (ArticleEntry entry : ledger.articles().find(articles)) {
            if (entry.occasion().equals(Optional.of(occasion))) {
                return entry.id();
            }
        }
        return articles.stream().findFirst().orElseThrow(() -> new NotChanged(Objection.OCCASION));
    }
}
