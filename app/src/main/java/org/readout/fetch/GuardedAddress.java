package org.readout.fetch;

import java.net.InetAddress;
import java.net.URI;

/**
 * A web address that was checked, and the one machine it may be fetched from. Nothing looks its name up again, so that
 * an answer that changes in between leads nowhere else.
 *
 * @param uri absolute, {@code http} or {@code https}, without a fragment
 * @param host the name in small letters, as it goes into {@code Host} and is held against the certificate
 * @param port 80 or 443, or any where the guard lets anything pass
 * @param machine the address that was checked
 */
public record GuardedAddress(URI uri, String host, int port, InetAddress machine) {
    /** Whether the connection is to be encrypted. */
    public boolean secure() {
        return "https".equals(uri.getScheme());
    }

    /** What is asked for: path and query. */
    String target() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** The host and, where it is not the usual one, the port; as it goes into {@code Host}. */
    String authority() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == (secure() ? 443 : 80) ? name : name + ":" + port;
    }
}
