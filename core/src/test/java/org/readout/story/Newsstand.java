package org.readout.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.article.Article;
import org.readout.article.ArticleReader;
import org.readout.source.Capture;
import org.readout.source.Given;

/** Invented reports, and the finding of copies among articles in memory. */
final class Newsstand {
    /** Reports of four occasions, three of each, written independently but for a quotation that the three share. */
    static final List<String> REPORTS = List.of(
            "grain-wire",
            "grain-daily",
            "grain-ministry",
            "dam-wire",
            "dam-blog",
            "dam-radio",
            "island-wire",
            "island-analysis",
            "island-local",
            "border-wire",
            "border-paper",
            "border-union");

    private static final ArticleReader READER = new ArticleReader();

    private Newsstand() {}

    /** The text of an invented report. */
    static String report(String name) {
        try (InputStream stream = Newsstand.class.getResourceAsStream(name + ".txt")) {
            if (stream == null) {
                throw new IllegalArgumentException("no report " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An article with this id. */
    static Article article(String id, String text) {
        return named(READER.read(Capture.ofText(id + ".txt", text)), id);
    }

    /** An article with this id, outlet and time of publication, where these are not empty. */
    static Article article(String id, String text, String outlet, String published) {
        Given given = new Given(
                Optional.empty(),
                Optional.of(outlet).filter(name -> !name.isEmpty()),
                Optional.empty(),
                Optional.of(published).filter(date -> !date.isEmpty()),
                Optional.empty(),
                Optional.empty());
        return named(READER.read(Capture.ofText(id + ".txt", text, given)), id);
    }

    /** The same article under another id. */
    static Article named(Article article, String id) {
        return new Article(
                id,
                article.uri(),
                article.sha256(),
                article.metadata(),
                article.text(),
                article.blocks(),
                article.warnings());
    }

    /** What is found among the articles, in the order in which it is found. */
    static List<Copy> copies(List<Article> articles) {
        Compositor compositor = new Compositor();
        CopyFinder finder = new CopyFinder(GalleyRack.inMemory(), Integer.MAX_VALUE);
        List<Copy> copies = new ArrayList<>();
        try {
            for (Article article : articles) {
                finder.accept(compositor.set(article));
            }
            finder.find((copy, here, there) -> copies.add(copy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copies;
    }
}
