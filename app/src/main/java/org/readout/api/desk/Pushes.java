package org.readout.api.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.api.Deliveries;
import org.readout.api.Delivery;
import org.readout.api.Events;
import org.readout.api.Secret;
import org.readout.api.Webhook;
import org.readout.ledger.DeliveryEntry;
import org.readout.ledger.Desk;
import org.readout.ledger.SavedSearch;
import org.readout.search.Hit;

/** Tells whoever keeps a search of its new matches: readers of events at once, a webhook through deliveries that the ledger keeps. */
final class Pushes implements Deliveries {
    /** So many matches are told one by one. */
    private static final int TOLD = 100;

    private final Desk desk;
    private final Events events;
    private final Clock clock;

    Pushes(Desk desk, Events events, Clock clock) {
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /** Tells of new matches. */
    void tell(SavedSearch search, List<Hit> hits) throws IOException {
        ObjectNode node = new ObjectMapper().createObjectNode();
        node.put("schema", 1)
                .put("search", search.id())
                .put("name", search.name())
                .put("matches", hits.size());
        ArrayNode statements = node.putArray("statements");
        hits.stream().limit(TOLD).forEach(hit -> {
            ObjectNode one = statements.addObject();
            one.put("id", hit.statement().id())
                    .put("article", hit.statement().printed().article())
                    .put("words", hit.statement().said().words())
                    .put(
                            "speaker",
                            hit.statement().speaker().map(voice -> voice.name()).orElse(null));
        });
        events.tell("searches", "matches", "{\"search\":" + search.id() + ",\"matches\":" + hits.size() + "}");
        if (search.webhook().isPresent()) {
            keep(Delivery.first(Secret.unguessable(), Long.toString(search.id()), node.toString(), clock.instant()));
        }
    }

    @Override
    public List<Delivery> due(Instant now, int limit) throws IOException {
        List<Delivery> due = new ArrayList<>();
        for (DeliveryEntry entry : desk.due(text(now), limit)) {
            due.add(new Delivery(
                    entry.id(),
                    Long.toString(entry.search()),
                    entry.body(),
                    entry.tries(),
                    Delivery.State.valueOf(
                            entry.state().toUpperCase(Locale.ROOT).replace('-', '_')),
                    Instant.parse(entry.due()),
                    entry.outcome()));
        }
        return due;
    }

    private static String text(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public Optional<Webhook> webhook(String id) throws IOException {
        return desk.search(Long.parseLong(id)).flatMap(search -> search.webhook()
                .flatMap(address -> search.secret().map(key -> new Webhook(id, address, key))));
    }

    @Override
    public void keep(Delivery delivery) throws IOException {
        desk.keep(new DeliveryEntry(
                delivery.id(),
                Long.parseLong(delivery.webhook()),
                delivery.json(),
                delivery.tries(),
                delivery.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                text(delivery.due()),
                delivery.outcome()));
    }
}
