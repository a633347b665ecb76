package org.readout.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A network drawn in two columns: who speaks on the left, whom it concerns on the right, a line for each pair. The same edges in any
 * order give the same picture. To keep lines from crossing, each column is put in the order of the mean place of its partners, as
 * Sugiyama, Tagawa and Toda do (1981).
 *
 * @param height of the picture, in its own units; it is {@link #WIDTH} wide
 * @param nodes names and where they stand
 * @param lines from node to node
 */
public record NetworkDrawing(int height, List<Node> nodes, List<Line> lines) {
    /** How wide the picture is. */
    public static final int WIDTH = 400;

    /** Where the lines begin. */
    public static final int LEFT = 150;
    /** Where they end. */
    public static final int RIGHT = WIDTH - LEFT;

    private static final int MOST_LINES = 40;
    private static final int ROW = 26;
    private static final int TOP = 34;
    private static final int LONGEST = 19;
    private static final int ROUNDS = 6;
    private static final double WIDEST = 9;

    public NetworkDrawing {
        nodes = List.copyOf(nodes);
        lines = List.copyOf(lines);
    }

    /**
     * A name in the picture.
     *
     * @param actor who
     * @param shown the name, shortened
     * @param right whether it stands in the right column
     * @param x where the name begins or, on the left, ends
     * @param y its base line
     */
    public record Node(NetworkPage.Actor actor, String shown, boolean right, int x, int y) {}

    /**
     * A line of the picture.
     *
     * @param path in the words of SVG
     * @param width how thick
     * @param to whether the words are to somebody, and not only about
     * @param label who, whom and how many, in words
     */
    public record Line(String path, String width, boolean to, String label) {}

    static NetworkDrawing of(List<NetworkPage.Edge> edges) {
        List<NetworkPage.Edge> drawn = edges.stream()
                .sorted(Comparator.comparing((NetworkPage.Edge edge) -> -edge.statements())
                        .thenComparing(edge -> edge.from().name())
                        .thenComparing(edge -> edge.from().page())
                        .thenComparing(edge -> edge.to().name())
                        .thenComparing(edge -> edge.to().page())
                        .thenComparing(NetworkPage.Edge::way))
                .limit(MOST_LINES)
                .toList();
        Map<NetworkPage.Actor, Double> left = new LinkedHashMap<>();
        Map<NetworkPage.Actor, Double> right = new LinkedHashMap<>();
        for (NetworkPage.Edge edge : drawn) {
            left.putIfAbsent(edge.from(), (double) left.size());
            right.putIfAbsent(edge.to(), (double) right.size());
        }
        for (int round = 0; round < ROUNDS; round++) {
            arrange(right, left, drawn, true);
            arrange(left, right, drawn, false);
        }
        int height = TOP + ROW * Math.max(left.size(), right.size());
        List<Node> nodes = new ArrayList<>(column(left, false, height));
        nodes.addAll(column(right, true, height));
        return new NetworkDrawing(height, nodes, lines(drawn, nodes));
    }

    /** Puts {@code column} in the order of the mean place of its partners. */
    private static void arrange(
            Map<NetworkPage.Actor, Double> column,
            Map<NetworkPage.Actor, Double> partners,
            List<NetworkPage.Edge> edges,
            boolean right) {
        Map<NetworkPage.Actor, double[]> sums = new HashMap<>();
        for (NetworkPage.Edge edge : edges) {
            double[] sum = sums.computeIfAbsent(right ? edge.to() : edge.from(), actor -> new double[2]);
            double place = partners.getOrDefault(right ? edge.from() : edge.to(), 0.0);
            sum[0] += place * edge.statements();
            sum[1] += edge.statements();
        }
        List<NetworkPage.Actor> order = new ArrayList<>(column.keySet());
        order.sort(Comparator.comparingDouble((NetworkPage.Actor actor) -> {
                    double[] sum = sums.getOrDefault(actor, new double[] {0, 1});
                    return sum[0] / sum[1];
                })
                .thenComparing(NetworkPage.Actor::name)
                .thenComparing(NetworkPage.Actor::page));
        for (int place = 0; place < order.size(); place++) {
            column.put(order.get(place), (double) place);
        }
    }

    private static List<Node> column(Map<NetworkPage.Actor, Double> column, boolean right, int height) {
        List<NetworkPage.Actor> order = new ArrayList<>(column.keySet());
        order.sort(Comparator.comparingDouble(actor -> column.getOrDefault(actor, 0.0)));
        double step = order.isEmpty() ? 0 : (double) (height - TOP) / order.size();
        List<Node> nodes = new ArrayList<>();
        for (int place = 0; place < order.size(); place++) {
            NetworkPage.Actor actor = order.get(place);
            nodes.add(
                    new Node(actor, shortened(Wording.oneLine(actor.name())), right, right ? RIGHT + 8 : LEFT - 8, (int)
                            Math.round(TOP + step * (place + 0.5) + 5)));
        }
        return nodes;
    }

    /** In at most {@link #LONGEST} characters; a name without its end tells more than one without its last word. */
    private static String shortened(String name) {
        int points = name.codePointCount(0, name.length());
        return points <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }

    private static List<Line> lines(List<NetworkPage.Edge> edges, List<Node> nodes) {
        int most = edges.stream().mapToInt(NetworkPage.Edge::statements).max().orElse(1);
        List<Line> lines = new ArrayList<>();
        for (NetworkPage.Edge edge : edges) {
            int from = height(nodes, edge.from(), false);
            int to = height(nodes, edge.to(), true) + (edge.way() == NetworkPage.Way.TO ? 5 : 0);
            int bend = (RIGHT - LEFT) / 2;
            lines.add(new Line(
                    "M" + LEFT + " " + from + "C" + (LEFT + bend) + " " + from + " " + (RIGHT - bend) + " " + to + " "
                            + RIGHT + " " + to,
                    String.format(
                            Locale.ROOT, "%.1f", Math.max(1.2, WIDEST * Math.sqrt((double) edge.statements() / most))),
                    edge.way() == NetworkPage.Way.TO,
                    edge.from().name() + " " + edge.way().label() + " "
                            + edge.to().name() + ": " + Wording.count(edge.statements(), "statement", "statements")));
        }
        return lines;
    }

    private static int height(List<Node> nodes, NetworkPage.Actor actor, boolean right) {
        return nodes.stream()
                .filter(node -> node.right() == right && node.actor().equals(actor))
                .mapToInt(node -> node.y() - 5)
                .findFirst()
                .orElseThrow();
    }
}
