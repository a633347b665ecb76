package org.readout.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.readout.article.Origin.Place;

/**
 * Finds who wrote a page's article. In this order:
 *
 * <ol>
 *   <li>a line by the headline that says so ("By Ana Ruiz", "Words: Ana Ruiz"): a reader sees it, and where markup disagrees it mostly
 *       names the account that filed the page;
 *   <li>JSON-LD {@code author}, else {@code creator};
 *   <li>meta elements ({@code citation_author}, {@code author} and their like);
 *   <li>markup in the page's body ({@code rel=author}, {@code itemprop=author}, {@code property=author});
 *   <li>a name by the headline in an element that is named for writers, or in a link to a writer's page;
 *   <li>a line elsewhere that says plainly who wrote ("Written by"), or the one name in boxes about writers.
 * </ol>
 *
 * <p>The first of these that names a person is taken; where two of the first share a name, the longer list. Where none names a person, the first
 * that names a team, organisation or account. Who reviewed, edited or photographed is no author. Thread-safe.
 */
final class PageAuthors {
    private static final List<String> META = List.of(
            "citation_author",
            "citation_authors",
            "author",
            "article:author",
            "og:article:author",
            "article:author_name",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dc.contributor.author",
            "dcterms.creator",
            "authors",
            "byl",
            "byline",
            "article.author",
            "cxenseparse:author");
    private static final Set<String> LABELS =
            Set.of("written by", "author", "by", "authored by", "escrito por", "écrit par", "verfasst von");
    private final Bylines bylines;
    private final ShownBylines shown;

    PageAuthors(Bylines bylines) {
        this.bylines = bylines;
        this.shown = new ShownBylines(bylines);
    }

    /**
     * What one place says.
     *
     * @param authors in its order, never empty
     * @param printed as it stands there
     * @param origin the place
     */
    record Found(List<Author> authors, String printed, Origin origin) {
        boolean namesPerson() {
            return authors.stream().anyMatch(author -> author.kind() == Author.Kind.PERSON);
        }

        private List<Author> people() {
            return authors.stream()
                    .filter(author -> author.kind() == Author.Kind.PERSON)
                    .toList();
        }

        boolean shares(Found other) {
            Set<String> names = new HashSet<>();
            authors.forEach(author -> names.add(Bylines.key(author.name())));
            return other.authors.stream().anyMatch(author -> names.contains(Bylines.key(author.name())));
        }
    }

    /** Who wrote it: people where any is named; empty where the page is signed by nobody. */
    Optional<Found> of(Document page, JsonLd data, MetaElements metas, ShownWords words, Optional<String> outlet) {
        List<Found> all = all(page, data, metas, words, outlet);
        Optional<Found> first = all.stream().filter(Found::namesPerson).findFirst();
        if (first.isEmpty()) {
            return all.stream().findFirst();
        }
        Found best = first.get();
        for (Found other : all) {
            boolean marked = other.origin().place() == Place.JSON_LD
                    || other.origin().name().equals(ShownBylines.BY_THE_HEADLINE);
            if (marked && other.people().size() > best.people().size() && best.shares(other)) {
                best = other;
            }
        }
        Found taken = best;
        Optional<String> also = all.stream()
                .filter(other -> !other.origin().equals(taken.origin()) && other.shares(taken))
                .map(other -> other.origin().where())
                .findFirst();
        return Optional.of(
                new Found(taken.people(), taken.printed(), taken.origin().borneOutBy(also)));
    }

    /** What each place says, in the order above. */
    List<Found> all(Document page, JsonLd data, MetaElements metas, ShownWords words, Optional<String> outlet) {
        List<Found> others = Stream.of(
                        linked(data), metas(metas), labelled(metas), shown.marked(page, words), shown.named(words))
                .flatMap(Optional::stream)
                .toList();
        List<Found> all = Stream.concat(shown.signed(words, others).stream(), others.stream())
                .map(found -> withoutOutlet(found, outlet))
                .toList();
        if (all.stream().anyMatch(Found::namesPerson)) {
            return all;
        }
        return Stream.concat(all.stream(), shown.elsewhere(words).map(found -> withoutOutlet(found, outlet)).stream())
                .toList();
    }

    /** An author of the outlet's name is the outlet, whatever its type. */
    private static Found withoutOutlet(Found found, Optional<String> outlet) {
        String own = outlet.map(Bylines::key).orElse("");
        List<Author> authors = found.authors().stream()
                .map(author -> Bylines.key(author.name()).equals(own) && author.kind() == Author.Kind.PERSON
                        ? new Author(author.name(), Author.Kind.ORGANISATION)
                        : author)
                .toList();
        return new Found(authors, found.printed(), found.origin());
    }

    private Optional<Found> linked(JsonLd data) {
        List<Author> authors = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        for (JsonLd.Named named : data.authors()) {
            Bylines.Trust trust =
                    switch (named.type()) {
                        case "Person" -> Bylines.Trust.PERSON;
                        case "Organization", "Corporation", "NewsMediaOrganization", "LocalBusiness" ->
                            Bylines.Trust.ORGANISATION;
                        default -> Bylines.Trust.STATED;
                    };
            List<Author> found = bylines.read(named.name(), trust);
            if (!found.isEmpty()) {
                printed.add(bylines.words().withoutPrefix(Blank.oneLine(named.name())));
                authors.addAll(found);
            }
        }
        return found(authors, String.join(", ", printed), Place.JSON_LD, "author");
    }

    private Optional<Found> metas(MetaElements metas) {
        for (String key : META) {
            List<Author> authors = new ArrayList<>();
            for (String value : metas.all(key)) {
                authors.addAll(bylines.read(inOrder(value, key), Bylines.Trust.STATED));
            }
            if (!authors.isEmpty()) {
                return found(
                        authors,
                        bylines.words().withoutPrefix(Blank.oneLine(String.join(", ", metas.all(key)))),
                        Place.META,
                        key);
            }
        }
        return Optional.empty();
    }

    /** "Ruiz, Ana" of a scholarly page is "Ana Ruiz". */
    private static String inOrder(String value, String key) {
        boolean scholarly = key.startsWith("citation") || key.startsWith("dc");
        String[] parts = value.split(",", 3);
        return scholarly && parts.length == 2 && parts[0].strip().indexOf(' ') < 0
                ? parts[1].strip() + " " + parts[0].strip()
                : value;
    }

    /** What a card for social networks labels as the writer. */
    private Optional<Found> labelled(MetaElements metas) {
        for (String number : List.of("1", "2")) {
            Optional<String> label = metas.first("twitter:label" + number);
            if (label.isPresent() && LABELS.contains(label.get().strip().toLowerCase(Locale.ROOT))) {
                String key = "twitter:data" + number;
                String value = metas.first(key).orElse("");
                return found(
                        bylines.read(value, Bylines.Trust.STATED),
                        bylines.words().withoutPrefix(Blank.oneLine(value)),
                        Place.META,
                        key);
            }
        }
        return Optional.empty();
    }

    static Optional<Found> found(List<Author> authors, String printed, Place place, String name) {
        Set<String> seen = new HashSet<>();
        List<Author> each = authors.stream()
                .filter(author -> seen.add(Bylines.key(author.name())))
                .toList();
        return each.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(each, printed, Origin.of(Fact.BYLINE, place, name)));
    }
}
