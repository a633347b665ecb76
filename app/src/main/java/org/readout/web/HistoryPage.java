package org.readout.web;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Who changed what and when, {@code review/history.html} and {@code review/history-2.html}: the last change first.
 *
 * @param changes those on this page, with how many there are
 */
public record HistoryPage(ListPage<Change> changes) {

    private static final int QUOTED = 90;

    /**
     * A change that somebody made.
     *
     * @param id made of letters, digits, hyphens, low lines, dots and colons
     * @param made by whom and when
     * @param deed what was done
     * @param subject what it was done to
     * @param before as it was, in the words of the report or the name; empty where there is nothing to show
     * @param after as it is now
     * @param undoable whether it can still be undone
     */
    public record Change(
            String id, Made made, Deed deed, Subject subject, String before, String after, boolean undoable) {
        public Change {
            Address.name(id);
        }

        /** Who did what and when, and to which words. */
        public String told() {
            String how = before.isEmpty() || after.isEmpty() ? "" : ", from " + quoted(before) + " to " + quoted(after);
            String what = subject.reported() ? "the statement" : subject.shown();
            String words = subject.reported() ? ": " + quoted(Wording.shortened(subject.shown(), QUOTED)) : ".";
            return made.who() + " " + deed.label() + " " + what + " on " + made.shown() + how + words;
        }

        private static String quoted(String text) {
            return "“„«‘\"".indexOf(text.codePointAt(0)) >= 0 ? text : "“" + text + "”";
        }
    }

    /**
     * By whom and when.
     *
     * @param who the name under which somebody works at the desk
     * @param when with the offset in which it is shown
     */
    public record Made(String who, OffsetDateTime when) {
        /** "6 May 2024, 14:05". */
        public String shown() {
            return IntakePage.time(when);
        }
    }

    /**
     * What a change is about.
     *
     * @param shown words or name
     * @param href its place, from the desk's root; empty where it is gone
     * @param reported whether {@code shown} are words of a report
     */
    public record Subject(String shown, Optional<String> href, boolean reported) {
        public Subject {
            href.ifPresent(Address::ours);
        }
    }

    /** What somebody did. */
    public enum Deed {
        ACCEPTED("accepted"),
        REJECTED("rejected"),
        SPEAKER("changed the speaker of"),
        WORDS("changed the words of"),
        TELLER("changed the tellers of"),
        OCCASION("changed the occasion of"),
        MERGED("merged"),
        SPLIT("split"),
        UNDONE("undid a change of"),
        FORGOTTEN("took out of the ledger");

        private final String label;

        Deed(String label) {
            this.label = label;
        }

        /** What the person did, after the name. */
        public String label() {
            return label;
        }
    }
}
