package org.readout.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files of WARC 1.1, each record a gzip member, that visits are added to, one after another. A visit is a group of records
 * whose last is metadata of our own. What {@link #add} has returned from is on the disk. A visit that a kill has cut short
 * is taken away at the next opening, so that every file can be read to its end; where whole records follow what cannot be
 * read, it was no kill, and nothing is taken away. Not thread-safe.
 */
final class Archive implements Closeable {
    private static final Pattern NAME = Pattern.compile("readout-[0-9]{14}-([0-9]{5,9})\\.warc\\.gz");
    /** Names of our files by their number, since a clock may go back. */
    static final Comparator<String> ORDER = Comparator.<String>comparingInt(file -> {
                Matcher matcher = NAME.matcher(file);
                return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
            })
            .thenComparing(Comparator.naturalOrder());

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final long largest;
    private final String software;
    private final Clock clock;
    private int number;
    private String name = "";
    private @Nullable FileChannel channel;

    private Archive(Path folder, long largest, String software, Clock clock) {
        this.folder = folder;
        this.largest = largest;
        this.software = software;
        this.clock = clock;
    }

    /**
     * Opens the archive in {@code folder}, and tells {@code found} of the visits that are whole and lie behind {@code known}.
     *
     * @param largest bytes after which a file gets no more visits
     * @param known how far the archive is known; empty where it is not
     * @param found takes what a visit's last record says, and how far the archive goes by it
     * @param told of damage, in sentences
     */
    static Archive open(
            Path folder,
            long largest,
            String software,
            Clock clock,
            Optional<ArchiveMark> known,
            BiConsumer<JsonNode, ArchiveMark> found,
            Consumer<String> told)
            throws IOException {
        Files.createDirectories(folder);
        Archive archive = new Archive(folder, largest, software, clock);
        for (String file : files(folder)) {
            int order = known.map(mark -> ORDER.compare(file, mark.file())).orElse(1);
            boolean goesOn =
                    order < 0 || archive.heal(file, order == 0 ? known.get().end() : 0, found, told);
            Matcher matcher = NAME.matcher(file);
            if (matcher.matches()) {
                archive.number = Math.max(archive.number, Integer.parseInt(matcher.group(1)));
            }
            archive.name = goesOn ? file : "";
        }
        return archive;
    }

    /** The names of our files in a folder, the oldest first. */
    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(entry -> NAME.matcher(entry).matches())
                    .sorted(ORDER)
                    .toList();
        }
    }

    /** Takes away what a kill has left at the end of a file; whether visits may be added to the file. */
    private boolean heal(String file, long from, BiConsumer<JsonNode, ArchiveMark> found, Consumer<String> told)
            throws IOException {
        Path path = folder.resolve(file);
        Healing healing;
        try (FileChannel open = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            healing = Healing.of(open, from, (node, end) -> found.accept(node, new ArchiveMark(file, end)));
            if (healing.good() > 0 && healing.good() < open.size()) {
                open.truncate(healing.good());
                open.force(true);
            }
        }
        if (healing.good() == 0) {
            if (Files.size(path) == 0) {
                Files.delete(path);
            } else {
                String aside = file + ".damaged";
                for (int more = 2; Files.exists(folder.resolve(aside)); more++) {
                    aside = file + ".damaged-" + more;
                }
                Files.move(path, folder.resolve(aside));
                told.accept("No page can be read from " + file + " in the archive, which is called " + aside + " now.");
            }
            Disk.settle(folder);
            return false;
        }
        if (healing.damaged()) {
            told.accept("Part of " + file + " in the archive cannot be read; the rest of it is kept as it is.");
        }
        return !healing.damaged();
    }

    /**
     * Adds a visit.
     *
     * @return how far the archive goes by it
     * @throws IOException if it cannot be written; then nothing of it is there
     */
    ArchiveMark add(List<byte[]> records) throws IOException {
        FileChannel file = current();
        long before = file.position();
        try {
            Disk.write(file, joined(records));
            file.force(false);
        } catch (IOException e) {
            file.truncate(before);
            throw e;
        }
        ArchiveMark mark = new ArchiveMark(name, file.position());
        if (mark.end() >= largest) {
            file.close();
            channel = null;
            name = "";
        }
        return mark;
    }

    private FileChannel current() throws IOException {
        if (channel == null && !name.isEmpty()) {
            FileChannel last = FileChannel.open(folder.resolve(name), StandardOpenOption.WRITE);
            if (last.size() < largest) {
                last.position(last.size());
                channel = last;
                return last;
            }
            last.close();
        }
        return channel == null ? next() : channel;
    }

    private FileChannel next() throws IOException {
        Instant now = clock.instant();
        number++;
        String fresh = "readout-" + STAMP.format(now) + "-" + String.format(Locale.ROOT, "%05d", number) + ".warc.gz";
        FileChannel made =
                FileChannel.open(folder.resolve(fresh), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        byte[] fields = ("software: " + software + "\r\nformat: WARC File Format 1.1\r\nconformsTo: "
                        + "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
                        + "robots: obey\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] information =
                new WarcRecord("warcinfo", now).field("WARC-Filename", fresh).with("application/warc-fields", fields);
        try {
            Disk.write(made, ByteBuffer.wrap(information));
            made.force(true);
        } catch (IOException e) {
            made.close();
            Files.deleteIfExists(folder.resolve(fresh)); // which we have just made, and which has no visit
            throw e;
        }
        Disk.settle(folder);
        name = fresh;
        channel = made;
        return made;
    }

    private static ByteBuffer joined(List<byte[]> records) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        records.forEach(all::writeBytes);
        return ByteBuffer.wrap(all.toByteArray());
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
