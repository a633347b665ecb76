package org.readout.web;

import java.util.List;
import java.util.Optional;

/**
 * Who speaks about whom and to whom, {@code network.html}; of one speaker, {@code speaker/{page}-network.html}.
 *
 * @param centre the speaker it is drawn around; empty for the whole ledger
 * @param edges the heaviest first, as many as are shown
 * @param total how many there are
 */
public record NetworkPage(Optional<Actor> centre, List<Edge> edges, int total) {
    public NetworkPage {
        edges = List.copyOf(edges);
        if (total < edges.size()) {
            throw new IllegalArgumentException(edges.size() + " edges of " + total);
        }
    }

    /**
     * An actor in the network.
     *
     * @param name how it is called
     * @param page its page, without folder and ending
     */
    public record Actor(String name, String page) {
        public Actor {
            Address.name(page);
        }

        /** The address of its own network, from the desk's root. */
        public String href() {
            return "speaker/" + page + "-network.html";
        }
    }

    /** Whether words are about somebody or to somebody. */
    public enum Way {
        ABOUT("about"),
        TO("to");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        /** The word on the page. */
        public String label() {
            return label;
        }
    }

    /**
     * What one actor says about or to another.
     *
     * @param from who speaks
     * @param way about or to
     * @param to whom it concerns
     * @param statements how many
     * @param href where they are listed, from the desk's root
     */
    public record Edge(Actor from, Way way, Actor to, int statements, String href) {
        public Edge {
            Address.ours(href);
            if (statements < 1) {
                throw new IllegalArgumentException("an edge of " + statements + " statements");
            }
        }
    }

    /** The picture of the heaviest edges. */
    public NetworkDrawing drawing() {
        return NetworkDrawing.of(edges);
    }
}
