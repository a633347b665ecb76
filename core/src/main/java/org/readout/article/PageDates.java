package org.readout.article;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.readout.article.Dates.DayOrder;
import org.readout.article.Origin.Place;

/**
 * Finds when a page's article was published and when it was last changed. Publication, in this order:
 *
 * <ol>
 *   <li>a date anywhere that is said to be that of the first publication, then one by the headline that is said to be that of publication;
 *   <li>a date by the headline that does not say what it is, if it is more than a day earlier than the markup's, which then is mostly the day
 *       when the page was moved or made anew; a later one may be that of a change;
 *   <li>JSON-LD {@code datePublished}, meta elements, markup: the instant, with the day as the outlet states it;
 *   <li>a date by the headline that does not say what it is;
 *   <li>the day in the page's own address;
 *   <li>the last change, if it stands by the headline and the page tells no other date: it is what a reader would cite;
 *   <li>a date in an element that is named for dates;
 *   <li>a date in a line anywhere that says that it is that of publication;
 *   <li>the last change, wherever it is told.
 * </ol>
 *
 * <p>The last change is read from JSON-LD, meta elements, markup, the words by the headline and a line that says so. What only tells the month, or
 * a day without a year, is none. Thread-safe.
 */
final class PageDates {
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "datePublished",
            "date_published",
            "published-date",
            "parsely-pub-date",
            "publish-date",
            "publish_date",
            "publication_date",
            "publicationDate",
            "pubdate",
            "published_at",
            "sailthru.date",
            "article.published",
            "DC.date.issued",
            "dcterms.issued",
            "citation_publication_date",
            "citation_online_date",
            "citation_date",
            "dc.date",
            "dcterms.created",
            "dcterms.date",
            "article:published",
            "published",
            "published_time",
            "article_date_original",
            "cXenseParse:recs:publishtime",
            "date");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "og:article:modified_time",
            "dateModified",
            "modified-date",
            "dcterms.modified",
            "last-modified",
            "lastmod");
    private static final String PUBLISHED_MARKUP =
            "[itemprop~=datePublished], [property~=datePublished], time[pubdate], time.published, time.entry-date";
    private static final String MODIFIED_MARKUP = "[itemprop~=dateModified], [property~=dateModified], time.updated";
    private static final int MOST_MARKED = 20;

    private final WrittenDates dates;
    private final ShownDates shown;

    PageDates(WrittenDates dates, WordSets sets) {
        this.dates = dates;
        this.shown = new ShownDates(dates, sets);
    }

    /**
     * A date and its place.
     *
     * @param date when
     * @param origin where it was found
     */
    record Found(Published date, Origin origin) {
        boolean isOff(Found other) {
            return days(other) > 1;
        }

        private long days(Found other) {
            return Math.abs(ChronoUnit.DAYS.between(date.date(), other.date.date()));
        }

        private String told() {
            return date.date() + " (" + origin.where() + ")";
        }
    }

    /**
     * What was found.
     *
     * @param published when it was published
     * @param modified when it was last changed
     */
    record Both(Optional<Found> published, Optional<Found> modified) {}

    /**
     * The dates of a page.
     *
     * @param language of the page, which tells how dates in numbers are meant
     */
    Both of(
            Document page,
            JsonLd data,
            MetaElements metas,
            ShownWords words,
            Optional<String> language,
            Optional<String> address) {
        DayOrder order = dates.order(language);
        ShownDates.Seen seen = shown.of(words, order);
        Optional<Found> modified = modified(page, data, metas, order).or(seen::changed);
        Optional<Found> marked = marked(page, data, metas, order);
        Optional<Found> plain = seen.plain().filter(date -> modified.isEmpty() || date.isOff(modified.get()));
        Optional<Found> published = shown.elsewhere(words, order, ShownDates.Sort.ORIGINAL)
                .or(seen::issued)
                .filter(date -> marked.isEmpty() || date.isOff(marked.get()))
                .or(() -> plain.filter(date -> marked.isPresent()
                        && date.isOff(marked.get())
                        && date.date().date().isBefore(marked.get().date().date())))
                .or(() -> marked)
                .or(seen::plain)
                .or(() -> address.flatMap(this::address))
                .map(found -> compared(found, marked, Stream.of(seen.issued(), plain)))
                .or(() -> seen.changed().map(PageDates::onlyDate))
                .or(() -> shown.named(words, order))
                .or(() -> shown.elsewhere(words, order, ShownDates.Sort.ISSUED))
                .or(() -> modified.or(() -> shown.elsewhere(words, order, ShownDates.Sort.CHANGED))
                        .map(PageDates::onlyDate));
        return new Both(
                published,
                modified.or(() -> shown.elsewhere(words, order, ShownDates.Sort.CHANGED))
                        .map(found -> new Found(
                                found.date(),
                                Origin.of(
                                        Fact.MODIFIED,
                                        found.origin().place(),
                                        found.origin().name()))));
    }

    private Optional<Found> marked(Document page, JsonLd data, MetaElements metas, DayOrder order) {
        return data.published()
                .flatMap(value -> dates.published(value, order))
                .map(date -> found(date, Place.JSON_LD, "datePublished"))
                .or(() -> meta(metas, PUBLISHED, order))
                .or(() -> markup(page, PUBLISHED_MARKUP, "datePublished", order));
    }

    private Optional<Found> modified(Document page, JsonLd data, MetaElements metas, DayOrder order) {
        return data.modified()
                .flatMap(value -> dates.published(value, order))
                .map(date -> found(date, Place.JSON_LD, "dateModified"))
                .or(() -> meta(metas, MODIFIED, order))
                .or(() -> markup(page, MODIFIED_MARKUP, "dateModified", order));
    }

    private Optional<Found> meta(MetaElements metas, List<String> keys, DayOrder order) {
        for (String key : keys) {
            Optional<Found> found = metas.all(key).stream()
                    .flatMap(value -> dates.published(value, order).stream())
                    .findFirst()
                    .map(date -> found(date, Place.META, key));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Found> markup(Document page, String query, String name, DayOrder order) {
        return page.body().select(query).stream()
                .limit(MOST_MARKED)
                .map(PageDates::value)
                .flatMap(value -> dates.published(value, order).stream())
                .findFirst()
                .map(date -> found(date, Place.MARKUP, name));
    }

    private static String value(Element element) {
        if (element.hasAttr("datetime")) {
            return element.attr("datetime");
        }
        return element.hasAttr("content") ? element.attr("content") : element.text();
    }

    /** "/2025/09/04/" or "/2025/september/04/" in the page's own address. */
    private Optional<Found> address(String address) {
        String[] parts = address.split("/", 40);
        for (int i = 0; i + 2 < parts.length; i++) {
            String day = parts[i + 2].substring(0, Math.min(2, parts[i + 2].length()));
            boolean number = parts[i + 1].length() == 2 && Character.isDigit(parts[i + 1].charAt(0));
            // "2024/05/10-things-to-know" tells a number, "2024/may/10-boats-sink" a day.
            boolean whole = parts[i + 2].length() == 2
                    || (parts[i + 2].length() > 2
                            && (number
                                    ? "?#".indexOf(parts[i + 2].charAt(2)) >= 0
                                    : !Character.isLetterOrDigit(parts[i + 2].charAt(2))));
            if (parts[i].length() == 4 && whole) {
                Optional<Published> date = number
                        ? dates.published(parts[i] + "-" + parts[i + 1] + "-" + day)
                        : dates.published(parts[i] + " " + parts[i + 1] + " " + day);
                if (date.isPresent()) {
                    return date.map(found -> found(found, Place.ADDRESS, ""));
                }
            }
        }
        return Optional.empty();
    }

    /** With what bears the date out or speaks against it. */
    private static Found compared(Found taken, Optional<Found> marked, Stream<Optional<Found>> seen) {
        List<Found> others = Stream.concat(marked.stream(), seen.flatMap(Optional::stream))
                .filter(other -> other.origin().place() != taken.origin().place())
                .toList();
        Optional<String> same = others.stream()
                .filter(other -> !taken.isOff(other))
                .map(other -> other.origin().where())
                .findFirst();
        Optional<String> against =
                others.stream().filter(taken::isOff).map(Found::told).findFirst();
        return new Found(taken.date(), taken.origin().borneOutBy(same).against(against));
    }

    private static Found onlyDate(Found change) {
        return new Found(change.date(), change.origin().against(Optional.empty()));
    }

    static Found found(Published date, Place place, String name) {
        return new Found(date, Origin.of(Fact.PUBLISHED, place, name));
    }
}
