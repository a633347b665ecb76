package org.readout.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What pages print for an affiliation: a state's English name for its ISO 3166 alpha-3 code, else the name itself. */
public final class Affiliation {
    private static final Map<String, String> STATES = states();

    private Affiliation() {}

    /** "China" for {@code CHN}; {@code NATO} as it is. */
    public static String shown(String affiliation) {
        return STATES.getOrDefault(affiliation, affiliation);
    }

    private static Map<String, String> states() {
        Map<String, String> states = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            Locale locale = new Locale.Builder().setRegion(country).build();
            states.put(locale.getISO3Country(), locale.getDisplayCountry(Locale.ENGLISH));
        }
        return Map.copyOf(states);
    }
}
