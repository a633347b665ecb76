package org.readout.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was hard to read in a run: damaged inputs and warnings. The first {@link #KEPT} are kept, the rest counted. */
public final class Troubles {
    static final int KEPT = 10_000;
    private static final int LONGEST = 400;

    private final List<Trouble> kept = new ArrayList<>();
    private int damages;
    private int warnings;

    /**
     * One of them.
     *
     * @param uri the input as given
     * @param position where in it; may be empty
     * @param reason a sentence
     * @param article the article, for a warning about one that was read
     */
    public record Trouble(String uri, String position, String reason, Optional<ArticleLine> article) {}

    void damage(String uri, String position, String reason) {
        damages++;
        keep(new Trouble(shortened(uri), shortened(position), shortened(reason), Optional.empty()));
    }

    void warning(ArticleLine article, String sentence) {
        warnings++;
        keep(new Trouble(article.uri(), "", shortened(sentence), Optional.of(article)));
    }

    private void keep(Trouble trouble) {
        if (kept.size() < KEPT) {
            kept.add(trouble);
        }
    }

    private static String shortened(String text) {
        return Wording.shortened(Wording.oneLine(text), LONGEST);
    }

    List<Trouble> kept() {
        return kept;
    }

    int damages() {
        return damages;
    }

    int warnings() {
        return warnings;
    }
}
