package org.readout.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.readout.source.Warcs.join;
import static org.readout.source.Warcs.members;
import static org.readout.source.Warcs.page;
import static org.readout.source.Warcs.record;
import static org.readout.source.Warcs.response;
import static org.readout.source.Warcs.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

class WarcTest {
    private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    private static final byte[] ONE = page("https://o.example/1", "<p>One é.</p>");
    private static final byte[] TWO = page("https://o.example/2", "<p>Two.</p>");
    private static final byte[] THREE = page("https://o.example/3", "<p>Three.</p>");

    @TempDir
    Path folder;

    @Test
    void anArchiveGivesItsPagesWithTheirAddressesAndRecords() throws IOException {
        byte[] first = Warcs.information();
        Path file = Files.write(folder.resolve("a.warc"), join(first, ONE, TWO));
        Taken taken = Taken.of(file);
        assertThat(taken.damages).isEmpty();
        assertThat(taken.texts()).containsExactly("<p>One é.</p>", "<p>Two.</p>");
        assertThat(taken.uris()).containsExactly("https://o.example/1", "https://o.example/2");
        Capture capture = taken.captures.get(0);
        assertThat(capture.mediaType()).isEqualTo(MediaType.HTML);
        assertThat(capture.declared()).contains(StandardCharsets.UTF_8);
        assertThat(capture.given().address()).contains("https://o.example/1");
        assertThat(capture.provenance())
                .contains(new Provenance(
                        file.toString(),
                        first.length,
                        Optional.of("urn:uuid:response-" + "https://o.example/1".hashCode()),
                        Optional.of(Instant.parse(Warcs.DATE)),
                        Optional.of("https://o.example/1")));
        assertThat(taken.skipped).isEmpty();
    }

    @Test
    void recordsWithTheirOwnGzipMembersAreFoundByTheMembersOffset() throws IOException {
        Path file = Files.write(folder.resolve("a.warc.gz"), members(ONE, TWO, THREE));
        Taken taken = Taken.of(folder);
        assertThat(taken.texts()).hasSize(3);
        long first = IntakeTest.gzip(ONE).length;
        assertThat(taken.captures.get(1).provenance().orElseThrow().position()).isEqualTo(first);
        assertThat(taken.captures.get(1).provenance().orElseThrow().archive()).isEqualTo(file.toString());
    }

    @Test
    void anArchiveThatIsCompressedAsAWholeIsReadToo() throws IOException {
        Taken taken = read(IntakeTest.gzip(join(ONE, TWO)));
        assertThat(taken.texts()).hasSize(2);
        assertThat(taken.captures.get(1).provenance().orElseThrow().position()).isEqualTo(ONE.length);
    }

    @Test
    void anotherWritersArchivesAreRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
            out.reset();
            try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), compression)) {
                writer.write(new WarcResponse.Builder("https://o.example/a")
                        .date(Instant.parse(Warcs.DATE))
                        .body(new HttpResponse.Builder(200, "OK")
                                .addHeader("Content-Type", "text/html;charset=iso-8859-1")
                                .body(null, "<p>\u00e9".getBytes(StandardCharsets.ISO_8859_1))
                                .build())
                        .build());
                writer.write(new WarcResource.Builder(URI.create("https://o.example/b"))
                        .body(org.netpreserve.jwarc.MediaType.parse("application/xhtml+xml"), utf8("<html>B</html>"))
                        .build());
                writer.write(new WarcConversion.Builder()
                        .setHeader("WARC-Target-URI", "https://o.example/c")
                        .body(org.netpreserve.jwarc.MediaType.parse("text/plain"), utf8("Words of a page."))
                        .build());
            }
            Taken taken = read(out.toByteArray());
            assertThat(taken.damages).isEmpty();
            assertThat(taken.texts()).containsExactly("<p>é", "<html>B</html>", "Words of a page.");
            assertThat(taken.captures.get(2).mediaType()).isEqualTo(MediaType.TEXT);
        }
    }

    @Test
    void whatIsNoPageIsCountedInOneNote() throws IOException {
        byte[][] records = new byte[30][];
        for (int i = 0; i < 30; i++) {
            String type = i % 3 == 0 ? "image/png" : i % 3 == 1 ? "text/css" : "application/javascript";
            records[i] = response(
                    "https://o.example/x" + i, "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n", utf8("x"));
        }
        byte[] missing = response(
                "https://o.example/m", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n", utf8("<p>No"));
        byte[] moved =
                response("https://o.example/m", "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n", utf8("<p>No"));
        byte[] robots = response(
                "https://o.example/robots.txt",
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n",
                utf8("Disallow:"));
        byte[] revisit = record("revisit", "https://o.example/1", "application/http", utf8(HTML + "\r\n"), "");
        Taken taken = read(join(join(records), missing, moved, robots, revisit, ONE));
        assertThat(taken.texts()).containsExactly("<p>One é.</p>");
        assertThat(taken.damages).isEmpty();
        assertThat(taken.skipped)
                .containsExactly(
                        "- 33 records hold no page: images, scripts, redirects and the like",
                        "- 1 record says that a page was the same at another time");
    }

    @Test
    void anAnswersHeadIsReadLeniently() {
        for (String head : List.of(
                "HTTP/1.1 200\r\ncontent-TYPE:text/html\r\n\r\n",
                "HTTP/2 200 \nContent-Type: Text/HTML; x\nno colon\n folded\n\n",
                "HTTP/1.0 203 Other\r\nServer: \u00e9\u0001\r\nContent-Type:\r\n\ttext/html\r\n\r\n",
                "HTTP/1.1 200 OK\r\n\r\n")) {
            assertThat(read(response("https://o.example/", head, utf8("<html>A")))
                            .texts())
                    .as(head)
                    .containsExactly("<html>A");
        }
    }

    @Test
    void transportCodingsAreTakenOff() throws IOException {
        byte[] text = utf8("<p>" + "Words and words. ".repeat(50));
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(zlib)) {
            out.write(text);
        }
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(raw, new Deflater(9, true))) {
            out.write(text);
        }
        assertThat(coded("Content-Encoding: gzip\r\n", IntakeTest.gzip(text))).isEqualTo(text);
        assertThat(coded("Content-Encoding: deflate\r\n", zlib.toByteArray())).isEqualTo(text);
        assertThat(coded("Content-Encoding: deflate\r\n", raw.toByteArray())).isEqualTo(text);
        assertThat(coded("Content-Encoding: deflate, gzip\r\n", IntakeTest.gzip(zlib.toByteArray())))
                .isEqualTo(text);
        assertThat(coded("Transfer-Encoding: chunked\r\n", chunked(text, 100))).isEqualTo(text);
        assertThat(coded("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked(IntakeTest.gzip(text), 7)))
                .isEqualTo(text);
        // already taken off by the crawler
        assertThat(coded("Transfer-Encoding: chunked\r\nContent-Encoding: br\r\n", text))
                .isEqualTo(text);
        assertThat(coded("Content-Encoding: gzip\r\n", text)).isEqualTo(text);
        assertThat(coded("Content-Encoding: deflate\r\n", text)).isEqualTo(text);
        // the same text by the reference encoder of Brotli
        byte[] brotli = Base64.getDecoder().decode("G1QD+I2UqetTg/BcwSkXnxxElMoSBCQcyrdNvQ8A");
        assertThat(coded("Content-Encoding: br\r\n", brotli)).isEqualTo(text);
    }

    private byte[] coded(String fields, byte[] body) {
        Taken taken = read(response("https://o.example/", HTML + fields + "\r\n", body));
        assertThat(taken.damages).isEmpty();
        return taken.captures.get(0).bytes();
    }

    private static byte[] chunked(byte[] bytes, int size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length; at += size) {
            int length = Math.min(size, bytes.length - at);
            out.writeBytes(utf8(Integer.toHexString(length) + ";ext=1\r\n"));
            out.write(bytes, at, length);
            out.writeBytes(utf8("\r\n"));
        }
        out.writeBytes(utf8("0\r\n\r\n"));
        return out.toByteArray();
    }

    @Test
    void aBodyThatBreaksOffIsKeptWithAWarningAndADamage() throws IOException {
        byte[] packed = IntakeTest.gzip(utf8("<p>" + "Words and words. ".repeat(5000)));
        byte[] half = Arrays.copyOf(packed, packed.length - 12);
        Taken taken = read(join(response("https://o.example/h", HTML + "Content-Encoding: gzip\r\n\r\n", half), ONE));
        assertThat(taken.captures).hasSize(2);
        assertThat(taken.captures.get(0).decode().warnings()).first().asString().contains("breaks off");
        assertThat(taken.reasons())
                .containsExactly("the record of https://o.example/h holds an answer whose coding breaks off");
    }

    @Test
    void aTruncatedPageIsKeptWithAWarning() {
        byte[] block = utf8(HTML + "\r\n<p>Half a pa");
        Taken taken =
                read(record("response", "https://o.example/", "application/http", block, "WARC-Truncated: length\r\n"));
        assertThat(taken.captures.get(0).warnings())
                .containsExactly("The archive holds only the start of this page (length).");
        assertThat(taken.damages).isEmpty();
    }

    @Test
    void aWrongDigestIsDamageAndThePageIsKept() {
        byte[] block = utf8(HTML + "\r\n<p>Kept.");
        String right = Warcs.sha1(utf8("<p>Kept."));
        for (String digest : List.of(
                "WARC-Payload-Digest: " + right.replace(right.charAt(8), right.charAt(8) == 'A' ? 'B' : 'A') + "\r\n",
                "WARC-Block-Digest: sha256:" + "0".repeat(64) + "\r\n",
                "WARC-Payload-Digest: md5:" + "0".repeat(32) + "\r\n")) {
            Taken taken = read(record("response", "https://o.example/k", "application/http", block, digest));
            assertThat(taken.texts()).containsExactly("<p>Kept.");
            assertThat(taken.damages)
                    .containsExactly(
                            Damage.at(
                                    "-",
                                    0,
                                    "the record of https://o.example/k has a digest that does not fit its bytes; they were read as they are"));
            assertThat(taken.captures.get(0).warnings()).hasSize(1);
        }
        for (String digest : List.of(
                "WARC-Payload-Digest: " + right + "\r\n",
                "WARC-Payload-Digest: crc9:0000\r\n",
                "WARC-Payload-Digest: " + right.toLowerCase(java.util.Locale.ROOT) + "\r\n")) {
            assertThat(read(record("response", "https://o.example/k", "application/http", block, digest)).damages)
                    .as(digest)
                    .isEmpty();
        }
    }

    @Test
    void anArchiveCutAnywhereGivesTheRecordsBeforeTheCut() throws IOException {
        byte[] plain = join(Warcs.information(), ONE, TWO, THREE);
        int[] ends = ends(Warcs.information(), ONE, TWO, THREE);
        for (int length = 5; length < plain.length; length++) {
            int cut = length;
            Taken taken = read(Arrays.copyOf(plain, length));
            long whole =
                    Arrays.stream(ends).skip(1).filter(end -> end - 4 <= cut).count();
            assertThat(taken.captures.size()).as("cut at %d", length).isEqualTo((int) whole);
            boolean between = Arrays.stream(ends).anyMatch(end -> end - 2 <= cut && cut <= end);
            assertThat(taken.damages.size())
                    .as("cut at %d: %s", length, taken.damages)
                    .isEqualTo(between && whole > 0 ? 0 : 1);
            assertThat(taken.damages).allMatch(damage -> damage.position().isPresent() || whole == 0);
        }
    }

    @Test
    void aCompressedArchiveCutAnywhereGivesTheRecordsBeforeTheCut() throws IOException {
        byte[] packed = members(ONE, TWO, THREE);
        int[] ends = ends(IntakeTest.gzip(ONE), IntakeTest.gzip(TWO), IntakeTest.gzip(THREE));
        for (int length = 2; length < packed.length; length++) {
            int cut = length;
            Taken taken = read(Arrays.copyOf(packed, length));
            long whole = Arrays.stream(ends).filter(end -> end <= cut).count();
            assertThat(taken.captures.size()).as("cut at %d", length).isBetween((int) whole, (int) whole + 1);
            boolean between = Arrays.stream(ends).anyMatch(end -> end == cut);
            assertThat(taken.damages.size())
                    .as("cut at %d: %s", length, taken.damages)
                    .isEqualTo(between ? 0 : 1);
        }
        byte[] one = IntakeTest.gzip(join(ONE, TWO));
        for (int length = 2; length < one.length; length++) {
            assertThat(read(Arrays.copyOf(one, length)).damages)
                    .as("cut at %d", length)
                    .hasSize(1);
        }
    }

    private static int[] ends(byte[]... records) {
        int[] ends = new int[records.length];
        int at = 0;
        for (int i = 0; i < records.length; i++) {
            at += records[i].length;
            ends[i] = at;
        }
        return ends;
    }

    @Test
    void junkBetweenRecordsIsNamedAndTheRestGoesOn() {
        Taken taken = read(join(ONE, utf8("junk\nmore junk\n"), TWO, new byte[1000], utf8("\n"), THREE));
        assertThat(taken.texts()).hasSize(3);
        assertThat(taken.damages)
                .containsExactly(
                        Damage.at("-", ONE.length, "holds 15 bytes that are no record"),
                        Damage.at("-", ONE.length + 15 + TWO.length, "holds 1001 bytes that are no record"));
    }

    @Test
    void aWrongLengthIsNamedAndThePageReadUpToTheNextRecord() throws IOException {
        byte[] block = utf8(HTML + "\r\n<p>Right up to here.</p>");
        for (String length : List.of(
                "10", String.valueOf(block.length + 300), "-7", "many", "", "999999999999", "99999999999999999999")) {
            byte[] wrong = record("response", "https://o.example/w", "application/http", length, block, "");
            Path file = Files.write(folder.resolve("w.warc"), join(ONE, wrong, TWO, THREE));
            for (Taken taken : List.of(
                    read(join(ONE, wrong, TWO, THREE)), Taken.of(file), read(members(ONE, wrong, TWO, THREE)))) {
                assertThat(taken.texts())
                        .as(length)
                        .containsExactly("<p>One é.</p>", "<p>Right up to here.</p>", "<p>Two.</p>", "<p>Three.</p>");
                assertThat(taken.damages).as(length).hasSize(1);
                assertThat(taken.captures.get(1).warnings()).hasSize(1);
            }
        }
    }

    @Test
    void aPageThatHoldsRecordsIsOnePage() throws IOException {
        byte[] forged = page("https://forged.example/", "<p>Forged.</p>");
        byte[] holding = page("https://o.example/h", "<pre>\r\n\r\n" + new String(forged, StandardCharsets.UTF_8));
        for (byte[] archive : List.of(join(holding, ONE), members(holding, ONE))) {
            Taken taken = read(archive);
            assertThat(taken.uris()).containsExactly("https://o.example/h", "https://o.example/1");
            assertThat(taken.damages).isEmpty();
        }
        byte[] packed = members(holding, ONE);
        for (int length = 2; length < packed.length; length++) {
            assertThat(read(Arrays.copyOf(packed, length)).uris()).doesNotContain("https://forged.example/");
        }
    }

    @Test
    void aBrokenGzipMemberIsNamedAndTheRestGoesOn() throws IOException {
        byte[] one = IntakeTest.gzip(ONE);
        byte[] packed = members(ONE, TWO, THREE);
        int two = IntakeTest.gzip(TWO).length;
        for (int i = one.length; i < one.length + two; i++) {
            byte[] broken = packed.clone();
            broken[i] ^= 0x55;
            Taken taken = read(broken);
            assertThat(taken.uris()).as("broken at %d", i).contains("https://o.example/1", "https://o.example/3");
            if (taken.damages.isEmpty()) {
                assertThat(taken.texts()).as("broken at %d", i).hasSize(3); // in the name or time of the gzip head
            } else {
                assertThat(taken.damages.get(0).position())
                        .as("broken at %d", i)
                        .isEqualTo(OptionalLong.of(one.length));
            }
        }
    }

    @Test
    void aRecordTooLargeIsNamedIfItIsAPageAndTheRestGoesOn() throws IOException {
        Limits small = new Limits(1000, 3, 10, 200, 4);
        String large = new java.util.Random(7)
                .ints(3 << 20, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        byte[] film =
                response("https://o.example/f", "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n", utf8(large));
        byte[] page = page("https://o.example/p", large);
        byte[] middling = page("https://o.example/q", "x".repeat(2000));
        for (byte[] archive : List.of(join(film, page, middling, ONE), members(film, page, middling, ONE))) {
            Taken taken = Taken.of(small, archive, List.of("-"));
            assertThat(taken.uris()).containsExactly("https://o.example/1");
            assertThat(taken.reasons()).hasSize(2).allMatch(reason -> reason.contains("is larger than 1000 bytes"));
            assertThat(taken.skipped)
                    .containsExactly("- 1 record holds no page: an image, a script, a redirect or the like");
        }
    }

    @Test
    void hostileRecordsAreBoundedAndNamed() throws IOException {
        byte[] endless = utf8("WARC/1.0\r\nX: " + "y".repeat(3 << 20) + "\r\n\r\n\r\n\r\n");
        byte[] bomb = response(
                "https://o.example/b",
                HTML + "Content-Encoding: gzip\r\n\r\n",
                IntakeTest.gzip(utf8("x".repeat(100 << 20))));
        byte[] head = response("https://o.example/h", HTML + "X: y\r\n".repeat(200_000), utf8(""));
        Taken taken = read(join(ONE, endless, bomb, head, TWO));
        assertThat(taken.uris()).containsExactly("https://o.example/1", "https://o.example/2");
        assertThat(taken.reasons()).hasSize(3);
        byte[] member = page("https://o.example/z", "x".repeat(50 << 20));
        Taken bombed = read(members(ONE, member, TWO));
        assertThat(bombed.uris()).containsExactly("https://o.example/1", "https://o.example/2");
        assertThat(bombed.damages).hasSize(1).first().asString().contains("200 times", "https://o.example/z");
        byte[][] many = new byte[20_000][];
        Arrays.fill(many, utf8("junk\nWARC/1.0\r\n\r\n"));
        Taken flood = read(join(ONE, join(many), THREE));
        assertThat(flood.captures).hasSize(2);
        assertThat(flood.damages).hasSize(Tally.DAMAGES + 1);
        assertThat(flood.reasons().get(Tally.DAMAGES)).contains("more damages than are listed");
    }

    @Test
    void headsThatDoNotEndTakeTimeInProportion() {
        byte[] heads = utf8("WARC/1.\n".repeat(1 << 19));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            Taken taken = read(join(ONE, heads, utf8("\n"), TWO));
            assertThat(taken.uris()).containsExactly("https://o.example/1", "https://o.example/2");
            assertThat(taken.damages).hasSize(Tally.DAMAGES + 1);
        });
    }

    @Test
    void anArchiveWithoutPagesIsANoteInAFolderAndDamageWhereItIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("a.warc"), Warcs.information());
        assertThat(Taken.of(folder).damages).isEmpty();
        assertThat(Taken.of(folder).skipped).containsExactly("a.warc is a web archive that holds no page");
        assertThat(Taken.of(file).reasons()).containsExactly("is a web archive that holds no page");
    }

    private static Taken read(byte[] archive) {
        return Taken.of(Limits.DEFAULT, archive, List.of("-"));
    }
}
