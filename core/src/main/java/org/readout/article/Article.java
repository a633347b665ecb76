package org.readout.article;

import java.util.List;
import java.util.Objects;

/**
 * The clean text of one capture, with its blocks.
 *
 * @param id sixteen hexadecimal digits, from the capture's digest
 * @param uri the input path as given, or the address
 * @param sha256 digest of the capture's bytes, 64 hexadecimal digits
 * @param metadata outlet, title, byline, date, language
 * @param text for plain text, the decoded file unchanged
 * @param blocks in order of the text, without overlap; what lies between them is blank
 * @param warnings sentences for the reader about what was hard to read
 * @param makeup what it has of the page that it was printed on
 */
public record Article(
        String id,
        String uri,
        String sha256,
        Metadata metadata,
        String text,
        List<Block> blocks,
        List<String> warnings,
        Makeup makeup) {
    public Article {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(makeup, "makeup");
        blocks = List.copyOf(blocks);
        warnings = List.copyOf(warnings);
        int last = 0;
        for (Block block : blocks) {
            if (block.span().start() < last || block.span().end() > text.length()) {
                throw new IllegalArgumentException("block " + block + " out of place in " + uri);
            }
            last = block.span().end();
        }
    }

    /** An article that was on no page. */
    public Article(
            String id,
            String uri,
            String sha256,
            Metadata metadata,
            String text,
            List<Block> blocks,
            List<String> warnings) {
        this(id, uri, sha256, metadata, text, blocks, warnings, Makeup.none());
    }

    /** The same article under another id. */
    public Article withId(String other) {
        return new Article(other, uri, sha256, metadata, text, blocks, warnings, makeup);
    }

    /** The same article with other warnings. */
    public Article withWarnings(List<String> others) {
        return new Article(id, uri, sha256, metadata, text, blocks, others, makeup);
    }

    /** The same article without the places of its characters in the page, which take half as much memory as its text: for who keeps many. */
    public Article withoutSource() {
        Makeup bare = new Makeup(makeup.parts(), SourceMap.nothing(), makeup.cut());
        return new Article(id, uri, sha256, metadata, text, blocks, warnings, bare);
    }
}
