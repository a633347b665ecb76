/**
 * Articles: the clean text of one capture and its blocks. The door is {@link org.readout.article.ArticleReader}.
 *
 * <p>Plain text is never changed. It is cut into passages (lines, or the paragraphs of a text with broken lines); tables say
 * which lines are furniture, bylines, datelines and captions; shape and place tell titles and headings; passages printed
 * before become repeats. The tables stand beside these classes: {@code lines.tsv}, {@code captions.tsv}, {@code words.tsv},
 * {@code months.tsv}, {@code datelines.tsv}, each row with its reason. Their patterns run over the words of a line in time
 * proportional to it.
 *
 * <p>Of a page the report's text is kept: each block that the page shows is judged by boosted trees
 * ({@code report-trees.tsv}) that see its words through {@code page-phrases.tsv}, the names around it through
 * {@code page.tsv}, its links, its place and its neighbours. Furniture is left out, every block maps back to its place in the
 * decoded source, and so does every character ({@link org.readout.article.SourceMap}). A page that holds no article
 * ({@code page-empty.tsv}) or only its beginning ({@code page-walls.tsv}) says so. Documents of PDF and Word are
 * taken apart into lines and paragraphs first. The only package that knows jsoup and PDFBox.
 *
 * <p>What a page says of itself (headline, writers, dates, agency, section, address) is read from JSON-LD, meta elements, markup and
 * the lines by the headline, in orders that {@code PageTitle}, {@code PageAuthors} and {@code PageDates} state; each value keeps
 * its {@link org.readout.article.Origin}. {@code bylines.tsv} knows what stands in bylines, {@code agencies.tsv} the agencies.
 *
 * <p>What it refuses: to complete a date without a year, to name a writer or outlet that the source does not, to recurse
 * over a page's tree, and to read more of a text or page than its limits allow without saying so.
 */
@NullMarked
package org.readout.article;

import org.jspecify.annotations.NullMarked;
