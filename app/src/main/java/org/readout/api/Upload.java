package org.readout.api;

import java.io.IOException;
import java.io.InputStream;

/** A file that was sent. It is there until its request is answered. */
public interface Upload {
    /** The name as sent, its folders cut off and what no file name should hold replaced; never empty. */
    String name();

    /** The media type as sent, which says nothing for sure; empty if none was. */
    String mediaType();

    /** Bytes. */
    long size();

    /** The bytes, from the start. */
    InputStream open() throws IOException;
}
