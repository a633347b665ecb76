package org.readout.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The records of one visit: of each hop the answer and the request, and behind them what the visit came to. */
final class ArchiveRecords {
    private static final String PROFILE = "http://netpreserve.org/warc/1.1/revisit/";
    private static final String OURS = "application/json";
    private static final String RESPONSE = "application/http;msgtype=response";
    private static final String REQUEST = "application/http;msgtype=request";

    private final Instant date;
    private final List<byte[]> records = new ArrayList<>();
    private String last = "";

    ArchiveRecords(Instant date) {
        this.date = date.truncatedTo(ChronoUnit.MILLIS);
    }

    /** When the visit was, to the millisecond. */
    Instant date() {
        return date;
    }

    /** Adds a hop, whole. Gives the id of the answer's record. */
    String answered(Fetched hop) {
        WarcRecord record = capture("response", hop).field("WARC-Payload-Digest", WarcRecord.digest(hop.payload()));
        return both(record, hop, hop.message());
    }

    /** Adds an answer whose payload {@code held} has, byte for byte. */
    void same(Fetched hop, Held held) {
        WarcRecord record = revisit("identical-payload-digest", hop, held).field("WARC-Payload-Digest", held.digest());
        both(record, hop, hop.head());
    }

    /** Adds an answer that says that the page is as {@code held} has it. */
    void unmodified(Fetched hop, Held held) {
        both(revisit("server-not-modified", hop, held), hop, hop.head());
    }

    /** Ends the visit with what it came to. Gives all records, compressed. */
    List<byte[]> ended(Held held) {
        records.add(new WarcRecord("metadata", date)
                .field("WARC-Target-URI", held.uri())
                .field("WARC-Concurrent-To", last)
                .with(OURS, StateLine.bytes(StateLine.of(held))));
        return List.copyOf(records);
    }

    private WarcRecord capture(String type, Fetched hop) {
        WarcRecord record =
                new WarcRecord(type, date).field("WARC-Target-URI", hop.uri().toASCIIString());
        Optional<InetAddress> machine = hop.machine();
        return machine.isPresent() ? record.machine(machine.get()) : record;
    }

    private WarcRecord revisit(String profile, Fetched hop, Held held) {
        return capture("revisit", hop)
                .field("WARC-Profile", PROFILE + profile)
                .field("WARC-Refers-To", held.record())
                .field("WARC-Refers-To-Target-URI", held.uri())
                .field("WARC-Refers-To-Date", held.taken().toString());
    }

    private String both(WarcRecord answer, Fetched hop, byte[] block) {
        records.add(answer.with(RESPONSE, block));
        records.add(
                capture("request", hop).field("WARC-Concurrent-To", answer.id()).with(REQUEST, hop.request()));
        last = answer.id();
        return last;
    }

    /** What a visit came to, if the member is a visit's last record. */
    static Optional<JsonNode> visit(Member member) {
        String head = member.head() + "\r\n";
        return head.contains("\r\nWARC-Type: metadata\r\n") && head.contains("\r\nContent-Type: " + OURS + "\r\n")
                ? StateLine.read(member.block()).filter(node -> node.has("page"))
                : Optional.empty();
    }

    /** Whether the member says what its file is. */
    static boolean isInformation(Member member) {
        return (member.head() + "\r\n").contains("\r\nWARC-Type: warcinfo\r\n");
    }
}
