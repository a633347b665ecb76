package org.readout.api;

/**
 * Something that happened, as server-sent events have it.
 *
 * @param id counts up from 1; 0 for what is told to one reader alone
 * @param topic what it is about, such as {@code job/7}; readers choose by it
 * @param type its kind, such as {@code progress}
 * @param json what there is to tell, on one line
 */
public record Event(long id, String topic, String type, String json) {
    public Event {
        if (type.chars().anyMatch(c -> c < 0x21 || c > 0x7e)) {
            throw new IllegalArgumentException("no type of an event: " + type);
        }
        if (json.indexOf('\n') >= 0 || json.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("an event of more than one line");
        }
    }
}
