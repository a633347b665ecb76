package unsound.story;

import org.apache.parquet.schema.MessageType;

/** Knows a library that stays in the server's exports. */
public record Columns(MessageType schema) {}
