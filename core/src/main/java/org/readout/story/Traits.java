package org.readout.story;

/**
 * Words by which a report can be known among others, see {@link NameWords}. Its arrays are never changed.
 *
 * @param names words of names, ascending
 * @param quoted runs of quoted words, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and a list of numbers takes five times the room
public record Traits(int[] names, int[] quoted) {}
