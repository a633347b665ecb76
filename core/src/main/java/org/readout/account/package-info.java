/**
 * The accounts of one occasion side by side: what they share, what one alone says, and where they part.
 *
 * <p>A {@link org.readout.account.Dossier} holds the {@link org.readout.account.Report reports} of one occasion and the copies among
 * them. {@link org.readout.account.Comparer} makes a {@link org.readout.account.Comparison} of it in three steps.
 *
 * <ol>
 *   <li>Statements are cut into segments, sentence by sentence, and gathered into {@link org.readout.account.Account accounts}: one for
 *       each chain of resolved tellers in each article; what an official body publishes itself is its own. The account of a copy is
 *       folded under that of its original and is no witness.
 *   <li>Pairs of segments of different reports are scored by what they have in common in words and meaning ({@code pairs.tsv}) and put together, the
 *       likeliest first, where most of the pairs between two groups are likely. Groups that run side by side are one
 *       {@link org.readout.account.Point}: one thing said, wherever a quotation is cut.
 *   <li>In each point one version is the reference. Every other account gets a {@link org.readout.account.Cell}: said, reworded, altered
 *       inside the quotation marks, contradicted, from another speaker, or absent, with {@link org.readout.account.Reason reasons} that
 *       have their words on both sides and add up to the cell's score.
 * </ol>
 *
 * <p>{@link org.readout.account.ComparisonLines} writes the rows. Everything that is known of language stands in tables beside the
 * classes.
 *
 * <p>{@link org.readout.account.QuotationCheck} answers another question: did anybody say this, and in which words. It knows no
 * occasions, and takes the articles of a run one by one.
 *
 * <p>Disputes are sought over all articles of a run. {@link org.readout.account.ClaimReader} reads of each article what people
 * assert and deny, sentence by sentence; a {@link org.readout.account.Claim} is all that is kept, its words as numbers in memory and the rest
 * on a {@link org.readout.account.ClaimRack}. {@link org.readout.account.DisputeFinder} looks up for each denial the assertions that share
 * its rare words, takes those by another side that say of the same subject what is denied of it, and gathers the denials of one thing into a {@link
 * org.readout.account.Dispute}. A {@link org.readout.account.Position} is what one speaker says again on another day in other words. {@link
 * org.readout.account.DisputeLines} and {@link org.readout.account.PositionLines} write the rows.
 *
 * <p>Refused: to take for a denial what will not or should not be, a wish, a refusal, or "not only"; to take for an assertion a question, a condition, or
 * words that only mention what is claimed ("the issue of election meddling"); to seek a dispute within one side, or with a speaker who is not
 * resolved. Missed: denials that name what they deny by "that", and what is asserted in words that no table joins with the denial's.
 *
 * <p>The reports' own sentences are given to nobody. They are held against statements, and against each other, only where a value can
 * be compared: a figure, a date, and what is told of the occasion itself, which is who asked for it, where it was, how long it took, how
 * a vote went. Only those that stand against something become statements, of the kind {@link
 * org.readout.statement.StatementKind#NARRATED}, of the article's own account.
 *
 * <p>Refused: to compare the reports' own sentences in any other way; to call two figures a contradiction that may count
 * different things or of which one is rounded; to take a state for another place than a town in it; to hold a side that is no state
 * against one that is; to tell denials, translations, other speakers, places and lengths of an occasion with very many passages; to
 * let the silence of a short account tell anything; to say which version is true.
 */
@NullMarked
package org.readout.account;

import org.jspecify.annotations.NullMarked;
