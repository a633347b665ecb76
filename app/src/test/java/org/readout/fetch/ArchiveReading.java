package org.readout.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Reads an archive with a reader that is none of ours, from end to end, and holds every digest against its block. */
final class ArchiveReading {
    /**
     * A record.
     *
     * @param type as {@code response}
     * @param status of an answer, 0 of other records
     * @param body of an answer, without framing and compression
     */
    record Read(
            String type,
            String target,
            int status,
            String body,
            Optional<String> machine,
            Optional<String> profile,
            Optional<String> refersTo,
            String id,
            List<String> concurrent,
            String block) {}

    private ArchiveReading() {}

    static List<Read> of(FetchFolder folder) throws IOException {
        return of(folder.captures());
    }

    static List<Read> of(List<Path> files) throws IOException {
        List<Read> all = new ArrayList<>();
        for (Path file : files) {
            digests(file);
            try (WarcReader reader = new WarcReader(file)) {
                for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                    all.add(read(next.get()));
                }
            }
        }
        return all;
    }

    private static void digests(Path file) throws IOException {
        try (WarcReader reader = new WarcReader(file)) {
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                MessageDigest sum = MessageDigest.getInstance("SHA-1");
                sum.update(next.get().body().stream().readAllBytes());
                if (!next.get().blockDigest().equals(Optional.of(new WarcDigest(sum)))) {
                    throw new IOException("another block than its digest says: "
                            + next.get().headers().map());
                }
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    private static Read read(WarcRecord record) throws IOException {
        String target = record instanceof WarcTargetRecord aimed ? aimed.target() : "";
        int status = 0;
        String body = "";
        String block = "";
        if (record instanceof WarcResponse response) {
            status = response.http().status();
            body = new String(response.http().bodyDecoded().stream().readAllBytes(), StandardCharsets.UTF_8);
        } else if (record instanceof WarcRevisit revisit) {
            status = revisit.http().status();
        } else if (record instanceof WarcRequest request) {
            block = request.http().method() + " " + request.http().target() + "\n"
                    + request.http().headers().map();
        } else {
            block = new String(record.body().stream().readAllBytes(), StandardCharsets.UTF_8);
        }
        return new Read(
                record.type(),
                target,
                status,
                body,
                record.headers().first("WARC-IP-Address"),
                record.headers().first("WARC-Profile"),
                record.headers().first("WARC-Refers-To"),
                record.headers().first("WARC-Record-ID").orElse(""),
                record.headers().all("WARC-Concurrent-To"),
                block);
    }
}
