package org.readout.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers for all values of one facet that this process has met, in the order in which it met them. Thread-safe. */
final class Register {
    private final boolean named;
    private final Forms forms;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** A value; {@code flat} are the words of its label, as {@link Forms#flat} gives them. */
    private record Entry(FacetValue value, String flat) {}

    Register(Facet facet, Forms forms) {
        this.named = facet.isNamed();
        this.forms = forms;
    }

    /** The number of {@code value}; the label met last stands. */
    synchronized int number(FacetValue value) {
        Integer known = numbers.get(value.value());
        if (known == null) {
            numbers.put(value.value(), entries.size());
            entries.add(entry(value));
            return entries.size() - 1;
        }
        if (!entries.get(known).value().equals(value)) {
            entries.set(known, entry(value));
        }
        return known;
    }

    private Entry entry(FacetValue value) {
        return new Entry(value, named ? forms.flat(value.label()) : "");
    }

    synchronized FacetValue value(int number) {
        return entries.get(number).value();
    }

    synchronized int size() {
        return entries.size();
    }

    /** The numbers of the values that a filter by {@code asked} lets pass. */
    synchronized BitSet chosen(List<String> asked) {
        BitSet chosen = new BitSet(entries.size());
        for (String value : asked) {
            Integer exact = numbers.get(value);
            if (exact != null) {
                chosen.set(exact);
                continue;
            }
            String lower = value.toLowerCase(Locale.ROOT);
            String flat = named ? forms.flat(value) : " ";
            for (int number = 0; number < entries.size(); number++) {
                Entry entry = entries.get(number);
                boolean words = flat.length() > 1 && entry.flat().contains(flat);
                if (words || entry.value().value().toLowerCase(Locale.ROOT).equals(lower)) {
                    chosen.set(number);
                }
            }
        }
        return chosen;
    }
}
