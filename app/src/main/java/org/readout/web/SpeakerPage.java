package org.readout.web;

import java.util.ArrayList;
import java.util.List;

/**
 * One page of what a speaker says and of what others say on its word.
 *
 * @param speaker who
 * @param sections what it says, then what it tells; either may be missing
 * @param changing how many positions are put in changing words
 * @param pager this page among the speaker's
 * @param ties whom it has to do with, and by what its statements can be chosen; none in a report
 */
public record SpeakerPage(SpeakerLine speaker, List<Section> sections, int changing, Pager pager, List<Ties> ties) {
    public SpeakerPage {
        sections = List.copyOf(sections);
        ties = List.copyOf(ties);
    }

    /**
     * What stands beside the statements: who reports them, of whom they are, a way to choose among them.
     *
     * @param heading over it, as "Reported by"
     * @param list those with most statements first
     */
    public record Ties(String heading, List<Tie> list) {
        public Ties {
            list = List.copyOf(list);
        }
    }

    /**
     * One of them.
     *
     * @param shown its name, in words
     * @param count how many statements
     * @param href of what lists these statements, from the desk's root
     * @param chosen whether this page shows these statements and no others
     */
    public record Tie(String shown, long count, String href, boolean chosen) {
        public Tie {
            Segment.checkHref(href);
            shown = Wording.shortened(Wording.oneLine(shown), 160);
        }
    }

    /**
     * A statement of a speaker's page.
     *
     * @param entry the statement
     * @param told whether others say it, on the speaker's word
     */
    public record Spoken(Entry entry, boolean told) {}

    /**
     * Statements under one heading.
     *
     * @param told whether others say them, on the speaker's word
     * @param groups by article, the newest first
     */
    public record Section(boolean told, List<Group> groups) {
        public Section {
            groups = List.copyOf(groups);
        }

        /** What is said, then what is told, as far as there is any. */
        static List<Section> of(List<Spoken> statements) {
            List<Section> sections = new ArrayList<>();
            for (boolean told : new boolean[] {false, true}) {
                List<Entry> entries = statements.stream()
                        .filter(spoken -> spoken.told() == told)
                        .map(Spoken::entry)
                        .toList();
                if (!entries.isEmpty()) {
                    sections.add(of(told, entries));
                }
            }
            return sections;
        }

        /** A section of {@code entries}, in which those that follow one another in an article go together. */
        static Section of(boolean told, List<Entry> entries) {
            List<Group> groups = new ArrayList<>();
            int start = 0;
            for (int at = 1; at <= entries.size(); at++) {
                if (at == entries.size()
                        || !entries.get(at).article().equals(entries.get(start).article())) {
                    groups.add(new Group(entries.get(start).article(), entries.subList(start, at)));
                    start = at;
                }
            }
            return new Section(told, groups);
        }
    }

    /**
     * The statements of one article.
     *
     * @param article the article
     * @param entries in the article's order
     */
    public record Group(ArticleLine article, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }
}
