package org.readout.statement;

import java.util.Optional;
import java.util.OptionalInt;
import org.readout.when.TimeExpression;

/**
 * Words or a position given to a speaker.
 *
 * @param words what was said, and where it stands
 * @param attribution who said it, by which cue, on whose word
 * @param when the time of saying, where the report tells
 * @param copyOf for a statement in a repeated passage, the index of the first one in the article's list
 * @param evidence which rule found it and how sure it is
 */
public record Statement(
        Words words, Attribution attribution, Optional<TimeExpression> when, OptionalInt copyOf, Evidence evidence) {}
