package org.readout.source;

import java.util.List;
import java.util.Optional;

/**
 * Reads a feed's entries one by one, RSS of every version and Atom. An entry that is broken is damage at its place, and the
 * others go on.
 */
final class FeedReader {
    /** Takes what a feed holds, in its order. */
    interface Taker {
        /** An entry; {@code place} is where it stands: {@code path#3} for the third. */
        void entry(FeedEntry entry, String place);

        /** An entry, or a feed, that cannot be read. */
        void damage(Damage damage);
    }

    /** The feed's own tags stand around every entry when it is parsed; real ones have one or two thousand characters. */
    static final int LONGEST_HEAD = 1 << 13;

    /** Most characters of these tags that are parsed in all, once for each entry: some seconds' work. */
    static final long MOST_HEADS = 1 << 25;

    private final String uri;
    private final Limits limits;
    private final XmlRepair repair;
    private final FeedParser parser;

    FeedReader(String uri, Limits limits) {
        Entities entities = new Entities();
        this.uri = uri;
        this.limits = limits;
        this.repair = new XmlRepair(entities);
        this.parser = new FeedParser(new FeedWords(entities));
    }

    /** Reads all entries; gives the feed's title. */
    Optional<String> read(XmlDocument document, Taker taker) {
        FeedText feed = new FeedText(document, repair);
        if (feed.headLength() > LONGEST_HEAD) {
            taker.damage(Damage.of(uri, "is a feed whose first tags have more than " + LONGEST_HEAD + " characters"));
            return Optional.empty();
        }
        Places places = document.places();
        FeedParser.About about = about(feed);
        Optional<String> base = Addresses.resolved(Optional.empty(), uri).or(about::link);
        List<FeedText.Piece> pieces = feed.entries();
        for (int i = 0; i < pieces.size(); i++) {
            FeedText.Piece piece = pieces.get(i);
            String place = uri + "#" + (i + 1);
            if (i >= Listing.MOST_ENTRIES) {
                String reason = "has more than " + Listing.MOST_ENTRIES + " entries; those behind are not read";
                taker.damage(Damage.at(uri, places.at(piece.start()), reason));
                break;
            }
            if ((long) i * feed.headLength() > MOST_HEADS) {
                String reason = "has more entries than are read with first tags of " + feed.headLength()
                        + " characters; this one and those behind are not read";
                taker.damage(Damage.at(uri, places.at(piece.start()), reason));
                break;
            }
            Optional<String> reason = entry(feed, piece, about, base, place, taker);
            if (reason.isPresent()) {
                taker.damage(Damage.at(place, places.at(piece.start()), reason.get()));
            }
        }
        return about.title();
    }

    /** What is said of a feed; nothing where that part of it is broken, which the entries need not be. */
    private FeedParser.About about(FeedText feed) {
        try {
            String alone = feed.feedAlone();
            return Tags.depth(alone, limits.jsonDepth()) > limits.jsonDepth()
                    ? FeedParser.About.nothing()
                    : parser.about(alone);
        } catch (FeedParser.Broken e) {
            return FeedParser.About.nothing();
        }
    }

    /** Hands the entry over, or says why it cannot be read. */
    private Optional<String> entry(
            FeedText feed,
            FeedText.Piece piece,
            FeedParser.About about,
            Optional<String> base,
            String place,
            Taker taker) {
        if (piece.end() - piece.start() > limits.captureBytes()) {
            return Optional.of(Limits.tooLarge(limits.captureBytes()));
        }
        if (!piece.whole()) {
            return Optional.of("is an entry that was cut off: it has no end");
        }
        String alone = feed.entryAlone(piece);
        if (Tags.depth(alone, limits.jsonDepth()) > limits.jsonDepth()) {
            return Optional.of("is an entry with more than " + limits.jsonDepth() + " elements inside one another");
        }
        try {
            taker.entry(parser.entry(alone, about, base), place);
            return Optional.empty();
        } catch (FeedParser.Broken e) {
            return Optional.of("is an entry that is not XML: " + e.getMessage());
        }
    }
}
