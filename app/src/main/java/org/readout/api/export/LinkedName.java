package org.readout.api.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.readout.article.Article;

/** The names (IRIs) of the things that a {@link LinkedExport} tells of. */
final class LinkedName {
    private LinkedName() {}

    static String article(Article article) {
        return of("article", article.id());
    }

    static String statement(Line line) {
        return of("statement", line.id());
    }

    static String annotation(Line line) {
        return of("annotation", line.id());
    }

    static String analysis(Article article) {
        return of("analysis", article.id());
    }

    /** The bytes, by their digest, as RFC 6920 names them. */
    static String capture(Article article) {
        try {
            byte[] digest = HexFormat.of().parseHex(article.sha256());
            if (digest.length == 32) {
                return "ni:///sha-256;"
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
            }
        } catch (IllegalArgumentException e) {
            // Not a digest: the article's id will do.
        }
        return of("capture", article.id());
    }

    /** A name of ours. */
    static String of(String kind, String id) {
        StringBuilder name = new StringBuilder(LinkedContext.NAMES).append(kind).append(':');
        for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~:".indexOf(c) >= 0) {
                name.append(c);
            } else {
                name.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return name.toString();
    }

    /** The address where the article stands on the web, if that is one. */
    static Optional<String> address(String uri) {
        try {
            URI address = new URI(uri);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
