package org.readout.ledger;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.KryoException;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import com.esotericsoftware.kryo.kryo5.util.ObjectMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What comes more than once in one object that is packed or unpacked, short texts and short lists: it is written once, told by its number then, and is one object in memory. For one thread. */
final class Repeats {
    private static final int FRESH = 0;
    private static final int LONG = 1;
    private static final int KNOWN = 2;
    private static final int LONGEST = 100;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<List<?>, Integer> listNumbers = new HashMap<>();
    private final List<List<?>> lists = new ArrayList<>();

    /** The table of the object that {@code kryo} is at; Kryo forgets it with the object's end. */
    @SuppressWarnings("unchecked") // Kryo's contexts have no types
    static Repeats of(Kryo kryo) {
        ObjectMap<Object, Object> context = kryo.getGraphContext();
        if (context.get(Repeats.class) instanceof Repeats table) {
            return table;
        }
        Repeats fresh = new Repeats();
        context.put(Repeats.class, fresh);
        return fresh;
    }

    void write(Output output, String text) {
        if (text.length() > LONGEST) {
            output.writeVarInt(LONG, true);
            output.writeString(text);
            return;
        }
        Integer known = numbers.putIfAbsent(text, numbers.size());
        if (known != null) {
            output.writeVarInt(known + KNOWN, true);
            return;
        }
        output.writeVarInt(FRESH, true);
        output.writeString(text);
    }

    /**
     * The next text.
     *
     * @throws IndexOutOfBoundsException if the bytes name a text that did not come
     * @throws KryoException if they are no text
     */
    String read(Input input) {
        int what = input.readVarInt(true);
        if (what >= KNOWN) {
            return texts.get(what - KNOWN);
        }
        String text = input.readString();
        if (text == null) {
            throw new KryoException("no text");
        }
        if (what == FRESH) {
            texts.add(text);
        }
        return text;
    }

    /** The number of a list that was written before; -1 where it was not. */
    int number(List<?> list) {
        return listNumbers.getOrDefault(list, -1);
    }

    /** Notes a list when its last element is written. */
    void written(List<?> list) {
        listNumbers.putIfAbsent(list, listNumbers.size());
    }

    /** Notes a list when its last element is read. */
    void read(List<?> list) {
        lists.add(list);
    }

    /**
     * The list of this number.
     *
     * @throws IndexOutOfBoundsException if it did not come
     */
    List<?> list(int number) {
        return lists.get(number);
    }
}
