package org.readout.web;

import java.util.List;
import java.util.Optional;

/**
 * Where an actor is merged with another, or split: {@code review/actor/{page}.html}.
 *
 * @param actor who is merged or split
 * @param candidates who may be the same
 * @param members statements that can be split off, on this page
 * @param names what is offered where one types another actor; each is sent as it stands
 * @param refusal why the last form was not taken, a sentence
 */
public record IdentityPage(
        Actor actor,
        List<Candidate> candidates,
        ListPage<Member> members,
        List<String> names,
        Optional<String> refusal) {
    public IdentityPage {
        candidates = List.copyOf(candidates);
        names = List.copyOf(names);
    }

    /**
     * An actor.
     *
     * @param id its id
     * @param page its page, without folder and ending
     * @param name how it is called
     */
    public record Actor(String id, String page, String name) {
        public Actor {
            Address.name(page);
        }

        /** The address of its page, from the desk's root. */
        public String href() {
            return "speaker/" + page + ".html";
        }

        /** Where the forms that merge or split it are sent, from the desk's root. */
        public String action() {
            return "review/actor/" + Address.segment(id);
        }
    }

    /**
     * Who may be the same.
     *
     * @param actor the other
     * @param statements how many it has
     * @param why a sentence
     */
    public record Candidate(Actor actor, int statements, String why) {}

    /**
     * A statement that can be split off.
     *
     * @param id of the statement
     * @param words what was said
     * @param article where it stands
     * @param href its place, from the desk's root
     */
    public record Member(String id, String words, ArticleLine article, String href) {
        public Member {
            Address.ours(href);
        }
    }
}
