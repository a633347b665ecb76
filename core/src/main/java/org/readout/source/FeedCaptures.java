package org.readout.source;

import java.util.Optional;

/** Makes captures of a feed's entries. An entry with nothing to read is passed over with a note. */
final class FeedCaptures implements FeedReader.Taker {
    private final Receiver receiver;

    FeedCaptures(Receiver receiver) {
        this.receiver = receiver;
    }

    /** A receiver whose captures keep the record and the warnings of what they were carried in. */
    static Receiver keeping(Receiver receiver, Carried carried) {
        return Receiver.passing(receiver, capture -> {
            Capture kept = carried.provenance().map(capture::from).orElse(capture);
            for (String warning : carried.warnings()) {
                kept = kept.warned(warning);
            }
            receiver.capture(kept);
        });
    }

    @Override
    public void entry(FeedEntry entry, String place) {
        Optional<Capture> capture = entry.capture(place);
        if (capture.isPresent()) {
            receiver.capture(capture.get());
        } else {
            receiver.skipped(entry.address().orElse(place), "is an entry of a feed that gives nothing to read");
        }
    }

    @Override
    public void damage(Damage damage) {
        receiver.damage(damage);
    }
}
