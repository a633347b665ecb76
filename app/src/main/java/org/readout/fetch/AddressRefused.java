package org.readout.fetch;

import java.io.IOException;

/** An address is not fetched, or what it gave is not taken; the message is a sentence that says why. */
public final class AddressRefused extends IOException {
    private static final long serialVersionUID = 1;

    public AddressRefused(String sentence) {
        super(sentence);
    }

    public AddressRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
