package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
    @TempDir
    Path temporary;

    @Test
    void aReportComesIntoPlaceWhole() throws IOException {
        Path out = temporary.resolve("a/b");
        try (ReportFolder folder = ReportFolder.open(out)) {
            Files.createDirectories(folder.part().resolve("article"));
            Files.writeString(folder.part().resolve("article/1.html"), "1");
            Files.writeString(folder.part().resolve("run.json"), "{}");
            assertThat(out.resolve("run.json")).doesNotExist();
            folder.publish();
        }
        assertThat(visible(out)).containsOnlyKeys("article/1.html", "run.json");
        assertThat(ReportFolder.isReport(out)).isTrue();
    }

    @Test
    void anEarlierReportIsReplacedToTheLastFile() throws IOException {
        Path out = temporary.resolve("out");
        publish(out, "article/old.html", "index.html", "run.json");
        publish(out, "article/new.html", "run.json");
        assertThat(visible(out)).containsOnlyKeys("article/new.html", "run.json");
    }

    @Test
    void aReportThatIsNotPublishedLeavesWhatWasThere() throws IOException {
        Path out = temporary.resolve("out");
        publish(out, "run.json");
        TreeMap<String, String> before = visible(out);
        try (ReportFolder folder = ReportFolder.open(out)) {
            Files.writeString(folder.part().resolve("run.json"), "new");
        }
        assertThat(visible(out)).isEqualTo(before);
        Path fresh = temporary.resolve("fresh");
        ReportFolder.open(fresh).close();
        assertThat(fresh).doesNotExist();
    }

    @Test
    void aFolderWithFilesThatAreNotOursIsRefusedAndUntouched() throws IOException {
        Path out = Files.createDirectory(temporary.resolve("out"));
        Files.writeString(out.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> ReportFolder.open(out))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("thesis.txt")
                .hasMessageContaining("nothing was changed");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).containsExactly(out.resolve("thesis.txt"));
        }
    }

    @Test
    void aFileOfOthersAmongOursIsRefusedToo() throws IOException {
        Path out = temporary.resolve("out");
        publish(out, "article/1.html", "run.json");
        Files.writeString(out.resolve("article/notes.txt"), "mine");
        TreeMap<String, String> before = visible(out);
        assertThatThrownBy(() -> ReportFolder.open(out)).hasMessageContaining("article/notes.txt");
        assertThat(visible(out)).isEqualTo(before);
    }

    @Test
    void aManifestCannotNameFilesOutside() throws IOException {
        Path victim = Files.writeString(temporary.resolve("victim"), "mine");
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("victim"), "mine");
        Path out = temporary.resolve("out");
        publish(out, "run.json");
        Path manifest = out.resolve(".readout/manifest");
        Files.writeString(
                manifest, Files.readString(manifest) + "../victim\n" + victim + "\na/../../victim\n\n.readout/lock\n");
        publish(out, "run.json");
        assertThat(victim).hasContent("mine");
        Files.createSymbolicLink(out.resolve("link"), elsewhere);
        Files.writeString(manifest, Files.readString(manifest) + "link\nlink/victim\n");
        publish(out, "run.json");
        assertThat(elsewhere.resolve("victim")).hasContent("mine");
    }

    @Test
    void aForeignManifestMakesNothingOurs() throws IOException {
        Path out = Files.createDirectories(temporary.resolve("out/.readout")).getParent();
        Files.writeString(out.resolve(".readout/manifest"), "a.txt\n");
        Files.writeString(out.resolve("a.txt"), "mine");
        assertThatThrownBy(() -> ReportFolder.open(out)).isInstanceOf(OutputRefused.class);
    }

    @Test
    void whatAKilledRunLeftIsRemoved() throws IOException {
        Path out = temporary.resolve("out");
        publish(out, "run.json");
        Files.createDirectories(out.resolve(".readout/part/article"));
        Files.writeString(out.resolve(".readout/part/article/x.html"), "half");
        publish(out, "run.json");
        assertThat(out.resolve(".readout/part")).doesNotExist();
    }

    @Test
    void twoRunsDoNotWriteToOneFolder() throws IOException {
        Path out = temporary.resolve("out");
        try (ReportFolder first = ReportFolder.open(out)) {
            assertThat(first.part()).isDirectory();
            assertThatThrownBy(() -> ReportFolder.open(out)).hasMessageContaining("Another run");
            assertThat(first.part()).isDirectory();
        }
    }

    @Test
    void aFileOrADeadLinkIsNoFolder() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "mine");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), temporary.resolve("gone"));
        for (Path out : List.of(file, link, file.resolve("below"))) {
            assertThatThrownBy(() -> ReportFolder.open(out)).isInstanceOf(OutputRefused.class);
        }
        assertThat(file).hasContent("mine");
    }

    @Test
    void aLinkToAFolderIsThatFolder() throws IOException {
        Path real = Files.createDirectory(temporary.resolve("real"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), real);
        publish(link, "run.json");
        publish(link, "run.json");
        assertThat(visible(real)).containsOnlyKeys("run.json");
    }

    private static void publish(Path out, String... names) throws IOException {
        try (ReportFolder folder = ReportFolder.open(out)) {
            for (String name : names) {
                Path file = folder.part().resolve(name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, name);
            }
            folder.publish();
        }
    }

    /** Names and contents of the files that a user sees. */
    private static TreeMap<String, String> visible(Path folder) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith(".readout")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }
}
