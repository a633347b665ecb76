package org.readout.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.readout.account.Claim;
import org.readout.text.Span;

/** Sets the words of a claim, with some of them marked. */
final class Quotation {
    private static final int LONGEST = 700;

    private Quotation() {}

    /**
     * The words of {@code claim} in runs.
     *
     * @param marked places in its stretch that are set apart
     */
    static List<Passage.Run> runs(Claim claim, List<Span> marked) {
        String text = claim.stretch().text();
        Passage.Setting[] settings = new Passage.Setting[text.length()];
        Arrays.fill(settings, Passage.Setting.AROUND);
        claim.spans().forEach(span -> fill(settings, span, Passage.Setting.SAID));
        marked.forEach(span -> fill(settings, span, Passage.Setting.DIFFERS));
        int from = first(settings);
        int to = Math.min(last(settings) + 1, from + LONGEST);
        List<Passage.Run> runs = new ArrayList<>();
        int start = from;
        for (int at = from + 1; at <= to; at++) {
            if (at == to || settings[at] != settings[start]) {
                runs.add(new Passage.Run(text.substring(start, at).replace('\n', ' '), settings[start]));
                start = at;
            }
        }
        return runs;
    }

    private static void fill(Passage.Setting[] settings, Span span, Passage.Setting setting) {
        Arrays.fill(settings, span.start(), span.end(), setting);
    }

    private static int first(Passage.Setting[] settings) {
        int at = 0;
        while (at < settings.length - 1 && settings[at] == Passage.Setting.AROUND) {
            at++;
        }
        return at;
    }

    private static int last(Passage.Setting[] settings) {
        int at = settings.length - 1;
        while (at > 0 && settings[at] == Passage.Setting.AROUND) {
            at--;
        }
        return at;
    }

    /** The words at {@code spans} of a claim in one line. */
    static String cut(Claim claim, List<Span> spans) {
        List<String> words = new ArrayList<>();
        for (Span span : spans) {
            if (!span.isEmpty()) {
                words.add(Wording.oneLine(span.cut(claim.stretch().text())));
            }
        }
        return Wording.shortened(String.join(" … ", words), 160);
    }
}
