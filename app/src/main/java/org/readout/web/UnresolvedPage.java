package org.readout.web;

import java.util.List;

/**
 * One page of the statements whose speaker is not resolved.
 *
 * @param statements how many there are on all pages
 * @param groups by the words that name the speaker, from A to Z
 * @param pager this page among them
 */
public record UnresolvedPage(int statements, List<Group> groups, Pager pager) {
    public UnresolvedPage {
        groups = List.copyOf(groups);
    }

    /**
     * The statements given to the same words.
     *
     * @param words the words; empty where there are none
     * @param entries newest first
     */
    public record Group(String words, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }
}
