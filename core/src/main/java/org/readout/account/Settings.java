package org.readout.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.readout.story.Occasion;
import org.readout.story.OccasionReport;

/** At which occasion each statement of a run was made, and so when and where. For one thread while occasions come. */
final class Settings {
    private final Map<String, Occasion> occasions = new HashMap<>();

    void accept(Occasion occasion) {
        for (OccasionReport report : occasion.reports()) {
            keep(report, occasion);
        }
        for (OccasionReport report : occasion.recalls()) {
            keep(report, occasion);
        }
    }

    private void keep(OccasionReport report, Occasion occasion) {
        for (int statement : report.statements()) {
            occasions.put(new Claim.Place(report.article(), statement, 0).statementId(), occasion);
        }
    }

    Pronouncement.Setting of(Claim claim) {
        Occasion occasion = occasions.get(claim.place().statementId());
        return occasion == null
                ? Pronouncement.Setting.UNKNOWN
                : new Pronouncement.Setting(Optional.of(occasion.id()), occasion.place());
    }

    /** The day that the report tells, else that of the occasion, else that of the report. */
    Optional<Claim.Dated> dated(Claim claim) {
        Optional<Claim.Dated> told = claim.dated().filter(dated -> dated.basis() == Claim.Basis.STATEMENT);
        Occasion occasion = occasions.get(claim.place().statementId());
        return told.or(() -> Optional.ofNullable(occasion)
                        .flatMap(Occasion::date)
                        .map(days -> new Claim.Dated(days, Claim.Basis.OCCASION)))
                .or(claim::dated);
    }
}
