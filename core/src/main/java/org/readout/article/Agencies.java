package org.readout.article;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.readout.text.Table;

/** The news agencies whose reports other outlets print: {@code agencies.tsv}. Immutable. */
public final class Agencies {
    private final List<Agency> all = Table.rows(Agencies.class, "agencies.tsv", 4).stream()
            .map(row -> new Agency(row.get(0), listed(row.get(1)), listed(row.get(2))))
            .toList();

    /**
     * An agency.
     *
     * @param name by which we call it
     * @param forms how it is printed in bylines and datelines; upper and lower case count
     * @param addresses the hosts of its own pages
     */
    public record Agency(String name, List<String> forms, List<String> addresses) {
        public Agency {
            forms = List.copyOf(forms);
            addresses = List.copyOf(addresses);
        }
    }

    private static List<String> listed(String column) {
        return Stream.of(column.split("\\|", -1))
                .filter(form -> !form.isEmpty())
                .toList();
    }

    /** All of them, in the order of the table. */
    public List<Agency> all() {
        return all;
    }

    /**
     * An agency as a credit names it.
     *
     * @param agency its name in the table
     * @param form as it is printed there
     */
    record Credit(String agency, String form) {}

    /** The agency that is named first in a credit, by the longest of its forms there. */
    Optional<Credit> named(String credit) {
        String print = printed(credit);
        int first = Integer.MAX_VALUE;
        int longest = 0;
        Optional<Credit> found = Optional.empty();
        for (Agency agency : all) {
            for (String form : agency.forms()) {
                String words = printed(form);
                int at = print.indexOf(words);
                if (at >= 0 && (at < first || (at == first && words.length() > longest))) {
                    first = at;
                    longest = words.length();
                    found = Optional.of(new Credit(agency.name(), form));
                }
            }
        }
        return found;
    }

    /** The words with one blank between them and around them. */
    private static String printed(String words) {
        StringBuilder print = new StringBuilder(" ");
        words.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point)) {
                print.appendCodePoint(point);
            } else if (print.charAt(print.length() - 1) != ' ') {
                print.append(' ');
            }
        });
        return print.charAt(print.length() - 1) == ' '
                ? print.toString()
                : print.append(' ').toString();
    }
}
