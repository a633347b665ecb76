package org.readout.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the speakers' pages: sorts the run's statements by who says or tells them and reads each back from disk. */
final class SpeakerPages {
    /** The name of the page for speakers that are not resolved. */
    static final String UNRESOLVED = "unresolved";

    private final Run run;
    private final Layout layout;
    private final BySpeaker said;
    private final BySpeaker told;

    SpeakerPages(Run run, Layout layout) {
        this.run = run;
        this.layout = layout;
        IntColumn sayings = new IntColumn();
        IntColumn speakers = new IntColumn();
        IntColumn tellings = new IntColumn();
        IntColumn tellers = new IntColumn();
        for (int article : run.newestFirst()) {
            int end = run.facets().first(article + 1);
            for (int saying = run.facets().first(article); saying < end; saying++) {
                sayings.add(saying);
                speakers.add(run.facets().speaker(saying));
            }
            int telling = run.tellings().firstAtLeast(run.facets().first(article));
            for (; telling < run.tellings().size() && run.tellings().at(telling) < end; telling++) {
                tellings.add(run.tellings().at(telling));
                tellers.add(run.tellers().at(telling));
            }
        }
        this.said = new BySpeaker(sayings, speakers, run.roll().size());
        this.told = new BySpeaker(tellings, tellers, run.roll().size());
    }

    void write(PageFiles files) throws IOException {
        PositionPages positions = new PositionPages(run, layout);
        for (SpeakerRoll.Entry entry : run.roll().actorsByName()) {
            if (entry.statements() + entry.told() > 0) {
                write(files, entry, positions);
            }
        }
        writeUnresolved(files);
    }

    private void write(PageFiles files, SpeakerRoll.Entry entry, PositionPages positions) throws IOException {
        SpeakerLine line = SpeakerLine.of(entry);
        int changing = run.quarrels().positions(Optional.of(line.page())).size();
        int saidCount = said.count(entry);
        int all = saidCount + told.count(entry);
        int pages = pages(all);
        for (int page = 1; page <= pages; page++) {
            int from = (page - 1) * layout.rowsPerPage();
            int to = Math.min(all, from + layout.rowsPerPage());
            List<SpeakerPage.Section> sections = new ArrayList<>();
            if (from < saidCount) {
                sections.add(section(false, said, entry, from, Math.min(to, saidCount)));
            }
            if (to > saidCount) {
                sections.add(section(true, told, entry, Math.max(from, saidCount) - saidCount, to - saidCount));
            }
            Pager pager = new Pager(page, pages, line.page(), true);
            files.page(
                    "speaker/" + file(line.page(), page),
                    "speaker.jte",
                    new SpeakerPage(line, sections, changing, pager, List.of()));
        }
        positions.write(files, line);
    }

    private SpeakerPage.Section section(boolean isTold, BySpeaker sorted, SpeakerRoll.Entry entry, int from, int to)
            throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (int index = from; index < to; index++) {
            entries.add(run.entry(sorted.at(entry, index)));
        }
        return SpeakerPage.Section.of(isTold, entries);
    }

    private void writeUnresolved(PageFiles files) throws IOException {
        IntColumn sorted = new IntColumn();
        for (SpeakerRoll.Entry entry : run.roll().unresolvedByWords()) {
            for (int index = 0; index < said.count(entry); index++) {
                sorted.add(said.at(entry, index));
            }
        }
        int pages = pages(sorted.size());
        for (int page = 1; page <= pages; page++) {
            int from = (page - 1) * layout.rowsPerPage();
            int to = Math.min(sorted.size(), from + layout.rowsPerPage());
            files.page(
                    "speaker/" + file(UNRESOLVED, page),
                    "unresolved.jte",
                    new UnresolvedPage(
                            sorted.size(), groups(sorted, from, to), new Pager(page, pages, UNRESOLVED, true)));
        }
    }

    private List<UnresolvedPage.Group> groups(IntColumn sorted, int from, int to) throws IOException {
        List<UnresolvedPage.Group> groups = new ArrayList<>();
        int speaker = -1;
        List<Entry> entries = new ArrayList<>();
        for (int index = from; index < to; index++) {
            int next = run.facets().speaker(sorted.at(index));
            if (next != speaker && !entries.isEmpty()) {
                groups.add(new UnresolvedPage.Group(run.roll().at(speaker).name(), entries));
                entries = new ArrayList<>();
            }
            speaker = next;
            entries.add(run.entry(sorted.at(index)));
        }
        if (!entries.isEmpty()) {
            groups.add(new UnresolvedPage.Group(run.roll().at(speaker).name(), entries));
        }
        return groups;
    }

    private int pages(int rows) {
        return Math.max(1, (rows + layout.rowsPerPage() - 1) / layout.rowsPerPage());
    }

    private static String file(String name, int page) {
        return page == 1 ? name + ".html" : name + "-" + page + ".html";
    }
}
