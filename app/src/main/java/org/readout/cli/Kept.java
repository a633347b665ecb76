package org.readout.cli;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.readout.article.ArticleReader;
import org.readout.fetch.Announced;
import org.readout.fetch.FetchFolder;
import org.readout.ledger.Supply;
import org.readout.source.Capture;
import org.readout.source.FieldMapping;
import org.readout.source.Limits;
import org.readout.source.Provenance;
import org.readout.source.Receiver;

/**
 * The pages that a folder of fetched ones has. Where a page is silent about its title, its outlet, its day or its language,
 * and a feed that announced it is not, the feed's word is taken.
 */
final class Kept implements Supply {
    private final Paths paths;
    private final FetchFolder folder;
    private final ArticleReader reader = new ArticleReader();

    Kept(FetchFolder folder, Limits limits, InputStream standardInput) {
        this.folder = folder;
        this.paths = new Paths(List.of(folder.archive().toString()), limits, FieldMapping.usual(), standardInput);
    }

    @Override
    public void deliver(Receiver receiver) {
        paths.deliver(Receiver.passing(receiver, capture -> receiver.capture(with(capture))));
    }

    private Capture with(Capture capture) {
        String address = capture.provenance().flatMap(Provenance::target).orElse(capture.uri());
        Optional<Announced> said = folder.announced(address);
        return said.isEmpty() ? capture : said.get().told(capture, reader);
    }

    @Override
    public OptionalDouble share() {
        return paths.share();
    }
}
