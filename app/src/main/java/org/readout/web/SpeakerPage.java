package org.readout.web;

import java.util.List;

/**
 * One page of what a speaker says and of what others say on its word.
 *
 * @param speaker who
 * @param sections what it says, then what it tells; either may be missing
 * @param changing how many positions are put in changing words
 * @param pager this page among the speaker's
 */
public record SpeakerPage(SpeakerLine speaker, List<Section> sections, int changing, Pager pager) {
    public SpeakerPage {
        sections = List.copyOf(sections);
    }

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
