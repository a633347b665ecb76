package org.readout.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** One small whole input of each form that is read. All of it is invented. */
final class Seeds {
    private static final String WORDS = "The harbour of Velmark stayed shut on Tuesday after the pilots walked out. "
            + "“We will not sail in fog for any wage,” said Lena Brandt, who speaks for them.";

    private static final String MORE = "Minister Tom Okoro said on Monday that the government would not step in before"
            + " the harbour court had ruled, and that forty ships could wait outside the bay until then.";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Pilots walk out | Velmark Post</title>
            <meta property="og:site_name" content="Velmark Post"><meta name="author" content="Ida Sorensen">
            <meta property="article:published_time" content="2025-03-04T10:15:00+01:00">
            <link rel="canonical" href="https://post.example/2025/03/04/pilots">
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Pilots walk out",
            "datePublished":"2025-03-04T10:15:00+01:00","author":[{"@type":"Person","name":"Ida Sorensen"}]}</script></head>
            <body><nav><a href="/">Home</a><a href="/sea">Sea</a></nav><main><article><h1>Pilots walk out</h1>
            <p class="byline">By Ida Sorensen</p><time datetime="2025-03-04">4 March 2025</time>
            <figure><img src="a.jpg" alt=""><figcaption>The bay at noon. Photo: Ida Sorensen</figcaption></figure>
            <p>%s</p><h2>What the minister says</h2><p>%s &amp; more &#8212; &lt;later&gt;.</p>
            <ul><li>Forty ships wait.</li><li>Two have turned back.</li></ul>
            <blockquote>We were told nothing.</blockquote><aside class="related"><a href="/x">Read more</a></aside>
            </article></main><footer>Velmark Post</footer></body></html>
            """.formatted(WORDS, MORE);

    private Seeds() {}

    /** An input of one form. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Seed(String name, byte[] bytes) {}

    static List<Seed> all() throws IOException {
        List<Seed> seeds = new ArrayList<>();
        text(
                seeds,
                "report.txt",
                "Pilots walk out\n\nBy Ida Sorensen\n\nVELMARK, March 4 —\n" + WORDS + "\n\n" + MORE + "\n");
        text(seeds, "page.html", PAGE);
        text(seeds, "lines.jsonl", json("text", WORDS) + "\n" + json("html", "<p>" + MORE + "</p>") + "\n");
        text(seeds, "one.json", "[" + json("text", WORDS) + "]");
        text(seeds, "table.csv", "title,date,text\n\"Pilots, out\",2025-03-04,\"" + WORDS + "\n" + MORE + "\"\n");
        feeds(seeds);
        news(seeds);
        mail(seeds);
        archives(seeds);
        documents(seeds);
        return seeds;
    }

    private static void text(List<Seed> seeds, String name, String text) {
        seeds.add(new Seed(name, Mutator.bytes(text)));
    }

    private static String json(String field, String value) {
        return "{\"title\":\"Pilots walk out\",\"url\":\"https://post.example/a\",\"date\":\"2025-03-04\",\"" + field
                + "\":\"" + value + "\"}";
    }

    private static void feeds(List<Seed> seeds) {
        text(
                seeds,
                "feed.rss",
                "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
                        + "<channel><title>Velmark Post</title><link>https://post.example/</link><description>d</description>"
                        + "<item><title>Pilots</title><link>https://post.example/a</link>"
                        + "<pubDate>Tue, 04 Mar 2025 10:15:00 +0100</pubDate><content:encoded><![CDATA[<p>" + WORDS
                        + "</p>]]></content:encoded></item></channel></rss>");
        text(
                seeds,
                "feed.atom",
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Velmark Post</title>"
                        + "<id>urn:a</id><updated>2025-03-04T10:15:00Z</updated><entry><title>Pilots</title><id>urn:b</id>"
                        + "<link href=\"https://post.example/a\"/><updated>2025-03-04T10:15:00Z</updated>"
                        + "<content type=\"html\">&lt;p&gt;" + WORDS + "&lt;/p&gt;</content></entry></feed>");
        text(
                seeds,
                "feed.json",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Velmark Post\",\"items\":[{\"id\":\"1\","
                        + "\"url\":\"https://post.example/a\",\"title\":\"Pilots\",\"content_html\":\"<p>" + WORDS
                        + "</p>\",\"date_published\":\"2025-03-04T10:15:00Z\"}]}");
    }

    private static void news(List<Seed> seeds) {
        text(
                seeds,
                "item.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\""
                        + " guid=\"urn:newsml:post.example:1\" version=\"1\" standard=\"NewsML-G2\" standardversion=\"2.30\">"
                        + "<itemMeta><versionCreated>2025-03-04T10:15:00Z</versionCreated></itemMeta><contentMeta>"
                        + "<headline>Pilots walk out</headline><by>By Ida Sorensen</by></contentMeta><contentSet>"
                        + "<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>"
                        + WORDS + "</p><p>" + MORE + "</p></body></html></inlineXML></contentSet></newsItem>");
        text(
                seeds,
                "ninjs.json",
                "{\"uri\":\"https://post.example/n\",\"type\":\"text\",\"versioncreated\":\"2025-03-04T10:15:00Z\","
                        + "\"headline\":\"Pilots walk out\",\"byline\":\"Ida Sorensen\",\"body_text\":\"" + WORDS
                        + "\"}");
    }

    private static void mail(List<Seed> seeds) {
        String parts =
                "Content-Type: multipart/%s; boundary=\"b\"%s\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n"
                        + "Content-Transfer-Encoding: %s\r\nContent-Location: https://post.example/a\r\n\r\n%s\r\n--b--\r\n";
        text(
                seeds,
                "letter.eml",
                "From: Velmark Post <post@post.example>\r\nTo: reader@example.org\r\nSubject: Pilots walk out\r\n"
                        + "Date: Tue, 4 Mar 2025 10:15:00 +0100\r\nMIME-Version: 1.0\r\n"
                        + parts.formatted("alternative", "", "8bit", PAGE.replace("\n", "\r\n")));
        text(
                seeds,
                "page.mhtml",
                "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://post.example/a\r\nSubject: Pilots\r\n"
                        + "Date: Tue, 4 Mar 2025 10:15:00 +0100\r\nMIME-Version: 1.0\r\n"
                        + parts.formatted(
                                "related",
                                "; type=\"text/html\"",
                                "base64",
                                Base64.getMimeEncoder().encodeToString(Mutator.bytes(PAGE))));
    }

    private static void archives(List<Seed> seeds) throws IOException {
        byte[] page = Mutator.bytes(PAGE);
        byte[] warc = join(record("warcinfo", "", Mutator.bytes("software: none\r\n")), response(page), response(page));
        seeds.add(new Seed("web.warc", warc));
        byte[] members = join(
                gzip(record("warcinfo", "", Mutator.bytes("software: none\r\n"))),
                gzip(response(page)),
                gzip(response(page)));
        seeds.add(new Seed("web.warc.gz", members));
        seeds.add(new Seed("web.wacz", zip("archive/data.warc.gz", members)));
        seeds.add(new Seed("pages.zip", zip("sea/page.html", page)));
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(tar)) {
            TarArchiveEntry entry = new TarArchiveEntry("sea/page.html");
            entry.setSize(page.length);
            out.putArchiveEntry(entry);
            out.write(page);
            out.closeArchiveEntry();
        }
        seeds.add(new Seed("pages.tar", tar.toByteArray()));
        seeds.add(new Seed("pages.tar.gz", gzip(tar.toByteArray())));
        seeds.add(new Seed("page.html.gz", gzip(page)));
    }

    private static byte[] response(byte[] page) {
        return record(
                "response",
                "WARC-Target-URI: https://post.example/a\r\n",
                join(
                        Mutator.bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                                + page.length + "\r\n\r\n"),
                        page));
    }

    private static byte[] record(String type, String more, byte[] body) {
        String content = type.equals("response") ? "application/http; msgtype=response" : "application/warc-fields";
        return join(
                Mutator.bytes("WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Date: 2025-03-04T10:20:00Z\r\n"
                        + "WARC-Record-ID: <urn:uuid:0a5c1f0e-0000-4000-8000-00000000000" + type.length() % 10 + ">\r\n"
                        + more
                        + "Content-Type: " + content + "\r\nContent-Length: " + body.length + "\r\n\r\n"),
                body,
                Mutator.bytes("\r\n\r\n"));
    }

    private static void documents(List<Seed> seeds) throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(word)) {
            String types = "http://schemas.openxmlformats.org/package/2006/content-types";
            String main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
            put(
                    out,
                    "[Content_Types].xml",
                    "<?xml version=\"1.0\"?><Types xmlns=\"" + types + "\"><Default Extension=\"rels\" ContentType=\""
                            + "application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                            + " ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\""
                            + main
                            + "\"/></Types>");
            String relations = "http://schemas.openxmlformats.org/";
            put(
                    out,
                    "_rels/.rels",
                    "<?xml version=\"1.0\"?><Relationships xmlns=\"" + relations
                            + "package/2006/relationships\"><Relationship"
                            + " Id=\"r1\" Type=\"" + relations + "officeDocument/2006/relationships/officeDocument\""
                            + " Target=\"word/document.xml\"/></Relationships>");
            put(
                    out,
                    "word/document.xml",
                    "<?xml version=\"1.0\"?><w:document xmlns:w=\"" + relations
                            + "wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                            + "<w:t>" + WORDS + "</w:t></w:r></w:p><w:p><w:r><w:t>" + MORE
                            + "</w:t></w:r></w:p></w:body></w:document>");
        }
        seeds.add(new Seed("release.docx", word.toByteArray()));
        seeds.add(new Seed("release.pdf", pdf()));
    }

    private static byte[] pdf() {
        StringBuilder content = new StringBuilder("BT /F1 12 Tf 72 720 Td 14 TL\n");
        String plain = (WORDS + " " + MORE).replace('“', '"').replace('”', '"');
        for (int i = 0; i < plain.length(); i += 70) {
            content.append('(')
                    .append(plain.substring(i, Math.min(plain.length(), i + 70)))
                    .append(") Tj T*\n");
        }
        content.append("ET");
        String[] objects = {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        };
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            places.append(String.format(java.util.Locale.ROOT, "%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = file.length();
        file.append(places)
                .append("trailer << /Size 6 /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void put(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(Mutator.bytes(text));
        out.closeEntry();
    }

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(bytes);
            out.closeEntry();
        }
        return zip.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
