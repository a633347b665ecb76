package org.readout.api.desk;

import java.io.IOException;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.ledger.Ledger;
import org.readout.ledger.OccasionEntry;
import org.readout.search.Facet;
import org.readout.search.Review;
import org.readout.search.Tally;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;
import org.readout.web.FindPage;
import org.readout.web.Wording;

/** Makes what a page lets choose from what the index counts. For one request. */
final class FacetLines {
    /** Of months, the latest. */
    private static final int MONTHS = 12;

    private final Ledger ledger;
    private final Lines lines;

    FacetLines(Ledger ledger, Lines lines) {
        this.ledger = ledger;
        this.lines = lines;
    }

    /** A facet for each tally. */
    List<FindPage.Facet> of(List<Tally> tallies) throws IOException {
        List<FindPage.Facet> facets = new ArrayList<>();
        for (Tally tally : tallies) {
            List<Tally.Count> counts = tally.facet().isMonth() ? latest(tally.counts()) : tally.counts();
            List<FindPage.Value> values = new ArrayList<>();
            for (Tally.Count count : counts) {
                values.add(new FindPage.Value(count.value(), shown(tally.facet(), count), count.number()));
            }
            facets.add(new FindPage.Facet(
                    AskedQuery.field(tally.facet()),
                    values,
                    tally.others() + tally.counts().size() - counts.size()));
        }
        return facets;
    }

    /** The latest months first, and those that are chosen. */
    private static List<Tally.Count> latest(List<Tally.Count> counts) {
        List<Tally.Count> latest = new ArrayList<>();
        for (int i = counts.size() - 1; i >= 0; i--) {
            if (latest.size() < MONTHS || counts.get(i).chosen()) {
                latest.add(counts.get(i));
            }
        }
        return latest;
    }

    private String shown(Facet facet, Tally.Count count) throws IOException {
        String value = count.value();
        return switch (facet) {
            case SPEAKER, TELLER, AFFILIATION, OUTLET -> count.label();
            case ACT -> constant(Act.values(), value).map(Wording::does).orElse(value);
            case KIND ->
                constant(StatementKind.values(), value).map(Wording::kind).orElse(value);
            case OCCASION -> occasion(value);
            case LANGUAGE -> Locale.forLanguageTag(value).getDisplayLanguage(Locale.ENGLISH);
            case REVIEW ->
                constant(Review.values(), value).map(FacetLines::review).orElse(value);
            case SAID_MONTH, PUBLISHED_MONTH -> month(value);
        };
    }

    private String occasion(String id) throws IOException {
        Optional<OccasionEntry> entry = ledger.derived().occasion(id);
        return entry.isEmpty()
                ? id
                : lines.occasion(entry.get())
                        .map(line -> line.title()
                                + line.days().map(days -> ", " + days).orElse(""))
                        .orElse(id);
    }

    private static String review(Review review) {
        return switch (review) {
            case OPEN -> "not reviewed";
            case ACCEPTED -> "accepted";
            case CORRECTED -> "corrected";
            case REJECTED -> "rejected";
        };
    }

    private static String month(String value) {
        try {
            YearMonth month = YearMonth.parse(value);
            return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String value) {
        for (E one : all) {
            if (one.name().equalsIgnoreCase(value)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
