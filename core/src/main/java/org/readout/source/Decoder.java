package org.readout.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides by which charset bytes are text, and decodes them. In order: byte-order mark; the carrier's declaration; the
 * page's own; UTF-8 where the bytes are well formed or nearly so; ICU's detector; windows-1252. A declaration that the
 * bytes contradict is passed over with a warning. Time is linear in the bytes. For one use.
 */
final class Decoder {
    /** Below this the detector's word (0 to 100) is not taken. */
    private static final int LEAST_CONFIDENCE = 25;

    /** What the detector names and no report is written in: they fit any bytes. */
    private static final Set<String> EBCDIC =
            Set.of("IBM420_ltr", "IBM420_rtl", "IBM424_ltr", "IBM424_rtl", "IBM420", "IBM424");

    private final MediaType mediaType;
    private final Optional<Charset> declared;
    private final List<String> warnings = new ArrayList<>();

    Decoder(MediaType mediaType, Optional<Charset> declared) {
        this.mediaType = mediaType;
        this.declared = declared;
    }

    Decoded decode(byte[] bytes) {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
        if (mark.isPresent()) {
            return decoded(bytes, mark.get().length(), mark.get().charset());
        }
        Optional<Charset> wide = ByteOrderMark.missing(bytes);
        if (wide.isPresent()) {
            warnings.add("The text has no byte-order mark; it was read as " + wide.get() + ".");
            return decoded(bytes, 0, wide.get());
        }
        return decoded(bytes, 0, narrow(bytes));
    }

    /** The charset of bytes that are not UTF-16 or UTF-32. */
    private Charset narrow(byte[] bytes) {
        boolean utf8 = fits(bytes, StandardCharsets.UTF_8);
        Optional<Charset> said =
                declared.or(() -> mediaType == MediaType.HTML ? PageCharset.declaredIn(bytes) : Optional.empty());
        if (said.isPresent()) {
            Charset charset = said.get();
            if (charset.equals(StandardCharsets.UTF_8)) {
                if (utf8 || mostlyUtf8(bytes)) {
                    return charset;
                }
            } else if (utf8 && !isAscii(bytes)) {
                warnings.add("The text is declared as " + charset + " but is well-formed UTF-8 and was read as that.");
                return StandardCharsets.UTF_8;
            } else if (utf8 || fits(bytes, charset)) {
                return charset;
            }
            warnings.add("The text is declared as " + charset + ", which its bytes are not.");
        }
        return utf8 || mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : guess(bytes);
    }

    private Charset guess(byte[] bytes) {
        Charset guess = detected(bytes);
        warnings.add("The text does not say by which charset it is written; it was guessed to be " + guess + ".");
        return guess;
    }

    private Charset detected(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(mediaType == MediaType.HTML);
        detector.setText(bytes);
        for (CharsetMatch match : detector.detectAll()) {
            if (match.getConfidence() < LEAST_CONFIDENCE || EBCDIC.contains(match.getName())) {
                continue;
            }
            Optional<Charset> charset = PageCharset.named(match.getName());
            if (charset.isPresent() && fits(bytes, charset.get())) {
                return charset.get();
            }
        }
        return PageCharset.WINDOWS_1252;
    }

    private Decoded decoded(byte[] bytes, int from, Charset charset) {
        if (from > 0 ? !fits(bytes, from, charset) : !fits(bytes, charset)) {
            warnings.add("Some bytes are not " + charset + "; each such place shows U+FFFD.");
        }
        return new Decoded(new String(bytes, from, bytes.length - from, charset), charset, warnings);
    }

    private static boolean fits(byte[] bytes, Charset charset) {
        return fits(bytes, 0, charset);
    }

    /** Whether the bytes decode without a fault; keeps no text. */
    private static boolean fits(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            out.clear();
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * UTF-8 with a few broken bytes, as where texts were pasted together (ten good characters to a bad) or where one was
     * cut in a character.
     */
    private static boolean mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long good = 0;
        long bad = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD') {
                bad++;
            } else if (c >= 0x80 && !Character.isLowSurrogate(c)) {
                good++;
            }
        }
        boolean cut = bad == 1 && text.charAt(text.length() - 1) == '\uFFFD';
        return good >= 10 * bad || (cut && good > 0);
    }
}
