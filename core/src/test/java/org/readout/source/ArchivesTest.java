package org.readout.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.readout.source.Warcs.join;
import static org.readout.source.Warcs.utf8;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
    private static final Map<String, byte[]> THREE = files(
            "a/one.txt", utf8("One. " + "Words. ".repeat(40)),
            "b/two.html", utf8("<html><p>Two."),
            "three.jsonl", utf8("{\"text\":\"Three.\"}\n{\"text\":\"Four.\"}\n"));

    @TempDir
    Path folder;

    @Test
    void anArchivesMembersAreReadLikeTheFilesOfAFolder() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>(THREE);
        members.put("a/photo.jpg", utf8("x"));
        members.put("style.css", utf8("x"));
        members.put(".DS_Store", utf8("x"));
        members.put("__MACOSX/a/._one.txt", utf8("x"));
        for (String name : List.of("x.zip", "x.tar", "x.tar.gz", "x.tgz")) {
            byte[] archive = name.equals("x.zip") ? zip(members) : tar(members);
            Path file = Files.write(folder.resolve(name), name.endsWith("gz") ? IntakeTest.gzip(archive) : archive);
            Taken taken = Taken.of(file);
            assertThat(taken.damages).as(name).isEmpty();
            assertThat(taken.uris())
                    .as(name)
                    .containsExactly(
                            file + "!/a/one.txt",
                            file + "!/b/two.html",
                            file + "!/three.jsonl#L1",
                            file + "!/three.jsonl#L2");
            assertThat(taken.captures.get(1).mediaType()).isEqualTo(MediaType.HTML);
            assertThat(taken.skipped).as(name).containsExactly(name + " 2 members are no reports");
        }
        assertThat(Taken.of(folder).captures).hasSize(16);
    }

    @Test
    void archivesLieInOneAnotherUpToALimit() throws IOException {
        byte[] inner = zip(files("in.txt", utf8("Inner.")));
        inner = IntakeTest.gzip(tar(files("d/a.zip", inner, "t.txt", utf8("In the tar."))));
        inner = zip(files("b.tar.gz", inner, "w.warc", Warcs.page("https://o.example/1", "<p>One.")));
        Path file = Files.write(folder.resolve("c.zip"), inner);
        Taken taken = Taken.of(file);
        assertThat(taken.damages).isEmpty();
        assertThat(taken.uris())
                .containsExactly(
                        file + "!/b.tar.gz!/d/a.zip!/in.txt", file + "!/b.tar.gz!/t.txt", "https://o.example/1");
        assertThat(taken.captures.get(2).provenance().orElseThrow().archive()).isEqualTo(file + "!/w.warc");
        byte[] deep = utf8("Deep.");
        for (int i = 0; i < 50; i++) {
            deep = zip(files(i == 0 ? "x.txt" : "x.zip", deep, "y" + i + ".txt", utf8("y" + i)));
        }
        Taken stopped = read(deep);
        assertThat(stopped.texts()).containsExactly("y46", "y47", "y48", "y49");
        assertThat(stopped.damages)
                .containsExactly(
                        Damage.of("-!/x.zip!/x.zip!/x.zip!/x.zip", "is an archive in 4 others, which is too deep"));
    }

    @Test
    void namesAreLabelsOnly() throws IOException {
        Map<String, byte[]> members = files(
                "../../etc/cron.txt",
                utf8("A"),
                "/etc/passwd.txt",
                utf8("B"),
                "..\\c.txt",
                utf8("C"),
                "C:\\d.txt",
                utf8("D"),
                "n".repeat(3000) + ".txt",
                utf8("E"));
        for (byte[] archive : List.of(zip(members), tar(members))) {
            Taken taken = read(archive);
            assertThat(taken.texts()).containsExactly("A", "B", "C", "D", "E");
            assertThat(taken.uris().get(0)).isEqualTo("-!/../../etc/cron.txt");
            assertThat(taken.uris().get(1)).isEqualTo("-!/etc/passwd.txt");
            assertThat(taken.uris().get(4)).hasSizeLessThan(400);
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void storedMembersZip64AndSizesThatFollowAreRead() throws IOException {
        for (Zip64Mode mode : Zip64Mode.values()) {
            for (boolean seekable : new boolean[] {true, false}) {
                for (int method : new int[] {ZipEntry.STORED, ZipEntry.DEFLATED}) {
                    byte[] archive = zip(THREE, mode, seekable, method);
                    Taken taken = read(archive);
                    assertThat(taken.damages).isEmpty();
                    assertThat(taken.captures).hasSize(4);
                }
            }
        }
    }

    @Test
    void aMemberThatIsEncryptedIsNamedAndTheRestGoesOn() throws IOException {
        byte[] archive = zip(THREE, Zip64Mode.AsNeeded, true, ZipEntry.DEFLATED);
        int second = find(archive, "b/two.html") - 30;
        archive[second + 6] |= 1;
        Taken taken = read(archive);
        assertThat(taken.captures).hasSize(3);
        assertThat(taken.damages)
                .containsExactly(
                        Damage.of("-!/b/two.html", "is encrypted; unpack it with its password and read the files"));
        byte[] streamed = zip(THREE);
        streamed[find(streamed, "b/two.html") - 24] |= 1;
        assertThat(read(streamed).texts()).contains("Three.", "Four.").hasSize(3);
        byte[] other = zip(THREE, Zip64Mode.AsNeeded, true, ZipEntry.DEFLATED);
        other[find(other, "b/two.html") - 22] = 99;
        assertThat(read(other).texts()).contains("Three.", "Four.").hasSize(3);
        assertThat(read(other).reasons()).hasSize(1);
    }

    @Test
    void archivesCutAnywhereGiveTheMembersBeforeTheCut() throws IOException {
        List<String> texts = read(zip(THREE)).texts();
        for (byte[] archive : List.of(
                zip(THREE),
                zip(THREE, Zip64Mode.AsNeeded, true, ZipEntry.STORED),
                tar(THREE),
                IntakeTest.gzip(tar(THREE)))) {
            assertThat(read(archive).texts()).isEqualTo(texts);
            // less of a tar archive is a text
            int least = archive[0] == 'P' ? 5 : archive[0] == 'a' ? 512 : 200;
            for (int length = least; length < archive.length; length++) {
                Taken taken = read(Arrays.copyOf(archive, length));
                assertThat(taken.texts())
                        .as("cut at %d", length)
                        .isEqualTo(texts.subList(0, taken.texts().size()));
                assertThat(taken.damages.size())
                        .as("cut at %d: %s", length, taken.damages)
                        .isLessThanOrEqualTo(2);
                assertThat(taken.damages.size() + taken.captures.size())
                        .as("cut at %d", length)
                        .isPositive();
                if (archive[0] == 'P' && length < archive.length - 22) {
                    assertThat(taken.damages).as("cut at %d", length).isNotEmpty();
                }
            }
        }
    }

    @Test
    void aBrokenByteNeverHidesTheOtherMembers() throws IOException {
        byte[] archive = zip(THREE, Zip64Mode.AsNeeded, true, ZipEntry.DEFLATED);
        int second = find(archive, "b/two.html") - 30;
        int third = find(archive, "three.jsonl") - 30;
        for (int i = 0; i < archive.length; i++) {
            byte[] broken = archive.clone();
            broken[i] ^= 0x55;
            Taken taken = read(broken);
            assertThat(taken.captures.size() + taken.damages.size() + taken.skipped.size())
                    .as("broken at %d", i)
                    .isPositive();
            if (i >= second + 30 && i < third) {
                assertThat(taken.uris()).as("broken at %d", i).contains("-!/a/one.txt", "-!/three.jsonl#L2");
                if (i >= second + 40) {
                    assertThat(taken.damages).as("broken at %d", i).isNotEmpty();
                }
            }
        }
        byte[] tar = tar(THREE);
        for (int i = 1024; i < 1536; i++) {
            byte[] broken = tar.clone();
            broken[i] ^= 0x55;
            Taken taken = read(broken);
            assertThat(taken.uris()).as("broken at %d", i).contains("-!/a/one.txt", "-!/three.jsonl#L2");
            assertThat(taken.damages).as("broken at %d", i).hasSize(1);
        }
    }

    @Test
    void bombsAreNamedAndTheRestGoesOn() throws IOException {
        byte[] zeros = new byte[60 << 20];
        Arrays.fill(zeros, (byte) 'x');
        Map<String, byte[]> members = files(
                "a.txt", utf8("A"), "bomb.txt", zeros, "bomb.jsonl", zeros, "bomb.png", zeros, "z.txt", utf8("Z"));
        for (byte[] archive : List.of(zip(members), zip(members, Zip64Mode.AsNeeded, true, ZipEntry.DEFLATED))) {
            Taken taken = read(archive);
            assertThat(taken.texts()).startsWith("A").endsWith("Z").hasSize(2);
            assertThat(taken.damages).hasSizeBetween(2, 4);
        }
        byte[] many = zip(files("bomb.txt", zeros));
        Map<String, byte[]> copies = new LinkedHashMap<>();
        for (int i = 0; i < 200; i++) {
            copies.put(i + ".zip", many);
        }
        Taken nested = read(zip(copies));
        assertThat(nested.captures).isEmpty();
        assertThat(nested.reasons()).isNotEmpty().last().asString().contains("all that it holds");
    }

    @Test
    void aHundredThousandMembersAreOneNote() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 100_000; i++) {
                zip.putNextEntry(new ZipEntry(i + (i % 1000 == 0 ? ".txt" : ".gif")));
                zip.write('x');
            }
        }
        Taken taken = read(out.toByteArray());
        assertThat(taken.captures).hasSize(100);
        assertThat(taken.damages).isEmpty();
        assertThat(taken.skipped).containsExactly("- 99,900 members are no reports");
    }

    @Test
    void tarsOfAllAgesAndTheirLongNamesAreRead() throws IOException {
        String name = "folder/".repeat(40) + "article é.txt";
        for (int mode : new int[] {TarArchiveOutputStream.LONGFILE_GNU, TarArchiveOutputStream.LONGFILE_POSIX}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
                tar.setLongFileMode(mode);
                TarArchiveEntry link = new TarArchiveEntry("link.txt", (byte) '2');
                link.setLinkName("/etc/passwd");
                tar.putArchiveEntry(link);
                tar.closeArchiveEntry();
                put(tar, name, utf8("Long."));
                put(tar, "short.txt", utf8("Short."));
            }
            Taken taken = read(out.toByteArray());
            assertThat(taken.damages).isEmpty();
            assertThat(taken.uris()).containsExactly("-!/" + name, "-!/short.txt");
        }
        byte[] old = Arrays.copyOf(tar(files("old.txt", utf8("Old."))), 1024);
        Arrays.fill(old, 257, 512, (byte) 0); // before POSIX there was no mark
        int sum = 0;
        Arrays.fill(old, 148, 156, (byte) ' ');
        for (int i = 0; i < 512; i++) {
            sum += old[i] & 0xFF;
        }
        System.arraycopy(utf8(String.format(java.util.Locale.ROOT, "%06o\0 ", sum)), 0, old, 148, 8);
        assertThat(read(old).texts()).containsExactly("Old.");
    }

    @Test
    void hostileTarHeadsCostNoMemory() throws IOException {
        byte[] head = Arrays.copyOf(tar(files("a.txt", utf8("A"))), 512);
        head[156] = 'L';
        byte[] huge = sized(head, "77777777777");
        Taken taken = read(join(tar(files("b.txt", utf8("B"))), huge, utf8("x".repeat(5000))));
        assertThat(taken.texts()).containsExactly("B");
        assertThat(taken.reasons()).hasSize(1).first().asString().contains("cut off");
        head[156] = '0';
        assertThat(read(join(sized(head, "-1234567890"), tar(files("b.txt", utf8("B")))))
                        .damages
                        .size())
                .isLessThan(4);
    }

    private static byte[] sized(byte[] head, String octal) {
        byte[] sized = head.clone();
        System.arraycopy(utf8(octal), 0, sized, 124, 11);
        Arrays.fill(sized, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : sized) {
            sum += b & 0xFF;
        }
        System.arraycopy(utf8(String.format(java.util.Locale.ROOT, "%06o\0 ", sum)), 0, sized, 148, 8);
        return sized;
    }

    @Test
    void aWebArchiveCollectionGivesThePagesOfItsArchives() throws IOException {
        Map<String, byte[]> members = files(
                "pages/pages.jsonl", utf8("{\"url\":\"https://o.example/1\",\"text\":\"Words for the search.\"}\n"),
                "archive/data.warc.gz",
                        Warcs.members(Warcs.information(), Warcs.page("https://o.example/1", "<p>One.")),
                "indexes/index.cdx", utf8("x"),
                "datapackage.json", utf8("{\"profile\":\"data-package\",\"text\":\"no report\"}"));
        Path file = Files.write(folder.resolve("c.wacz"), zip(members));
        Taken taken = Taken.of(file);
        assertThat(taken.damages).isEmpty();
        assertThat(taken.uris()).containsExactly("https://o.example/1");
        assertThat(taken.captures.get(0).provenance().orElseThrow().archive())
                .isEqualTo(file + "!/archive/data.warc.gz");
        assertThat(read(zip(members)).uris()).containsExactly("https://o.example/1");
    }

    @Test
    void foldersOfAnOrdinaryArchiveMayBeNamedLikeACollections() throws IOException {
        byte[] kept = Warcs.page("https://o.example/1", "<p>One.");
        Taken taken = read(zip(files(
                "pages/two.html", utf8("<html><p>Two."),
                "pages/pages.jsonl", utf8("{\"text\":\"Words for the search.\"}\n"),
                "archive/data.warc", kept,
                "indexes/three.txt", utf8("Three."),
                "four.txt", utf8("Four."))));
        assertThat(taken.texts()).containsExactly("<html><p>Two.", "<p>One.", "Three.", "Four.");
        assertThat(taken.skipped).containsExactly("- 1 member is no report");
        Taken data = read(zip(files("datapackage.json", utf8("{}"), "rows.csv", utf8("title,text\nA,Five.\n"))));
        assertThat(data.texts()).containsExactly("Five.");
        Taken collection = read(
                zip(files("datapackage.json", utf8("{}"), "archive/data.warc", kept, "notes.txt", utf8("No report."))));
        assertThat(collection.texts()).containsExactly("<p>One.");
        assertThat(collection.skipped).containsExactly("- 2 members are no reports");
    }

    @Test
    void aFaultOfAMembersReaderCostsThatMemberOnly() throws IOException {
        byte[] wide = {0, 0, 0, '[', 0x7F, 0x7F, 0x7F, 0x7F, 0, 0, 0, ']'}; // Jackson fails in a way of its own
        Map<String, byte[]> members = files("a.json", wide, "b.txt", utf8("B"));
        for (byte[] archive : List.of(zip(members), tar(members), IntakeTest.gzip(tar(members)))) {
            Taken taken = read(archive);
            assertThat(taken.texts()).containsExactly("B");
            assertThat(taken.damages).hasSize(1).first().extracting(Damage::uri).isEqualTo("-!/a.json");
        }
    }

    @Test
    void membersWhoseLengthStandsBehindThemAreReadInBoundedMemory() throws IOException {
        byte[] inner = streamed(files("c.txt", utf8("C"), "d.txt", utf8("D")), false);
        byte[] film = new byte[64 << 20];
        film[40 << 20] = 'P';
        film[(40 << 20) + 1] = 'K';
        film[(40 << 20) + 2] = 7;
        film[(40 << 20) + 3] = 8;
        Map<String, byte[]> members = files(
                "empty.gif", utf8(""),
                "a.txt", utf8("A"),
                "film.mp4", film,
                "inner.zip", inner,
                "w.warc", Warcs.page("https://o.example/1", "<p>" + "One. ".repeat(100_000)),
                "z.txt", utf8("Z"));
        for (boolean wide : new boolean[] {false, true}) {
            byte[] archive = streamed(members, wide);
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            Taken taken = read(archive);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(32 << 20);
            assertThat(taken.uris())
                    .containsExactly(
                            "-!/a.txt",
                            "-!/inner.zip!/c.txt",
                            "-!/inner.zip!/d.txt",
                            "https://o.example/1",
                            "-!/z.txt");
            assertThat(taken.damages).isEmpty();
            assertThat(taken.skipped).containsExactly("- 2 members are no reports");
        }
        byte[] archive = streamed(files("a.txt", utf8("A"), "b.txt", utf8("Bb"), "c.txt", utf8("C")), false);
        int second = find(archive, "b.txt");
        for (int i = second + 5; i < second + 7 + 16; i++) {
            byte[] broken = archive.clone();
            broken[i] ^= 0x55;
            Taken taken = read(broken);
            assertThat(taken.uris()).as("broken at %d", i).contains("-!/a.txt", "-!/c.txt");
            assertThat(taken.captures.size() + taken.damages.size())
                    .as("broken at %d", i)
                    .isGreaterThan(2);
        }
        Taken cut = read(Arrays.copyOf(archive, second + 6));
        assertThat(cut.texts()).containsExactly("A");
        assertThat(cut.damages).isNotEmpty();
    }

    /** An archive as a program writes it that stores members and cannot go back to their heads. */
    private static byte[] streamed(Map<String, byte[]> files, boolean wide) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] name = utf8(file.getKey());
            CRC32 crc = new CRC32();
            crc.update(file.getValue());
            int size = file.getValue().length;
            out.writeBytes(ByteBuffer.allocate(30)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(0x04034B50)
                    .putShort((short) 20)
                    .putShort((short) 8)
                    .putShort(26, (short) name.length)
                    .array());
            out.writeBytes(name);
            out.writeBytes(file.getValue());
            ByteBuffer descriptor = ByteBuffer.allocate(wide ? 24 : 16)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(0x08074B50)
                    .putInt((int) crc.getValue());
            out.writeBytes((wide
                            ? descriptor.putLong(size).putLong(size)
                            : descriptor.putInt(size).putInt(size))
                    .array());
        }
        out.writeBytes(new byte[] {'P', 'K', 1, 2});
        out.writeBytes(new byte[42]);
        out.writeBytes(new byte[] {'P', 'K', 5, 6});
        out.writeBytes(new byte[18]);
        return out.toByteArray();
    }

    @Test
    void anOfficeDocumentIsNoArchiveOfReports() throws IOException {
        byte[] document = zip(files("[Content_Types].xml", utf8("<Types/>"), "word/document.xml", utf8("<w/>")));
        assertThat(read(document).captures).extracting(Capture::mediaType).containsExactly(MediaType.DOCX);
        byte[] book = zip(files("mimetype", utf8("application/epub+zip"), "text.html", utf8("<p>A chapter.")));
        assertThat(read(book).captures).isEmpty();
        assertThat(read(book).reasons()).hasSize(1);
    }

    @Test
    void anEmptyArchiveIsSaidToBe() throws IOException {
        assertThat(read(zip(files())).reasons()).containsExactly("is an archive without members that could be reports");
        assertThat(read(zip(files("a.txt", new byte[0]))).reasons()).containsExactly("is empty");
    }

    @Property(tries = 60)
    void whatIsPackedComesOutAgain(@ForAll @Size(min = 1, max = 12) List<Integer> lengths, @ForAll long seed)
            throws IOException {
        Random random = new Random(seed);
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < lengths.size(); i++) {
            byte[] text = new byte[1 + Math.floorMod(lengths.get(i), 70_000)];
            for (int j = 0; j < text.length; j++) {
                text[j] = (byte) ('!' + random.nextInt(90));
            }
            members.put(i + ".txt", text);
        }
        byte[][] records = members.entrySet().stream()
                .map(member -> Warcs.page(
                        member.getKey(), new String(member.getValue(), java.nio.charset.StandardCharsets.UTF_8)))
                .toArray(byte[][]::new);
        for (byte[] archive : List.of(
                zip(members), tar(members), IntakeTest.gzip(tar(members)), join(records), Warcs.members(records))) {
            Taken taken = read(archive);
            assertThat(taken.damages).isEmpty();
            assertThat(taken.captures.stream().map(Capture::bytes)).containsExactlyElementsOf(members.values());
        }
    }

    @Test
    void whatTheReceiverThrowsGoesThroughEveryArchive() throws IOException {
        byte[] text = utf8("Words.");
        byte[] letter = utf8("Subject: S\n\nWords.");
        byte[] kept = Warcs.page("https://o.example/1", "<p>Words.");
        for (byte[] archive : List.of(
                zip(files("a.txt", text)),
                tar(files("a.txt", text)),
                zip(files("a.eml", letter)),
                kept,
                zip(files("w.warc", kept)))) {
            Receiver throwing = Receiver.passing(new Taken(), capture -> {
                throw new CancellationException();
            });
            Intake intake = new Intake(Limits.DEFAULT, new ByteArrayInputStream(archive));
            assertThatThrownBy(() -> intake.read(List.of("-"), throwing)).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void manySmallFaultsTakeNoLongTime() throws IOException {
        byte[] record = utf8("WARC/1.0\r\nContent-Length: 8000000\r\n\r\n");
        byte[][] many = new byte[200_000][];
        Arrays.fill(many, record);
        assertThat(read(join(many)).damages).isNotEmpty();
        byte[][] tiny = new byte[60_000][];
        Arrays.fill(tiny, IntakeTest.gzip(utf8("x")));
        byte[] start = IntakeTest.gzip(utf8("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 200000\r\n\r\n"));
        assertThat(read(join(start, join(tiny), start, join(tiny))).damages).isNotEmpty();
        byte[][] heads = new byte[100_000][];
        Arrays.fill(heads, utf8("PK\u0003\u0004"));
        assertThat(read(join(heads)).damages).isNotEmpty();
    }

    private static Map<String, byte[]> files(Object... namesAndBytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndBytes.length; i += 2) {
            files.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files, Zip64Mode mode, boolean seekable, int method)
            throws IOException {
        Path file = Files.createTempFile("archive", ".zip");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip =
                seekable ? new ZipArchiveOutputStream(file) : new ZipArchiveOutputStream(out)) {
            zip.setUseZip64(mode);
            for (Map.Entry<String, byte[]> member : files.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(member.getKey());
                entry.setMethod(method);
                entry.setSize(member.getValue().length);
                CRC32 crc = new CRC32();
                crc.update(member.getValue());
                entry.setCrc(crc.getValue());
                zip.putArchiveEntry(entry);
                zip.write(member.getValue());
                zip.closeArchiveEntry();
            }
        }
        byte[] bytes = seekable ? Files.readAllBytes(file) : out.toByteArray();
        Files.delete(file);
        return bytes;
    }

    private static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, 512, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(tar, file.getKey(), file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] bytes) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private static int find(byte[] archive, String name) {
        return new String(archive, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(name);
    }

    private static Taken read(byte[] archive) {
        return Taken.of(Limits.DEFAULT, archive, List.of("-"));
    }
}
