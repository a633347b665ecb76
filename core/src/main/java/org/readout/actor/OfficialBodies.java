package org.readout.actor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The official bodies that publish what they say: those of {@code bodies.tsv} by their names, the ministries of {@code ministries.tsv}
 * with the state's name beside them, and both by their sites ({@code sites.tsv}). A line that holds anything else names none. Immutable.
 */
public final class OfficialBodies {
    private static final int LONGEST = 120;

    private final Map<String, Actor> byName = new HashMap<>();
    private final Map<String, Actor> bySite = new HashMap<>();
    private final Map<String, String> ministries = new HashMap<>();
    private final Map<String, State> states = new HashMap<>();
    private final Map<String, State> adjectives = new HashMap<>();

    public OfficialBodies() {
        for (Table.Row row : Table.read("bodies.tsv").rows()) {
            Actor body = body(row.cell("name"), row.cell("state"));
            byName.putIfAbsent(key(body.name()), body);
            row.values("aliases").forEach(alias -> byName.putIfAbsent(key(alias), body));
        }
        for (Table.Row row : Table.read("ministries.tsv").rows()) {
            row.values("phrases").forEach(phrase -> ministries.putIfAbsent(key(phrase), row.cell("name")));
        }
        for (Table.Row row : Table.read("states.tsv").rows()) {
            State state = State.of(row);
            for (String column : new String[] {"name", "formal", "aliases"}) {
                row.values(column).forEach(name -> states.putIfAbsent(key(name), state));
            }
            state.adjectives().forEach(adjective -> adjectives.putIfAbsent(key(adjective), state));
        }
        for (Table.Row row : Table.read("sites.tsv").rows()) {
            bySite.put(row.cell("site"), body(row.cell("name"), row.cell("state")));
        }
    }

    private static Actor body(String name, String state) {
        return new Actor("body:" + Slug.of(name), name, ActorType.GOVERNMENT_BODY, Optional.of(state));
    }

    /** The body that the line is the name of; a place and a day may follow behind a comma, and "press service of" stand before. */
    public Optional<Actor> named(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        int comma = line.indexOf(',');
        String name = key(comma < 0 ? line : line.substring(0, comma)).replaceFirst("^press (service|office) of ", "");
        return Optional.ofNullable(byName.get(name)).or(() -> ministry(name));
    }

    /** "Ruritanian foreign ministry", "ministry of foreign affairs of Ruritania": split at each blank. */
    private Optional<Actor> ministry(String name) {
        for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
            String head = name.substring(0, at);
            String tail = name.substring(at + 1);
            State adjective = adjectives.get(head);
            String of = tail.startsWith("of ") ? tail.substring("of ".length()) : "";
            State state = adjective == null ? states.get(of) : adjective;
            String ministry = ministries.get(adjective == null ? head : tail);
            if (state != null && ministry != null) {
                return Optional.of(body(state.prefix() + " " + ministry, state.code()));
            }
        }
        return Optional.empty();
    }

    /** The body that publishes on a host or on the one that it is part of. */
    public Optional<Actor> on(String host) {
        String site = host.toLowerCase(Locale.ROOT);
        while (!site.isEmpty()) {
            Actor body = bySite.get(site);
            if (body != null) {
                return Optional.of(body);
            }
            int dot = site.indexOf('.');
            site = dot < 0 ? "" : site.substring(dot + 1);
        }
        return Optional.empty();
    }

    /** Lower case, without articles. */
    private static String key(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("\\bthe ", "")
                .replaceAll("[\\s.:]+$", "")
                .replaceAll("\\s+", " ");
    }
}
