package org.readout.source;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How fast an archive becomes captures, before anything is read out of them: {@code java -Xmx512m -cp …
 * org.readout.source.ArchiveBenchmark 1024 plain|members folder} makes a WARC archive of 1,024 MiB of records in the folder
 * where it is not there yet (plain, or each record in a gzip member of its own) and reads it twice. Three records in four
 * are pages of 10 to 90 KiB of drawn words, one is an image; each has both digests.
 */
final class ArchiveBenchmark implements Receiver {
    private static final int WORDS = 20_000;

    private final Random random = new Random(20261127);
    private final String[] words = new String[WORDS];
    private long captures;
    private long bytes;
    private long others;

    private ArchiveBenchmark() {
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int length = 2 + random.nextInt(8); length > 0; length--) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            words[i] = word.toString();
        }
    }

    /** Prints two lines. */
    public static void main(String[] arguments) throws IOException {
        int size = Integer.parseInt(arguments[0]);
        boolean members = arguments[1].equals("members");
        Path file = Path.of(arguments[2], "drawn-" + size + (members ? ".warc.gz" : ".warc"));
        if (!Files.exists(file)) {
            new ArchiveBenchmark().write(file, (long) size << 20, members);
        }
        for (int run = 0; run < 2; run++) {
            new ArchiveBenchmark().read(file, size);
        }
    }

    private void write(Path file, long size, boolean members) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            long written = 0;
            for (int i = 0; written < size; i++) {
                byte[] record = i % 4 == 3 ? image(i) : Warcs.page("https://paper.example/" + i, page());
                out.write(members ? IntakeTest.gzip(record) : record);
                written += record.length;
            }
        }
    }

    private byte[] image(int i) {
        byte[] noise = new byte[20_000 + random.nextInt(60_000)];
        random.nextBytes(noise);
        return Warcs.response(
                "https://paper.example/" + i + ".jpg", "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n", noise);
    }

    private String page() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html><head><title>Drawn</title></head><body><p>");
        for (int length = 10_000 + random.nextInt(80_000); page.length() < length; ) {
            // frequent words are frequent, as in any language
            double rank = Math.exp(random.nextDouble() * Math.log(WORDS - 1));
            page.append(words[(int) rank]).append(random.nextInt(12) == 0 ? ".</p>\n<p class=\"text\">" : " ");
        }
        return page.append("</p></body></html>").toString();
    }

    private void read(Path file, int size) throws IOException {
        long wall = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        new Intake(Limits.DEFAULT, InputStream.nullInputStream()).read(List.of(file.toString()), this);
        double seconds = (System.nanoTime() - wall) / 1e9;
        double used = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %d MiB of records in %d MiB, %d captures of %d MiB, %d others told; %.1f s (%.0f MiB/s of records, %.0f of"
                        + " the file), processor %.1f s (%.0f MiB/s of records, %.0f of the file)%n",
                file.getFileName(),
                size,
                Files.size(file) >> 20,
                captures,
                bytes >> 20,
                others,
                seconds,
                size / seconds,
                (Files.size(file) >> 20) / seconds,
                used,
                size / used,
                (Files.size(file) >> 20) / used);
    }

    @Override
    public void capture(Capture capture) {
        captures++;
        bytes += capture.size();
    }

    @Override
    public void damage(Damage damage) {
        throw new IllegalStateException(damage.toString());
    }

    @Override
    public void skipped(String uri, String reason) {
        others++;
    }
}
