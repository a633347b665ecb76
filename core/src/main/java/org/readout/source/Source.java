package org.readout.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipException;

/** One file's bytes on their way to captures: unpacked, looked at, and given to the reader of their form. */
final class Source {
    private static final int BUFFER = 1 << 16;

    private final String uri;
    private final boolean named;
    private final Optional<Form> form;
    private final Limits limits;
    private final Receiver receiver;

    /**
     * A source.
     *
     * @param named whether the user named it; what is found in a folder and is no report is skipped, not damaged
     * @param form as its name tells
     */
    Source(String uri, boolean named, Optional<Form> form, Limits limits, Receiver receiver) {
        this.uri = uri;
        this.named = named;
        this.form = form;
        this.limits = limits;
        this.receiver = receiver;
    }

    /** Reads to the end or to the first damage that hides the rest. Throws what the stream throws before that. */
    void read(BufferedInputStream in) throws IOException {
        byte[] head = head(in);
        if (!new Sniff(head).isGzip()) {
            read(in, head);
            return;
        }
        long[] unpacked = {0};
        try {
            BufferedInputStream plain = new BufferedInputStream(
                    new Counted(new Unzipped(in, limits), count -> unpacked[0] += count), BUFFER);
            byte[] plainHead = head(plain);
            if (new Sniff(plainHead).isGzip()) {
                receiver.damage(Damage.of(uri, "is compressed twice"));
            } else {
                read(plain, plainHead);
            }
        } catch (EOFException e) {
            receiver.damage(Damage.at(uri, unpacked[0], "is compressed and cut off"));
        } catch (ZipException e) {
            receiver.damage(Damage.at(uri, unpacked[0], "is compressed and broken: " + e.getMessage()));
        } catch (IOException e) {
            receiver.damage(Damage.at(uri, unpacked[0], Walk.reason(uri, e)));
        }
    }

    private void read(InputStream in, byte[] head) throws IOException {
        if (head.length == 0) {
            receiver.damage(Damage.of(uri, "is empty"));
            return;
        }
        Sniff sniff = new Sniff(head);
        Optional<Sniff.Binary> binary = sniff.binary();
        if (binary.isPresent()) {
            leaveOut(
                    binary.get().reason(),
                    named || form.isPresent() || binary.get().document());
            return;
        }
        switch (form.orElseGet(sniff::form)) {
            case TEXT -> whole(in, MediaType.TEXT);
            case HTML -> whole(in, MediaType.HTML);
            case JSON_LINES -> new JsonLinesReader(uri, limits, receiver, this::leaveOut).read(in);
            case JSON -> new JsonReader(uri, limits, receiver, this::leaveOut).read(in);
        }
    }

    private void whole(InputStream in, MediaType mediaType) throws IOException {
        byte[] bytes = in.readNBytes(limits.captureBytes());
        if (in.read() >= 0) {
            receiver.damage(Damage.at(uri, limits.captureBytes(), Limits.tooLarge(limits.captureBytes())));
        } else if (isBlank(bytes)) {
            receiver.damage(Damage.of(uri, "is blank"));
        } else {
            receiver.capture(Capture.adopt(uri, bytes, mediaType));
        }
    }

    /** Says that the file is no report: a loss if the user named it, else not worth more than a note. */
    private void leaveOut(String reason) {
        leaveOut(reason, named);
    }

    private void leaveOut(String reason, boolean loss) {
        if (loss) {
            receiver.damage(Damage.of(uri, reason));
        } else {
            receiver.skipped(uri, reason);
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0 || b > ' ') {
                return false;
            }
        }
        return true;
    }

    private static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(Sniff.LENGTH);
        byte[] head = in.readNBytes(Sniff.LENGTH);
        in.reset();
        return head;
    }
}
