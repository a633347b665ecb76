package org.readout.source;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps what an intake delivers, in words: uri and text of captures, uri and reason of the rest. */
final class Taken implements Receiver {
    final List<Capture> captures = new ArrayList<>();
    final List<Damage> damages = new ArrayList<>();
    final List<String> skipped = new ArrayList<>();

    static Taken of(Limits limits, Path... paths) {
        return of(
                limits, new byte[0], List.of(paths).stream().map(Path::toString).toList());
    }

    static Taken of(Path... paths) {
        return of(Limits.DEFAULT, paths);
    }

    static Taken of(Limits limits, byte[] standardInput, List<String> paths) {
        Taken taken = new Taken();
        new Intake(limits, new ByteArrayInputStream(standardInput)).read(paths, taken);
        return taken;
    }

    /** The captures' texts, in order. */
    List<String> texts() {
        return captures.stream().map(capture -> capture.decode().text()).toList();
    }

    List<String> uris() {
        return captures.stream().map(Capture::uri).toList();
    }

    /** The reasons of the damages, in order. */
    List<String> reasons() {
        return damages.stream().map(Damage::reason).toList();
    }

    @Override
    public void capture(Capture capture) {
        captures.add(capture);
    }

    @Override
    public void damage(Damage damage) {
        damages.add(damage);
    }

    @Override
    public void skipped(String uri, String reason) {
        skipped.add(uri.substring(uri.lastIndexOf('/') + 1) + " " + reason);
    }
}
