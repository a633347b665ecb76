package org.readout.source;

/** What readers are told of a news item's state, as its publisher gives it. */
final class NewsStatus {
    private static final int SHOWN = 80;

    private NewsStatus() {}

    /** Of an item that may not be used: {@code withheld}, {@code canceled}. */
    static String said(String status) {
        return "Its publisher says that it may not be used: " + shown(status) + ".";
    }

    /** Of an item that was not to be published before a time. */
    static String embargo(String until) {
        return "It was under embargo until " + shown(until) + ".";
    }

    static String shown(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
