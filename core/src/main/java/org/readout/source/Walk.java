package org.readout.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes through paths and folders in the order of their names, each file and folder once. For one walk. */
final class Walk {
    /** What a user writes for standard input. */
    static final String STANDARD_INPUT = "-";

    /** Is told what the walk comes by. */
    interface Visitor {
        /** A file. {@code named} if the user gave its path, else it was found in a folder. */
        void file(Path file, String uri, boolean named, BasicFileAttributes attributes);

        /** Standard input. */
        void standardInput();

        /** A path that cannot be read. */
        void damage(Damage damage);

        /** A file or folder that is passed over. */
        void skipped(String uri, String reason);
    }

    private final Limits limits;
    private final Predicate<Path> leftOut;
    private final Visitor visitor;
    /** Keys of the files that the user names; they are not read again where a folder holds them. */
    private final Set<Object> named = new HashSet<>();
    /** Keys of the folders that were entered. */
    private final Set<Object> entered = new HashSet<>();

    Walk(Limits limits, Predicate<Path> leftOut, Visitor visitor) {
        this.limits = limits;
        this.leftOut = leftOut;
        this.visitor = visitor;
    }

    void walk(List<String> paths) {
        List<Root> roots = new ArrayList<>();
        for (String uri : new TreeSet<>(paths)) {
            if (uri.equals(STANDARD_INPUT)) {
                roots.add(new Root(uri, null, null));
            } else {
                root(uri, roots);
            }
        }
        for (Root root : roots) {
            if (root.path == null || root.attributes == null) {
                visitor.standardInput();
            } else if (root.attributes.isDirectory()) {
                folder(root.path, root.attributes, 1);
            } else {
                visitor.file(root.path, root.uri, true, root.attributes);
            }
        }
    }

    private void root(String uri, List<Root> roots) {
        try {
            Path path = Path.of(uri);
            BasicFileAttributes attributes = attributes(path);
            if (attributes.isDirectory()) {
                roots.add(new Root(uri, path, attributes));
            } else if (named.add(key(path, attributes))) {
                roots.add(new Root(uri, path, attributes));
            } else {
                visitor.skipped(uri, "was named twice");
            }
        } catch (InvalidPathException e) {
            visitor.damage(Damage.of(uri, "is not a path"));
        } catch (IOException e) {
            visitor.damage(Damage.of(uri, reason(uri, e)));
        }
    }

    private void folder(Path folder, BasicFileAttributes attributes, int depth) {
        String uri = folder.toString();
        if (leftOut.test(folder)) {
            visitor.skipped(uri, "holds a report that Readout wrote");
            return;
        }
        if (depth > limits.folderDepth()) {
            visitor.damage(Damage.of(uri, "lies more than " + limits.folderDepth() + " folders deep"));
            return;
        }
        try {
            if (!entered.add(key(folder, attributes))) {
                visitor.skipped(uri, "is a folder that was already read under another name");
                return;
            }
            for (Path entry : entries(folder)) {
                entry(entry, depth);
            }
        } catch (IOException e) {
            visitor.damage(Damage.of(uri, reason(uri, e)));
        }
    }

    private void entry(Path entry, int depth) {
        String uri = entry.toString();
        try {
            BasicFileAttributes attributes = attributes(entry);
            if (attributes.isDirectory()) {
                folder(entry, attributes, depth + 1);
            } else if (!attributes.isRegularFile()) {
                visitor.skipped(uri, "is not a regular file");
            } else if (!named.contains(key(entry, attributes))) {
                visitor.file(entry, uri, false, attributes);
            }
        } catch (IOException e) {
            visitor.damage(Damage.of(uri, reason(uri, e)));
        }
    }

    /** What is in a folder, hidden entries left out, by name. */
    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path entry : all) {
                if (!name(entry).startsWith(".")) {
                    entries.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(Comparator.comparing(Walk::name));
        return entries;
    }

    private static String name(Path entry) {
        return String.valueOf(entry.getFileName());
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class);
    }

    private static Object key(Path path, BasicFileAttributes attributes) throws IOException {
        Object key = attributes.fileKey();
        return key == null ? path.toRealPath() : key;
    }

    /** Why a path cannot be read, for the reader. */
    static String reason(String uri, IOException e) {
        if (e instanceof NoSuchFileException) {
            return isLink(uri) ? "is a link that leads nowhere" : "does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return "may not be read: permission denied";
        }
        if (e instanceof FileSystemLoopException) {
            return "is a link that leads back to itself";
        }
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return "cannot be read: " + f.getReason();
        }
        String message = e.getMessage();
        return "cannot be read: " + (message == null ? e.getClass().getSimpleName() : message);
    }

    private static boolean isLink(String uri) {
        return Files.isSymbolicLink(Path.of(uri));
    }

    /** A path that the user gave; without a path it is standard input. */
    private record Root(
            String uri, @Nullable Path path, @Nullable BasicFileAttributes attributes) {}
}
