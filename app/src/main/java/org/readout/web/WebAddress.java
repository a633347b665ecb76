package org.readout.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Decides which addresses become links: absolute http and https with a host, and nothing else. */
final class WebAddress {
    private static final int LONGEST = 2000;

    private WebAddress() {}

    /** {@code uri} if a page may link to it. */
    static Optional<String> of(String uri) {
        if (uri.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI address = new URI(uri);
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && address.getHost() != null && address.getRawUserInfo() == null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
