package org.readout.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * What archives of files do with a member, by the rules of a folder: hidden ones are passed over, those whose names tell
 * of no report are counted, the others are read. A name is a label and never a path.
 */
final class Members {
    private final Source source;
    private final Tally tally;

    Members(Source source) {
        this.source = source;
        this.tally = new Tally(source.uri(), source.receiver());
    }

    /** Whether the member may be a report. One that may not is counted. */
    boolean isWanted(String name) {
        String last = lastPart(name);
        if (last.isEmpty() || last.startsWith(".") || name.startsWith("__MACOSX/")) {
            return false;
        }
        String plain = Form.uncompressed(last);
        if (Form.of(plain).isPresent() || Form.hasNoEnding(plain)) {
            return true;
        }
        pass(name);
        return false;
    }

    /** Counts a member that is none. */
    void pass(String name) {
        tally.skipped(name, "has a name that tells of no report");
    }

    /** Reads a member to its end or less. Throws what {@code in} throws. */
    void read(String name, InputStream in) throws IOException {
        Optional<Form> form = Form.of(Form.uncompressed(lastPart(name)));
        source.member(source.origin().member(name, form, Carried.nothing()), in, tally);
    }

    /** A member is damaged. */
    void damage(String name, String reason) {
        String uri = source.origin()
                .member(name, Optional.empty(), Carried.nothing())
                .uri();
        tally.damage(Damage.of(uri, reason));
    }

    /** The archive is damaged at byte {@code position}. */
    void damage(long position, String reason) {
        tally.damage(Damage.at(source.uri(), position, reason));
    }

    /** The whole is damaged. */
    void damage(String reason) {
        tally.damage(Damage.of(source.uri(), reason));
    }

    /** Delivers a capture of the whole. */
    void deliver(Capture capture) {
        tally.capture(capture);
    }

    /** Tells what was counted of an archive. */
    void close() {
        if (tally.isEmpty()) {
            source.leaveOut("is an archive without members that could be reports");
        }
        tally.close("member is no report", "members are no reports");
    }

    /** Tells what was counted of a message, and that it holds nothing if so. */
    void closeMessage() {
        if (tally.isBarren()) {
            source.leaveOut("is a message without a text");
        }
        tally.close("part is no report", "parts are no reports");
    }

    private static String lastPart(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
