package org.readout.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ObjLongConsumer;

/**
 * What a look through a file of the archive came to.
 *
 * @param good byte offset behind the last visit, or what the file says of itself; behind it is nothing that is whole but the
 *     records of a visit that was cut short
 * @param damaged whether something before that cannot be read, which no kill does
 */
record Healing(long good, boolean damaged) {
    /**
     * Looks through a file.
     *
     * @param from byte offset from which on it is not known
     * @param found takes what a visit's last record says, and the offset behind it, where the answer of the visit is whole
     */
    static Healing of(FileChannel file, long from, ObjLongConsumer<JsonNode> found) throws IOException {
        long good = from;
        long position = from;
        boolean broken = false;
        boolean damaged = false;
        Set<String> answers = new HashSet<>();
        while (true) {
            Optional<Member> next = Member.at(file, position);
            if (next.isEmpty()) {
                OptionalLong other = Member.after(file, position);
                if (other.isEmpty()) {
                    return new Healing(good, damaged);
                }
                broken = true;
                position = other.getAsLong();
                continue;
            }
            Member member = next.get();
            position = member.end();
            Optional<JsonNode> visit = ArchiveRecords.visit(member);
            if (visit.isEmpty() && !ArchiveRecords.isInformation(member)) {
                answers.add(member.field("WARC-Record-ID"));
                continue;
            }
            damaged |= broken;
            good = position;
            if (visit.isPresent() && (!broken || answers.contains(member.field("WARC-Concurrent-To")))) {
                found.accept(visit.get(), position);
            }
            broken = false;
            answers.clear();
        }
    }
}
