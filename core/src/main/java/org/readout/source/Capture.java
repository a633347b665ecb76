package org.readout.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bytes of one report as they came, and what came with them. Immutable and safe for any number of threads: the bytes
 * are copied in and out.
 *
 * <p>The bytes of a compressed file are those it decompresses to. The bytes of a JSON line are its {@code text} or
 * {@code html} in UTF-8. A capture is equal to itself only.
 */
public final class Capture {
    private final String uri;
    private final byte[] bytes;
    private final String sha256;
    private final MediaType mediaType;
    private final Optional<Charset> declared;
    private final Given given;
    private final Optional<Provenance> provenance;
    private final List<String> warnings;

    private Capture(
            String uri,
            byte[] bytes,
            String sha256,
            MediaType mediaType,
            Optional<Charset> declared,
            Given given,
            Optional<Provenance> provenance,
            List<String> warnings) {
        this.uri = Objects.requireNonNull(uri, "uri");
        this.bytes = bytes;
        this.sha256 = sha256;
        this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
        this.declared = Objects.requireNonNull(declared, "declared");
        this.given = Objects.requireNonNull(given, "given");
        this.provenance = Objects.requireNonNull(provenance, "provenance");
        this.warnings = List.copyOf(warnings);
    }

    private Capture(String uri, byte[] bytes, MediaType mediaType, Optional<Charset> declared, Given given) {
        this(
                uri,
                bytes,
                HexFormat.of().formatHex(digest().digest(bytes)),
                mediaType,
                declared,
                given,
                Optional.empty(),
                List.of());
    }

    /**
     * A capture of {@code bytes}, which are copied.
     *
     * @param uri the input path as given, or the address
     * @param declared the charset that the carrier declares (not the page itself); empty where none does
     */
    public static Capture of(String uri, byte[] bytes, MediaType mediaType, Optional<Charset> declared, Given given) {
        return new Capture(uri, bytes.clone(), mediaType, declared, given);
    }

    /** The same capture under another address. */
    public Capture at(String address) {
        return new Capture(address, bytes, sha256, mediaType, declared, given, provenance, warnings);
    }

    /** The same capture with the record that it was kept in. */
    public Capture from(Provenance record) {
        return new Capture(uri, bytes, sha256, mediaType, declared, given, Optional.of(record), warnings);
    }

    /** The same capture of which the source says something else beside its text. */
    public Capture with(Given other) {
        return new Capture(uri, bytes, sha256, mediaType, declared, other, provenance, warnings);
    }

    /** The same capture with one more warning for the reader, as that its record was cut off. */
    public Capture warned(String warning) {
        List<String> all = Stream.concat(warnings.stream(), Stream.of(warning)).toList();
        return new Capture(uri, bytes, sha256, mediaType, declared, given, provenance, all);
    }

    /** A capture of plain text, as if it had been read from a file in UTF-8. */
    public static Capture ofText(String uri, String text) {
        return ofText(uri, text, Given.nothing());
    }

    /** A capture of plain text with what is known about it. */
    public static Capture ofText(String uri, String text, Given given) {
        return adopt(uri, utf8(text), MediaType.TEXT, given);
    }

    /** A capture of a page, as if it had been sent in UTF-8. */
    public static Capture ofHtml(String uri, String html, Given given) {
        return adopt(uri, utf8(html), MediaType.HTML, given);
    }

    private static Capture adopt(String uri, byte[] bytes, MediaType mediaType, Given given) {
        return new Capture(uri, bytes, mediaType, Optional.of(StandardCharsets.UTF_8), given);
    }

    /** A capture that takes {@code bytes} over; the caller has no further use for them. */
    static Capture adopt(String uri, byte[] bytes, MediaType mediaType, Optional<Charset> declared, Given given) {
        return new Capture(uri, bytes, mediaType, declared, given);
    }

    /** The input path as given, or the address. */
    public String uri() {
        return uri;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    /** How many bytes there are. */
    public int size() {
        return bytes.length;
    }

    /** SHA-256 digest of the bytes, 64 lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** What the bytes are. */
    public MediaType mediaType() {
        return mediaType;
    }

    /** The charset that the carrier declares; empty where none does. A page's own declaration is read by {@link #decode}. */
    public Optional<Charset> declared() {
        return declared;
    }

    /** What the source says about the article beside its text. */
    public Given given() {
        return given;
    }

    /** The record of an archive that the bytes were kept in; empty where they came in a file of their own. */
    public Optional<Provenance> provenance() {
        return provenance;
    }

    /** What the reader is to know about the bytes; {@link #decode} gives it with its own warnings. */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * The text of the bytes, decoded anew at each call. By byte-order mark, which is not part of the text; else as
     * declared; else as UTF-8 where the bytes are; else by the detector, with a warning. Never fails: bytes that do not
     * fit become U+FFFD, with a warning.
     */
    public Decoded decode() {
        Decoded decoded = new Decoder(mediaType, declared).decode(bytes);
        if (warnings.isEmpty()) {
            return decoded;
        }
        return new Decoded(
                decoded.text(),
                decoded.charset(),
                Stream.concat(warnings.stream(), decoded.warnings().stream()).toList());
    }

    @Override
    public String toString() {
        return "Capture[" + uri + ", " + mediaType + ", " + bytes.length + " bytes, " + sha256 + "]";
    }

    /** The text in UTF-8, with U+FFFD for every unpaired surrogate, so that no offset moves. */
    private static byte[] utf8(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .replaceWith(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD})
                    .encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("an encoder that replaces does not fail", e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
