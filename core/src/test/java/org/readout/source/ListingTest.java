package org.readout.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Feeds and sitemaps as lists of addresses; every one is invented here. */
class ListingTest {
    @Test
    void aSitemapOfNewsGivesItsAddressesWithWhatItSaysOfThem() {
        Listing listing = of("<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9' xmlns:image='u:i'>"
                + "<url><loc>https://h.example/a?x=1&amp;y=2</loc><lastmod>2024-05-07</lastmod><news:news><news:publication>"
                + "<news:name>Harbour Watch</news:name><news:language>en</news:language></news:publication>"
                + "<news:publication_date>2024-05-06T10:00:00+02:00</news:publication_date>"
                + "<news:title><![CDATA[Port & Sea]]></news:title></news:news>"
                + "<image:image><image:loc>https://h.example/i.png</image:loc><image:title>No</image:title></image:image></url>"
                + "<url><image:image><image:loc>https://h.example/j.png</image:loc></image:image>"
                + "<loc>/b</loc><lastmod>2024-05-08</lastmod></url></urlset>");
        assertThat(listing.kind()).isEqualTo(Listing.Kind.SITEMAP);
        assertThat(listing.damages()).isEmpty();
        assertThat(listing.entries())
                .containsExactly(
                        new Listing.Entry(
                                "https://h.example/a?x=1&y=2",
                                Optional.of("Port & Sea"),
                                Optional.of("Harbour Watch"),
                                Optional.of("2024-05-06T10:00:00+02:00"),
                                Optional.of("en")),
                        new Listing.Entry(
                                "https://h.example/b",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("2024-05-08"),
                                Optional.empty()));
    }

    @Test
    void anIndexGivesItsSitemaps() {
        Listing listing = of("<sitemapindex><sitemap><loc>https://h.example/1.xml.gz</loc></sitemap>"
                + "<sitemap><loc>javascript:x</loc></sitemap></sitemapindex>");
        assertThat(listing.kind()).isEqualTo(Listing.Kind.INDEX);
        assertThat(listing.entries()).extracting(Listing.Entry::address).containsExactly("https://h.example/1.xml.gz");
        assertThat(listing.damages()).hasSize(1);
    }

    @Test
    void whatStandsBeforeACutIsKept() {
        Listing listing = of("<urlset><url><loc>https://h.example/1</loc></url><url><loc>https://h.exam");
        assertThat(listing.entries()).hasSize(1);
        assertThat(listing.damages()).extracting(Damage::reason).containsExactly("is a sitemap that was cut off");
    }

    @Test
    void feedsAreListedAlsoWithoutWords() {
        Listing rss = of("<rss version='2.0'><channel><title>H</title><item><title>T</title><link>/1</link>"
                + "<pubDate>Mon, 06 May 2024 10:00:00 +0200</pubDate></item><item><title>No address</title></item>"
                + "</channel></rss>");
        assertThat(rss.kind()).isEqualTo(Listing.Kind.FEED);
        assertThat(rss.title()).contains("H");
        assertThat(rss.entries())
                .containsExactly(new Listing.Entry(
                        "https://h.example/1",
                        Optional.of("T"),
                        Optional.of("H"),
                        Optional.of("Mon, 06 May 2024 10:00:00 +0200"),
                        Optional.empty()));
        Listing json = of("{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"J\","
                + "\"items\":[{\"id\":\"1\",\"url\":\"https://h.example/2\",\"title\":\"T\"}]}");
        assertThat(json.kind()).isEqualTo(Listing.Kind.FEED);
        assertThat(json.entries()).extracting(Listing.Entry::address).containsExactly("https://h.example/2");
    }

    @Test
    void whatListsNothingSaysSo() {
        for (String other : new String[] {"<html><p>x", "{\"a\":1}", "plain", "", "{\"items\":[{\"a\":"}) {
            Listing listing = of(other);
            assertThat(listing.entries()).as(other).isEmpty();
            assertThat(listing.damages()).as(other).isNotEmpty();
        }
    }

    @Test
    void moreAddressesThanAreAllowedAreCut() {
        String many = "<url><loc>https://h.example/1</loc></url>".repeat(Listing.MOST_ENTRIES + 10);
        Listing listing = of("<urlset>" + many + "</urlset>");
        assertThat(listing.entries()).hasSize(Listing.MOST_ENTRIES);
        assertThat(listing.damages()).hasSize(1);
    }

    private static Listing of(String text) {
        return Listing.of(
                "https://h.example/list.xml", text.getBytes(StandardCharsets.UTF_8), Optional.empty(), Limits.DEFAULT);
    }
}
