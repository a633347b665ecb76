/**
 * Copies among articles: who repeats whom, and which passages.
 *
 * <p>{@link org.readout.story.Compositor} numbers the words of each article's report. {@link org.readout.story.CopyFinder} collects
 * them; when all are there, it looks up for each article those that have fingerprints in common with it (winnowing), aligns the words
 * of each such pair, and says what the two are to each other: a {@link org.readout.story.CopyKind#COPY copy} where half of an article
 * stands in the other, and half of its words outside quotation marks, or 25 of them; a {@link org.readout.story.CopyKind#PASSAGE passage} where 40
 * words outside quotation marks do; else nothing. Which of them copies is told by date, credit or containment, or left open
 * ({@link org.readout.story.Direction}). {@link org.readout.story.CopyLines} writes the rows.
 *
 * <p>What is missed. A stretch of 36 words that two reports share word for word always makes them a candidate pair, however long
 * they are, so that a copy that is cut, has a new lead or stands inside a longer report is missed for no other reason than its length.
 * Where 8 words in 100 are changed at random, a report of 50 words is missed in 1 case of 100 and one of 100 words in less
 * than 1 of 1,000; with 15 in 100 changed, in 9 of 100 and 2 of 1,000 ({@code WinnowingTest} recomputes these). Of the articles that
 * hold one fingerprint only the 128 earliest are looked at, and an article is compared with 128 others at most: of a report
 * that is reposted more often, each repost is found to copy the earliest ones, and not all pairs of reposts are listed. Of the earlier articles that it
 * shares passages with, 16 are listed.
 *
 * <p>What is refused: to take what two reports quote for a copy of one from the other; to infer that A copies C from A copying B and B
 * copying C; to claim a direction that nothing tells; to find translations and paraphrases.
 */
@NullMarked
package org.readout.story;

import org.jspecify.annotations.NullMarked;
