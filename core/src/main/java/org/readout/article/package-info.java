/**
 * Articles: the clean text of one capture and its blocks. The door is {@link org.readout.article.ArticleReader}.
 *
 * <p>Plain text is never changed. It is cut into passages (lines, or the paragraphs of a text with broken lines); tables say
 * which lines are furniture, bylines, datelines and captions; shape and place tell titles and headings; passages printed
 * before become repeats. The tables stand beside these classes: {@code lines.tsv}, {@code captions.tsv}, {@code words.tsv},
 * {@code months.tsv}, {@code datelines.tsv}, each row with its reason. Their patterns run over the words of a line in time
 * proportional to it.
 *
 * <p>Of a page the report's text is kept: the smallest element that holds nearly all long paragraphs without links, less
 * what its names ({@code page.tsv}) or its links say is not the report. Furniture is left out, and every block maps back to
 * its place in the decoded source. The only package that knows jsoup.
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
