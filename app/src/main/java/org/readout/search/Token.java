package org.readout.search;

import org.readout.text.Span;

/**
 * A word of a text in the forms that are compared.
 *
 * @param exact without letter case, accents and the 's of possession
 * @param stem that without the ending
 * @param span where it stands
 */
record Token(String exact, String stem, Span span) {}
