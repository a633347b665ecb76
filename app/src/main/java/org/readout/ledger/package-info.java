/**
 * The ledger: the truth on disk, and the only user of JDBC.
 *
 * <p>A {@link org.readout.ledger.Ledger} lies at a {@link org.readout.ledger.LedgerAddress}: tables in one file of SQLite or in a database of
 * PostgreSQL, and beside them a folder with the captures, each in a file named by its SHA-256. The same capture comes in once, however
 * often it is added. {@link org.readout.ledger.Addition} adds what an intake supplies;
 * {@link org.readout.ledger.Ledger#group} then derives copies, occasions, stories and disputes;
 * {@link org.readout.ledger.Articles}, {@link org.readout.ledger.Statements}, {@link org.readout.ledger.Actors},
 * {@link org.readout.ledger.Derived} and {@link org.readout.ledger.Outlets} look things up;
 * {@link org.readout.ledger.Review} corrects; {@link org.readout.ledger.Rereadings} tells what a new reading changed; {@link org.readout.ledger.Upkeep} verifies, copies and forgets.
 *
 * <h2>What is never lost</h2>
 *
 * <p>An article is acknowledged when its bytes and its rows are on disk: the capture is written beside its place, forced and moved, then the
 * rows are committed, in this order, so that no row is without its capture. A process that is killed leaves at most a capture without rows, which the next add
 * takes up, and files of a grouping, which the next opening removes. A correction and what it changes are one transaction. A lost
 * connection to PostgreSQL is tried again for a minute; each write finds out what of it was done before.
 *
 * <h2>What does not depend on the order</h2>
 *
 * <p>What is derived is a function of the set of articles and of the corrections, so adding articles one by one in any order gives what adding them at once
 * gives. Only the address at which an article was <em>first</em> seen, the times and the numbers of changes tell how it came. Of spellings
 * of an actor the least stays. Rows that come out the same are not written again; a comparison is made again only where something that it is made of has changed.
 *
 * <h2>What keeps its id</h2>
 *
 * <p>An article's id is made of its bytes and of what its source says beside them. A statement keeps its id from one reading to the
 * next: {@code Matching} finds the earlier one with which it shares its place or its words. An occasion's id is made of what it is; one that is given up leads on to the occasion that
 * has most of its reports. With each correction stands what the person saw, in JSON, so that it holds
 * where a later engine finds something else.
 *
 * <h2>What another version has written</h2>
 *
 * <p>Tables have a version and are brought up to date when the ledger is opened for writing; a stored file of each released version is tested. The
 * program's own objects are packed in a form that a digest names; bytes of another form are never read, and
 * {@link org.readout.ledger.Review#group} makes them again from the captures.
 *
 * <h2>What it refuses</h2>
 *
 * <p>One process at a time writes a ledger; any number read it. A {@link org.readout.ledger.LedgerRefused} says in a sentence
 * what is the matter and what to do: a full disk, a file that is read-only or of another kind, a server that does not answer, another writer. It
 * does not take again what was forgotten, keeps no text that a database cannot hold (such letters become U+FFFD),
 * and gives no actor a row whose name is longer than any name. PostgreSQL's tables are copied by its own tools, not by
 * {@link org.readout.ledger.Upkeep#backup}.
 */
@NullMarked
package org.readout.ledger;

import org.jspecify.annotations.NullMarked;
