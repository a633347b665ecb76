package org.readout.cli;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.readout.fetch.LinkReader;
import org.readout.ledger.Supply;
import org.readout.source.Receiver;

/** What a user's paths supply, and behind it the pages of the links that he gives beside them, one after another and each once. */
final class Links implements Supply {
    private final Supply paths;
    private final List<String> links;
    private final LinkReader reader;
    private final AtomicInteger read = new AtomicInteger();

    Links(Supply paths, List<String> links, LinkReader reader) {
        this.paths = paths;
        this.links = links.stream().distinct().toList();
        this.reader = reader;
    }

    @Override
    public void deliver(Receiver receiver) {
        paths.deliver(receiver);
        for (String link : links) {
            reader.read(link, receiver);
            read.incrementAndGet();
        }
    }

    /** All that lies at the paths counts as much as one link, since nobody knows before how large a page is. */
    @Override
    public OptionalDouble share() {
        OptionalDouble ofPaths = paths.share();
        return ofPaths.isEmpty() || links.isEmpty()
                ? ofPaths
                : OptionalDouble.of((ofPaths.getAsDouble() + read.get()) / (1 + links.size()));
    }
}
