package org.readout.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of a ZIP archive one by one, in the order in which they lie there. By the members' own heads and not by
 * the directory at the end: so an archive that is cut off gives what came before, a stream is read like a file, no number
 * of members fills the memory, and members cannot lie over each other. Where one is broken the reading goes on at the next
 * head.
 *
 * <p>A web archive collection (WACZ) is a ZIP archive whose pages lie in WARC archives in {@code archive/}; its other
 * members are indexes, and are counted only. It is known by its name, or by such an archive beside a
 * {@code datapackage.json}.
 */
final class ZipReader {
    private static final byte[] HEAD = {'P', 'K', 3, 4};
    private static final byte[] DIRECTORY = {'P', 'K', 1, 2};
    private static final byte[] END = {'P', 'K', 5, 6};

    /** After so many faults an archive is not read on: each costs a look back. */
    private static final int FAULTS = 1000;

    private static final String ENCRYPTED = "is encrypted; unpack it with its password and read the files";

    private final Source source;
    private final Replay replay;
    private final Members members;
    private boolean described;
    private boolean archived;
    private long start;
    private long opened;
    private Optional<Passing> before = Optional.empty();

    ZipReader(Source source, InputStream in) {
        this.source = source;
        this.replay = new Replay(in);
        this.members = new Members(source);
        this.described = source.uri().endsWith(".wacz");
        this.archived = described;
    }

    void read() throws IOException {
        try {
            boolean on = true;
            for (int faults = 0; on && faults < FAULTS; faults++) {
                opened = replay.position();
                on = !readToFault() && replay.seek(HEAD);
            }
            if (on) {
                members.damage(
                        replay.position(), "is broken in more than " + FAULTS + " places; the rest was not read");
            }
        } finally {
            members.close();
        }
    }

    /** Reads members; true at the end, false behind a fault, which is told. */
    private boolean readToFault() throws IOException {
        start = replay.position();
        Optional<String> name = Optional.empty();
        try {
            ZipArchiveInputStream zip = new Unpacking(replay);
            long origin = start;
            while (true) {
                name = Optional.empty();
                ZipArchiveEntry entry = next(zip);
                check();
                if (entry == null) {
                    end();
                    return true;
                }
                name = Optional.of(entry.getName());
                start = entry.getDataOffset() > 0 ? origin + entry.getDataOffset() : replay.position();
                if (entry.getMethod() == ZipArchiveEntry.STORED
                        && entry.getGeneralPurposeBit().usesDataDescriptor()) {
                    zip.close();
                    if (streamed(entry)) {
                        return true;
                    }
                    zip = new Unpacking(replay);
                    opened = replay.position();
                    origin = opened;
                    start = opened;
                } else {
                    member(zip, entry);
                }
            }
        } catch (Fault e) {
            return fault(name, e.getMessage());
        }
    }

    private @Nullable ZipArchiveEntry next(ZipArchiveInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IOException | RuntimeException e) {
            throw fault(replay, e);
        }
    }

    /** The fault of a member; where the stream under it failed, that failure. */
    private static IOException fault(Replay replay, Exception e) {
        return replay.failure().orElseGet(() -> new Fault(String.valueOf(e.getMessage())));
    }

    private boolean fault(Optional<String> name, @Nullable String why) throws IOException {
        before = Optional.empty();
        String reason = "is broken or cut off" + (why == null ? "" : ": " + why);
        if (name.isPresent()) {
            members.damage(name.get(), reason);
        } else {
            members.damage(start, reason);
        }
        replay.rewind(Math.max(start, opened + HEAD.length));
        return false;
    }

    /** Reads a member whose length stands behind it; true where it was the last. Commons Compress would hold it whole. */
    private boolean streamed(ZipArchiveEntry entry) throws IOException {
        replay.rewind(start);
        StreamedMember bytes = new StreamedMember(replay);
        Passing in = new Passing(bytes, () -> Long.MAX_VALUE, entry, source, replay);
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            members.damage(entry.getName(), ENCRYPTED);
        } else if (!entry.isDirectory() && isWanted(entry.getName())) {
            members.read(entry.getName(), in);
            before = Optional.of(in);
        }
        in.drain();
        entry.setCrc(bytes.crc());
        if (!replay.has(DIRECTORY) && !replay.has(END)) {
            return false;
        }
        check();
        replay.drain();
        end();
        return true;
    }

    private void member(ZipArchiveInputStream zip, ZipArchiveEntry entry) throws IOException {
        Passing in = new Passing(zip, zip::getCompressedCount, entry, source, replay);
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            members.damage(entry.getName(), ENCRYPTED);
        } else if (!zip.canReadEntryData(entry)) {
            members.damage(entry.getName(), "is compressed in a way that is not read; pack it anew");
        } else if (!entry.isDirectory() && isWanted(entry.getName())) {
            members.read(entry.getName(), in);
            in.drain();
            before = Optional.of(in);
        } else if (entry.getGeneralPurposeBit().usesDataDescriptor()) {
            in.drain();
        }
    }

    private boolean isWanted(String name) {
        boolean archive = name.startsWith("archive/") && (name.endsWith(".warc") || name.endsWith(".warc.gz"));
        boolean description = name.equals("datapackage.json");
        archived |= archive;
        described |= description;
        boolean index = (name.startsWith("pages/") || name.startsWith("indexes/"))
                && Form.uncompressed(name).endsWith(".jsonl");
        if (!archive && (description || index || (archived && described))) {
            members.pass(name);
            return false;
        }
        return archive || members.isWanted(name);
    }

    /** Holds the member before against its checksum, which may have followed it. */
    private void check() {
        if (before.isPresent() && !before.get().fits()) {
            members.damage(before.get().entry.getName(), "has a checksum that does not fit its bytes; they were read");
        }
        before = Optional.empty();
    }

    /** At the end of the members there must be the directory. */
    private void end() throws IOException {
        long position = replay.position();
        replay.rewind(position - Replay.KEPT);
        if (!replay.seek(END)) {
            members.damage(position, "is cut off: its directory is missing");
        }
    }

    /** A member's bytes on their way, which may not become too many out of those that were packed so far. */
    private static final class Passing extends FilterInputStream {
        private final LongSupplier packed;
        private final ZipArchiveEntry entry;
        private final Source source;
        private final Replay replay;
        private final CRC32 crc = new CRC32();
        private long size;

        Passing(InputStream in, LongSupplier packed, ZipArchiveEntry entry, Source source, Replay replay) {
            super(in);
            this.packed = packed;
            this.entry = entry;
            this.source = source;
            this.replay = replay;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count;
            try {
                count = in.read(bytes, offset, length);
            } catch (IOException | RuntimeException e) {
                throw fault(replay, e);
            }
            if (count > 0) {
                crc.update(bytes, offset, count);
                size += count;
                if (entry.getMethod() != ZipArchiveEntry.STORED) {
                    source.budget().unpacked(count);
                }
                int expansion = source.limits().expansion();
                if (size > source.limits().captureBytes() && size / expansion > packed.getAsLong()) {
                    throw new Fault("it decompresses to more than " + expansion + " times its size");
                }
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            byte[] passed = new byte[(int) Math.min(count, 1 << 14)];
            return Math.max(0, read(passed, 0, passed.length));
        }

        void drain() throws IOException {
            byte[] passed = new byte[1 << 14];
            while (read(passed, 0, passed.length) >= 0) {
                // what is left over
            }
        }

        boolean fits() {
            return entry.getCrc() < 0 || entry.getCrc() == crc.getValue();
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }

    /** Knows what is in the reach of this program: a member in Zstandard is named and passed over. */
    private static final class Unpacking extends ZipArchiveInputStream {
        Unpacking(InputStream in) {
            super(in, StandardCharsets.UTF_8.name(), true, true, true);
        }

        @Override
        protected InputStream createZstdInputStream(InputStream in) throws IOException {
            throw new Fault("it is compressed by Zstandard, which is not read");
        }
    }

    /** A member that cannot be read on. */
    private static final class Fault extends IOException {
        @Serial
        private static final long serialVersionUID = 1;

        Fault(String reason) {
            super(reason);
        }
    }
}
