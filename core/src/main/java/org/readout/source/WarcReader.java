package org.readout.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads a WARC archive record by record, plain, with a gzip member to each record, or compressed as a whole. Holds one
 * record at a time, and of one that is too large to be a page only its start.
 *
 * <p>Where a record does not end where its length says, or a gzip member breaks, what stands up to the next record is
 * damage and the reading goes on there. The next record is where one opens a line or, where each record has its own
 * gzip member, only where one opens a member: a page may hold any line.
 */
final class WarcReader {
    /** The longest head of a record: addresses that hold data run into the hundreds of thousands. */
    private static final int HEAD = 1 << 20;

    /** How much of a record is seen that is too large to be a page. */
    private static final int START = 1 << 16;

    private final Source source;
    private final Window window;
    private final Tally tally;
    private final WarcPages pages;
    private final int most;
    /** Whether the record in hand has a gzip member of its own. */
    private boolean ownMember;

    private Optional<WarcRecord> lost = Optional.empty();

    WarcReader(Source source, Window window) {
        this.source = source;
        this.window = window;
        this.tally = new Tally(source.uri(), source.receiver());
        this.pages = new WarcPages(source, tally);
        this.most = (int) Math.min(Integer.MAX_VALUE / 4, (long) source.limits().captureBytes() + HEAD);
    }

    void read() throws IOException {
        try {
            do {
                records();
            } while (goesOn());
        } finally {
            close();
        }
    }

    private void close() {
        if (tally.isBarren() && pages.others() + pages.unchanged() == 0) {
            source.leaveOut("is a web archive that holds no page");
        }
        tally.skipped(
                pages.others(),
                "record holds no page: an image, a script, a redirect or the like",
                "records hold no page: images, scripts, redirects and the like");
        tally.skipped(
                pages.unchanged(),
                "record says that a page was the same at another time",
                "records say that a page was the same at another time");
        tally.close("page is none that can be read", "pages are none that can be read");
    }

    private void records() throws IOException {
        while (window.ahead(1) > 0) {
            if (window.at(0) == '\r' || window.at(0) == '\n') {
                window.advance(1);
            } else if (isRecord(0)) {
                record();
            } else {
                long place = place();
                long start = window.position();
                seek();
                if (window.ahead(1) > 0 || window.fault().isEmpty()) {
                    damage(place, "holds " + (window.position() - start) + " bytes that are no record");
                }
            }
        }
    }

    /** Whether the archive goes on behind a fault in its compression, which is told. */
    private boolean goesOn() throws IOException {
        Optional<Unzipped.Broken> fault = window.fault();
        if (fault.isEmpty()) {
            return false;
        }
        long member = window.brokenMember().orElse(window.position());
        boolean on = window.resume();
        damage(
                member,
                fault.get().reason()
                        + lost.map(record -> ", in " + record.name()).orElse("")
                        + (on ? "; the records behind it were read" : ""));
        lost = Optional.empty();
        return on;
    }

    /** Where the window stands in the file, or in what it decompresses to if the members are not the records. */
    private long place() {
        OptionalLong member = ownMember ? window.memberHolding() : window.member();
        return member.orElse(window.position());
    }

    private boolean isRecord(int offset) throws IOException {
        return window.has(offset, "WARC/")
                && window.ahead(offset + 7) == offset + 7
                && Character.isDigit(window.at(offset + 5))
                && window.at(offset + 6) == '.';
    }

    private void record() throws IOException {
        OptionalLong member = window.member();
        ownMember = member.isPresent();
        long position = member.orElse(window.position());
        int head = window.headEnd(HEAD);
        if (head < 0) {
            boolean cut = window.ahead(HEAD) < HEAD;
            if (window.fault().isEmpty() || !cut) {
                damage(position, cut ? "is cut off in the head of a record" : "has a record whose head does not end");
            }
            window.advance(cut ? window.ahead(HEAD) : 1);
            seekUnlessAtEnd();
            return;
        }
        WarcRecord record = new WarcRecord(position, Head.of(window.copy(0, head)));
        long length = record.length();
        if (length < 0 || isBeyondEnd(head + length)) {
            misjudged(record, head, length < 0 ? "gives no length" : "gives a length beyond the end of the file");
        } else if (length <= most) {
            small(record, head, (int) length);
        } else {
            large(record, head, length);
        }
    }

    /** Whether the file, where its size is known, ends before. */
    private boolean isBeyondEnd(long length) {
        OptionalLong size = source.budget().size();
        return source.origin().depth() == 0
                && !window.isCompressed()
                && size.isPresent()
                && window.position() + length > size.getAsLong();
    }

    private void small(WarcRecord record, int head, int length) throws IOException {
        int end = head + length;
        int have = window.ahead(end + 1);
        if (ownMember && nextMember(head, end) >= 0) {
            misjudged(record, head, "gives a length beyond its gzip member");
        } else if (have >= end) {
            int behind = behindBlankLines(end);
            if (behind > end || have == end || isRecord(end)) {
                whole(record, head, end, behind);
            } else {
                misjudged(record, head, "gives a length that is too small or too large");
            }
        } else if (window.fault().isPresent()) {
            lost = Optional.of(record);
            window.advance(have);
        } else {
            misjudged(record, head, "gives a length beyond the end");
        }
    }

    /** A record that ends where it says. */
    private void whole(WarcRecord record, int head, int end, int behind) throws IOException {
        boolean last = window.ahead(behind + 1) == behind;
        boolean broken = last && window.fault().map(fault -> !fault.isCut()).orElse(false);
        pages.read(
                record,
                window.copy(head, end - head),
                broken ? List.of("The archive is broken where this page is kept.") : List.of());
        if (last && window.fault().isEmpty() && behind < end + 2) {
            damage(record.position(), "is cut off behind " + record.name());
        }
        window.advance(behind);
    }

    private int behindBlankLines(int from) throws IOException {
        int at = from;
        while (at < from + 4 && window.ahead(at + 1) > at && (window.at(at) == '\r' || window.at(at) == '\n')) {
            at++;
        }
        return at;
    }

    /** A record whose length is wrong: it ends where the next one starts, and where none does it is lost. */
    private void misjudged(WarcRecord record, int head, String why) throws IOException {
        int next = next(head);
        if (next >= 0) {
            damage(record.position(), record.name() + " " + why + "; it was read up to the next record");
            int end = next;
            for (int i = 0; i < 2 && end > head && window.at(end - 1) == '\n'; i++) {
                end -= end - 1 > head && window.at(end - 2) == '\r' ? 2 : 1;
            }
            pages.read(
                    record,
                    window.copy(head, end - head),
                    List.of("The archive gives a wrong length for this page; it was read up to the next record."));
            window.advance(next);
        } else if (window.ahead(most) < most) {
            damage(record.position(), record.name() + " " + why + ", or the archive is cut off in it; it is lost");
            window.advance(window.ahead(most));
        } else {
            damage(record.position(), record.name() + " " + why + "; it is lost");
            window.advance(head);
            seek();
        }
    }

    private void large(WarcRecord record, int head, long length) throws IOException {
        if (window.ahead(most) < most && window.fault().isEmpty()) {
            misjudged(record, head, "gives a length beyond the end");
            return;
        }
        boolean page = pages.isPage(record, window.copy(head, window.ahead(head + START) - head));
        long left = length;
        window.advance(head);
        while (left > 0 && window.ahead(1) > 0) {
            int step = (int) Math.min(left, window.buffered());
            int next = ownMember ? nextMember(0, step) : -1;
            if (next >= 0) {
                damage(record.position(), record.name() + " gives a length beyond its gzip member");
                window.advance(next);
                return;
            }
            window.advance(step);
            left -= step;
        }
        if (left > 0 && window.fault().isPresent()) {
            lost = Optional.of(record);
        } else if (left > 0) {
            damage(record.position(), record.name() + " is cut off, or gives a wrong length");
        } else if (page) {
            damage(
                    record.position(),
                    record.name() + " " + Limits.tooLarge(source.limits().captureBytes()));
        }
    }

    /** Where the next record starts behind {@code from}, within the largest record; -1 where none does. */
    private int next(int from) throws IOException {
        if (ownMember) {
            window.ahead(most);
            return nextMember(from, most);
        }
        for (int at = from; at < most && window.ahead(at + 1) > at; at++) {
            if (window.at(at) == 'W' && window.at(at - 1) == '\n' && isRecord(at)) {
                return at;
            }
        }
        return -1;
    }

    /** Where the next gzip member starts that opens with a record, before {@code to} and as far as was read; else -1. */
    private int nextMember(int from, int to) throws IOException {
        for (int start : window.membersBetween(from, to)) {
            if (isRecord(start)) {
                return start;
            }
        }
        return -1;
    }

    private void seekUnlessAtEnd() throws IOException {
        if (window.ahead(1) > 0 && !isRecord(0)) {
            seek();
        }
    }

    /** Goes on to the next record, or to the end or a fault. */
    private void seek() throws IOException {
        byte before = 0;
        while (window.ahead(1) > 0) {
            if (window.at(0) == 'W'
                    && isRecord(0)
                    && (before == '\n' || window.member().isPresent())) {
                return;
            }
            before = window.at(0);
            window.advance(1);
        }
    }

    private void damage(long position, String reason) {
        tally.damage(Damage.at(source.uri(), position, reason));
    }
}
