package org.readout.web;

/** Statements sorted by entry of the roll, those of one entry in the order they were given. */
final class BySpeaker {
    private final int[] starts;
    private final int[] statements;

    /**
     * Sorts {@code statements}.
     *
     * @param entries for each of them its entry's place in the roll
     * @param size of the roll
     */
    BySpeaker(IntColumn statements, IntColumn entries, int size) {
        this.starts = new int[size + 1];
        for (int index = 0; index < entries.size(); index++) {
            starts[entries.at(index) + 1]++;
        }
        for (int entry = 0; entry < size; entry++) {
            starts[entry + 1] += starts[entry];
        }
        int[] next = starts.clone();
        this.statements = new int[entries.size()];
        for (int index = 0; index < entries.size(); index++) {
            this.statements[next[entries.at(index)]++] = statements.at(index);
        }
    }

    int count(SpeakerRoll.Entry entry) {
        return starts[entry.number() + 1] - starts[entry.number()];
    }

    int at(SpeakerRoll.Entry entry, int index) {
        return statements[starts[entry.number()] + index];
    }
}
