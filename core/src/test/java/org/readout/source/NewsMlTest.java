package org.readout.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NewsML-G2 and NITF; every item is invented here. */
class NewsMlTest {
    private static final String NAMESPACE = "xmlns=\"http://iptc.org/std/nar/2006-10-01/\"";

    private static final String META = "<itemMeta><itemClass qcode=\"ninat:text\"/><provider literal=\"QA\"><name>Quay"
            + " Agency</name></provider><versionCreated>2024-05-06T12:00:00Z</versionCreated>%s</itemMeta>"
            + "<contentMeta><contentCreated>2024-05-06T10:00:00+02:00</contentCreated><creator literal=\"x\"/>"
            + "<language tag=\"en\"/><by>By Ines Moor</by><dateline>BRAY, May 6 (QA) —</dateline>"
            + "<headline>Pier <i>opens</i> again</headline><slugline>PIER</slugline></contentMeta>";

    @TempDir
    Path folder;

    @Test
    void anItemWithNitfIsReadAsAPage() throws IOException {
        Taken taken = read(item(
                "urn:newsml:1",
                "",
                "<inlineXML contenttype=\"application/nitf+xml\"><nitf xmlns=\"http://iptc.org/std/NITF/2006-10-18/\"><head>"
                        + "<title>no</title></head><body><body.head><hedline><hl1>Pier opens</hl1></hedline></body.head>"
                        + "<body.content><p>It is <person>open</person>, she said &lt;loudly&gt;.</p><media><media-reference"
                        + " source=\"x\">no</media-reference><media-caption>A pier.</media-caption></media></body.content>"
                        + "</body></nitf></inlineXML>"));
        assertThat(taken.damages).isEmpty();
        Capture capture = taken.captures.get(0);
        assertThat(capture.mediaType()).isEqualTo(MediaType.HTML);
        assertThat(capture.decode().text())
                .isEqualTo("<p>BRAY, May 6 (QA) —</p>\n<article><div><header><div><h1>Pier opens</h1></div></header>"
                        + "<div><p>It is <span>open</span>, she said &lt;loudly&gt;.</p>"
                        + "<figure><figcaption>A pier.</figcaption></figure></div></div></article>");
        Given given = capture.given();
        assertThat(given.title()).contains("Pier opens again");
        assertThat(given.outlet()).contains("Quay Agency");
        assertThat(given.byline()).contains("By Ines Moor");
        assertThat(given.published()).contains("2024-05-06T10:00:00+02:00");
        assertThat(given.language()).contains("en");
        assertThat(capture.uri()).isEqualTo(folder.resolve("a.xml").toString());
    }

    @Test
    void anItemWithAPageOrPlainTextIsReadAsThat() throws IOException {
        Taken page = read(item(
                "https://q.example/1",
                "",
                "<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>"
                        + "<p class=\"a\" onclick=\"x\">BRAY, May 6 (QA) — Open.<br/></p></body></html></inlineXML>"));
        assertThat(page.texts())
                .containsExactly("<html><body><p class=\"a\">BRAY, May 6 (QA) — Open.<br></p></body></html>");
        assertThat(page.uris()).containsExactly("https://q.example/1");
        Taken text = read(item("u", "", "<inlineData contenttype=\"text/plain\">First.\n\nSecond.</inlineData>"));
        assertThat(text.texts()).containsExactly("BRAY, May 6 (QA) —\n\nFirst.\n\nSecond.");
        assertThat(text.captures.get(0).mediaType()).isEqualTo(MediaType.TEXT);
    }

    @Test
    void whatAPublisherHasTakenBackOrHeldBackIsSaid() throws IOException {
        String body = "<inlineData>Words.</inlineData>";
        Taken canceled = read(item("u", "<pubStatus qcode=\"stat:canceled\"/>", body));
        assertThat(canceled.captures.get(0).warnings())
                .containsExactly("Its publisher says that it may not be used: canceled.");
        Taken held =
                read(item("u", "<embargoed>2024-05-07T00:00:00Z</embargoed><pubStatus qcode=\"stat:usable\"/>", body));
        assertThat(held.captures.get(0).warnings()).containsExactly("It was under embargo until 2024-05-07T00:00:00Z.");
        Taken empty = read(item("u", "<pubStatus qcode=\"stat:withheld\"/>", "<remoteContent href=\"x\"/>"));
        assertThat(empty.captures).isEmpty();
        assertThat(empty.skipped).hasSize(1).first().asString().contains("withheld");
    }

    @Test
    void aMessageHoldsSeveralItemsAndABrokenOneCostsNoOther() throws IOException {
        String good = item("u", "", "<inlineData>Good.</inlineData>");
        String message = "<?xml version=\"1.0\"?><newsMessage " + NAMESPACE
                + "><header><sent>2024-05-06</sent></header><itemSet>"
                + good + "<newsItem guid=\"b\"><contentSet><inlineData>Bad</contentSet></newsItem>" + good
                + "<packageItem/></itemSet></newsMessage>";
        Taken taken = read(message);
        assertThat(taken.texts()).hasSize(2).allMatch(text -> text.endsWith("Good."));
        assertThat(taken.uris().get(1)).endsWith("a.xml#3");
        assertThat(taken.damages).hasSize(1);
        assertThat(taken.damages.get(0).position())
                .hasValue(message.substring(0, message.indexOf("<newsItem guid=\"b\""))
                        .getBytes(StandardCharsets.UTF_8)
                        .length);
        Taken cut = read(message.substring(0, message.lastIndexOf("Good.")));
        assertThat(cut.texts()).hasSize(1);
        assertThat(cut.reasons()).last().asString().contains("cut off");
    }

    @Test
    void aPackageSaysThatItHoldsNoText() throws IOException {
        Taken taken = read("<packageItem " + NAMESPACE
                + "><groupSet><group><itemRef residref=\"x\"/></group></groupSet></packageItem>");
        assertThat(taken.reasons()).containsExactly("is a package of news items: it lists them and holds no text");
    }

    @Test
    void aDocumentOfNitfIsReadByItself() throws IOException {
        Taken taken = read("<nitf><head><title>T</title><docdata><date.issue norm=\"20240506T101500Z\"/>"
                + "<doc.copyright holder=\"Quay Agency\"/></docdata></head><body><body.head><hedline><hl1>Head</hl1></hedline>"
                + "<byline>By A. Bee</byline></body.head><body.content><p>Words.</p></body.content></body></nitf>");
        assertThat(taken.texts())
                .hasSize(1)
                .first()
                .asString()
                .contains("<h1>Head</h1>")
                .contains("<p>Words.</p>");
        Given given = taken.captures.get(0).given();
        assertThat(given.title()).contains("Head");
        assertThat(given.published()).contains("2024-05-06T10:15:00Z");
        assertThat(given.byline()).contains("By A. Bee");
        assertThat(given.outlet()).contains("Quay Agency");
    }

    @Test
    void nestingIsLimitedAndNothingExpands() throws IOException {
        Taken deep = read(
                item("u", "", "<inlineXML>" + "<p>".repeat(20_000) + "x" + "</p>".repeat(20_000) + "</inlineXML>"));
        assertThat(deep.reasons()).containsExactly("is a news item with more than 100 elements inside one another");
        Taken bomb = read("<!DOCTYPE newsItem [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                + item("u", "", "<inlineData>&b; end</inlineData>"));
        assertThat(bomb.texts()).hasSize(1).first().asString().endsWith("&b; end");
    }

    private static String item(String guid, String meta, String content) {
        return "<newsItem " + NAMESPACE + " guid=\"" + guid + "\" version=\"1\">" + META.replace("%s", meta)
                + "<contentSet>" + content + "</contentSet></newsItem>";
    }

    private Taken read(String text) throws IOException {
        return Taken.of(Files.write(folder.resolve("a.xml"), text.getBytes(StandardCharsets.UTF_8)));
    }
}
