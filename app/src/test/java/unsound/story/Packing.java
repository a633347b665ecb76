package unsound.story;

import com.esotericsoftware.kryo.kryo5.Kryo;

/** Knows a library that has its home elsewhere. */
public record Packing(Kryo kryo) {}
