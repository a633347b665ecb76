package org.readout.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta elements of a page by their names, read in one pass. Of elements and characters no more than a page's head can need. */
final class MetaElements {
    private static final int MOST = 2_000;
    private static final int LONGEST = 2_000;

    private final Map<String, List<String>> values = new HashMap<>();

    MetaElements(Document page) {
        int seen = 0;
        for (Element element : page.getElementsByTag("meta")) {
            String content = element.attr("content");
            if (seen++ == MOST) {
                break;
            }
            if (content.isBlank() || content.length() > LONGEST) {
                continue;
            }
            String last = "";
            for (String attribute : List.of("name", "property", "itemprop", "http-equiv")) {
                String name = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !name.equals(last)) {
                    values.computeIfAbsent(name, any -> new ArrayList<>()).add(content);
                    last = name;
                }
            }
        }
    }

    /** The values under a name, in the page's order; empty where there are none. */
    List<String> all(String name) {
        return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The first value under a name. */
    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The first value under the first of the names that has one. */
    Optional<String> first(List<String> names) {
        return names.stream().flatMap(name -> all(name).stream()).findFirst();
    }
}
