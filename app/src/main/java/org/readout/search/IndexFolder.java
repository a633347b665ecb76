package org.readout.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/** The folder of an index: opens it, and says what is wrong with it. Immutable. */
final class IndexFolder {
    /** Raised whenever the index's fields or their words change. */
    static final String FORMAT = "readout-search-2";

    private static final String NO_ENCODER = Embedding.none().version();

    private static final Pattern INDEX_FILE =
            Pattern.compile("(pending_)?segments_?[0-9a-z]*|_[0-9a-z]+[._].*|write\\.lock");

    private static final double BUFFER_MEGABYTES = 64;

    private final Path path;

    IndexFolder(Path path) {
        this.path = path;
    }

    /** Work on the index's files. */
    interface Task<T> {
        T run() throws IOException;
    }

    /** Does {@code task} and gives its failures their names. */
    <T> T guard(Task<T> task) throws IOException {
        try {
            return task.run();
        } catch (IndexFormatTooNewException | IndexFormatTooOldException e) {
            throw unusable(IndexUnusable.Why.OUTDATED, "was made by another version of Readout. Make it anew.", e);
        } catch (CorruptIndexException | EOFException | NoSuchFileException | FileNotFoundException e) {
            throw unusable(IndexUnusable.Why.DAMAGED, "is damaged. Make it anew from the ledger.", e);
        } catch (LockObtainFailedException e) {
            throw unusable(IndexUnusable.Why.IN_USE, "is in use by another process.", e);
        } catch (AlreadyClosedException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException(
                    "The search index in " + path + " is closed (" + cause.getMessage()
                            + "). What was committed is safe; open it again.",
                    e);
        }
    }

    IndexUnusable unusable(IndexUnusable.Why why, String sentence, Throwable cause) {
        return new IndexUnusable(why, path, sentence, cause);
    }

    IndexUnusable unusable(IndexUnusable.Why why, String sentence) {
        return new IndexUnusable(why, path, sentence, null);
    }

    /** Opens the folder for writing, or makes it. The directory is closed where that fails. */
    IndexWriter writer(Directory directory, Forms forms, Embedding embedding) throws IOException {
        String encoder = checked(directory, embedding);
        IndexWriterConfig configuration = new IndexWriterConfig(forms.analyzer());
        configuration.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        configuration.setCommitOnClose(false);
        configuration.setIndexSort(Ordering.SEQUENCE.sort());
        IndexWriter writer = new IndexWriter(directory, configuration);
        try {
            Marks marks = Marks.of(writer.getLiveCommitData());
            if (!marks.encoder().equals(encoder)) {
                new Marks(FORMAT, encoder, marks.position()).put(writer);
                writer.commit();
            }
            return writer;
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /** The name of the encoder that the index keeps vectors of. */
    String checked(Directory directory, Embedding embedding) throws IOException {
        refuseForeign(directory);
        if (!DirectoryReader.indexExists(directory)) {
            if (Arrays.stream(directory.listAll()).anyMatch(name -> name.startsWith("_"))) {
                throw unusable(
                        IndexUnusable.Why.DAMAGED,
                        "is damaged: its list of files is missing. Make it anew from the ledger.");
            }
            return embedding.version();
        }
        Marks marks =
                Marks.of(SegmentInfos.readLatestCommit(directory).getUserData().entrySet());
        if (marks.format().isEmpty()) {
            throw unusable(IndexUnusable.Why.FOREIGN, "was not made by Readout. Choose another folder.");
        }
        if (!marks.format().equals(FORMAT)) {
            throw unusable(IndexUnusable.Why.OUTDATED, "was made by another version of Readout. Make it anew.");
        }
        String encoder = marks.encoder();
        if (embedding.dimension() == 0 || encoder.equals(embedding.version())) {
            return encoder;
        }
        if (!encoder.equals(NO_ENCODER)) {
            throw unusable(
                    IndexUnusable.Why.OUTDATED,
                    "has vectors of the encoder " + encoder + ", not of " + embedding.version() + ". Make it anew.");
        }
        return embedding.version();
    }

    /**
     * Deletes the index's files; nothing else in the folder.
     *
     * @throws IndexUnusable if other files lie there or another process writes to the index
     */
    void discard() throws IOException {
        if (!Files.isDirectory(path)) {
            return;
        }
        guard(() -> {
            try (Directory directory = FSDirectory.open(path)) {
                refuseForeign(directory);
                try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                    lock.ensureValid();
                    for (String name : directory.listAll()) {
                        if (!name.equals(IndexWriter.WRITE_LOCK_NAME)) {
                            directory.deleteFile(name);
                        }
                    }
                }
            }
            return path;
        });
    }

    private void refuseForeign(Directory directory) throws IOException {
        if (Arrays.stream(directory.listAll())
                .anyMatch(name -> !INDEX_FILE.matcher(name).matches())) {
            throw unusable(
                    IndexUnusable.Why.FOREIGN, "cannot be opened: other files lie there. Choose another folder.");
        }
    }
}
