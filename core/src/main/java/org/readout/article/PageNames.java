package org.readout.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.readout.text.Table;

/** What the names that a page gives its elements say of them: {@code page.tsv}. */
final class PageNames {
    /** What a name can say. */
    enum Role {
        /** Buttons to pass the article on. */
        SHARE,
        /** Other articles. */
        TEASER,
        /** What the site or its advertisers offer. */
        OFFER,
        /** Furniture of the site. */
        SITE,
        /** About the article, not of it. */
        ABOUT,
        /** What readers wrote. */
        COMMENTS,
        /** The report's text. */
        BODY,
        /** Who wrote it. */
        BYLINE,
        /** When it was published. */
        DATE
    }

    /** Longer names are machine-made and say nothing. */
    private static final int LONGEST = 400;

    private final Set<String> words = new HashSet<>();
    private final List<String> parts = new ArrayList<>();

    /** The names that say one of these. */
    PageNames(Role... roles) {
        Set<String> wanted = new HashSet<>();
        for (Role role : roles) {
            wanted.add(role.name().toLowerCase(Locale.ROOT));
        }
        for (List<String> row : Table.rows(PageNames.class, "page.tsv", 4)) {
            if (wanted.contains(row.get(0))) {
                if (row.get(1).equals("word")) {
                    words.add(row.get(2));
                } else {
                    parts.add(row.get(2));
                }
            }
        }
    }

    /** Whether a name of the element says so. */
    boolean describe(Element element) {
        return describe(element.className()) || describe(element.id()) || describe(element.attr("data-component"));
    }

    private boolean describe(String name) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        for (String part : parts) {
            if (lower.contains(part)) {
                return true;
            }
        }
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean cut = i == name.length()
                    || !Character.isLetter(name.charAt(i))
                    || (i > start
                            && Character.isUpperCase(name.charAt(i))
                            && Character.isLowerCase(name.charAt(i - 1)));
            if (cut) {
                if (i > start && words.contains(lower.substring(start, Math.min(i, lower.length())))) {
                    return true;
                }
                start = i < name.length() && Character.isLetter(name.charAt(i)) ? i : i + 1;
            }
        }
        return false;
    }
}
