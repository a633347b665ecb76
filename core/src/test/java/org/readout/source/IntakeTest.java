package org.readout.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("in"));
    }

    @Test
    void aFolderIsReadInTheOrderOfNames() throws IOException {
        write("b.txt", "B");
        write("a/z.txt", "Z");
        write("a.txt", "A");
        write("c.html", "<p>C</p>");
        Taken taken = Taken.of(folder);
        assertThat(taken.texts()).containsExactly("Z", "A", "B", "<p>C</p>");
        assertThat(taken.captures.get(3).mediaType()).isEqualTo(MediaType.HTML);
        assertThat(taken.uris().get(0)).isEqualTo(folder.resolve("a/z.txt").toString());
        assertThat(taken.damages).isEmpty();
    }

    @Test
    void theOrderOfThePathsDoesNotMatterAndNothingIsReadTwice() throws IOException {
        Path a = write("a.txt", "A");
        Path b = write("b.txt", "B");
        assertThat(Taken.of(b, a, folder, a).texts())
                .containsExactlyInAnyOrder("A", "B")
                .isEqualTo(Taken.of(folder, a, b).texts());
    }

    @Test
    void hiddenFilesArePassedOverAndStrangeOnesSkipped() throws IOException {
        write(".hidden.txt", "no");
        write(".git/config", "no");
        write("style.css", "p { }");
        write("notes.md", "no");
        write("report", "A file without an ending, but text.");
        Taken taken = Taken.of(folder);
        assertThat(taken.texts()).containsExactly("A file without an ending, but text.");
        assertThat(taken.skipped).hasSize(2).allMatch(line -> line.contains("name"));
    }

    @Test
    void aNamedFileIsReadWhateverItsName() throws IOException {
        assertThat(Taken.of(write("notes.md", "Read me.")).texts()).containsExactly("Read me.");
        assertThat(Taken.of(write(".page", "<!DOCTYPE html><p>x"))
                        .captures
                        .get(0)
                        .mediaType())
                .isEqualTo(MediaType.HTML);
    }

    @Test
    void aLoopOfLinksIsEnteredOnce() throws IOException {
        write("a.txt", "A");
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("me"), folder.resolve("me"));
        Taken taken = Taken.of(folder);
        assertThat(taken.texts()).containsExactly("A");
        assertThat(taken.skipped).hasSize(1).first().asString().contains("already read");
        assertThat(taken.damages).hasSize(1);
    }

    @Test
    void folderOfFoldersThatLinkToEachOtherAreEachReadOnce() throws IOException {
        for (int i = 0; i < 40; i++) {
            Files.createDirectory(folder.resolve("d" + i));
            write("d" + i + "/t.txt", "t" + i);
        }
        for (int i = 0; i < 39; i++) {
            Files.createSymbolicLink(folder.resolve("d" + i + "/x"), folder.resolve("d" + (i + 1)));
            Files.createSymbolicLink(folder.resolve("d" + i + "/y"), folder.resolve("d" + (i + 1)));
        }
        assertThat(Taken.of(folder).captures).hasSize(40);
    }

    @Test
    void whatIsNotThereOrLeadsNowhereIsDamage() throws IOException {
        write("a.txt", "A");
        Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("gone.txt"));
        Taken taken = Taken.of(folder, folder.resolve("missing"));
        assertThat(taken.texts()).containsExactly("A");
        assertThat(taken.reasons()).containsExactlyInAnyOrder("is a link that leads nowhere", "does not exist");
        assertThat(Taken.of(Limits.DEFAULT, new byte[0], List.of("a\u0000b")).reasons())
                .containsExactly("is not a path");
    }

    @Test
    void foldersTooDeepAreDamage() throws IOException {
        write("1/2/3/a.txt", "A");
        write("z.txt", "Z");
        Taken taken = Taken.of(new Limits(1000, 3, 10, 100, 4), folder);
        assertThat(taken.texts()).containsExactly("Z");
        assertThat(taken.reasons()).containsExactly("lies more than 3 folders deep");
    }

    @Test
    void emptyAndBlankFilesAreDamage() throws IOException {
        write("a.txt", "");
        write("b.txt", " \r\n\t");
        write("c.jsonl", "");
        assertThat(Taken.of(folder).reasons()).containsExactly("is empty", "is blank", "is empty");
    }

    @Test
    void binariesAreDamageWithWhatTheyAre() throws IOException {
        bytes("a.txt", new byte[] {0x4D, 0x5A, 0, 1, 2, 3});
        bytes("b.txt", "7z\u00BC\u00AF\u0027\u001C...".getBytes(StandardCharsets.ISO_8859_1));
        bytes("c", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        Taken taken = Taken.of(folder);
        assertThat(taken.reasons()).containsExactly("is not text: it holds NUL bytes", "is a 7z archive");
        assertThat(taken.skipped).containsExactly("c is a PNG image");
        assertThat(Taken.of(folder.resolve("c")).reasons()).containsExactly("is a PNG image");
    }

    @Test
    void aFileOverTheLimitIsDamageAtTheLimit() throws IOException {
        write("a.txt", "12345678");
        write("b.txt", "123456789");
        write("c.jsonl", "{\"text\":\"xxxxxxxxxxxx\"}\n\n[1]\n");
        Taken taken = Taken.of(new Limits(8, 3, 10, 100, 4), folder);
        assertThat(taken.texts()).containsExactly("12345678");
        assertThat(taken.damages)
                .extracting(Damage::position)
                .containsExactly(OptionalLong.of(8), OptionalLong.of(0), OptionalLong.of(25));
    }

    @Test
    void jsonLinesGiveTextAndWhatIsKnownBesideIt() throws IOException {
        write("a.jsonl", """
                {"text":"One.","title":" T ","date":"2024-05-06","outlet":"O","url":"https://o.example/1","lang":"en"}

                {"html":"<p>Two.</p>","unknown":{"text":[1,{"a":null}]},"title":7,"author":"A"}
                {"text":"Three \\ud83d\\ude00 \\ud800","source":"S","published":"yesterday"}""");
        Taken taken = Taken.of(folder);
        assertThat(taken.texts()).containsExactly("One.", "<p>Two.</p>", "Three 😀 \uFFFD");
        String file = folder.resolve("a.jsonl").toString();
        assertThat(taken.uris()).containsExactly("https://o.example/1", file + "#L3", file + "#L4");
        Given first = taken.captures.get(0).given();
        assertThat(first.title()).contains("T");
        assertThat(first.published()).contains("2024-05-06");
        assertThat(first.outlet()).contains("O");
        assertThat(first.language()).contains("en");
        assertThat(taken.captures.get(1).mediaType()).isEqualTo(MediaType.HTML);
        assertThat(taken.captures.get(1).given().title()).isEmpty();
        assertThat(taken.captures.get(1).given().byline()).isEqualTo(Optional.of("A"));
        assertThat(taken.captures.get(2).given().outlet()).contains("S");
    }

    @Test
    void aBadLineIsDamageWithItsPlaceAndTheRestGoesOn() throws IOException {
        write(
                "a.jsonl",
                "{\"text\":\"One.\"}\n{\"text\":\n{\"title\":\"x\"}\n[]\n{\"text\":\"Two.\"} {}\n{\"text\":\"Three.\"}\n");
        Taken taken = Taken.of(folder);
        assertThat(taken.texts()).containsExactly("One.", "Three.");
        String file = folder.resolve("a.jsonl").toString();
        assertThat(taken.damages)
                .extracting(Damage::uri)
                .containsExactly(file + "#L2", file + "#L3", file + "#L4", file + "#L5");
        assertThat(taken.damages.get(1)).isEqualTo(Damage.at(file + "#L3", 25, "has no text"));
    }

    @Test
    void aFileOfOtherJsonIsSkippedInAFolderAndDamageWhereItIsNamed() throws IOException {
        Path lines = write("a.jsonl", "{\"x\":1}\n{\"y\":2}\n");
        Path object = write("b.json", "{\"name\":\"a program\"}");
        assertThat(Taken.of(folder).damages).isEmpty();
        assertThat(Taken.of(folder).skipped).hasSize(2);
        assertThat(Taken.of(lines, object).reasons()).hasSize(2).allMatch(reason -> reason.contains("no article"));
    }

    @Test
    void jsonInWideCharactersIsRead() throws IOException {
        bytes("a.json", "\uFEFF[7, {\"text\":\"One é.\"}]".getBytes(StandardCharsets.UTF_16LE));
        bytes("b.jsonl", "\uFEFF{\"text\":\"Two é.\"}\n".getBytes(StandardCharsets.UTF_16BE));
        bytes("c.jsonl", "{\"text\":\"Three é.\"}\n{\n".getBytes(StandardCharsets.UTF_16LE));
        Taken taken = Taken.of(folder);
        assertThat(taken.texts()).containsExactly("One é.", "Two é.", "Three é.");
        assertThat(taken.reasons()).hasSize(2).first().isEqualTo("is not a JSON object");
    }

    @Test
    void jsonNestedTooDeepIsDamage() throws IOException {
        write("a.jsonl", "{\"x\":" + "[".repeat(5000) + "\n{\"text\":\"A\"}");
        write("b.json", "[".repeat(100_000));
        Taken taken = Taken.of(folder);
        assertThat(taken.texts()).containsExactly("A");
        assertThat(taken.damages).hasSize(2);
    }

    @Test
    void aJsonFileHoldsOneArticleOrAnArrayOfThem() throws IOException {
        write("a.json", "{\"text\":\"One.\"}");
        write("b.json", "[{\"text\":\"Two.\",\"uri\":\"u\"}, 7, {\"text\":\"Three.\"}, {\"text\":");
        Taken taken = Taken.of(folder);
        assertThat(taken.texts()).containsExactly("One.", "Two.", "Three.");
        assertThat(taken.uris())
                .containsExactly(folder.resolve("a.json").toString(), "u", folder.resolve("b.json") + "#3");
        assertThat(taken.damages).hasSize(2);
    }

    @Test
    void gzipOfEachIsReadByItsBytesNotItsName() throws IOException {
        bytes("a.txt.gz", gzip("A".getBytes(StandardCharsets.UTF_8)));
        bytes("b.jsonl", gzip("{\"text\":\"B\"}\n".getBytes(StandardCharsets.UTF_8)));
        bytes("c.html.gz", gzip("<p>C".getBytes(StandardCharsets.UTF_8)));
        bytes("d.txt.gz", gzip(gzip("D".getBytes(StandardCharsets.UTF_8))));
        write("e.txt.gz", "E");
        Taken taken = Taken.of(folder);
        assertThat(taken.texts()).containsExactly("A", "B", "<p>C", "E");
        assertThat(taken.reasons()).containsExactly("is compressed twice");
    }

    @Test
    void membersOfOneGzipFileAreReadOn() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(gzip("{\"text\":\"A\"}\n".getBytes(StandardCharsets.UTF_8)));
        both.writeBytes(gzip("{\"text\":\"B\"}\n".getBytes(StandardCharsets.UTF_8)));
        bytes("a.jsonl.gz", both.toByteArray());
        assertThat(Taken.of(folder).texts()).containsExactly("A", "B");
    }

    @Test
    void aSmallFileThatExpandsWithoutEndIsStopped() throws IOException {
        bytes("bomb.jsonl.gz", gzip(new byte[40 << 20]));
        bytes("lines.jsonl.gz", gzip("\n".repeat(40 << 20).getBytes(StandardCharsets.US_ASCII)));
        Taken taken = Taken.of(new Limits(1 << 20, 3, 10, 200, 4), folder);
        assertThat(taken.captures).isEmpty();
        assertThat(taken.reasons()).hasSize(2);
        assertThat(taken.reasons().get(1)).contains("more than 200 times");
    }

    @Test
    void standardInputIsReadByItsBytes() {
        assertThat(stdin("Plain text.").texts()).containsExactly("Plain text.");
        assertThat(stdin("{\"text\":\"A\"}\n{\"text\":\"B\"}\n").uris()).containsExactly("-#L1", "-#L2");
        assertThat(stdin("<html><p>x").captures.get(0).mediaType()).isEqualTo(MediaType.HTML);
        assertThat(stdin("[{\"text\":\"A\"}]").texts()).containsExactly("A");
        assertThat(stdin("[Editor’s note] Text.").texts()).containsExactly("[Editor’s note] Text.");
        assertThat(stdin("").reasons()).containsExactly("is empty");
    }

    @Test
    void hostileNamesAreOnlyNames() throws IOException {
        write("<script>alert(1)<script>.txt", "A");
        write("\"quoted\" 'name' & more\u001b[31m.txt", "B");
        write("line\nbreak.txt", "C");
        assertThat(Taken.of(folder).captures).hasSize(3);
    }

    @Test
    void theSizeIsKnownBeforeReading() throws IOException {
        write("a.txt", "12345");
        write("b/c.txt", "123");
        Intake intake = new Intake(Limits.DEFAULT, java.io.InputStream.nullInputStream());
        assertThat(intake.size(List.of(folder.toString()))).hasValue(8);
        intake.read(List.of(folder.toString()), new Taken());
        assertThat(intake.bytesRead()).isEqualTo(8);
        assertThat(intake.size(List.of("-"))).isEmpty();
    }

    @Test
    void foldersThatAreLeftOutAreNotEntered() throws IOException {
        write("a/x.txt", "X");
        write("b/y.txt", "Y");
        Taken taken = new Taken();
        new Intake(Limits.DEFAULT, java.io.InputStream.nullInputStream(), path -> path.endsWith("a"))
                .read(List.of(folder.toString()), taken);
        assertThat(taken.texts()).containsExactly("Y");
    }

    private static Taken stdin(String text) {
        return Taken.of(Limits.DEFAULT, text.getBytes(StandardCharsets.UTF_8), List.of("-"));
    }

    private Path write(String name, String text) throws IOException {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path bytes(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
