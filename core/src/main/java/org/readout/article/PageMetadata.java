package org.readout.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.readout.article.Origin.Place;
import org.readout.article.PageTitle.Headline;

/**
 * Reads what a page says about its article, and where it says so: {@link PageTitle}, {@link PageAuthors}, {@link PageDates}, and here what needs no
 * choice between places that differ. Thread-safe.
 */
final class PageMetadata {
    private static final int LONGEST = 120;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_LANGUAGE = 40;

    private final PageTitle titles = new PageTitle();
    private final PageAuthors authors;
    private final PageDates dates;
    private final Agencies agencies;

    PageMetadata(WrittenDates dates, Bylines bylines, Agencies agencies, WordSets sets) {
        this.agencies = agencies;
        this.authors = new PageAuthors(bylines);
        this.dates = new PageDates(dates, sets);
    }

    /** What one place says of one thing. */
    private record Stated(String value, Origin origin) {}

    /** The page's linked data. */
    static JsonLd linked(Document page) {
        MetaElements metas = new MetaElements(page);
        return new JsonLd(
                page,
                canonical(page, metas).map(Stated::value),
                metas.first("og:title").orElseGet(page::title));
    }

    /** What is said on the page, and in its linked data. */
    Metadata read(Document page, JsonLd data) {
        MetaElements metas = new MetaElements(page);
        Optional<Stated> canonical = canonical(page, metas);
        Optional<Stated> outlet = outlet(data, metas);
        Optional<Headline> title = titles.of(page, data, metas, outlet.map(Stated::value));
        ShownWords words = new ShownWords(page, title.flatMap(Headline::element), title.map(Headline::text));
        Optional<Stated> language = language(page, data, metas);
        PageDates.Both when =
                dates.of(page, data, metas, words, language.map(Stated::value), canonical.map(Stated::value));
        Optional<PageAuthors.Found> byline = authors.of(page, data, metas, words, outlet.map(Stated::value));
        Optional<Stated> section = section(data, metas);
        Optional<Stated> agency = agency(data);
        List<String> keywords = keywords(data, metas);
        List<Origin> origins = new ArrayList<>();
        outlet.map(Stated::origin).ifPresent(origins::add);
        title.map(Headline::origin).ifPresent(origins::add);
        byline.map(PageAuthors.Found::origin).ifPresent(origins::add);
        when.published().map(PageDates.Found::origin).ifPresent(origins::add);
        when.modified().map(PageDates.Found::origin).ifPresent(origins::add);
        section.map(Stated::origin).ifPresent(origins::add);
        if (!keywords.isEmpty()) {
            origins.add(Origin.of(Fact.KEYWORDS, data.keywords().isEmpty() ? Place.META : Place.JSON_LD, "keywords"));
        }
        language.map(Stated::origin).ifPresent(origins::add);
        agency.map(Stated::origin).ifPresent(origins::add);
        canonical.map(Stated::origin).ifPresent(origins::add);
        return new Metadata(
                outlet.map(Stated::value),
                title.map(Headline::text),
                byline.map(PageAuthors.Found::printed),
                when.published().map(PageDates.Found::date),
                language.map(Stated::value),
                new Particulars(
                        byline.map(PageAuthors.Found::authors).orElse(List.of()),
                        when.modified().map(PageDates.Found::date),
                        section.map(Stated::value),
                        keywords,
                        agency.map(Stated::value),
                        canonical.map(Stated::value),
                        origins));
    }

    private static Optional<Stated> outlet(JsonLd data, MetaElements metas) {
        return stated(metas.first("og:site_name"), Fact.OUTLET, Place.META, "og:site_name")
                .or(() -> stated(data.outlet(), Fact.OUTLET, Place.JSON_LD, "publisher"))
                .or(() -> stated(metas.first("application-name"), Fact.OUTLET, Place.META, "application-name"));
    }

    private static Optional<Stated> section(JsonLd data, MetaElements metas) {
        return stated(metas.first("article:section"), Fact.SECTION, Place.META, "article:section")
                .or(() -> stated(data.section(), Fact.SECTION, Place.JSON_LD, "articleSection"))
                .or(() -> stated(metas.first("parsely-section"), Fact.SECTION, Place.META, "parsely-section"))
                .or(() -> stated(metas.first("section"), Fact.SECTION, Place.META, "section"));
    }

    /** One line of no more than {@value #LONGEST} characters. */
    private static Optional<Stated> stated(Optional<String> value, Fact fact, Place place, String name) {
        return value.map(Blank::oneLine)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .map(text -> new Stated(text, Origin.of(fact, place, name)));
    }

    private static List<String> keywords(JsonLd data, MetaElements metas) {
        List<String> written = new ArrayList<>(data.keywords());
        if (written.isEmpty()) {
            written.addAll(metas.all("news_keywords"));
        }
        if (written.isEmpty()) {
            written.addAll(metas.all("article:tag"));
        }
        if (written.isEmpty()) {
            written.addAll(metas.all("keywords"));
        }
        Set<String> keywords = new LinkedHashSet<>();
        for (String value : written) {
            for (String part : value.substring(0, Math.min(value.length(), LONGEST_ADDRESS))
                    .split("[,;]", -1)) {
                String keyword = Blank.oneLine(part);
                if (!keyword.isEmpty() && keyword.length() <= LONGEST && keywords.size() < Particulars.MOST_KEYWORDS) {
                    keywords.add(keyword);
                }
            }
        }
        return List.copyOf(keywords);
    }

    /** The agency in what JSON-LD gives as the source. */
    private Optional<Stated> agency(JsonLd data) {
        return data.sources().stream()
                .flatMap(source -> agencies.named(source).stream())
                .findFirst()
                .map(credit ->
                        new Stated(credit.agency(), Origin.of(Fact.AGENCY, Place.JSON_LD, "sourceOrganization")));
    }

    /** The page's own address, if it is a whole one of the web. */
    private static Optional<Stated> canonical(Document page, MetaElements metas) {
        return address(page.select("link[rel=canonical]").attr("href"), Place.MARKUP, "link rel=canonical")
                .or(() -> address(metas.first("og:url").orElse(""), Place.META, "og:url"));
    }

    private static Optional<Stated> address(String written, Place place, String name) {
        String bare = written.strip();
        if (bare.isEmpty() || bare.length() > LONGEST_ADDRESS) {
            return Optional.empty();
        }
        try {
            URI address = new URI(bare);
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("https") || scheme.equals("http"))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
            return web ? Optional.of(new Stated(bare, Origin.of(Fact.CANONICAL, place, name))) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Stated> language(Document page, JsonLd data, MetaElements metas) {
        return language(page.select("html").attr("lang"), Place.MARKUP, "html lang")
                .or(() -> language(data.language().orElse(""), Place.JSON_LD, "inLanguage"))
                .or(() -> language(metas.first("content-language").orElse(""), Place.META, "content-language"))
                .or(() -> language(metas.first("og:locale").orElse(""), Place.META, "og:locale"));
    }

    private static Optional<Stated> language(String written, Place place, String name) {
        if (written.isBlank() || written.length() > LONGEST_LANGUAGE) {
            return Optional.empty();
        }
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(written.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
            return tag.equals("und")
                    ? Optional.empty()
                    : Optional.of(new Stated(tag, Origin.of(Fact.LANGUAGE, place, name)));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
