package org.readout.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.statement.Subjects.Range;
import org.readout.statement.Support.Keep;
import org.readout.text.Span;

/** Joins the cues of passages with the quotations around them. */
final class RuleEngine implements AttributionEngine {
    /** Fewest tokens, marks included, that make words in quotation marks a statement when no cue is there. */
    private static final int FEWEST = 6;

    private static final String VERSION = "rules-1";

    private final ReportedSpeech reported;

    RuleEngine(CueTable cues) {
        this.reported = new ReportedSpeech(cues);
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Drafts read(Manuscript manuscript) {
        Reading reading = new Reading();
        manuscript.passages().forEach(reading::read);
        return Drafts.of(reading.drafts);
    }

    /** What is remembered from passage to passage of one article. */
    private final class Reading {
        private final List<Draft> drafts = new ArrayList<>();
        private Optional<Draft> lastQuoting = Optional.empty();
        private Optional<Candidate> awaiting = Optional.empty();
        private Optional<Passage> before = Optional.empty();

        void read(Passage p) {
            List<Draft> here = new ArrayList<>();
            for (Candidate c : reported.read(p)) {
                here.add(Draft.of(c, VERSION));
            }
            boolean newParagraph = before.isEmpty() || before.get().paragraph() != p.paragraph();
            if (here.isEmpty() && pureQuotation(p)) {
                quotation(p, newParagraph);
            } else {
                drafts.addAll(here);
                if (newParagraph && here.isEmpty()) {
                    lastQuoting = Optional.empty();
                }
                here.stream()
                        .filter(draft -> draft.support().keep() == Keep.ALWAYS || quoting(p, draft))
                        .forEach(draft -> lastQuoting = Optional.of(draft));
                awaiting = reported.awaiting(p);
            }
            before = Optional.of(p);
        }

        /** A sentence all in quotation marks: after a colon, in the course of a quotation, or by itself. */
        private void quotation(Passage p, boolean newParagraph) {
            Span words = p.span();
            if (awaiting.isPresent()) {
                Draft draft = Draft.of(awaiting.get(), VERSION, "colon");
                draft.add(words);
                remember(draft);
            } else if (lastQuoting.isPresent() && near(p, lastQuoting.get())) {
                lastQuoting.get().add(words);
            } else {
                bare(p, newParagraph).ifPresent(this::remember);
            }
            awaiting = Optional.empty();
        }

        private boolean near(Passage p, Draft draft) {
            boolean continues = p.quotations().get(0).continues();
            return continues || p.paragraph() - draft.citing().passage().paragraph() <= 1;
        }

        private void remember(Draft draft) {
            drafts.add(draft);
            lastQuoting = Optional.of(draft);
        }

        /**
         * Words nobody is named for; the subject of the sentence before them, in the same paragraph, is taken to speak. A
         * paragraph of its own without a speaker is left out: in the training articles those were pull quotes.
         */
        private Optional<Draft> bare(Passage p, boolean newParagraph) {
            if (p.size() < FEWEST || newParagraph) {
                return Optional.empty();
            }
            Optional<Range> subject = before.flatMap(passage -> Subjects.mainSubject(passage, passage.size()));
            Passage home = subject.isPresent() ? before.orElse(p) : p;
            return Optional.of(Draft.of(
                    new Candidate(
                            home,
                            CueEntry.NONE,
                            Frame.QUOTE,
                            new Range(0, 1),
                            subject,
                            List.of(p.span()),
                            Optional.empty()),
                    VERSION,
                    subject.isPresent() ? "sentence-before" : "bare"));
        }
    }

    private static boolean quoting(Passage p, Draft draft) {
        return p.quotations().stream().anyMatch(quotation -> draft.overlaps(quotation.outer()));
    }

    /** Whether all words of the passage stand in quotation marks. */
    private static boolean pureQuotation(Passage p) {
        if (p.quotations().isEmpty()) {
            return false;
        }
        for (int i = 0; i < p.size(); i++) {
            if (!p.quoted(i) && p.tag(i) != org.readout.language.PartOfSpeech.PUNCT) {
                return false;
            }
        }
        return true;
    }
}
