package org.readout.article;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.readout.text.Span;

/** Reads what a page's markup says about its article: JSON-LD first, then meta elements, then what is shown. Thread-safe. */
final class PageMetadata {
    private static final List<String> DATE_META = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "datePublished",
            "date_published",
            "parsely-pub-date",
            "publish-date",
            "publish_date",
            "publication_date",
            "publicationDate",
            "pubdate",
            "sailthru.date",
            "article.published",
            "DC.date.issued",
            "dc.date",
            "dcterms.created",
            "dcterms.date",
            "date",
            "article:published",
            "published_time",
            "cXenseParse:recs:publishtime");
    private static final List<String> AUTHOR_META = List.of(
            "author",
            "article:author",
            "og:article:author",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "article:author_name",
            "authors",
            "byl",
            "twitter:data1");
    private static final List<String> LATER_DATE_META =
            List.of("article:modified_time", "og:updated_time", "dateModified", "last-modified");
    private static final int BEFORE_HEADLINE = 5;
    private static final int BEHIND_HEADLINE = 14;
    private static final int LONGEST_NAME = 70;
    private static final int MOST_NAMES = 8;
    private static final int LONGEST_DATE = 120;

    private final Dates dates;
    private final PageTitle title;
    private final PageNames bylines = new PageNames(PageNames.Role.BYLINE);
    private final PageNames dateNames = new PageNames(PageNames.Role.DATE);
    private final Set<String> nobody;

    PageMetadata(Dates dates, WordSets sets) {
        this.dates = dates;
        this.title = new PageTitle();
        this.nobody = sets.words("nobody");
    }

    /**
     * What is said on the page.
     *
     * @param blocks all of the page's text in order
     */
    Metadata read(Document page, List<PageBlock> blocks) {
        JsonLd data = new JsonLd(page);
        List<String> authors = authors(page, data);
        Optional<String> outlet = meta(page, List.of("og:site_name"))
                .or(data::outlet)
                .or(() -> meta(page, List.of("application-name")))
                .map(Blank::oneLine);
        Optional<String> headline = title.of(page, data, outlet);
        return new Metadata(
                outlet,
                headline,
                authors.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", authors)),
                published(page, data, besideHeadline(blocks, headline)),
                language(page, data));
    }

    private Optional<Published> published(Document page, JsonLd data, List<PageBlock> besideHeadline) {
        return data.published()
                .flatMap(dates::published)
                .or(() -> meta(page, DATE_META).flatMap(dates::published))
                .or(() -> marked(page, "[itemprop=datePublished], time[pubdate], time.published, time.entry-date"))
                .or(() -> printed(besideHeadline))
                .or(() -> marked(page, "article time[datetime], main time[datetime], header time[datetime]"))
                .or(() -> address(page))
                .or(() -> shown(page))
                .or(() -> meta(page, LATER_DATE_META).or(data::modified).flatMap(dates::published));
    }

    private Optional<Published> marked(Document page, String query) {
        return page.select(query).stream()
                .limit(20)
                .map(PageMetadata::value)
                .flatMap(value -> dates.published(value).stream())
                .findFirst();
    }

    /** The short blocks that stand around the headline. */
    private static List<PageBlock> besideHeadline(List<PageBlock> blocks, Optional<String> headline) {
        int at = 0;
        while (at < blocks.size()
                && !headline.map(blocks.get(at).text()::equals).orElse(false)) {
            at++;
        }
        if (at == blocks.size()) {
            return List.of();
        }
        return blocks.subList(Math.max(0, at - BEFORE_HEADLINE), Math.min(blocks.size(), at + BEHIND_HEADLINE)).stream()
                .filter(block -> block.text().length() <= LONGEST_DATE)
                .toList();
    }

    private Optional<Published> printed(List<PageBlock> blocks) {
        return blocks.stream()
                .flatMap(block ->
                        dates
                                .find(LineToken.of(
                                        block.text(), new Span(0, block.text().length()), 40))
                                .stream())
                .findFirst()
                .map(date -> new Published(date, Optional.empty()));
    }

    private static String value(Element element) {
        if (element.hasAttr("datetime")) {
            return element.attr("datetime");
        }
        return element.hasAttr("content") ? element.attr("content") : element.text();
    }

    /** "/2025/09/04/" in the page's own address. */
    private Optional<Published> address(Document page) {
        String address = page.select("link[rel=canonical]").attr("href");
        if (address.isEmpty()) {
            address = meta(page, List.of("og:url")).orElse("");
        }
        String[] parts = address.split("/", 40);
        for (int i = 0; i + 2 < parts.length; i++) {
            if (parts[i].length() == 4 && parts[i + 1].length() == 2 && parts[i + 2].length() == 2) {
                Optional<Published> date = dates.published(parts[i] + "-" + parts[i + 1] + "-" + parts[i + 2]);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Published> shown(Document page) {
        for (Element element : page.body().select("[class], [id]")) {
            if (dateNames.describe(element) && element.childrenSize() <= 4) {
                String text = element.text();
                Optional<Published> date = text.length() > LONGEST_DATE ? Optional.empty() : dates.published(text);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private List<String> authors(Document page, JsonLd data) {
        List<String> names = names(data.authors());
        for (String key : AUTHOR_META) {
            if (names.isEmpty()) {
                names = names(metas(page, key));
            }
        }
        if (names.isEmpty()) {
            names = names(page.select("[rel=author], [itemprop=author] [itemprop=name], [itemprop=author]")
                    .eachText());
        }
        if (names.isEmpty()) {
            names = names(shownBylines(page));
        }
        return names;
    }

    private List<String> shownBylines(Document page) {
        for (Element element : page.body().select("[class], [id]")) {
            if (bylines.describe(element)) {
                Element link = element.selectFirst("a");
                String text = link != null && !link.text().isBlank() ? link.text() : element.text();
                if (text.length() <= LONGEST_NAME && !names(List.of(text)).isEmpty() && looksLikeName(text)) {
                    return List.of(text);
                }
            }
        }
        return List.of();
    }

    private static boolean looksLikeName(String text) {
        String bare = text.startsWith("By ") || text.startsWith("by ") ? text.substring(3) : text;
        String[] words = bare.strip().split(" ", 9);
        if (words.length < 2 || words.length > 5) {
            return false;
        }
        for (String word : words) {
            if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0))) {
                return false;
            }
        }
        return true;
    }

    /** Names as printed, without "By", addresses and accounts that are nobody's. */
    private List<String> names(List<String> written) {
        Set<String> names = new LinkedHashSet<>();
        for (String value : written) {
            String name = Blank.oneLine(value);
            String lower = name.toLowerCase(Locale.ROOT);
            for (String prefix : List.of("written by", "posted by", "by:", "by ", "author:", "author ")) {
                if (lower.startsWith(prefix)) {
                    name = Blank.oneLine(name.substring(prefix.length()));
                    lower = name.toLowerCase(Locale.ROOT);
                }
            }
            boolean address =
                    lower.contains("://") || lower.contains("@") || lower.contains(".com") || lower.startsWith("/");
            if (!name.isEmpty() && name.length() <= LONGEST_NAME && !address && !nobody.contains(lower)) {
                names.add(name);
            }
        }
        return names.stream().limit(MOST_NAMES).toList();
    }

    private static Optional<String> meta(Document page, List<String> keys) {
        return keys.stream()
                .flatMap(key -> metas(page, key).stream())
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static List<String> metas(Document page, String key) {
        List<String> values = new ArrayList<>();
        for (Element element : page.getElementsByTag("meta")) {
            boolean named = element.attr("name").equalsIgnoreCase(key)
                    || element.attr("property").equalsIgnoreCase(key)
                    || element.attr("itemprop").equalsIgnoreCase(key);
            if (named) {
                values.add(element.attr("content"));
            }
        }
        return values;
    }

    private static Optional<String> language(Document page, JsonLd data) {
        String written = page.select("html").attr("lang");
        if (written.isBlank()) {
            written = data.language()
                    .or(() -> meta(page, List.of("content-language", "og:locale")))
                    .orElse("");
        }
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(written.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
            return tag.equals("und") ? Optional.empty() : Optional.of(tag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
