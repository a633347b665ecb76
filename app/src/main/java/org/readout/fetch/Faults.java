package org.readout.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;

/** Says why a page could not be fetched. */
final class Faults {
    private Faults() {}

    /** A sentence: the guard's where it was the guard, ours where the fault is a common one, else the system's. */
    static String sentence(IOException fault) {
        if (fault instanceof SocketTimeoutException) {
            return "The server took too long.";
        }
        if (fault instanceof ConnectException || fault instanceof NoRouteToHostException) {
            return "The server cannot be reached.";
        }
        if (fault instanceof SSLException) {
            return "No encrypted connection came about: " + fault.getMessage() + ".";
        }
        if (fault instanceof EOFException || fault instanceof SocketException) {
            return "The server broke off.";
        }
        return String.valueOf(fault.getMessage());
    }

    /** Whether it makes sense to try again. */
    static boolean passes(IOException fault) {
        return !(fault instanceof AddressRefused) && !(fault instanceof SSLException);
    }
}
