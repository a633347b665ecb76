package org.readout.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The addresses that a document gives, made whole. Only those of the web are any; nothing is fetched. */
final class Addresses {
    private static final int LONGEST = 4096;

    private Addresses() {}

    /**
     * The address that {@code written} means in a document with this base.
     *
     * @param base an address; empty where none is known, then only whole addresses are taken
     * @return empty for what is no address, too long or not of the web
     */
    static Optional<String> resolved(Optional<String> base, String written) {
        String link = written.strip();
        if (link.isEmpty() || link.length() > LONGEST) {
            return Optional.empty();
        }
        if (isWeb(link)) {
            return hasBlank(link) ? Optional.empty() : Optional.of(link);
        }
        if (link.startsWith("//")) {
            return base.filter(Addresses::isWeb).map(whole -> whole.substring(0, whole.indexOf(':') + 1) + link);
        }
        try {
            URI relative = new URI(link.replace(" ", "%20"));
            if (relative.isAbsolute() || base.isEmpty()) {
                return Optional.empty();
            }
            URI from = new URI(base.get().strip());
            if (link.startsWith("?")) { // which java.net.URI resolves as RFC 2396 had it, without the page's own name
                return Optional.of(base.get().strip().split("[?#]", 2)[0] + relative)
                        .filter(Addresses::isWeb);
            }
            return Optional.of(from.resolve(relative).toString()).filter(Addresses::isWeb);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(String address) {
        String start = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }

    private static boolean hasBlank(String address) {
        return address.chars().anyMatch(unit -> unit <= ' ' || unit == 0x7F);
    }
}
