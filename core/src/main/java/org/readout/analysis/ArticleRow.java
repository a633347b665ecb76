package org.readout.analysis;

import java.io.IOException;
import java.util.Optional;
import org.readout.article.Article;
import org.readout.article.Block;
import org.readout.article.Metadata;
import org.readout.source.Provenance;
import org.readout.text.CodePoints;

/** One row of {@code articles.jsonl}. */
final class ArticleRow {
    private final Row row;
    private final Article article;
    private final Optional<CodePoints> source;
    private final Optional<Provenance> record;

    ArticleRow(Row row, Article article, Optional<CodePoints> source, Optional<Provenance> record) {
        this.row = row;
        this.article = article;
        this.source = source;
        this.record = record;
    }

    void write() throws IOException {
        Metadata metadata = article.metadata();
        row.open();
        row.text("id", article.id());
        row.text("uri", article.uri());
        row.text("sha256", article.sha256());
        row.text("outlet", metadata.outlet());
        row.text("title", metadata.title());
        row.text("byline", metadata.byline());
        row.text("published", metadata.published());
        row.text("language", metadata.language());
        row.text("text", article.text());
        row.startArray("blocks");
        for (Block block : article.blocks()) {
            write(block);
        }
        row.endArray();
        row.texts("warnings", article.warnings());
        if (record.isPresent()) {
            write(record.get());
        }
        row.close();
    }

    private void write(Provenance kept) throws IOException {
        row.startObject("capture");
        row.text("archive", kept.archive());
        row.count("offset", kept.position());
        row.text("record", kept.record());
        row.text("captured", kept.captured());
        row.text("target", kept.target());
        row.endObject();
    }

    private void write(Block block) throws IOException {
        row.startObject();
        row.constant("kind", block.kind());
        row.bounds(block.span());
        if (block.original().isPresent()) {
            row.span("original", block.original().get());
        }
        if (block.origin().isPresent() && source.isPresent()) {
            row.span("origin", source.get(), block.origin().get());
        }
        row.endObject();
    }
}
