package org.readout.analysis;

/**
 * What of a statement one telling has otherwise than another.
 *
 * @param field what
 * @param before as the earlier has it; empty where it has nothing there
 * @param after as the later has it; empty where it has nothing there
 */
public record FieldDifference(StatementField field, String before, String after) {}
