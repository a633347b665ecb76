/**
 * Actors, their mentions, the lexicon of states and organisations, and resolution of mentions within one article.
 *
 * <p>{@link org.readout.actor.ActorResolver} reads an article once, from left to right: characters become words, words
 * become phrases of the {@link org.readout.actor.Lexicon} or capitalised names, names become people, and the titles
 * beside them tell role, gender and affiliation. The {@link org.readout.actor.Cast} that comes of it answers two
 * questions about any phrase: could it say something, and who is it. Every answer names its rule; where two fit, the
 * answer is that two fit. What a text does not tell is taken from the table of people in office, last of all, and only
 * where the article names their state.
 *
 * <p>All knowledge of names and nouns lies in the tables beside this package, with a reason in every row. It refuses to
 * guess across articles, reads English only, and does not tell "Georgia" the state of the USA from the state.
 */
@NullMarked
package org.readout.actor;

import org.jspecify.annotations.NullMarked;
