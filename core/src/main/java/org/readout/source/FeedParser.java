package org.readout.source;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.Serial;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds of one entry or none with Rome, which knows the dialects. Document types are refused and nothing external is
 * loaded. Dates are taken as they are written, because Rome loses their offsets and with them the day. For one thread.
 */
final class FeedParser {
    /** Where a date is, the first publication first. */
    private static final List<String> DATES =
            List.of("pubDate", "published", "issued", "date", "created", "updated", "modified");

    private static final Set<String> MARKUP = Set.of("html", "xhtml", "text/html", "application/xhtml+xml");
    private static final Set<String> TEXT = Set.of("text", "text/plain");

    private final FeedWords words;
    private final SAXBuilder builder = new SAXBuilder();

    FeedParser(FeedWords words) {
        this.words = words;
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setExpandEntities(false);
    }

    /** What is said of the feed itself. */
    record About(Optional<String> title, Optional<String> outlet, Optional<String> link, Optional<String> language) {
        static About nothing() {
            return new About(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** What cannot be parsed, and why. */
    static final class Broken extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        Broken(Exception cause) {
            super(reason(cause), cause);
        }

        private static String reason(Exception cause) {
            Throwable root = cause;
            while (root.getCause() != null && root.getCause() != root) {
                root = root.getCause();
            }
            String message =
                    String.valueOf(root.getMessage()).lines().findFirst().orElse("");
            return message.length() <= 200 ? message : message.substring(0, 200) + "…";
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /** Reads a feed without entries. */
    About about(String document) throws Broken {
        Document parsed = parse(document);
        Optional<String> language = language(parsed.getRootElement());
        SyndFeed feed = build(parsed);
        Optional<String> title = value(feed.getTitle()).map(words::plain);
        return new About(
                title,
                publisher(feed::getModule).or(() -> title),
                value(feed.getLink()),
                value(feed.getLanguage()).or(() -> language));
    }

    /**
     * Reads a feed of one entry.
     *
     * @param base of links that are not whole
     */
    FeedEntry entry(String document, About about, Optional<String> base) throws Broken {
        Document parsed = parse(document);
        Optional<Element> element = element(parsed.getRootElement());
        Optional<String> published = element.flatMap(FeedParser::published);
        Optional<String> language = element.flatMap(FeedParser::language).or(() -> language(parsed.getRootElement()));
        Optional<String> ownBase = base(element, base);
        List<SyndEntry> entries = build(parsed).getEntries();
        if (entries.isEmpty()) {
            throw new Broken(new FeedException("it is no entry of a feed"));
        }
        SyndEntry entry = entries.get(0);
        Optional<String> link = value(entry.getLink())
                .flatMap(written -> Addresses.resolved(ownBase, written))
                .or(() -> value(entry.getUri()).flatMap(written -> Addresses.resolved(Optional.empty(), written)));
        return new FeedEntry(
                title(entry),
                link,
                outlet(entry).or(about::outlet),
                byline(entry),
                published,
                dcLanguage(entry).or(() -> language).or(about::language),
                words(entry));
    }

    private Document parse(String document) throws Broken {
        try {
            return builder.build(new StringReader(document));
        } catch (JDOMException | IOException | RuntimeException e) { // JDOM refuses names in its own way
            throw new Broken(e);
        }
    }

    private static SyndFeed build(Document document) throws Broken {
        try {
            return new SyndFeedInput(false, Locale.ENGLISH).build(document);
        } catch (FeedException | RuntimeException e) {
            throw new Broken(e);
        }
    }

    private static Optional<Element> element(Element root) {
        List<Element> holders = new ArrayList<>(List.of(root));
        holders.addAll(root.getChildren());
        for (Element holder : holders) {
            for (Element child : holder.getChildren()) {
                if (child.getName().equals("item") || child.getName().equals("entry")) {
                    return Optional.of(child);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> published(Element entry) {
        for (String name : DATES) {
            for (Element child : entry.getChildren()) {
                if (child.getName().equals(name) && !child.getTextTrim().isEmpty()) {
                    return Optional.of(child.getTextTrim());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> language(Element element) {
        return value(element.getAttributeValue("lang", Namespace.XML_NAMESPACE));
    }

    private static Optional<String> base(Optional<Element> entry, Optional<String> base) {
        List<Element> outermostFirst = new ArrayList<>();
        for (Element at = entry.orElse(null); at != null; at = at.getParentElement()) {
            outermostFirst.add(0, at);
        }
        Optional<String> found = base;
        for (Element at : outermostFirst) {
            Optional<String> outer = found;
            found = value(at.getAttributeValue("base", Namespace.XML_NAMESPACE))
                    .flatMap(written -> Addresses.resolved(outer, written))
                    .or(() -> outer);
        }
        return found;
    }

    private Optional<String> title(SyndEntry entry) {
        SyndContent title = entry.getTitleEx();
        if (title == null) {
            return Optional.empty();
        }
        Optional<String> value = value(title.getValue());
        return "text".equals(title.getType()) ? value.map(String::strip) : value.map(words::plain);
    }

    /** An entry that a collection took over names its own source. */
    private Optional<String> outlet(SyndEntry entry) {
        SyndFeed source = entry.getSource();
        return source == null
                ? publisher(entry::getModule)
                : value(source.getTitle()).map(words::plain).or(() -> publisher(entry::getModule));
    }

    private static Optional<String> publisher(Function<String, @Nullable Module> modules) {
        return modules.apply(DCModule.URI) instanceof DCModule dublin ? value(dublin.getPublisher()) : Optional.empty();
    }

    private static Optional<String> dcLanguage(SyndEntry entry) {
        return entry.getModule(DCModule.URI) instanceof DCModule dublin
                ? value(dublin.getLanguage())
                : Optional.empty();
    }

    private Optional<String> byline(SyndEntry entry) {
        List<String> names = new ArrayList<>();
        for (SyndPerson person : entry.getAuthors()) {
            value(person.getName()).flatMap(FeedParser::name).ifPresent(names::add);
        }
        if (names.isEmpty()) {
            value(entry.getAuthor()).flatMap(FeedParser::name).ifPresent(names::add);
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        words.plain(String.join(", ", names.stream().distinct().toList())));
    }

    /** RSS has an address for the mail with the name in brackets; an address alone is no name. */
    private static Optional<String> name(String written) {
        if (written.indexOf('@') < 0) {
            return Optional.of(written.strip());
        }
        int open = written.indexOf('(');
        int close = written.lastIndexOf(')');
        return open >= 0 && close > open + 1
                ? Optional.of(written.substring(open + 1, close).strip())
                : Optional.empty();
    }

    private Optional<FeedEntry.Words> words(SyndEntry entry) {
        for (SyndContent content : entry.getContents()) {
            Optional<FeedEntry.Words> found = words(content, false);
            if (found.isPresent()) {
                return found;
            }
        }
        SyndContent description = entry.getDescription();
        if (description == null) {
            return Optional.empty();
        }
        boolean rss = description.getType() == null || description.getType().equals("text/html");
        Optional<String> value = value(description.getValue());
        return words(description, !rss || !value.map(words::isReport).orElse(false));
    }

    private Optional<FeedEntry.Words> words(SyndContent content, boolean summary) {
        Optional<String> value = value(content.getValue());
        String type =
                content.getType() == null ? "html" : content.getType().strip().toLowerCase(Locale.ROOT);
        if (MARKUP.contains(type)) {
            return value.map(markup -> words.markup(markup, summary));
        }
        return TEXT.contains(type) ? value.map(text -> words.text(text, summary)) : Optional.empty();
    }

    private static Optional<String> value(@Nullable String value) {
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value);
    }
}
