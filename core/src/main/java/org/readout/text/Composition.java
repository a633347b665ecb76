package org.readout.text;

import java.util.List;

/** Walks two alignments side by side over the text between them. */
final class Composition {
    private final List<Alignment.Run> first;
    private final List<Alignment.Run> second;
    private final Alignment.Builder result = new Alignment.Builder();
    private int i;
    private int j;

    /** How much of the current equal run of each side has been used up. */
    private int usedFirst;

    private int usedSecond;

    Composition(Alignment first, Alignment second) {
        this.first = first.runs();
        this.second = second.runs();
    }

    Alignment compose() {
        while (i < first.size() || j < second.size()) {
            boolean bothEqual = i < first.size()
                    && j < second.size()
                    && first.get(i).equal()
                    && second.get(j).equal();
            if (bothEqual) {
                equal();
            } else {
                replaced();
            }
        }
        return result.build();
    }

    private void equal() {
        int length = Math.min(leftInFirst(), leftInSecond());
        result.equal(length);
        useFirst(length);
        useSecond(length);
    }

    /** Takes from both sides until they meet again in the text between them, outside any replaced run. */
    private void replaced() {
        int length = 0;
        int replacement = 0;
        int ahead = 0;
        do {
            if (ahead <= 0 && i < first.size() && (ahead < 0 || !first.get(i).equal())) {
                Alignment.Run run = first.get(i);
                int step =
                        run.equal() ? Math.min(leftInFirst(), -ahead) : run.to().length();
                length += run.equal() ? step : run.from().length();
                ahead += step;
                useFirst(run.equal() ? step : Math.max(1, leftInFirst()));
            } else {
                Alignment.Run run = second.get(j);
                int step = run.equal()
                        ? Math.min(leftInSecond(), ahead)
                        : run.from().length();
                replacement += run.equal() ? step : run.to().length();
                ahead -= step;
                useSecond(run.equal() ? step : Math.max(1, leftInSecond()));
            }
        } while (ahead != 0);
        result.replace(length, replacement);
    }

    private int leftInFirst() {
        return first.get(i).to().length() - usedFirst;
    }

    private int leftInSecond() {
        return second.get(j).from().length() - usedSecond;
    }

    private void useFirst(int units) {
        usedFirst += units;
        if (usedFirst >= first.get(i).to().length()) {
            i++;
            usedFirst = 0;
        }
    }

    private void useSecond(int units) {
        usedSecond += units;
        if (usedSecond >= second.get(j).from().length()) {
            j++;
            usedSecond = 0;
        }
    }
}
