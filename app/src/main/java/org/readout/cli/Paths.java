package org.readout.cli;

import java.io.InputStream;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.readout.ledger.Supply;
import org.readout.source.FieldMapping;
import org.readout.source.Intake;
import org.readout.source.Limits;
import org.readout.source.Receiver;

/** The captures of the paths that a user gives. Folders that hold a report of ours are left out. */
final class Paths implements Supply {
    private final Intake intake;
    private final List<String> paths;
    private final OptionalLong size;

    Paths(List<String> paths, Limits limits, FieldMapping mapping, InputStream standardInput) {
        this.intake = new Intake(limits, standardInput, ReportFolder::isReport, mapping);
        this.paths = List.copyOf(paths);
        this.size = intake.size(paths);
    }

    @Override
    public void deliver(Receiver receiver) {
        intake.read(paths, receiver);
    }

    @Override
    public OptionalDouble share() {
        return size.isPresent()
                ? OptionalDouble.of(Math.min(1, intake.bytesRead() / (double) Math.max(1, size.getAsLong())))
                : OptionalDouble.empty();
    }
}
