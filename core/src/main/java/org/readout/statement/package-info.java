/**
 * Statements: who is given which words, by which cue, on whose word.
 *
 * <p>{@link org.readout.statement.StatementReader} is the door. Quotation marks are certain and read first
 * ({@link org.readout.statement.QuotationScanner}); cues are rows of {@code cues.tsv}, each with the constructions in which
 * it attributes ({@link org.readout.statement.Frame}) and the reason it is there. An engine, by rules or learned, gives drafts;
 * speakers are resolved and tellers chained for all engines alike.
 *
 * <p>Refused by the rules: words in quotation marks that no cue attributes (titles, names, scare quotes), speakers that cannot speak, and
 * attributions without a source ("is expected to"). The
 * learned engine gives those last, with a speaker that is not there, and leaves out what is more likely wrong than right.
 */
@NullMarked
package org.readout.statement;

import org.jspecify.annotations.NullMarked;
