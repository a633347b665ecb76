package org.readout.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.text.Span;

/** Joins the cues of passages with the quotations around them. */
final class RuleEngine implements AttributionEngine {
    private final ReportedSpeech reported;

    RuleEngine(CueTable cues) {
        this.reported = new ReportedSpeech(cues);
    }

    @Override
    public String version() {
        return "rules-1";
    }

    @Override
    public List<Draft> read(List<Passage> passages) {
        List<Draft> drafts = new ArrayList<>();
        Optional<Draft> lastQuoting = Optional.empty();
        Optional<Candidate> awaiting = Optional.empty();
        int lastParagraph = -1;
        for (Passage p : passages) {
            boolean newParagraph = p.paragraph() != lastParagraph;
            List<Candidate> candidates = reported.read(p);
            List<Draft> here = new ArrayList<>();
            for (Candidate c : candidates) {
                here.add(new Draft(c, c.frame().name().toLowerCase(Locale.ROOT)));
            }
            if (pureQuotation(p) && candidates.isEmpty()) {
                Span words = p.span();
                Quotation first = p.quotations().get(0);
                if (awaiting.isPresent()) {
                    Draft draft = new Draft(awaiting.get(), "colon");
                    draft.add(words);
                    drafts.add(draft);
                    lastQuoting = Optional.of(draft);
                } else if (lastQuoting.isPresent()
                        && (first.continues()
                                || !newParagraph
                                || p.paragraph()
                                                - lastQuoting
                                                        .get()
                                                        .candidate()
                                                        .passage()
                                                        .paragraph()
                                        <= 1)) {
                    lastQuoting.get().add(words);
                }
                awaiting = Optional.empty();
                lastParagraph = p.paragraph();
                continue;
            }
            drafts.addAll(here);
            for (Draft draft : here) {
                if (draft.candidate().frame() == Frame.QUOTE || quoting(p, draft)) {
                    lastQuoting = Optional.of(draft);
                }
            }
            awaiting = reported.awaiting(p);
            if (newParagraph && here.isEmpty()) {
                lastQuoting = Optional.empty();
            }
            lastParagraph = p.paragraph();
        }
        return drafts;
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
