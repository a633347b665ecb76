package org.readout.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.readout.story.Instalment;
import org.readout.story.Linkage;
import org.readout.story.Story;

/** Writes the pages of stories: their reports by date, the earliest first. */
final class StoryPages {
    private final Run run;
    private final Layout layout;

    StoryPages(Run run, Layout layout) {
        this.run = run;
        this.layout = layout;
    }

    void write(PageFiles files, Story story) throws IOException {
        List<Listed> reports = story.instalments().stream()
                .map(instalment -> run.copying().line(instalment.article()).orElseThrow(() -> stranger(instalment)))
                .map(line ->
                        run.copying().listed(line).recounting(run.happenings().recountedBy(line)))
                .toList();
        List<OccasionLine> occasions = reports.stream()
                .map(Listed::occasion)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        int copies = (int) story.instalments().stream()
                .filter(instalment -> instalment.by() == Linkage.COPY)
                .count();
        StoryLine line = new StoryLine(
                run.storyBook().pageName(story),
                reports.get(0).article().title(),
                story.days(),
                new StoryLine.Tally(reports.size(), copies, occasions.size()));
        run.storyBook().add(line, reports.stream().map(Listed::article).toList());
        int pages = (reports.size() + layout.rowsPerPage() - 1) / layout.rowsPerPage();
        for (int page = 1; page <= pages; page++) {
            int from = (page - 1) * layout.rowsPerPage();
            files.page(
                    page == 1 ? line.href() : "story/" + line.page() + "-" + page + ".html",
                    "story.jte",
                    new StoryPage(
                            line,
                            occasions,
                            reports.subList(from, Math.min(reports.size(), from + layout.rowsPerPage())),
                            new Pager(page, pages, line.page(), true)));
        }
    }

    private static IllegalArgumentException stranger(Instalment instalment) {
        return new IllegalArgumentException("not an article of this report: " + instalment.article());
    }
}
