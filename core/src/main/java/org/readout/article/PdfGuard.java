package org.readout.article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Refuses a document whose streams would fill the memory: PDFBox unpacks each stream whole. Before it is opened, every zlib stream
 * among its bytes is unpacked into nothing and counted; afterwards every stream that is no picture, through all of its filters.
 */
final class PdfGuard {
    /** Most bytes that one stream may become before the document is opened; pictures are among these. */
    private static final long PACKED = 128L << 20;

    /** Most bytes that a stream that is no picture may become. */
    private static final long STREAM = 48L << 20;

    /** Most bytes that all streams may become together. */
    private static final long ALL = 1L << 30;

    /** Most objects of a document. */
    private static final int OBJECTS = 500_000;

    private static final byte[] WORD = {'s', 't', 'r', 'e', 'a', 'm'};

    /** The entries of a font and of a page through which streams reach the reader of text. */
    private static final List<COSName> USED = List.of(
            COSName.FONT_FILE,
            COSName.FONT_FILE2,
            COSName.FONT_FILE3,
            COSName.TO_UNICODE,
            COSName.ENCODING,
            COSName.CONTENTS);

    /** How far before a stream its dictionary is looked for. */
    private static final int DICTIONARY = 2048;

    private static final Pattern KNOWN_FILTER =
            Pattern.compile("/Filter\\s*(\\[\\s*)?/(FlateDecode|Fl|DCTDecode|JPXDecode"
                    + "|CCITTFaxDecode|JBIG2Decode)\\s*(\\]|/[A-Z](?!\\w*Decode)|>)");

    private long all;

    /** A document that is not opened. */
    static final class Refused extends Watched.Unreadable {
        @Serial
        private static final long serialVersionUID = 1;

        Refused(String reason) {
            super(reason);
        }
    }

    /** Looks at the bytes before the document is opened. */
    void check(byte[] bytes) throws Refused {
        for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
            dictionary(bytes, at - WORD.length);
            int start = at;
            while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n' || bytes[start] == ' ')) {
                start++;
            }
            if (isZlib(bytes, start)) {
                count(unpacked(bytes, start), PACKED);
            }
        }
    }

    /**
     * A stream that holds objects is unpacked before anybody can ask how large it becomes, so it must be packed with zlib once, which
     * was counted.
     */
    private static void dictionary(byte[] bytes, int end) throws Refused {
        int from = Math.max(0, end - DICTIONARY);
        String before = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
        String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        boolean holdsObjects = dictionary.contains("/First") || dictionary.contains("/W") || dictionary.contains("#");
        if (holdsObjects
                && dictionary.contains("Filter")
                && !KNOWN_FILTER.matcher(dictionary).find()) {
            throw new Refused("is not opened: its objects are packed in a way that is not read");
        }
    }

    /** Behind the next "stream" that is not the end of "endstream"; -1 if there is none. */
    private static int next(byte[] bytes, int from) {
        for (int i = from; i + WORD.length < bytes.length; i++) {
            if (bytes[i] == 's' && matches(bytes, i) && !(i >= 3 && bytes[i - 1] == 'd')) {
                return i + WORD.length;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] bytes, int at) {
        for (int i = 1; i < WORD.length; i++) {
            if (bytes[at + i] != WORD[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZlib(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && (bytes[at] & 0x0F) == 8
                && ((bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF)) % 31 == 0;
    }

    private static long unpacked(byte[] bytes, int start) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            byte[] nowhere = new byte[1 << 16];
            while (!inflater.finished() && inflater.getBytesWritten() <= PACKED) {
                if (inflater.inflate(nowhere) == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException e) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    private void count(long bytes, long most) throws Refused {
        all += bytes;
        if (bytes > most || all > ALL) {
            throw new Refused("is not opened: a stream in it unpacks to more than " + (most >> 20) + " MiB");
        }
    }

    /** Looks at the streams of the opened document. */
    void check(PDDocument document) throws IOException {
        all = 0;
        List<COSObjectKey> keys =
                new ArrayList<>(document.getDocument().getXrefTable().keySet());
        if (keys.size() > OBJECTS) {
            throw new Refused("is not opened: it has more than " + OBJECTS + " objects");
        }
        // Those that lie in the file itself first: among them are the streams that hold the others.
        Map<COSObjectKey, Long> places = document.getDocument().getXrefTable();
        keys.sort(Comparator.comparing((COSObjectKey key) -> places.getOrDefault(key, 0L) < 0)
                .thenComparing(COSObjectKey::getNumber));
        for (COSObjectKey key : keys) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            COSBase value = object.getObject();
            if (value instanceof COSStream stream && !isPicture(stream)) {
                count(unpacked(stream), STREAM);
            }
            if (value instanceof COSDictionary dictionary) {
                for (COSName name : USED) {
                    if (dictionary.getDictionaryObject(name) instanceof COSStream used && isPicture(used)) {
                        throw new Refused("is not opened: it passes off text as a picture");
                    }
                }
            }
        }
    }

    private static boolean isPicture(COSStream stream) {
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    private static long unpacked(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream);
        if (filters.isEmpty()) {
            return 0;
        }
        byte[] bytes = new byte[0];
        long length = 0;
        for (int i = 0; i < filters.size(); i++) {
            Measured out = new Measured(i + 1 < filters.size());
            try (InputStream in = i == 0 ? stream.createRawInputStream() : new ByteArrayInputStream(bytes)) {
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, out, stream, i);
            } catch (Refused e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                return out.length; // Broken; PDFBox will find the same.
            }
            bytes = out.kept.toByteArray();
            length = out.length;
        }
        return length;
    }

    private static List<COSName> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < Math.min(array.size(), 8); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Counts what is written, and keeps it where another filter follows. */
    private static final class Measured extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final boolean keeping;
        private long length;

        Measured(boolean keeping) {
            this.keeping = keeping;
        }

        @Override
        public void write(int value) throws IOException {
            measure(1);
            if (keeping) {
                kept.write(value);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            measure(count);
            if (keeping) {
                kept.write(bytes, offset, count);
            }
        }

        private void measure(int count) throws Refused {
            length += count;
            if (length > STREAM) {
                throw new Refused("is not opened: a stream in it unpacks to more than " + (STREAM >> 20) + " MiB");
            }
        }
    }
}
