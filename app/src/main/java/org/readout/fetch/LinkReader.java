package org.readout.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.source.Capture;
import org.readout.source.Damage;
import org.readout.source.Given;
import org.readout.source.MediaType;
import org.readout.source.Receiver;

/** Reads the pages that somebody links to, each fetched by a {@link GuardedFetcher}. Thread-safe. */
public final class LinkReader {
    private static final Pattern LINK = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);
    /** Name and password before a host, which are kept nowhere; such a link is refused. */
    private static final Pattern USER = Pattern.compile("(?i)^(https?://)[^/?#]*@");

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([A-Za-z0-9._:-]{1,40})");

    private final GuardedFetcher fetcher;

    /** A reader that asks nobody but through {@code fetcher}. */
    public LinkReader(GuardedFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** Whether {@code source} is the link of a page and not the path of a file. */
    public static boolean isLink(String source) {
        return LINK.matcher(source).matches();
    }

    /** An address without a user's name and password, which are kept and told nowhere. */
    static String nameless(String address) {
        return USER.matcher(address).replaceFirst("$1");
    }

    /**
     * Gives {@code receiver} the page that a link leads to, at the address that answered; what cannot be had is a damage of the link, which says why.
     */
    public void read(String asked, Receiver receiver) {
        String link = nameless(asked);
        Fetched page;
        try {
            page = fetcher.get(asked, FetchLimits.PAGE);
        } catch (IOException e) {
            receiver.damage(Damage.of(link, "could not be fetched: " + Faults.sentence(e)));
            return;
        }
        if (page.status() != 200) {
            receiver.damage(Damage.of(link, "the server answered with status " + page.status()));
            return;
        }
        String type = page.header("content-type").orElse("text/html").toLowerCase(Locale.ROOT);
        if (!type.startsWith("text/")
                && !type.startsWith("application/xhtml")
                && media(type, page.content()) == MediaType.HTML) {
            receiver.damage(Damage.of(link, "the server sent no page of text but " + type));
            return;
        }
        receiver.capture(capture(page, type));
    }

    /** The capture of a page, whose media type is {@code type} in small letters. */
    static Capture capture(Fetched page, String type) {
        URI uri = page.uri();
        return Capture.of(
                uri.toString(),
                page.bytes(),
                media(type, page.content()),
                charset(type),
                new Given(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(uri.toString()),
                        Optional.empty()));
    }

    /** What a server sends as {@code type}, in small letters; a PDF is one whatever it is called. */
    private static MediaType media(String type, byte[] content) {
        if (type.startsWith(MediaType.PDF.toString()) || isPdf(content)) {
            return MediaType.PDF;
        }
        if (type.startsWith(MediaType.DOCX.toString())) {
            return MediaType.DOCX;
        }
        return type.startsWith("text/plain") || type.startsWith("text/markdown") ? MediaType.TEXT : MediaType.HTML;
    }

    private static boolean isPdf(byte[] content) {
        return content.length >= PDF.length && Arrays.equals(content, 0, PDF.length, PDF, 0, PDF.length);
    }

    /** The charset that a {@code Content-Type} names; empty where it names none that there is. */
    static Optional<Charset> charset(String type) {
        Matcher matcher = CHARSET.matcher(type);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(matcher.group(1)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
