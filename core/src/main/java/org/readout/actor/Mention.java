package org.readout.actor;

import org.readout.text.Span;

/**
 * A place in the text that names or describes an actor.
 *
 * @param span the words
 * @param resolution who it is, and why
 */
public record Mention(Span span, Resolution resolution) {}
