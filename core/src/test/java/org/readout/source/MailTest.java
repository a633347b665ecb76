package org.readout.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readout.source.Warcs.utf8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTest {
    /** As Chrome saves a page. */
    private static final String CHROME = """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://paper.example/story?id=1
            Subject: =?utf-8?Q?Talks_resume_=E2=80=93_Paper?=
            Date: Mon, 6 May 2024 07:08:09 +0200
            MIME-Version: 1.0
            Content-Type: multipart/related;
            \ttype="text/html";
            \tboundary="----MultipartBoundary--abc----"


            ------MultipartBoundary--abc----
            Content-Type: text/html
            Content-ID: <frame-1@mhtml.blink>
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://paper.example/story?id=1

            <!DOCTYPE html><html><head><meta charset=3D"utf-8"></head><body><p>=E2=80=9CYes=
            ,=E2=80=9D she said.</p><img src=3D"cid:x"></body></html>
            ------MultipartBoundary--abc----
            Content-Type: text/html
            Content-Location: https://ads.example/frame

            <p>Buy!</p>
            ------MultipartBoundary--abc----
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-Location: https://paper.example/x.png

            iVBORw0KGgo=
            ------MultipartBoundary--abc------
            """;

    private static final String LETTER = """
            Return-Path: <bounce@paper.example>
            Received: from mail.example by mx.example; Mon, 6 May 2024 05:08:10 +0000
            From: =?UTF-8?Q?The_P=C3=A4per?= <letter@paper.example>
            To: reader@example.org
            Subject: =?utf-8?B?VGFsa3MgcmVzdW1lIOKAkyB0b2RheQ==?=
             =?utf-8?Q?_and_tomorrow?=
            Date: Mon, 06 May 2024 07:08:09 +0200 (CEST)
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/alternative; boundary="inner"

            --inner
            Content-Type: text/plain; charset=utf-8

            The plain words.
            --inner
            Content-Type: text/html; charset=iso-8859-1
            Content-Transfer-Encoding: base64

            PHA+VGhlIHDkcGVyPC9wPg==
            --inner--
            --outer
            Content-Type: text/plain
            Content-Disposition: attachment; filename="statement.txt"

            The statement in full.
            --outer
            Content-Type: image/gif
            Content-Disposition: inline; filename=logo.gif
            Content-Transfer-Encoding: base64

            R0lGODlh
            --outer
            Content-Type: message/rfc822

            From: Press Office <press@ministry.example>
            Subject: Forwarded
            MIME-Version: 1.0
            Content-Type: text/plain

            The words that were forwarded.
            --outer--
            """;

    @TempDir
    Path folder;

    @Test
    void aPageThatABrowserSavedIsThePartItStartsWith() throws IOException {
        for (String name : List.of("a.mhtml", "b.mht", "c")) {
            Path file = Files.write(folder.resolve(name), crlf(CHROME));
            Taken taken = Taken.of(file);
            assertThat(taken.damages).as(name).isEmpty();
            assertThat(taken.captures).hasSize(1);
            Capture capture = taken.captures.get(0);
            assertThat(capture.decode().text()).contains("“Yes,” she said.").doesNotContain("Buy");
            assertThat(capture.mediaType()).isEqualTo(MediaType.HTML);
            assertThat(capture.uri()).isEqualTo("https://paper.example/story?id=1");
            assertThat(capture.given().address()).contains("https://paper.example/story?id=1");
            assertThat(capture.given().title()).isEmpty();
            assertThat(capture.provenance())
                    .contains(new Provenance(
                            file.toString(),
                            0,
                            Optional.of("<frame-1@mhtml.blink>"),
                            Optional.of(Instant.parse("2024-05-06T05:08:09Z")),
                            Optional.of("https://paper.example/story?id=1")));
        }
    }

    @Test
    void thePartThatIsNamedAsTheStartIsThePage() {
        // as older browsers and word processors save it: text before, the start by its id, an address of a disk
        String other = """
                From: "Saved by a browser"
                Content-Type: multipart/related; boundary="b"; start="<main>"
                MIME-Version: 1.0
                Content-Location: https://paper.example/top

                This is a multi-part message in MIME format.
                --b
                Content-Type: text/html; charset="windows-1252"
                Content-ID: <frame>

                <p>Frame</p>
                --b
                Content-Type: text/html; charset="windows-1252"
                Content-Transfer-Encoding: base64
                Content-ID: <main>
                Content-Location: file:///C:/page.htm

                %s
                --b--
                """.formatted(Base64.getEncoder()
                .encodeToString(
                        "<p>Caf\u00e9 \u201eJa\u201c".getBytes(java.nio.charset.Charset.forName("windows-1252"))));
        Taken taken = read("x.mht", crlf(other));
        assertThat(taken.texts()).containsExactly("<p>Café „Ja“");
        assertThat(taken.uris()).containsExactly("https://paper.example/top");
    }

    @Test
    void aNewsletterGivesItsTextInHtmlAndWhatItsHeadSays() throws IOException {
        for (byte[] letter : List.of(crlf(LETTER), utf8(LETTER))) {
            Taken taken = read("letter.eml", letter);
            String file = folder.resolve("letter.eml").toString();
            assertThat(taken.damages).isEmpty();
            assertThat(taken.uris()).containsExactly(file + "!/statement.txt", file + "!/message.eml", file);
            assertThat(taken.texts().get(0)).startsWith("The statement in full.");
            assertThat(taken.texts().get(1)).startsWith("The words that were forwarded.");
            assertThat(taken.texts().get(2)).isEqualTo("<p>The päper</p>");
            Given given = taken.captures.get(2).given();
            assertThat(given.title()).contains("Talks resume – today and tomorrow");
            assertThat(given.outlet()).contains("The Päper");
            assertThat(given.published()).contains("2024-05-06T07:08:09+02:00");
            assertThat(taken.captures.get(1).given().outlet()).contains("Press Office");
            assertThat(taken.skipped).containsExactly("letter.eml 1 part is no report");
        }
        assertThat(Taken.of(Limits.DEFAULT, crlf(LETTER), List.of("-")).captures)
                .hasSize(3);
    }

    @Test
    void aLetterWithoutPartsAndOneInPlainTextOnlyAreRead() {
        assertThat(read("a.eml", utf8("From: a@b.example\nSubject: S\n\nWords.\n"))
                        .texts())
                .containsExactly("Words.\n");
        Taken plain = read(
                "a.eml",
                utf8("Subject: S\nDate: yesterday\nContent-Type: text/plain; charset=utf-8\n"
                        + "Content-Transfer-Encoding: quoted-printable\n\nCaf=C3=A9"));
        assertThat(plain.texts()).containsExactly("Café");
        assertThat(plain.captures.get(0).given().published()).contains("yesterday");
        assertThat(plain.captures.get(0).given().outlet()).isEmpty();
        assertThat(read("a.eml", utf8("Subject: S\n\n")).reasons()).containsExactly("is a message without a text");
    }

    @Test
    void messagesCutAnywhereAreReadOrNamed() {
        for (String message : List.of(CHROME, LETTER)) {
            byte[] whole = crlf(message);
            for (int length = 1; length < whole.length; length++) {
                Taken taken = read("m.eml", Arrays.copyOf(whole, length));
                assertThat(taken.captures.size() + taken.damages.size())
                        .as("cut at %d", length)
                        .isPositive();
                int end = whole.length - 8;
                if (length > message.indexOf("boundary") + 300 && length < end) {
                    assertThat(taken.reasons()).as("cut at %d", length).contains("is cut off");
                }
            }
        }
    }

    @Test
    void documentsThatAreShownInTheTextAreReadAndPicturesAreNot() {
        String message = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nWords.\n"
                + "--b\nContent-Type: application/pdf\nContent-Disposition: inline; filename=release.pdf\n\n%PDF-1.7 1\n"
                + "--b\nContent-Type: application/pdf; name=statement\n\n%PDF-1.7 2\n"
                + "--b\nContent-Type: application/pdf\n\n%PDF-1.7 3\n"
                + "--b\nContent-Type: application/octet-stream; name=\"more.txt\"\n\nMore words.\n"
                + "--b\nContent-Type: image/png; name=picture\nContent-Disposition: inline\n\nx\n"
                + "--b\nContent-Type: text/plain; name=ATT00001.txt\n\nA footer.\n"
                + "--b\nContent-Type: text/plain\n\nAnother.\n--b--\n";
        Taken taken = read("m.eml", utf8(message));
        String file = folder.resolve("m.eml").toString();
        assertThat(taken.uris())
                .containsExactly(
                        file + "!/release.pdf",
                        file + "!/statement.pdf",
                        file + "!/document.pdf",
                        file + "!/more.txt",
                        file);
        assertThat(taken.captures.get(1).mediaType()).isEqualTo(MediaType.PDF);
        assertThat(taken.damages).isEmpty();
        assertThat(taken.skipped).containsExactly("m.eml 3 parts are no reports");
    }

    @Test
    void hostileMessagesAreBoundedAndNamed() throws IOException {
        StringBuilder deep = new StringBuilder("MIME-Version: 1.0\n");
        for (int i = 0; i < 5000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(read("m.eml", utf8(deep.toString())).reasons()).hasSizeBetween(1, 2);
        String letters = "Content-Type: message/rfc822\n\n".repeat(3000) + "Subject: in\n\nInnermost.";
        assertThat(read("m.eml", utf8(letters)).reasons())
                .hasSize(1)
                .first()
                .asString()
                .contains("too deep");
        assertThat(read("m.eml", utf8("Subject: " + "x".repeat(3 << 20) + "\n\nWords.")).damages)
                .hasSize(1);
        assertThat(read("m.eml", utf8("X: y\n".repeat(500_000) + "\nWords.")).damages)
                .hasSize(1);
        assertThat(read("m.eml", utf8("Subject: S\n folded".repeat(100_000) + "\n\nWords.")).damages)
                .hasSize(1);
        assertThat(read("m.eml", utf8("From: " + "(".repeat(3000) + "\nSubject: =?x?Q?=?=\n\nWords.")).captures)
                .hasSize(1);
        Taken large = read("m.eml", utf8("Subject: S\n\n" + "x".repeat(9 << 20)));
        assertThat(large.reasons()).hasSize(1).first().asString().contains("larger than 8 MiB");
        StringBuilder many = new StringBuilder("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n");
        many.append("--b\nContent-Type: image/gif\n\nx\n".repeat(100_000)).append("--b\n\nWords.\n--b--\n");
        Taken taken = read("m.eml", utf8(many.toString()));
        assertThat(taken.texts()).containsExactly("Words.");
        assertThat(taken.skipped).containsExactly("m.eml 100,000 parts are no reports");
    }

    private Taken read(String name, byte[] message) {
        try {
            return Taken.of(Files.write(folder.resolve(name), message));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] crlf(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
