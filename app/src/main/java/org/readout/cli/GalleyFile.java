package org.readout.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.readout.ledger.RecordFile;
import org.readout.story.Galley;
import org.readout.story.GalleyRack;

/** Keeps galleys in a file, twelve bytes a word. The file is deleted when it is closed. */
final class GalleyFile implements GalleyRack, AutoCloseable {
    private final RecordFile records;

    GalleyFile(Path path) throws IOException {
        this.records = new RecordFile(path, "article");
    }

    @Override
    public void keep(Galley galley) throws IOException {
        records.keep(galley.pack());
    }

    @Override
    public Galley take(int number) throws IOException {
        return Galley.unpack(records.take(number));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
