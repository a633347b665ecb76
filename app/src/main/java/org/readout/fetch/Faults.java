package org.readout.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

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
        if (fault instanceof UnknownHostException) {
            return "The host has no address" + behind(fault);
        }
        if (fault instanceof SSLHandshakeException) {
            return "No encrypted connection came about" + behind(fault);
        }
        if (fault instanceof EOFException || fault instanceof SocketException || fault instanceof SSLException) {
            return "The server broke off.";
        }
        String sentence = fault.getMessage();
        return sentence == null || sentence.isBlank() ? "The page could not be read." : sentence;
    }

    private static String behind(IOException fault) {
        String more = fault.getMessage();
        return more == null || more.isBlank() ? "." : ": " + more + ".";
    }

    /** Whether it makes sense to try again: not where the guard, or what the server sent, is against it for good. */
    static boolean passes(IOException fault) {
        return !(fault instanceof AddressRefused refused) || refused.passes();
    }
}
