package org.readout.ledger;

import java.util.List;
import org.readout.account.Testimony;
import org.readout.actor.Actor;
import org.readout.analysis.Analysis;
import org.readout.source.Capture;
import org.readout.story.Dispatch;
import org.readout.story.Proof;
import org.readout.story.Slug;

/**
 * One article, read and put into rows.
 *
 * @param capture its bytes
 * @param analysis what was found in it
 * @param articleRow its row of {@code articles.jsonl}, in UTF-8 with its line feed
 * @param statementRows its rows of {@code statements.jsonl}
 * @param proof its words, for comparing with other articles
 * @param dispatch what it tells of occasions
 * @param slug the words that say what it is about
 * @param testimony what people assert and deny in it
 * @param about for each statement the actors of whom its words speak, its speaker left out
 * @param tokens words and marks of punctuation in its text
 */
@SuppressWarnings("ArrayRecordComponent") // handed from a worker to the writer once, never compared
public record Reading(
        Capture capture,
        Analysis analysis,
        byte[] articleRow,
        byte[] statementRows,
        Proof proof,
        Dispatch dispatch,
        Slug slug,
        Testimony testimony,
        List<List<Actor>> about,
        long tokens) {
    /** Size of its capture. */
    public int bytes() {
        return capture.size();
    }
}
