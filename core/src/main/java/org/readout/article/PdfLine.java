package org.readout.article;

/**
 * A line of a page.
 *
 * @param page from 0
 * @param text its words with single blanks
 * @param left its left edge in points
 * @param right its right edge
 * @param base its base line, from the top of the page
 * @param size size of its type in points, of the widest part of it
 * @param bold whether all of it is bold
 * @param height of the page
 */
record PdfLine(int page, String text, float left, float right, float base, float size, boolean bold, float height) {}
