package org.readout.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.text.Span;

/** Reads plain text. The article's text is the decoded text, unchanged; blocks only mark it. Thread-safe. */
final class PlainText {

    /** The decoded text with its blocks. */
    Reading read(String decoded) {
        List<Block> blocks = new ArrayList<>();
        for (Span line : lines(decoded)) {
            blocks.add(Block.of(BlockKind.PARAGRAPH, line));
        }
        Metadata metadata =
                new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new Reading(metadata, decoded, blocks, List.of());
    }

    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Blank.endsLine(text.charAt(i))) {
                Span line = Blank.trim(text, new Span(start, i));
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                start = i + 1;
            }
        }
        return lines;
    }
}
