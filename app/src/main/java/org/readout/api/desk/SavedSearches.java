package org.readout.api.desk;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.api.Secret;
import org.readout.fetch.AddressRefused;
import org.readout.fetch.GuardedFetcher;
import org.readout.ledger.Desk;
import org.readout.search.Matches;
import org.readout.search.Page;
import org.readout.search.Position;
import org.readout.search.Query;
import org.readout.web.Asked;
import org.readout.web.SavedSearch;

/** The searches that are kept, in the syntax of {@link Query#parse}, and what is new in each. Thread-safe. */
final class SavedSearches {
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 200;

    private final Room room;
    private final GuardedFetcher fetcher;

    /** What was counted last, by search. */
    private final Map<Long, Count> counts = new HashMap<>();

    /** So many matches are new after one change of the ledger, up to another. */
    private record Count(long after, long upTo, int number) {}

    SavedSearches(Room room, GuardedFetcher fetcher) {
        this.room = room;
        this.fetcher = fetcher;
    }

    private Desk desk() {
        return room.ledger().desk();
    }

    private long reached() {
        return room.index().position().map(Position::sequence).orElse(0L);
    }

    /** All of them, as pages list them. */
    List<SavedSearch> list() throws IOException {
        List<SavedSearch> list = new ArrayList<>();
        for (org.readout.ledger.SavedSearch kept : desk().searches()) {
            list.add(new SavedSearch(
                    Long.toString(kept.id()),
                    kept.name(),
                    asked(kept),
                    fresh(kept),
                    kept.webhook(),
                    kept.secret(),
                    Instant.parse(kept.made()).atOffset(ZoneOffset.UTC).toLocalDate()));
        }
        return list;
    }

    /** How an address asks for it. */
    static Asked asked(org.readout.ledger.SavedSearch kept) {
        return AskedQuery.asked(Query.parse(kept.query()));
    }

    private int fresh(org.readout.ledger.SavedSearch kept) throws IOException {
        long reached = reached();
        if (kept.looked() >= reached) {
            return 0;
        }
        synchronized (counts) {
            Count known = counts.get(kept.id());
            if (known != null && known.after() == kept.looked() && known.upTo() == reached) {
                return known.number();
            }
        }
        int number = matches(kept, kept.looked()).hits().size();
        synchronized (counts) {
            counts.put(kept.id(), new Count(kept.looked(), reached, number));
        }
        return number;
    }

    /** The search of this number. */
    Optional<org.readout.ledger.SavedSearch> find(long id) throws IOException {
        return desk().search(id);
    }

    /** The matches that came after a change of the ledger, as many as are told at a time. */
    Matches matches(org.readout.ledger.SavedSearch kept, long after) throws IOException {
        return room.index().matches(Query.parse(kept.query()), after, Math.max(after, reached()));
    }

    /** Whether the index holds more matches behind {@code matches}. */
    boolean goesOn(Matches matches) {
        return matches.upTo() < reached();
    }

    /** Notes that somebody has seen the matches up to a change. */
    void seen(org.readout.ledger.SavedSearch kept, long upTo) throws IOException {
        if (upTo > kept.looked()) {
            desk().looked(kept.id(), upTo);
        }
    }

    /**
     * Keeps a search.
     *
     * @param webhook address to tell of new matches; blank for none
     * @return why it is not kept, a sentence; empty where it is
     */
    Optional<String> keep(String name, Asked asked, String webhook) throws IOException {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return Optional.of("A search is kept under a name of 1 to " + LONGEST_NAME + " characters.");
        }
        if (asked.isEmpty()) {
            return Optional.of("A search for everything is not kept.");
        }
        if (desk().searches().size() >= MOST) {
            return Optional.of("There are " + MOST + " saved searches already; stop one first.");
        }
        Optional<String> address = Optional.of(webhook.strip()).filter(text -> !text.isEmpty());
        String written;
        try {
            written = AskedQuery.query(asked, Page.FIRST).written();
            if (written.length() > Query.LONGEST_WRITTEN) {
                return Optional.of("The search has too many words and filters to be kept.");
            }
            if (address.isPresent()) {
                fetcher.check(address.get());
            }
        } catch (IllegalArgumentException e) {
            return Optional.of("This cannot be searched for: " + e.getMessage() + ".");
        } catch (AddressRefused e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        desk().save(name.strip(), written, address, address.map(any -> Secret.unguessable()));
        return Optional.empty();
    }

    /** Gives one up; false where there is none of this number. */
    boolean forget(long id) throws IOException {
        synchronized (counts) {
            counts.remove(id);
        }
        return desk().drop(id);
    }
}
