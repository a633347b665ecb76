package org.readout.web;

import java.util.ArrayList;
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

        /** {@code entries} in groups of those that follow one another with the same words for the speaker, but for case. */
        static List<Group> of(List<Entry> entries) {
            List<Group> groups = new ArrayList<>();
            int start = 0;
            for (int at = 1; at <= entries.size(); at++) {
                if (at == entries.size() || !speaker(entries.get(at)).equalsIgnoreCase(speaker(entries.get(start)))) {
                    groups.add(new Group(speaker(entries.get(start)), entries.subList(start, at)));
                    start = at;
                }
            }
            return groups;
        }

        private static String speaker(Entry entry) {
            return entry.saying().attributed().speaker().map(Named::shown).orElse("");
        }
    }
}
