package org.readout.source;

/**
 * How much input is read before it is refused. Every limit ends in a {@link Damage} and never in a failure.
 *
 * @param captureBytes most bytes of one report, after decompression
 * @param folderDepth most folders inside one another
 * @param jsonDepth most JSON arrays and objects inside one another
 * @param expansion most bytes that one compressed byte may become, beyond the first {@code captureBytes}
 * @param nesting most archives and messages inside one another
 */
public record Limits(int captureBytes, int folderDepth, int jsonDepth, int expansion, int nesting) {
    /**
     * 8 MiB for a report, 100 folders, 100 levels of JSON, 200 bytes out of one, 4 archives in one another. A report of 8 MiB, a thousand times the
     * usual, is what a heap of 512 MiB can analyse.
     */
    public static final Limits DEFAULT = new Limits(8 << 20, 100, 100, 200, 4);

    public Limits {
        if (captureBytes < 1 || folderDepth < 1 || jsonDepth < 1 || expansion < 1 || nesting < 1) {
            throw new IllegalArgumentException("a limit below 1: " + captureBytes + ", " + folderDepth + ", "
                    + jsonDepth + ", " + expansion + ", " + nesting);
        }
    }

    /** These limits with another one for the bytes of a report. */
    public Limits withCaptureBytes(int bytes) {
        return new Limits(bytes, folderDepth, jsonDepth, expansion, nesting);
    }

    /** What is said of a report that is larger than {@code bytes}. */
    static String tooLarge(int bytes) {
        return "is larger than " + (bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " bytes")
                + ", the limit for one report";
    }
}
