package org.readout.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkDrawingTest {
    private static NetworkPage.Edge edge(int from, int to, int statements) {
        return new NetworkPage.Edge(
                new NetworkPage.Actor("Speaker " + from, "s" + from),
                statements % 2 == 0 ? NetworkPage.Way.TO : NetworkPage.Way.ABOUT,
                new NetworkPage.Actor("Subject " + to, "t" + to),
                statements,
                "search.html?q=x");
    }

    @Test
    void theOrderOfTheEdgesChangesNothing() {
        Random random = new Random(5);
        List<NetworkPage.Edge> edges = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            edges.add(edge(random.nextInt(20), random.nextInt(20), 1 + random.nextInt(9)));
        }
        NetworkDrawing first = NetworkDrawing.of(edges);
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(edges, random);
            assertThat(NetworkDrawing.of(edges)).isEqualTo(first);
        }
    }

    @Test
    void pairsThatFaceEachOtherDoNotCross() {
        NetworkDrawing drawing = NetworkDrawing.of(List.of(edge(1, 3, 9), edge(2, 2, 8), edge(3, 1, 7)));
        assertThat(drawing.lines()).allSatisfy(line -> {
            String[] parts = line.path().split("[ MC]");
            int from = Integer.parseInt(parts[2]);
            int to = Integer.parseInt(parts[parts.length - 1]);
            assertThat(Math.abs(from - to)).isLessThanOrEqualTo(5);
        });
    }

    @Test
    void everyNameStandsInsideThePicture() {
        NetworkDrawing drawing = NetworkDrawing.of(List.of(edge(1, 2, 3), edge(1, 3, 1), edge(1, 4, 1)));
        assertThat(drawing.nodes()).hasSize(4).allSatisfy(node -> {
            assertThat(node.y()).isBetween(0, drawing.height());
            assertThat(node.x()).isBetween(0, NetworkDrawing.WIDTH);
        });
        assertThat(NetworkDrawing.of(List.of()).nodes()).isEmpty();
        assertThat(new NetworkPage(Optional.empty(), List.of(), 0).drawing().lines())
                .isEmpty();
    }
}
