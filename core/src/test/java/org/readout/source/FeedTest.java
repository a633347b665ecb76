package org.readout.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds; every one is invented here. */
class FeedTest {
    private static final String RSS = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Harbour Watch</title>"
            + "<link>https://harbour.example/news/</link><language>en-gb</language>%s</channel></rss>";

    @TempDir
    Path folder;

    @Test
    void anEntryWithItsFullTextIsACaptureWithAllThatTheFeedSays() throws IOException {
        Taken taken = read(
                "a.rss",
                RSS.replace(
                        "%s",
                        "<item><title>Ferry strike ends &#8211; for now</title><link>https://harbour.example/1</link>"
                                + "<dc:creator>Ines Moor</dc:creator><pubDate>Mon, 06 May 2024 00:30:00 +0200</pubDate>"
                                + "<description>Short.</description>"
                                + "<content:encoded><![CDATA[<p>The strike is over, Moor said.</p>]]></content:encoded></item>"));
        assertThat(taken.damages).isEmpty();
        Capture capture = taken.captures.get(0);
        assertThat(capture.uri()).isEqualTo("https://harbour.example/1");
        assertThat(capture.mediaType()).isEqualTo(MediaType.HTML);
        assertThat(capture.decode().text()).isEqualTo("<p>The strike is over, Moor said.</p>");
        assertThat(capture.warnings()).isEmpty();
        Given given = capture.given();
        assertThat(given.title()).contains("Ferry strike ends – for now");
        assertThat(given.outlet()).contains("Harbour Watch");
        assertThat(given.byline()).contains("Ines Moor");
        assertThat(given.published()).contains("Mon, 06 May 2024 00:30:00 +0200");
        assertThat(given.address()).contains("https://harbour.example/1");
        assertThat(given.language()).contains("en-gb");
    }

    @Test
    void anEntryWithASummaryOnlySaysSo() throws IOException {
        Taken taken = read(
                "a.xml",
                RSS.replace("%s", "<item><link>story/2</link><description>A &amp;amp; B agreed.</description></item>"));
        assertThat(taken.texts()).containsExactly("A & B agreed.");
        assertThat(taken.uris()).containsExactly("https://harbour.example/news/story/2");
        assertThat(taken.captures.get(0).decode().warnings()).containsExactly(FeedEntry.SUMMARY);
    }

    @Test
    void aDescriptionOfAReportsLengthIsTheReport() throws IOException {
        String report = "The minister said so again. ".repeat(60);
        Taken taken = read("a.xml", RSS.replace("%s", "<item><description>" + report + "</description></item>"));
        assertThat(taken.captures.get(0).warnings()).isEmpty();
        assertThat(taken.uris()).containsExactly(folder.resolve("a.xml") + "#1");
    }

    @Test
    void anEntryWithNothingToReadIsPassedOverWithANote() throws IOException {
        Taken taken = read("a.xml", RSS.replace("%s", "<item><title>T</title><link>https://x.example/</link></item>"));
        assertThat(taken.captures).isEmpty();
        assertThat(taken.damages).isEmpty();
        assertThat(taken.skipped).hasSize(1).first().asString().contains("nothing to read");
    }

    @Test
    void atomIsReadWithItsBasesTypesAndSources() throws IOException {
        Taken taken = read(
                "a.atom",
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='de' xml:base='https://w.example/a/'>"
                        + "<title type='html'>Wire &amp;amp; Sea</title>"
                        + "<entry><title>One</title><id>urn:1</id><link href='one'/><updated>2024-05-07T01:00:00Z</updated>"
                        + "<published>2024-05-06T10:15:00+02:00</published><author><name>A. Bee</name></author>"
                        + "<author><name>C. Dee</name></author>"
                        + "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>X<b>y</b></p></div></content></entry>"
                        + "<entry xml:base='b/'><title type='html'>&lt;i&gt;Two&lt;/i&gt;</title><link href='two'/>"
                        + "<content type='text'>Plain &lt;words&gt;.</content>"
                        + "<source><title>Other Paper</title></source></entry>"
                        + "<entry xml:lang='fr'><title>Three</title><link href='/three'/><summary>Brief.</summary></entry>"
                        + "<entry><title>Four</title><link href='javascript:alert(1)'/>"
                        + "<content type='image/png'>AAAA</content></entry></feed>");
        assertThat(taken.damages).isEmpty();
        assertThat(taken.uris())
                .containsExactly("https://w.example/a/one", "https://w.example/a/b/two", "https://w.example/three");
        assertThat(taken.texts().get(0)).contains("<p>X<b>y</b></p>");
        assertThat(taken.texts().subList(1, 3)).containsExactly("Plain <words>.", "Brief.");
        Given one = taken.captures.get(0).given();
        assertThat(one.outlet()).contains("Wire & Sea");
        assertThat(one.byline()).contains("A. Bee, C. Dee");
        assertThat(one.published()).contains("2024-05-06T10:15:00+02:00");
        assertThat(one.language()).contains("de");
        assertThat(taken.captures.get(1).given().outlet()).contains("Other Paper");
        assertThat(taken.captures.get(1).given().title()).contains("Two");
        assertThat(taken.captures.get(1).mediaType()).isEqualTo(MediaType.TEXT);
        assertThat(taken.captures.get(2).given().language()).contains("fr");
        assertThat(taken.captures.get(2).warnings()).hasSize(1);
    }

    @Test
    void earlierVersionsOfRssAreRead() throws IOException {
        Taken one = read(
                "one.rdf",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'"
                        + " xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                        + "<channel rdf:about='https://r.example/'><title>R</title><link>https://r.example/</link>"
                        + "<dc:publisher>Roadstead Agency</dc:publisher></channel>"
                        + "<item rdf:about='https://r.example/1'><title>T</title><link>https://r.example/1</link>"
                        + "<description>Said so.</description><dc:date>2024-05-06</dc:date></item></rdf:RDF>");
        assertThat(one.texts()).containsExactly("Said so.");
        assertThat(one.captures.get(0).given().published()).contains("2024-05-06");
        assertThat(one.captures.get(0).given().outlet()).contains("Roadstead Agency");
        for (String version : List.of("0.91", "0.92", "0.94", "2.01")) {
            Taken taken = read(
                    "v.xml", RSS.replace("2.0", version).replace("%s", "<item><description>Old.</description></item>"));
            assertThat(taken.texts()).as(version).containsExactly("Old.");
        }
    }

    @Test
    void whatIsOftenWrongIsMended() throws IOException {
        Taken taken = read(
                "a.xml",
                "\n\n  <?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY pic \"no\">]><rss><channel><title>M&S</title>"
                        + "<item><title>Caf&eacute;&nbsp;&pic; AT&T \u0001\u000B&#x91;so&#146;</title>"
                        + "<description>R&D &amp; a&lt;b</description><media:thumbnail url='x'/>"
                        + "<link>https://m.example/?a=1&b=2</link></item></channel></rss>");
        assertThat(taken.damages).isEmpty();
        Capture capture = taken.captures.get(0);
        assertThat(capture.given().title()).contains("Café\u00A0&pic; AT&T ‘so’".replace('\u00A0', '\u00A0'));
        assertThat(capture.given().outlet()).contains("M&S");
        assertThat(capture.uri()).isEqualTo("https://m.example/?a=1&b=2");
        assertThat(taken.texts()).containsExactly("R&D & a<b");
    }

    @Test
    void aBrokenEntryCostsNoOther() throws IOException {
        String items = "<item><description>One.</description></item>"
                + "<item><description>Two</title></description></item>"
                + "<item><description>Three.</description></item>"
                + "<item><description>Four, without an end.</description>"
                + "<item><description>Five.</description></item>"
                + "<item><description>Six is cut o";
        String feed = RSS.replace("%s</channel></rss>", items);
        Taken taken = read("a.xml", feed);
        assertThat(taken.texts()).containsExactly("One.", "Three.", "Five.");
        String file = folder.resolve("a.xml").toString();
        assertThat(taken.damages).extracting(Damage::uri).containsExactly(file + "#2", file + "#4", file + "#6");
        assertThat(taken.damages.get(0).position()).hasValue(feed.indexOf("<item><description>Two"));
        assertThat(taken.reasons().get(0)).startsWith("is an entry that is not XML: ");
        assertThat(taken.reasons().get(2)).contains("cut off");
    }

    @Test
    void everyCutOfAFeedGivesWhatIsWhole() throws IOException {
        String feed = RSS.replace(
                "%s", "<item><description>One.</description></item><item><description>Two.</description></item>");
        for (int cut = 1; cut < feed.length(); cut += 3) {
            Taken taken = read("cut.rss", feed.substring(0, cut));
            assertThat(taken.captures.size() + taken.damages.size() + taken.skipped.size())
                    .as("cut at " + cut)
                    .isPositive();
            assertThat(List.of("One.", "Two.")).containsAll(taken.texts());
        }
    }

    @Test
    void charsetsAreFoundWhateverIsDeclared() throws IOException {
        String russian = RSS.replace(
                "%s",
                "<item><description>Министр сказал, что договор подписан сегодня утром в столице."
                        + "</description></item>");
        Charset windows = Charset.forName("windows-1251");
        bytes("declared.xml", russian.replace("UTF-8", "windows-1251").getBytes(windows));
        bytes("wrong.xml", russian.replace("UTF-8", "iso-8859-1").getBytes(StandardCharsets.UTF_8));
        bytes("wide.xml", ("\uFEFF" + russian.replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16LE));
        Taken taken = Taken.of(folder);
        assertThat(taken.damages).isEmpty();
        assertThat(taken.texts()).hasSize(3).allMatch(text -> text.startsWith("Министр сказал"));
    }

    @Test
    void nothingExpandsAndNothingIsFetched() throws IOException {
        Path canary = Files.writeString(folder.resolve("canary.csv.txt.bak"), "CANARY");
        try (ServerSocket server = new ServerSocket(0)) {
            server.setSoTimeout(300);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            StringBuilder bomb = new StringBuilder("<!DOCTYPE rss SYSTEM '" + address + "d.dtd' [<!ENTITY a0 'laugh'>");
            for (int i = 1; i < 12; i++) {
                bomb.append("<!ENTITY a")
                        .append(i)
                        .append(" '")
                        .append(("&a" + (i - 1) + ";").repeat(10))
                        .append("'>");
            }
            bomb.append("<!ENTITY file SYSTEM '").append(canary.toUri()).append("'>");
            bomb.append("<!ENTITY net SYSTEM '").append(address).append("'>");
            bomb.append("<!ENTITY % par SYSTEM '").append(address).append("p'> %par; ]>");
            Taken taken = read(
                    "bomb.rss",
                    bomb + "<rss version='2.0'><channel><item><description>&a11; &file; &net; end</description>"
                            + "</item></channel></rss>");
            assertThat(taken.texts()).containsExactly("&a11; &file; &net; end");
            assertThat(isAsked(server)).isFalse();
        }
    }

    private static boolean isAsked(ServerSocket server) throws IOException {
        try {
            server.accept().close();
            return true;
        } catch (java.net.SocketTimeoutException none) {
            return false;
        }
    }

    @Test
    void nestingAndSizeAreLimited() throws IOException {
        String deep = "<b>".repeat(50_000) + "</b>".repeat(50_000);
        Taken taken = read(
                "deep.rss",
                RSS.replace(
                        "%s",
                        "<item><x>" + deep + "</x><description>D</description></item>"
                                + "<item><description>E.</description></item>"));
        assertThat(taken.texts()).containsExactly("E.");
        assertThat(taken.reasons()).containsExactly("is an entry with more than 100 elements inside one another");
        Limits small = Limits.DEFAULT.withCaptureBytes(1000);
        Path large = Files.writeString(folder.resolve("large.rss"), RSS.replace("%s", "<x/>".repeat(2000)));
        assertThat(Taken.of(small, large).reasons())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("is larger than 4000 bytes");
        String longEntry = "<item><description>" + "x".repeat(1500) + "</description></item>";
        Path one = Files.writeString(folder.resolve("one.rss"), RSS.replace("%s", longEntry));
        assertThat(Taken.of(small, one).reasons()).containsExactly(Limits.tooLarge(1000));
    }

    @Test
    void hostileFeedsTakeTimeInProportion() throws IOException {
        String head = "<rss version='2.0' x='" + "y".repeat(100_000) + "'><channel>";
        Taken tag = read("tag.rss", head + "<item><description>A.</description></item>".repeat(10_000));
        assertThat(tag.reasons()).containsExactly("is a feed whose first tags have more than 8192 characters");
        StringBuilder prefixes = new StringBuilder("<item><description>B.</description>");
        for (int i = 0; i < 100_000; i++) {
            prefixes.append("<p").append(i).append(":x/>");
        }
        assertThat(read("prefixes.rss", RSS.replace("%s", prefixes + "</item>")).damages)
                .hasSize(1);
        Taken broken = read("broken.rss", RSS.replace("%s", "<item></x></item>".repeat(1500)));
        assertThat(broken.damages).hasSize(1500);
        Taken open = read("open.rss", RSS.replace("%s", "<item>".repeat(60_000)));
        assertThat(open.damages).hasSize(Listing.MOST_ENTRIES + 1);
    }

    @Test
    void aNamespaceThatJdomRefusesCostsItsEntryOnly() throws IOException {
        for (String namespace : List.of("1", "-", "$", " ")) {
            String entry = "<item><x xmlns='" + namespace + "'/><description>A.</description></item>";
            Taken taken = read("x.rss", RSS.replace("%s", entry + "<item><description>B.</description></item>"));
            assertThat(taken.texts()).as(namespace).containsExactly("B.");
            assertThat(taken.reasons()).hasSize(1).first().asString().startsWith("is an entry that is not XML");
        }
        byte[] root =
                "<rss version='2.0' xmlns:x='1'><channel><item><link>https://o.example/</link></item></channel></rss>"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(Listing.of("https://o.example/f", root, Optional.empty(), Limits.DEFAULT)
                        .damages())
                .hasSize(1);
    }

    @Test
    void headsAreShortSinceEachEntryIsReadWithThem() throws IOException {
        String head = "<rss version='2.0' x='" + "y".repeat(55_000) + "'><channel>";
        Taken refused = read("long.rss", head + "<item><description>A.</description></item>".repeat(1000));
        assertThat(refused.reasons()).hasSize(1);
        String longest = "<rss version='2.0' x='" + "y".repeat(8000) + "'><channel>";
        Taken taken = read("short.rss", longest + "<item><description>A.</description></item>".repeat(5000));
        assertThat(taken.captures).hasSize((int) (FeedReader.MOST_HEADS / longest.length()) + 1);
        assertThat(taken.reasons()).hasSize(1).first().asString().contains("more entries than are read");
    }

    @Test
    void otherXmlIsSkippedInAFolderAndSaidWhereItIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xml"), "<project><name>x</name></project>");
        assertThat(Taken.of(folder).damages).isEmpty();
        assertThat(Taken.of(folder).skipped).hasSize(1).first().asString().contains("<project>");
        assertThat(Taken.of(file).reasons()).hasSize(1).first().asString().contains("neither a feed nor a news item");
        Path map =
                Files.writeString(folder.resolve("b.xml"), "<urlset><url><loc>https://x.example/</loc></url></urlset>");
        assertThat(Taken.of(map).reasons()).hasSize(1).first().asString().contains("readout fetch --sitemap");
    }

    @Test
    void aFeedIsKnownByItsBytes() {
        byte[] feed = RSS.replace("%s", "<item><description><![CDATA[<html>One.]]></description></item>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Taken.of(Limits.DEFAULT, feed, List.of("-")).texts()).containsExactly("<html>One.");
    }

    @Test
    void jsonFeedsAreRead() throws IOException {
        Taken taken = read(
                "feed.json",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Quay Notes\",\"language\":\"en\","
                        + "\"home_page_url\":\"https://q.example/\",\"items\":["
                        + "{\"id\":\"1\",\"url\":\"https://q.example/1\",\"title\":\"One\",\"content_html\":\"<p>H</p>\","
                        + "\"content_text\":\"T\",\"date_published\":\"2024-05-06T10:00:00+02:00\","
                        + "\"authors\":[{\"name\":\"A\"},{\"url\":\"x\"},{\"name\":\"B\"}]},"
                        + "{\"id\":\"2\",\"content_text\":\"Only text.\",\"external_url\":\"https://o.example/\"},"
                        + "{\"id\":\"3\",\"url\":\"/3\",\"summary\":\"Brief.\"},"
                        + "{\"id\":\"4\",\"url\":\"https://q.example/4\"}, 7]}");
        assertThat(taken.texts()).containsExactly("<p>H</p>", "Only text.", "Brief.");
        assertThat(taken.uris()).containsExactly("https://q.example/1", "https://o.example/", "https://q.example/3");
        assertThat(taken.captures.get(0).given().byline()).contains("A, B");
        assertThat(taken.captures.get(1).given().outlet()).contains("Quay Notes");
        assertThat(taken.captures.get(2).warnings()).containsExactly(FeedEntry.SUMMARY);
        assertThat(taken.damages).isEmpty();
        assertThat(taken.skipped).hasSize(1);
    }

    private Taken read(String name, String text) throws IOException {
        return Taken.of(bytes(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private Path bytes(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
