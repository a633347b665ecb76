package org.readout.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables, JSON with a mapping of its fields, and ninjs; all is invented here. */
class TableTest {
    @TempDir
    Path folder;

    @Test
    void aTableHasAnArticleInEachRow() throws IOException {
        Path file = write(
                "a.csv",
                "\uFEFFTitle,Text,Published At,Author,URL,Outlet,Lang\r\n"
                        + "One,\"He said \"\"no\"\",\nand left.\",2024-05-06,Ines Moor,https://x.example/1,Wire,en\r\n"
                        + "\r\n"
                        + "Two,5\" of rain \"fell\" today,,,,,\r\n");
        Taken taken = Taken.of(file);
        assertThat(taken.damages).isEmpty();
        assertThat(taken.texts()).containsExactly("He said \"no\",\nand left.", "5\" of rain \"fell\" today");
        assertThat(taken.uris()).containsExactly("https://x.example/1", file + "#L5");
        assertThat(taken.captures.get(0).given())
                .isEqualTo(new Given(
                        java.util.Optional.of("One"),
                        java.util.Optional.of("Wire"),
                        java.util.Optional.of("Ines Moor"),
                        java.util.Optional.of("2024-05-06"),
                        java.util.Optional.of("https://x.example/1"),
                        java.util.Optional.of("en")));
    }

    @Test
    void theDelimiterIsFound() throws IOException {
        for (String delimiter : List.of(",", ";", "\t", "|")) {
            String text = String.join(delimiter, "id", "title", "text") + "\n"
                    + String.join(delimiter, "1", "T", "\"a, b; c | d\te\"") + "\n";
            Taken taken = Taken.of(write("a.csv", text));
            assertThat(taken.texts()).as(delimiter).containsExactly("a, b; c | d\te");
        }
    }

    @Test
    void badRowsCostNoOthers() throws IOException {
        String text = "title,text\nA,One.\nB,two,three\nC,\nD,Four.\nE,\"never closed\nF,x\n";
        Path file = write("a.csv", text);
        Taken taken = Taken.of(file);
        assertThat(taken.texts()).containsExactly("One.", "Four.");
        assertThat(taken.damages)
                .containsExactly(
                        Damage.at(file + "#L3", text.indexOf("B,"), "has 3 fields and the table has 2 columns"),
                        Damage.at(file + "#L4", text.indexOf("C,"), "has no text"),
                        Damage.at(
                                file + "#L6",
                                text.indexOf("E,"),
                                "has a quotation mark that opens a field and none that closes it; nothing behind it was"
                                        + " read, up to the end in line 7"));
    }

    @Test
    void aTableWithoutAnyTextIsSaidOnce() throws IOException {
        Path rows = write("a.csv", "title,text\nA,\nB,\n");
        Path columns = write("b.csv", "name,price\nA,1\n");
        assertThat(Taken.of(folder).damages).isEmpty();
        assertThat(Taken.of(rows).reasons()).containsExactly("holds no articles: none of its rows has a text");
        assertThat(Taken.of(columns).reasons())
                .hasSize(1)
                .first()
                .asString()
                .contains("name, price")
                .contains("--fields");
    }

    @Test
    void charsetsAreFoundAndMixedRowsAreMended() throws IOException {
        String words = "Der Präsident sagte, die Brücke über den Fluß sei geöffnet.";
        bytes(
                "latin.csv",
                ("title;text\nA;" + words + "\nB;" + words + "\n").getBytes(Charset.forName("windows-1252")));
        bytes("wide.tsv", ("\uFEFFtitle\ttext\nA\t" + words + " \uD83D\uDE00\n").getBytes(StandardCharsets.UTF_16LE));
        byte[] mixed =
                ("title,text\nA,\"" + (words + " ").repeat(9).strip() + "\"\nB,").getBytes(StandardCharsets.UTF_8);
        byte[] odd = new byte[mixed.length + 5];
        System.arraycopy(mixed, 0, odd, 0, mixed.length);
        System.arraycopy(new byte[] {'x', (byte) 0xE9, (byte) 0xE9, 'y', '\n'}, 0, odd, mixed.length, 5);
        bytes("z.csv", odd);
        Taken taken = Taken.of(folder);
        assertThat(taken.damages).isEmpty();
        assertThat(taken.texts().subList(0, 2)).containsExactly(words, words);
        assertThat(taken.captures.get(0).warnings())
                .hasSize(1)
                .first()
                .asString()
                .contains("guessed");
        assertThat(taken.texts().get(2)).isEqualTo(words + " \uD83D\uDE00");
        assertThat(taken.texts().get(3)).startsWith(words);
        assertThat(taken.captures.get(3).warnings()).isEmpty();
        assertThat(taken.captures.get(4).warnings()).isNotEmpty();
    }

    @Test
    void longFieldsAndRowsAreLimited() throws IOException {
        Path file = write("a.csv", "title,text\nA," + "x".repeat(5000) + "\nB,Two.\nC," + ",".repeat(900) + "\n");
        Taken taken = Taken.of(Limits.DEFAULT.withCaptureBytes(1000), file);
        assertThat(taken.texts()).containsExactly("Two.");
        assertThat(taken.reasons()).containsExactly(Limits.tooLarge(1000), "has no text");
        Path wide = write("b.csv", "title,text\nA,B" + ",c".repeat(50_000) + "\nB,Two.\n");
        assertThat(Taken.of(wide).reasons()).containsExactly("has more than 10000 fields and the table has 2 columns");
    }

    @Test
    void whatAStrayQuotationMarkSwallowsIsSaid() throws IOException {
        String rows = "B,Words of a row.\n".repeat(200);
        Path end = write("a.csv", "title,text\nA,\"stray\n" + rows);
        assertThat(Taken.of(Limits.DEFAULT.withCaptureBytes(1000), end).reasons())
                .containsExactly(Limits.tooLarge(1000) + "; nothing behind it was read, up to the end in line 202");
        Path other = write("b.csv", "title,text\nA,\"stray\n" + rows + "C,\"Three.\"\nD,Four.\n");
        Taken taken = Taken.of(Limits.DEFAULT.withCaptureBytes(1000), other);
        assertThat(taken.reasons())
                .containsExactly(
                        Limits.tooLarge(1000)
                                + "; it reaches to line 203, and if a quotation mark in it is astray, it holds rows that were not read");
        assertThat(taken.texts()).containsExactly("Four.");
    }

    @Test
    void everyCutOfATableGivesRowsOrDamage() throws IOException {
        byte[] all = "title,text\nA,\"One, é.\"\nB,Two.\n".getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut < all.length; cut++) {
            Taken taken = Taken.of(bytes("cut.csv", java.util.Arrays.copyOf(all, cut)));
            assertThat(taken.captures.size() + taken.damages.size())
                    .as("cut at " + cut)
                    .isPositive();
        }
    }

    @Test
    void aTableIsKnownByItsBytesWhereItLeavesNoDoubt() {
        assertThat(stdin("title,text\nA,One.\n", FieldMapping.usual()).texts()).containsExactly("One.");
        assertThat(stdin("Text, he said, was all.\nA,One.\n", FieldMapping.usual())
                        .texts())
                .hasSize(1);
        assertThat(stdin("w;v\nOne.;x\n", FieldMapping.parse("text=w")).texts()).containsExactly("One.");
    }

    @Test
    void fieldsAreTakenFromWhereTheUserSays() throws IOException {
        FieldMapping mapping =
                FieldMapping.parse("text=body|lead, title = kopf,outlet=meta.source.name,byline=by.name");
        Path lines = write(
                "a.jsonl",
                "{\"body\":\"One.\",\"text\":\"no\",\"kopf\":\"T\",\"meta\":{\"x\":[1,{\"a\":2}],\"source\":{\"name\":\"Wire\"}},"
                        + "\"by\":[{\"name\":\"A\"},{\"name\":\"B\"}],\"url\":\"https://x.example/\"}\n"
                        + "{\"lead\":\"Two.\"}\n{\"text\":\"no\"}\n");
        Taken taken = read(mapping, lines);
        assertThat(taken.texts()).containsExactly("One.", "Two.");
        Given given = taken.captures.get(0).given();
        assertThat(given.title()).contains("T");
        assertThat(given.outlet()).contains("Wire");
        assertThat(given.byline()).contains("A, B");
        assertThat(taken.uris()).containsExactly("https://x.example/", lines + "#L2");
        assertThat(taken.damages).extracting(Damage::uri).containsExactly(lines + "#L3");
        Path table = write("b.csv", "body,kopf\nThree.,T\n");
        assertThat(read(FieldMapping.parse("text=body,title=kopf"), table).texts())
                .containsExactly("Three.");
        assertThat(read(FieldMapping.parse("text=body,title=none"), table).reasons())
                .containsExactly("has no column 'none' for the field title; its columns are body, kopf");
    }

    @Test
    void aMappingThatIsNoneIsRefusedWithAWord() {
        refused("text", "'text' says no name; write FIELD=NAME, as text=body,title=headline");
        refused(
                "body=text",
                "there is no field 'body'; there are text, html, title, outlet, byline, published, url, language");
        refused("text=", "'text=' names no column and no path for text");
        refused("text=a..b", "'text=a..b' names no column and no path for text");
        refused("text=a,TEXT=b", "the field 'TEXT' is given twice");
        assertThat(FieldMapping.parse("TITLE=a|b,text=c")).hasToString("text=c,title=a|b");
    }

    private static void refused(String written, String message) {
        assertThatThrownBy(() -> FieldMapping.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void newsItemsOfNinjsAreReadInAllVersions() throws IOException {
        Path file = write(
                "a.json",
                "[{\"uri\":\"https://n.example/1\",\"type\":\"text\",\"headline\":\"One\",\"byline\":\"A. Bee\","
                        + "\"versioncreated\":\"2024-05-06T10:00:00Z\",\"firstcreated\":\"2024-05-06T09:00:00Z\","
                        + "\"pubstatus\":\"usable\",\"copyrightholder\":\"Quay Agency\",\"language\":\"en\","
                        + "\"body_html\":\"<p>H.</p>\",\"body_text\":\"H.\"},"
                        + "{\"uri\":\"urn:2\",\"versioncreated\":\"2024-05-06\",\"embargoed\":\"2024-05-07T00:00:00Z\","
                        + "\"headlines\":[{\"role\":\"short\",\"value\":\"S\"},{\"role\":\"main\",\"value\":\"Two\"}],"
                        + "\"bodies\":[{\"role\":\"main\",\"contenttype\":\"text/plain\",\"value\":\"Plain.\"},"
                        + "{\"role\":\"main\",\"contenttype\":\"text/html\",\"value\":\"<p>Rich.</p>\"}],"
                        + "\"infosources\":[{\"name\":\"Pier Press\"}]},"
                        + "{\"guid\":\"g\",\"pubStatus\":\"canceled\",\"versionCreated\":\"2024-05-06\",\"body_xhtml\":\"<p>X</p>\"},"
                        + "{\"uri\":\"u\",\"pubstatus\":\"stat:withheld\"},"
                        + "{\"uri\":\"u\",\"versioncreated\":\"2024-05-06\",\"description_text\":\"Brief.\"}]");
        Taken taken = Taken.of(file);
        assertThat(taken.texts()).containsExactly("<p>H.</p>", "<p>Rich.</p>", "<p>X</p>", "Brief.");
        Given one = taken.captures.get(0).given();
        assertThat(one.title()).contains("One");
        assertThat(one.outlet()).contains("Quay Agency");
        assertThat(one.published()).contains("2024-05-06T09:00:00Z");
        assertThat(taken.captures.get(0).warnings()).isEmpty();
        assertThat(taken.captures.get(1).given().title()).contains("Two");
        assertThat(taken.captures.get(1).given().outlet()).contains("Pier Press");
        assertThat(taken.captures.get(1).warnings())
                .containsExactly("It was under embargo until 2024-05-07T00:00:00Z.");
        assertThat(taken.uris().get(1)).isEqualTo(file + "#2");
        assertThat(taken.captures.get(2).warnings())
                .containsExactly("Its publisher says that it may not be used: canceled.");
        assertThat(taken.captures.get(3).warnings()).containsExactly(FeedEntry.SUMMARY);
        assertThat(taken.reasons()).containsExactly("has no text; its publisher has marked it stat:withheld");
    }

    private Taken read(FieldMapping mapping, Path path) {
        Taken taken = new Taken();
        new Intake(Limits.DEFAULT, InputStream.nullInputStream(), any -> false, mapping)
                .read(List.of(path.toString()), taken);
        return taken;
    }

    private static Taken stdin(String text, FieldMapping mapping) {
        Taken taken = new Taken();
        new Intake(
                        Limits.DEFAULT,
                        new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        any -> false,
                        mapping)
                .read(List.of("-"), taken);
        return taken;
    }

    private Path write(String name, String text) throws IOException {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path bytes(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
