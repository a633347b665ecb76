package org.readout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The folder of real reports and benchmarks that lies beside the repository on some machines. */
public final class SharedFolder {
    private SharedFolder() {}

    /**
     * A folder in it: under {@code READOUT_SHARED} where that is set, else beside a folder above this one; empty where it
     * is not there.
     */
    public static Optional<Path> find(String path) {
        List<Path> places = new ArrayList<>();
        String named = System.getenv("READOUT_SHARED");
        if (named != null) {
            places.add(Path.of(named));
        }
        Path at = Path.of("").toAbsolutePath();
        for (int up = 0; up < 3 && at != null; up++, at = at.getParent()) {
            places.add(at.resolve("shared"));
        }
        return places.stream()
                .map(place -> place.resolve(path))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
