package org.readout.api.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.readout.account.Comparer;
import org.readout.account.Comparison;
import org.readout.account.Dossier;
import org.readout.account.Report;
import org.readout.analysis.Analysis;
import org.readout.analysis.Analyzer;
import org.readout.source.Capture;
import org.readout.source.Given;
import org.readout.statement.Engine;
import org.readout.statement.EngineUnavailable;
import org.readout.story.DateRange;
import org.readout.story.Occasion;
import org.readout.story.OccasionKind;
import org.readout.story.OccasionReport;

/** Three invented reports of an invented meeting about a harbour, read and compared as the desk does it. */
final class Harbour {
    private static final List<String> TEXTS = List.of(
            "Ministers meet over the harbour\n\nOSLO, May 6 — Ida Halvorsen, the coastal minister, met Tor Lunde on Monday.\n\n"
                    + "“The harbour will be dredged before the first winter storms,” Halvorsen said after the meeting.\n\n"
                    + "Lunde said the works would cost 40 million crowns.\n\n"
                    + "Lunde said the fishermen had been asked twice 🗼.\n",
            "Harbour talks end\n\nBERGEN, May 6 — Tor Lunde received Ida Halvorsen on Monday.\n\n"
                    + "“The harbour will be dredged after the first winter storms,” Halvorsen said after the meeting.\n\n"
                    + "Lunde said the works would cost 60 million crowns.\n",
            "A harbour deal\n\nSTAVANGER, May 7 — Two ministers met on Monday over a harbour.\n\n"
                    + "“The harbour will be dredged before the first winter storms,” Tor Lunde said after the meeting.\n\n"
                    + "Ida Halvorsen thanked the crews.\n");

    final Occasion occasion;
    final Dossier dossier;
    final Comparison comparison;

    Harbour() throws EngineUnavailable {
        Analyzer analyzer = new Analyzer(Engine.RULES);
        List<Analysis> analyses = Stream.of(0, 1, 2)
                .map(number -> analyzer.analyze(Capture.ofText(
                        "harbour/" + number + ".txt",
                        TEXTS.get(number),
                        new Given(
                                Optional.empty(),
                                Optional.of("Outlet " + number),
                                Optional.empty(),
                                Optional.of("2025-05-0" + (6 + number / 2)),
                                Optional.empty(),
                                Optional.of("en")))))
                .toList();
        occasion = new Occasion(
                "meeting-2025-05-05-harbour",
                OccasionKind.MEETING,
                Optional.of(new DateRange(LocalDate.parse("2025-05-05"), LocalDate.parse("2025-05-05"))),
                Optional.of("Oslo"),
                List.of(Newsroom.HALVORSEN),
                analyses.stream()
                        .map(analysis -> new OccasionReport(analysis.article().id(), List.of(), Optional.empty()))
                        .toList(),
                List.of());
        dossier = new Dossier(occasion.id(), analyses.stream().map(Report::of).toList(), List.of());
        comparison = Comparer.byWords().compare(dossier);
    }

    OccasionGold gold() {
        return new OccasionGold(occasion, dossier, comparison);
    }
}
