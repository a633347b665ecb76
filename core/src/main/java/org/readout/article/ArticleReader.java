package org.readout.article;

/**
 * Reads one capture into an {@link Article}: by its media type, web pages through their markup, everything else as plain
 * text. Pure and thread-safe.
 */
public final class ArticleReader {
    private final PlainText plainText = new PlainText();
    private final Html html = new Html();

    /**
     * The article of a decoded text.
     *
     * @param uri the input path as given, or the address
     * @param sha256 digest of the capture's bytes, 64 hexadecimal digits
     * @param mediaType as {@code text/plain} or {@code text/html}, without parameters
     * @param decoded the capture's text
     */
    public Article read(String uri, String sha256, String mediaType, String decoded) {
        boolean page = mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
        Reading reading = page ? html.read(decoded) : plainText.read(decoded);
        return new Article(
                sha256.substring(0, 16),
                uri,
                sha256,
                reading.metadata(),
                reading.text(),
                reading.blocks(),
                reading.warnings());
    }
}
