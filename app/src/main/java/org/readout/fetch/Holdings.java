package org.readout.fetch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a folder has, what it could not have, what is still to be fetched and which feeds were asked. Thread-safe. */
final class Holdings {
    private final Map<String, Held> pages = new LinkedHashMap<>();
    private final Map<String, Held> byAnswering = new LinkedHashMap<>();
    private final Map<String, Missed> missed = new LinkedHashMap<>();
    private final Map<String, Announced> waiting = new LinkedHashMap<>();
    private final Map<String, Followed> feeds = new LinkedHashMap<>();

    synchronized void enter(Held held) {
        pages.put(held.asked(), held);
        byAnswering.put(held.uri(), held);
        missed.remove(held.asked());
        waiting.remove(held.asked());
    }

    synchronized void enter(Announced announced) {
        if (!pages.containsKey(announced.address())) {
            waiting.put(announced.address(), announced);
        }
    }

    synchronized void enter(Missed page) {
        missed.put(page.asked(), page);
        waiting.remove(page.asked());
    }

    synchronized void enter(Followed feed) {
        feeds.put(feed.address(), feed);
    }

    /** The page that was had at this address, by asking it or by being led there. */
    synchronized Optional<Held> page(String address) {
        return Optional.ofNullable(pages.get(address)).or(() -> Optional.ofNullable(byAnswering.get(address)));
    }

    synchronized Optional<Missed> missed(String address) {
        return Optional.ofNullable(missed.get(address));
    }

    synchronized Optional<Followed> feed(String address) {
        return Optional.ofNullable(feeds.get(address));
    }

    /** What feeds announced and nobody has fetched, in the order of announcement. */
    synchronized List<Announced> waiting() {
        return List.copyOf(waiting.values());
    }

    /** What could not be had and is to be tried in another round. */
    synchronized List<Announced> overdue(Instant now) {
        return missed.values().stream()
                .filter(page -> page.due(now))
                .flatMap(page -> page.announced().stream())
                .toList();
    }

    synchronized boolean waits(String address) {
        return waiting.containsKey(address);
    }

    synchronized int pages() {
        return pages.size();
    }

    synchronized int pagesOf(String feed) {
        return (int) pages.values().stream()
                .filter(page -> page.announced()
                        .filter(said -> said.feed().equals(feed))
                        .isPresent())
                .count();
    }

    /** How many {@link #lines} there are. */
    synchronized int size() {
        return pages.size() + missed.size() + feeds.size() + waiting.size();
    }

    /** Lines that say all of this. */
    synchronized List<ObjectNode> lines() {
        List<ObjectNode> lines = new ArrayList<>();
        pages.values().forEach(page -> lines.add(StateLine.of(page)));
        missed.values().forEach(page -> lines.add(StateLine.of(page)));
        feeds.values().forEach(feed -> lines.add(StateLine.of(feed)));
        waiting.values().forEach(entry -> lines.add(StateLine.of(entry)));
        return lines;
    }
}
