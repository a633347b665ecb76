/**
 * Finds statements: by their words, by their meaning, and by what is known about them.
 *
 * <p>The truth is in the ledger; here is only what makes it quick to find, and all of it can be made again. Whoever knows the ledger keeps an index up to date:
 *
 * <pre>{@code
 * try (StatementIndex index = StatementIndex.open(folder, Embedding.shipped())) {
 *     long from = index.position().filter(at -> at.ledger().equals(ledger)).map(Position::sequence).orElse(-1L);
 *     for (each article that changed after from) {
 *         index.update(article, statements);              // all of its statements; none of them: remove
 *     }
 *     index.commit(new Position(ledger, last));           // durable, and found from now on
 *     while (index.encode(500) > 0) {                     // later, by a thread that has time
 *         index.commit(new Position(ledger, last));
 *     }
 *     Hits hits = index.search(Query.parse("ferry -tax speaker:duarte from:2022-06 by:both"));
 * }
 * }</pre>
 *
 * <p>{@link org.readout.search.Indexed} is a statement as the index holds it; a {@link org.readout.search.Hit} gives it back with the places of its words that match. {@link
 * org.readout.search.Query} says how a query is written; pages and the terminal read it alike. {@link org.readout.search.Hits} has the page, the total, and for each {@link
 * org.readout.search.Facet} a {@link org.readout.search.Tally}. A {@link org.readout.search.Hits#next cursor} leads on: for three minutes after the index changed to the hits as they were, later to the
 * place behind the last one. {@link org.readout.search.StatementIndex#matches} asks a saved search about the changes since the last time.
 *
 * <p>Words. A word matches in its forms, by light rules that know which words there are: "ferries" finds "ferry", "warns" finds "warned", "warning" only itself. Letter case, accents and the 's
 * of possession never count. A phrase, a beginning and a word with slips go by the exact form. A word is also found in the names of speaker and tellers, and then nothing is marked.
 *
 * <p>Meaning. Each statement's vector is kept in bytes, with a code of a bit for each number. A query by meaning goes through all codes, compares the vectors of the 2,000
 * closest and gives the 100 nearest of those whose cosine reaches {@link org.readout.search.Embedding#floor() the floor}; each hit tells its cosine. So the effort grows with the number of statements, some milliseconds for a million, but there is no graph to make, filters
 * hold exactly, and an index made anew finds the same. Both ways are joined by ranks ({@code Fusion}).
 *
 * <p>Counts. Facets' values are kept as numbers in memory, 44 bytes for each statement, and the codes take 48 more. Counts are exact, and are those of the statements that are listed. Those of a filtered facet leave its own filter out.
 * What has the words and what only lies near them is counted apart; both are listed, counted by facets and exported.
 *
 * <p>What is refused: a folder that holds other files, or is in use; a query of more than 1,000 characters or 32 words; a cursor of another query. What is missed: other
 * languages than English have words and no forms; names in other spellings (Kyiv, Kiev); "or".
 */
@NullMarked
package org.readout.search;

import org.jspecify.annotations.NullMarked;
