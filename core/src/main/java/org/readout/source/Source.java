package org.readout.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * One stream of bytes on its way to captures: unpacked, looked at, and given to the reader of its form. A reader of an
 * archive gives each member back to {@link #member}, which reads it in the same way.
 */
final class Source {
    private static final int BUFFER = 1 << 16;

    private final Origin origin;
    private final Limits limits;
    private final FieldMapping mapping;
    private final Budget budget;
    private final Receiver receiver;
    private final Guard guard;

    /**
     * A source.
     *
     * @param mapping where the fields of an article stand in tables and JSON
     * @param budget of the file that the bytes lie in
     * @param guard of that file
     */
    Source(Origin origin, Limits limits, FieldMapping mapping, Budget budget, Receiver receiver, Guard guard) {
        this.origin = origin;
        this.limits = limits;
        this.mapping = mapping;
        this.budget = budget;
        this.receiver = receiver;
        this.guard = guard;
    }

    /** Where the bytes come from. */
    Origin origin() {
        return origin;
    }

    /** As {@link Origin#uri}. */
    String uri() {
        return origin.uri();
    }

    Limits limits() {
        return limits;
    }

    Budget budget() {
        return budget;
    }

    Receiver receiver() {
        return receiver;
    }

    /**
     * Reads what lies in this source, an archive or a message, to the end of {@code in} or less. Throws what {@code in}
     * throws, and that the file is used up; every other failure is the member's damage.
     *
     * @param members what takes the members' captures: this source's receiver, or a {@link Tally} before it
     */
    void member(Origin member, InputStream in, Receiver members) throws IOException {
        Borrowed bytes = new Borrowed(in);
        Source inner = new Source(member, limits, mapping, budget, members, guard);
        try {
            guard.run(member.uri(), members, () -> inner.read(new BufferedInputStream(bytes, BUFFER)));
        } catch (Budget.Exhausted e) {
            throw e;
        } catch (IOException e) {
            if (bytes.failure().isPresent()) {
                throw bytes.failure().get();
            }
            members.damage(Damage.of(member.uri(), Walk.reason(member.uri(), e)));
        }
    }

    /** Reads to the end or to the first damage that hides the rest. Throws what the stream throws before that. */
    void read(BufferedInputStream in) throws IOException {
        byte[] head = head(in);
        if (!new Sniff(head).isGzip()) {
            read(in, head, Optional.empty());
            return;
        }
        long[] unpacked = {0};
        Unzipped unzipped = new Unzipped(in, limits, budget);
        try {
            BufferedInputStream plain =
                    new BufferedInputStream(new Counted(unzipped, count -> unpacked[0] += count), BUFFER);
            byte[] plainHead = head(plain);
            if (new Sniff(plainHead).isGzip()) {
                receiver.damage(Damage.of(uri(), "is compressed twice"));
            } else {
                read(plain, plainHead, Optional.of(unzipped));
            }
        } catch (Unzipped.Broken e) {
            if (!unzipped.failedWith(e)) {
                throw e;
            }
            receiver.damage(Damage.at(uri(), unpacked[0], e.reason()));
        } finally {
            unzipped.end();
        }
    }

    private void read(InputStream in, byte[] head, Optional<Unzipped> unzipped) throws IOException {
        if (head.length == 0 && in.read() < 0) {
            receiver.damage(Damage.of(uri(), "is empty"));
            return;
        }
        Sniff sniff = new Sniff(head);
        Optional<Form> certain =
                sniff.certainForm().or(() -> origin.form().filter(form -> form == Form.DOCX && sniff.isZip()));
        Optional<Sniff.Binary> binary = certain.isPresent() ? Optional.empty() : sniff.binary();
        if (binary.isPresent()) {
            leaveOut(
                    binary.get().reason(),
                    origin.named()
                            || (origin.form().isPresent()
                                    && origin.carried().provenance().isEmpty())
                            || binary.get().document());
            return;
        }
        Form form = certain.or(origin::form).orElseGet(() -> sniff.form(mapping));
        if (form.holdsMembers() && origin.depth() >= limits.nesting()) {
            receiver.damage(Damage.of(uri(), "is an archive in " + origin.depth() + " others, which is too deep"));
        } else {
            read(in, form, unzipped);
        }
    }

    /** The one place where forms are told apart: each has its reader. */
    private void read(InputStream in, Form form, Optional<Unzipped> unzipped) throws IOException {
        switch (form) {
            case TEXT -> whole(in, MediaType.TEXT);
            case HTML -> whole(in, MediaType.HTML);
            case JSON_LINES -> new JsonLinesReader(uri(), limits, mapping, receiver, this::leaveOut).read(in);
            case JSON -> new JsonReader(uri(), limits, mapping, receiver, this::leaveOut).read(in);
            case XML -> new XmlReader(this).read(in);
            case CSV -> new CsvReader(this, mapping).read(in);
            case PDF -> whole(in, MediaType.PDF);
            case DOCX -> whole(in, MediaType.DOCX);
            case WARC -> new WarcReader(this, new Window(in, unzipped)).read();
            case ZIP -> new ZipReader(this, in).read();
            case MAIL -> new MailReader(this, false).read(in);
            case SAVED_PAGE -> new MailReader(this, true).read(in);
            case TAR -> new TarReader(this, new Window(in, Optional.empty())).read();
        }
    }

    /** All bytes are one report. */
    private void whole(InputStream in, MediaType mediaType) throws IOException {
        byte[] bytes = in.readNBytes(limits.captureBytes());
        if (in.read() >= 0) {
            receiver.damage(Damage.at(uri(), limits.captureBytes(), Limits.tooLarge(limits.captureBytes())));
        } else if (isBlank(bytes)) {
            receiver.damage(Damage.of(uri(), "is blank"));
        } else {
            receiver.capture(origin.carried().capture(uri(), bytes, mediaType));
        }
    }

    /** Says that this is no report: a loss if the user named it, else not worth more than a note. */
    void leaveOut(String reason) {
        leaveOut(reason, origin.named());
    }

    private void leaveOut(String reason, boolean loss) {
        if (loss) {
            receiver.damage(Damage.of(uri(), reason));
        } else {
            receiver.skipped(uri(), reason);
        }
    }

    /** Whether there is nothing to read in a text. */
    static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0 || b > ' ') {
                return false;
            }
        }
        return true;
    }

    private static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(Sniff.LENGTH);
        byte[] head = new byte[Sniff.LENGTH];
        int length = 0;
        try {
            for (int count = 0; count >= 0 && length < head.length; length += Math.max(0, count)) {
                count = in.read(head, length, head.length - length);
            }
        } catch (Unzipped.Broken e) {
            // Whoever reads on meets it again, behind the bytes that are sound.
        }
        in.reset();
        return Arrays.copyOf(head, length);
    }
}
