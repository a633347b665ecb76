/**
 * What articles have to do with each other: who copies whom, which of them report one occasion, and which go on telling one story.
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
 *
 * <p>Occasions. {@link org.readout.story.DispatchReader} reads of each article by itself which occasion it reports and which it recalls, by the
 * words of {@code occasions.tsv} and {@code occasion-contexts.tsv}; it ties each statement to one of them or to none. A
 * {@link org.readout.story.Dispatch} is all that is kept. {@link org.readout.story.OccasionFinder} pairs dispatches that have a rare name and a week in
 * common, or quoted words, weighs each pair, and joins the surest first, unless what most reports on either side say of kind and day
 * keeps them apart; copies always join. So several reports tell what one cannot: the year of a dateline, the day of an undated page.
 * {@link org.readout.story.OccasionLines} writes the rows.
 *
 * <p>What is refused: to date an occasion by a day that no report tells; to take a call of January that a report of March recalls for that of March;
 * to join two reports whose told days lie more than a day apart. What is missed: reports that share neither names nor quoted words; one
 * day's several occasions of the same people, which are taken for one; an occasion that no word of the table names.
 *
 * <p>Stories. {@link org.readout.story.SlugReader} keeps of each article the words that say what it is about, as a
 * {@link org.readout.story.Slug}: those that few reports have, that it says again, that are names or stand in its lead. {@link
 * org.readout.story.StoryFinder} takes the articles one by one, by date and id, those without a date last, and gives each to the story whose
 * words its own are most like, or opens one; a copy goes where its original is. What is done is never done again: articles that come later
 * change neither a story's id, which is made of its first article's, nor whose an earlier article is. {@link
 * org.readout.story.StoryLines} writes the rows.
 *
 * <p>What is refused: to join two stories that turn out to be one, which would change ids; to look at all pairs: a word leads to the 64
 * stories that had it latest, an article is held against 32. What is missed: two affairs of the same people at one place, such as the
 * dismissal of a trainer and his appointment some years before, where no date tells them apart; a story that goes on under other names. Affairs of one
 * summit come apart as far as their names do.
 */
@NullMarked
package org.readout.story;

import org.jspecify.annotations.NullMarked;
