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
 * its place in the decoded source. Documents of PDF and Word are
 * taken apart into lines and paragraphs first. The only package that knows jsoup and PDFBox.
 *
 * <p>What it refuses: to complete a date without a year, to name a writer or outlet that the source does not, to recurse
 * over a page's tree, and to read more of a text or page than its limits allow without saying so.
 */
@NullMarked
package org.readout.article;

import org.jspecify.annotations.NullMarked;
