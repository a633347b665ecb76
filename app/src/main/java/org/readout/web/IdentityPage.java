package org.readout.web;

import java.util.List;
import java.util.Optional;

/**
 * Where one actor or occasion is merged with another, or split: {@code review/actor/{page}.html} and
 * {@code review/occasion/{page}.html}.
 *
 * @param subject what is merged or split
 * @param candidates what may be the same
 * @param members statements of the actor, or reports of the occasion, that can be split off, on this page
 * @param refusal why the last form was not taken, a sentence
 */
public record IdentityPage(
        Subject subject, List<Candidate> candidates, ListPage<Member> members, Optional<String> refusal) {
    public IdentityPage {
        candidates = List.copyOf(candidates);
    }

    /** What can be merged and split. */
    public enum Noun {
        ACTOR("actor", "speaker", "statement", "statements"),
        OCCASION("occasion", "occasion", "report", "reports");

        private final String value;
        private final String folder;
        private final String member;
        private final String members;

        Noun(String value, String folder, String member, String members) {
            this.value = value;
            this.folder = folder;
            this.member = member;
            this.members = members;
        }

        /** The value in forms and addresses, and the word on the page. */
        public String value() {
            return value;
        }

        /** Where its pages lie. */
        public String folder() {
            return folder;
        }

        /** What it is made of, one. */
        public String member() {
            return member;
        }

        /** What it is made of, several. */
        public String members() {
            return members;
        }
    }

    /**
     * An actor or an occasion.
     *
     * @param noun which of the two
     * @param id its id
     * @param page its page, without folder and ending
     * @param name how it is called
     */
    public record Subject(Noun noun, String id, String page, String name) {
        public Subject {
            Address.name(page);
        }

        /** The address of its page, from the desk's root. */
        public String href() {
            return noun.folder() + "/" + page + ".html";
        }
    }

    /**
     * What may be the same.
     *
     * @param subject the other
     * @param members how many statements or reports it has
     * @param why a sentence
     */
    public record Candidate(Subject subject, int members, String why) {}

    /**
     * What can be split off.
     *
     * @param id of the statement or the report
     * @param words of the statement, or the report's headline
     * @param article where it stands
     * @param href its place, from the desk's root
     */
    public record Member(String id, String words, ArticleLine article, String href) {
        public Member {
            Address.ours(href);
        }
    }
}
