package org.readout.fetch;

import java.io.IOException;

/** An address is not fetched, or what it gave is not taken; the message is a sentence that says why. */
public final class AddressRefused extends IOException {
    private static final long serialVersionUID = 2;

    private final boolean passing;

    public AddressRefused(String sentence) {
        super(sentence);
        this.passing = false;
    }

    public AddressRefused(String sentence, Throwable cause) {
        this(sentence, cause, false);
    }

    private AddressRefused(String sentence, Throwable cause, boolean passing) {
        super(sentence, cause);
        this.passing = passing;
    }

    /** A refusal by something that may be otherwise later, as when the network is away and no name has an address. */
    static AddressRefused forNow(String sentence, Throwable cause) {
        return new AddressRefused(sentence, cause, true);
    }

    /** Whether the same address may be fetched another time. */
    boolean passes() {
        return passing;
    }
}
