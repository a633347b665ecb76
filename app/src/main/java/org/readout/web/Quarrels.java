package org.readout.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The disputes of a report, and which speakers put a position in changing words. */
final class Quarrels {
    private final PageNames names = new PageNames();
    private final List<DisputeLine> disputes = new ArrayList<>();
    private final Map<String, List<PositionsPage.Row>> positions = new HashMap<>();

    /** The name of the page of the dispute with this id. */
    String pageName(String id) {
        return names.of(id);
    }

    void add(DisputeLine line) {
        disputes.add(line);
    }

    /** The disputes in the order in which they came: those with most independent reports first. */
    List<DisputeLine> disputes() {
        return disputes;
    }

    /** Remembers a position of the speaker with this page. */
    void position(String speaker, PositionsPage.Row row) {
        positions.computeIfAbsent(speaker, page -> new ArrayList<>()).add(row);
    }

    /** The positions of the speaker with this page. */
    List<PositionsPage.Row> positions(Optional<String> speaker) {
        return speaker.map(page -> positions.getOrDefault(page, List.of())).orElse(List.of());
    }
}
