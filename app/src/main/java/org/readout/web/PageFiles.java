package org.readout.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Writes the files of a report: rendered templates, scripts and assets. */
final class PageFiles {
    private final Path directory;
    private final Press press = new Press();

    PageFiles(Path directory) throws IOException {
        this.directory = directory;
        for (String folder : new String[] {
            "article",
            "edits",
            "occasion",
            "dispute",
            "position",
            "timeline",
            "story",
            "speaker",
            "list",
            "search",
            "assets"
        }) {
            Files.createDirectories(directory.resolve(folder));
        }
    }

    /** Renders {@code page} with {@code template} to {@code path}, which is made of letters of our own. */
    void page(String path, String template, Object page) throws IOException {
        Files.write(directory.resolve(path), press.print(template, page, Site.REPORT));
    }

    void script(String path, Script script) throws IOException {
        Files.write(directory.resolve(path), script.bytes());
    }

    /** Copies the asset {@code name} from the program. */
    void asset(String name) throws IOException {
        try (InputStream asset = PageFiles.class.getResourceAsStream("assets/" + name)) {
            Files.copy(
                    Objects.requireNonNull(asset, name),
                    directory.resolve("assets").resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
