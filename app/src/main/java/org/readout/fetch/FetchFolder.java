package org.readout.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A folder that pages are fetched into, by one process at a time: {@code archive} has the captures, {@code state} knows what
 * was fetched, what is still to be and when feeds were asked. Thread-safe.
 *
 * <p>A page is had when its records are on the disk and then its line in the logbook. What a kill leaves between the two is
 * read out of the archive at the next opening, so that nothing is fetched again; what it leaves half-written is taken away.
 */
public final class FetchFolder implements Closeable {
    /** Bytes after which a file of the archive gets no more captures: 1 GiB. */
    public static final long LARGEST = 1L << 30;

    private static final int SLACK = 1000;

    private final Path folder;
    private final FileChannel lock;
    private final Holdings holdings;
    private final Logbook logbook;
    private final Archive archive;
    private Optional<ArchiveMark> mark;
    private final List<String> damages;

    private FetchFolder(
            Path folder,
            FileChannel lock,
            Holdings holdings,
            Logbook logbook,
            Archive archive,
            Optional<ArchiveMark> mark,
            List<String> damages) {
        this.folder = folder;
        this.lock = lock;
        this.holdings = holdings;
        this.logbook = logbook;
        this.archive = archive;
        this.mark = mark;
        this.damages = damages;
    }

    /**
     * Opens a folder, which is made where it is missing.
     *
     * @param largest bytes after which a file of the archive gets no more captures
     * @param software what the archive's files say wrote them
     * @throws FolderRefused if another process has it, or it cannot be written to
     */
    public static FetchFolder open(Path folder, long largest, String software, Clock clock) throws FolderRefused {
        try {
            Path state = folder.resolve("state");
            Files.createDirectories(state);
            FileChannel lock = lock(folder, state);
            try {
                return open(folder, lock, largest, software, clock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw refusal(folder, e);
        }
    }

    private static FetchFolder open(Path folder, FileChannel lock, long largest, String software, Clock clock)
            throws IOException {
        Holdings holdings = new Holdings();
        List<ArchiveMark> marks = new ArrayList<>(1);
        Logbook logbook = Logbook.open(folder.resolve("state").resolve("logbook.jsonl"), node -> {
            StateLine.enter(node, holdings);
            Logbook.mark(node)
                    .filter(mark -> marks.isEmpty() || mark.compareTo(marks.get(0)) > 0)
                    .ifPresent(mark -> {
                        marks.clear();
                        marks.add(mark);
                    });
        });
        List<ObjectNode> found = new ArrayList<>();
        Optional<ArchiveMark> known = marks.stream().findFirst();
        List<String> damages = new ArrayList<>();
        BiConsumer<JsonNode, ArchiveMark> taker = (node, mark) -> {
            if (StateLine.enter(node, holdings)) {
                found.add(marked((ObjectNode) node, mark));
                marks.clear();
                marks.add(mark);
            }
        };
        Archive archive = Archive.open(folder.resolve("archive"), largest, software, clock, known, taker, damages::add);
        logbook.add(found);
        FetchFolder opened = new FetchFolder(
                folder, lock, holdings, logbook, archive, marks.stream().findFirst(), List.copyOf(damages));
        opened.tidy();
        return opened;
    }

    private static FileChannel lock(Path folder, Path state) throws IOException {
        FileChannel channel =
                FileChannel.open(state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new FolderRefused("Another run is fetching into " + folder + ".");
        }
        return channel;
    }

    /** Where the captures are. */
    public Path archive() {
        return folder.resolve("archive");
    }

    /** What of the archive was found damaged at the opening, a sentence each. */
    public List<String> damages() {
        return damages;
    }

    /** Files of the archive that have captures, the oldest first. */
    public List<Path> captures() throws IOException {
        return Archive.files(archive()).stream().map(archive()::resolve).toList();
    }

    /** How many pages the archive has. */
    public int pages() {
        return holdings.pages();
    }

    /** What a feed said of the page that was had at {@code address}. */
    public Optional<Announced> announced(String address) {
        return holdings.page(address).flatMap(Held::announced);
    }

    /** How many pages a feed has announced that are in the archive. */
    public int pagesOf(String feed) {
        return holdings.pagesOf(feed);
    }

    Holdings holdings() {
        return holdings;
    }

    /** Keeps a visit; it is on the disk when this returns. */
    synchronized void keep(ArchiveRecords records, Held held) throws FolderRefused {
        try {
            ArchiveMark reached = archive.add(records.ended(held));
            mark = Optional.of(reached);
            logbook.add(List.of(marked(StateLine.of(held), reached)));
            holdings.enter(held);
        } catch (IOException e) {
            throw refusal(folder, e);
        }
    }

    /** Notes a page that could not be had. */
    synchronized void keep(Missed missed) throws FolderRefused {
        add(List.of(StateLine.of(missed)));
        holdings.enter(missed);
    }

    /** Notes that a feed was asked and what it announced, both or nothing. */
    synchronized void keep(Followed feed, List<Announced> entries) throws FolderRefused {
        List<ObjectNode> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(StateLine.of(entry)));
        lines.add(StateLine.of(feed));
        add(lines);
        entries.forEach(holdings::enter);
        holdings.enter(feed);
        try {
            tidy();
        } catch (IOException e) {
            throw refusal(folder, e);
        }
    }

    private void add(List<ObjectNode> lines) throws FolderRefused {
        try {
            logbook.add(lines);
        } catch (IOException e) {
            throw refusal(folder, e);
        }
    }

    /** Writes the logbook anew where most of its lines say nothing any more. */
    private void tidy() throws IOException {
        if (logbook.lines() > SLACK + 2L * holdings.size()) {
            List<ObjectNode> all = new ArrayList<>(holdings.lines());
            mark.ifPresent(reached -> all.add(marked(new ObjectMapper().createObjectNode(), reached)));
            logbook.replace(all);
        }
    }

    private static ObjectNode marked(ObjectNode node, ArchiveMark mark) {
        return node.put("file", mark.file()).put("end", mark.end());
    }

    private static FolderRefused refusal(Path folder, IOException e) {
        if (e instanceof FolderRefused refused) {
            return refused;
        }
        String why = e.getMessage() == null ? e.toString() : e.getMessage();
        if (e instanceof AccessDeniedException) {
            why = "permission denied";
        } else if (e instanceof FileAlreadyExistsException) {
            why = "a file is where a folder should be";
        } else if (e instanceof FileSystemException f && f.getReason() != null) {
            why = f.getReason();
        }
        return new FolderRefused("Nothing can be fetched into " + folder + ": " + why + ".", e);
    }

    @Override
    public synchronized void close() throws IOException {
        logbook.close();
        archive.close();
        lock.close();
    }
}
