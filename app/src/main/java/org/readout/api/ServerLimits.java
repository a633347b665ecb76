package org.readout.api;

import java.time.Duration;

/**
 * How much the server takes from those who talk to it.
 *
 * @param upload bytes of one request with files
 * @param json bytes of one request with JSON or form fields
 * @param header bytes of the request line and headers
 * @param parts parts of one multipart body, files and fields together
 * @param connections open connections, all clients together
 * @param streams open streams of events, all clients together
 * @param idle how long a connection may be silent
 * @param slowest bytes a second that a body must come at, after the first five seconds
 * @param reading how often one client may read
 * @param writing how often one client may change or ask for work
 */
public record ServerLimits(
        long upload,
        int json,
        int header,
        int parts,
        int connections,
        int streams,
        Duration idle,
        int slowest,
        Rate reading,
        Rate writing) {
    /** What a desk of a few people needs, with room. */
    public static final ServerLimits DEFAULT = new ServerLimits(
            64L << 20,
            1 << 20,
            16 << 10,
            200,
            256,
            32,
            Duration.ofSeconds(30),
            1024,
            new Rate(1000, 2000),
            new Rate(50, 200));

    /**
     * A bucket of tokens.
     *
     * @param perSecond tokens that drip in each second
     * @param burst tokens that the bucket holds
     */
    public record Rate(double perSecond, int burst) {
        public Rate {
            if (!(perSecond > 0) || burst < 1) {
                throw new IllegalArgumentException("a rate of " + perSecond + " a second, " + burst + " at once");
            }
        }
    }

    public ServerLimits {
        if (upload < 1 || json < 1 || header < 1024 || parts < 1 || connections < 1 || streams < 0 || slowest < 0) {
            throw new IllegalArgumentException("a limit that lets nothing through: upload " + upload + ", json " + json
                    + ", header " + header + ", parts " + parts + ", connections " + connections + ", streams "
                    + streams + ", slowest " + slowest);
        }
        if (idle.isNegative() || idle.isZero()) {
            throw new IllegalArgumentException("a connection may not be silent for " + idle);
        }
    }

    /** These limits with others for rates. */
    public ServerLimits withRates(Rate reading, Rate writing) {
        return new ServerLimits(upload, json, header, parts, connections, streams, idle, slowest, reading, writing);
    }

    /** These limits with others for the size of bodies. */
    public ServerLimits withBodies(long upload, int json, int parts) {
        return new ServerLimits(upload, json, header, parts, connections, streams, idle, slowest, reading, writing);
    }

    /** These limits with others for slow clients. */
    public ServerLimits withPatience(Duration idle, int slowest) {
        return new ServerLimits(upload, json, header, parts, connections, streams, idle, slowest, reading, writing);
    }

    /** These limits with another for streams of events. */
    public ServerLimits withStreams(int streams) {
        return new ServerLimits(upload, json, header, parts, connections, streams, idle, slowest, reading, writing);
    }
}
