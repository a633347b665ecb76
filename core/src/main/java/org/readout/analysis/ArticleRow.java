package org.readout.analysis;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.readout.article.Article;
import org.readout.article.Author;
import org.readout.article.Block;
import org.readout.article.BlockForm;
import org.readout.article.Metadata;
import org.readout.article.Origin;
import org.readout.article.Part;
import org.readout.article.Particulars;
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
        if (article.makeup().cut()) {
            row.flag("cut", true);
        }
        if (!article.makeup().parts().isEmpty()) {
            row.startArray("parts");
            for (Part part : article.makeup().parts()) {
                write(part);
            }
            row.endArray();
        }
        write(metadata.particulars());
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

    private void write(Particulars particulars) throws IOException {
        row.texts("authors", particulars.authors().stream().map(Author::name).toList());
        row.startArray("authorKinds");
        for (Author author : particulars.authors()) {
            row.constant(author.kind());
        }
        row.endArray();
        row.text("modified", particulars.modified());
        row.text("section", particulars.section());
        row.texts("keywords", particulars.keywords());
        row.text("agency", particulars.agency());
        row.text("canonical", particulars.canonical());
        row.startObject("sources");
        for (Origin origin : particulars.origins()) {
            row.text(origin.fact().name().toLowerCase(Locale.ROOT), origin.toString());
        }
        row.endObject();
    }

    private void write(Block block) throws IOException {
        row.startObject();
        row.constant("kind", block.kind());
        row.bounds(block.span());
        if (block.form() != BlockForm.PLAIN) {
            row.constant("form", block.form());
        }
        if (block.original().isPresent()) {
            row.span("original", block.original().get());
        }
        if (block.origin().isPresent() && source.isPresent()) {
            row.span("origin", source.get(), block.origin().get());
        }
        row.endObject();
    }

    private void write(Part part) throws IOException {
        row.startObject();
        row.constant("kind", part.kind());
        row.bounds(part.span());
        row.text("author", part.author());
        row.text("published", part.published());
        row.text("service", part.service());
        row.endObject();
    }
}
