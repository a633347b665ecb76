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
    private final Map<String, Actor> byName = new HashMap<>();
    private final Map<String, Actor> bySite = new HashMap<>();

    public OfficialBodies() {
        for (Table.Row row : Table.read("bodies.tsv").rows()) {
            Actor body = body(row.cell("name"), row.cell("state"));
            byName.putIfAbsent(key(body.name()), body);
            row.values("aliases").forEach(alias -> byName.putIfAbsent(key(alias), body));
        }
        Table ministries = Table.read("ministries.tsv");
        for (Table.Row state : Table.read("states.tsv").rows()) {
            State known = State.of(state);
            for (Table.Row ministry : ministries.rows()) {
                Actor body = body(known.prefix() + " " + ministry.cell("name"), known.code());
                for (String phrase : ministry.values("phrases")) {
                    for (String adjective : known.adjectives()) {
                        byName.putIfAbsent(key(adjective + " " + phrase), body);
                    }
                    byName.putIfAbsent(key(phrase + " of " + known.name()), body);
                    state.values("formal").forEach(formal -> byName.putIfAbsent(key(phrase + " of " + formal), body));
                    state.values("aliases").forEach(alias -> byName.putIfAbsent(key(phrase + " of " + alias), body));
                }
            }
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
        int comma = line.indexOf(',');
        String name = key(comma < 0 ? line : line.substring(0, comma));
        for (String office : new String[] {"press service of ", "press office of "}) {
            name = name.startsWith(office) ? name.substring(office.length()) : name;
        }
        return Optional.ofNullable(byName.get(name));
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
