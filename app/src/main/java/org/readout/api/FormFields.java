package org.readout.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads names and values, as forms and questions after a path write them. */
public final class FormFields {
    private static final int MOST = 2000;

    private FormFields() {}

    /**
     * The values by name, both in their order.
     *
     * @throws Refusal if an escape stands for nothing or there are too many
     */
    public static Map<String, List<String>> read(String encoded) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int count = 0;
        for (String pair : encoded.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            if (++count > MOST) {
                throw Refusal.badRequest("More than " + MOST + " fields were sent.");
            }
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        }
        return fields;
    }

    private static String decoded(String encoded) {
        return PathCheck.decoded(encoded.replace('+', ' '))
                .orElseThrow(() -> Refusal.badRequest("A field holds a percent sign that stands for nothing."));
    }
}
