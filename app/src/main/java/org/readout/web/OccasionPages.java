package org.readout.web;

import java.io.IOException;
import java.util.List;
import org.readout.account.Comparison;
import org.readout.account.Dossier;
import org.readout.account.Report;
import org.readout.story.Occasion;

/** Writes the pages of occasions into a report. */
final class OccasionPages {
    private final Run run;
    private final Layout layout;

    OccasionPages(Run run, Layout layout) {
        this.run = run;
        this.layout = layout;
    }

    /** Writes the pages of {@code occasion} and lists it. */
    void write(PageFiles files, Occasion occasion, Dossier dossier, Comparison comparison) throws IOException {
        Morgue morgue = morgue(dossier);
        List<ArticleLine> lines = dossier.reports().stream()
                .map(report -> morgue.line(report.analysis().article().id()))
                .toList();
        OccasionBook book = new OccasionBook(
                occasion,
                run.happenings().pageName(occasion),
                comparison,
                new Clippings(morgue, layout, run.roll()),
                layout,
                run.roll());
        OccasionLine line = book.line();
        run.happenings().add(line, lines);
        for (int page = 1; page <= book.pages(); page++) {
            files.page(
                    page == 1 ? line.href() : "occasion/" + line.page() + "-" + page + ".html",
                    "occasion.jte",
                    book.page(page));
        }
    }

    /** The reports of {@code dossier} with the lines that this run has for them. */
    private Morgue morgue(Dossier dossier) {
        Morgue reports = Morgue.of(dossier);
        return new Morgue() {
            @Override
            public List<String> articles() {
                return reports.articles();
            }

            @Override
            public Report report(String article) {
                return reports.report(article);
            }

            @Override
            public ArticleLine line(String article) {
                return run.copying().line(article).orElseThrow(() -> Morgue.stranger(article));
            }
        };
    }
}
