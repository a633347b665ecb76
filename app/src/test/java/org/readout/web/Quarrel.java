package org.readout.web;

import static org.readout.article.BlockKind.PARAGRAPH;
import static org.readout.statement.StatementKind.QUOTED;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.readout.account.ClaimRack;
import org.readout.account.ClaimReader;
import org.readout.account.Dispute;
import org.readout.account.DisputeFinder;
import org.readout.account.Position;
import org.readout.actor.Actor;
import org.readout.analysis.Analysis;
import org.readout.statement.Act;

/** An invented quarrel over lamps: one president says that the other's country dimmed them, and that is denied, in three reports. */
final class Quarrel {
    private static final String HOSTILE = "<script>document.title='owned'</script>";

    private final List<Analysis> reports = List.of(
            report(
                    "e1b2c3d4e5f60718",
                    "The Skagen Post",
                    "2025-05-02",
                    Coverage.VESTERGAARD,
                    "Nigeria dimmed the lamps of Skagen. Denmark stands in unwavering support of every keeper"),
            report(
                    "e2b2c3d4e5f60718",
                    "<b>Tide</b> & Sons",
                    "2025-05-03",
                    Coverage.OKAFOR,
                    "Nigeria did not dim the lamps of Skagen because " + HOSTILE),
            report(
                    "e3b2c3d4e5f60718",
                    "The Skagen Post",
                    "2025-06-20",
                    Coverage.VESTERGAARD,
                    "Denmark stands in support of every keeper. Nigeria dimmed the lamps of Skagen again"));

    private static Analysis report(String id, String outlet, String day, Actor speaker, String said) {
        Scribe scribe = new Scribe(id, "quarrel/" + id + ".txt")
                .outlet(outlet)
                .day(day)
                .title("The lamps of Skagen: " + outlet);
        scribe.block(PARAGRAPH, "“" + said + ",” the president said.");
        scribe.says(QUOTED, said)
                .by("the president", speaker)
                .cue("said", Act.SAY)
                .done();
        return scribe.analysis();
    }

    List<Analysis> reports() {
        return reports;
    }

    /** What is disputed in the reports, and which positions change. */
    Found find() throws IOException {
        DisputeFinder finder = new DisputeFinder(ClaimRack.inMemory(), Integer.MAX_VALUE);
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        for (Analysis analysis : reports) {
            finder.accept(new ClaimReader().read(analysis));
        }
        finder.find(new DisputeFinder.Taker() {
            @Override
            public void dispute(Dispute dispute) {
                found.disputes().add(dispute);
            }

            @Override
            public void position(Position position) {
                found.positions().add(position);
            }
        });
        return found;
    }

    record Found(List<Dispute> disputes, List<Position> positions) {}

    /** Writes the reports with what is disputed in them, as a report; gives the disputes. */
    List<Dispute> write(Path directory, Layout layout) throws IOException {
        DisputeFinder finder = new DisputeFinder(ClaimRack.inMemory(), Integer.MAX_VALUE);
        List<Dispute> found = new ArrayList<>();
        try (ReportWriter report = new ReportWriter(directory, layout)) {
            for (Analysis analysis : reports) {
                report.accept(analysis);
                finder.accept(new ClaimReader().read(analysis));
            }
            finder.find(new DisputeFinder.Taker() {
                @Override
                public void dispute(Dispute dispute) throws IOException {
                    found.add(dispute);
                    report.dispute(dispute);
                }

                @Override
                public void position(Position position) throws IOException {
                    report.position(position);
                }
            });
        }
        return found;
    }
}
