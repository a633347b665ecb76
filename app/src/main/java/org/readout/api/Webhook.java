package org.readout.api;

/**
 * Where somebody wants to be told of new matches.
 *
 * @param id of the webhook
 * @param address to which is posted
 * @param key shared with the receiver, with which what is posted is signed
 */
public record Webhook(String id, String address, String key) {
    public Webhook {
        if (key.length() < Settings.SHORTEST_TOKEN) {
            throw new IllegalArgumentException(
                    "a key of " + key.length() + " characters; at least " + Settings.SHORTEST_TOKEN + " are needed");
        }
    }

    @Override
    public String toString() {
        return "Webhook " + id;
    }
}
