package org.readout.api.desk;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.readout.account.Finding;
import org.readout.account.Query;
import org.readout.account.Variant;
import org.readout.account.Witness;
import org.readout.analysis.Analysis;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.api.Route;
import org.readout.ledger.Ledger;
import org.readout.text.PageName;
import org.readout.web.CheckPage;
import org.readout.web.Wording;

/** The check of a quotation. */
final class CheckGroup implements PageGroup {
    /** So many wordings, and places of each, get their exact addresses; pages show no more. */
    private static final int WORDINGS = 20;

    private static final int PLACES = 50;

    private final Newsdesk desk;
    private final Printer printer;

    CheckGroup(Newsdesk desk, Printer printer) {
        this.desk = desk;
        this.printer = printer;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/check.html", this::check));
    }

    private Reply check(Request request) throws IOException {
        String quotation = request.query("q").orElse("");
        if (quotation.isBlank()) {
            return page(request, CheckPage.EMPTY);
        }
        Query query;
        try {
            query = Query.of(quotation);
        } catch (IllegalArgumentException e) {
            return page(request, CheckPage.refused(quotation, "This is " + e.getMessage() + "."))
                    .withStatus(422);
        }
        Room room = desk.shown();
        QuotationDesk.Checked checked = new QuotationDesk(room).check(query);
        IdentityHashMap<Finding, String> places =
                places(room.ledger(), checked.answer().variants());
        CheckPage page = CheckPage.of(quotation, checked.answer(), finding -> Optional.ofNullable(places.get(finding)));
        return page(request, checked.whole() ? page : page.noting(partly(checked)));
    }

    private static String partly(QuotationDesk.Checked checked) {
        return "Of " + Wording.number(checked.reports()) + " reports, "
                + Wording.count(checked.answer().reports(), "was", "were")
                + " looked at: those with statements that are likest to it in meaning and words. Words that stand in no statement may be missed.";
    }

    private Reply page(Request request, CheckPage page) throws IOException {
        return Reply.html(printer.newsroom().check(page, printer.site(request)));
    }

    /** Where findings are read: at their statement, or on the part of the article where the words stand. */
    private IdentityHashMap<Finding, String> places(Ledger ledger, List<Variant> variants) throws IOException {
        IdentityHashMap<Finding, String> places = new IdentityHashMap<>();
        for (Variant variant : variants.subList(0, Math.min(WORDINGS, variants.size()))) {
            List<Witness> witnesses = variant.witnesses();
            for (Witness witness : witnesses.subList(0, Math.min(PLACES, witnesses.size()))) {
                places.put(witness.finding(), place(ledger, witness.finding()));
            }
        }
        return places;
    }

    private String place(Ledger ledger, Finding finding) throws IOException {
        String article = finding.source().article();
        String numbered = article + "-s";
        Optional<String> statement = finding.voice()
                .map(voice -> voice.statement())
                .filter(id -> id.startsWith(numbered)
                        && id.substring(numbered.length()).matches("[1-9][0-9]{0,5}"));
        if (statement.isPresent()) {
            int index = Integer.parseInt(statement.get().substring(numbered.length())) - 1;
            List<String> ids = ledger.statements().idsOf(article);
            if (index < ids.size()) {
                return "statement/" + ids.get(index);
            }
        }
        int part = 1;
        Optional<Analysis> analysis = ledger.articles().analysis(article);
        if (analysis.isPresent()) {
            part = printer.pages()
                    .part(analysis.get().article(), finding.place().whole().start());
        }
        return "article/" + PageName.of(article) + (part == 1 ? "" : "-" + part) + ".html";
    }
}
