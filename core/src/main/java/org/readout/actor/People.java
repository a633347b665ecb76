package org.readout.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The human beings of one article, found by any part of their names; no part keeps more than a few of them. */
final class People {
    private static final int MOST_PER_PART = 12;

    private final Map<String, Person> byFullName = new HashMap<>();
    private final Map<String, Set<Person>> byInitials = new HashMap<>();
    private final Map<String, List<Person>> byPart = new HashMap<>();
    private final Map<String, Person> bare = new HashMap<>();
    private final Set<String> things = new HashSet<>();

    /** The person of a name of several parts; a longer or shorter form of a name already known is the same person. */
    Person full(String name, List<String> keys) {
        String joined = String.join(" ", keys);
        Person known = byFullName.get(joined);
        if (known != null) {
            return known;
        }
        Person person = sameAs(keys).or(() -> ofInitials(keys)).orElseGet(() -> new Person(name, keys, true));
        if (keys.size() > person.keys().size()) {
            person.rename(name, keys);
        }
        byFullName.put(joined, person);
        String initials = person.keys().stream().map(key -> key.substring(0, 1)).collect(Collectors.joining());
        byInitials.computeIfAbsent(initials, letters -> new HashSet<>(2)).add(person);
        for (String key : keys) {
            List<Person> namesakes = byPart.computeIfAbsent(key, k -> new ArrayList<>(2));
            if (namesakes.size() < MOST_PER_PART && !namesakes.contains(person)) {
                namesakes.add(person);
            }
        }
        return person;
    }

    private Optional<Person> sameAs(List<String> keys) {
        for (String part : List.of(keys.get(keys.size() - 1), keys.get(0))) {
            for (Person person : byPart.getOrDefault(part, List.of())) {
                if (isWithin(keys, person.keys()) || isWithin(person.keys(), keys)) {
                    return Optional.of(person);
                }
            }
        }
        return Optional.empty();
    }

    /** "Y. B." is the only person so far whose names begin with these letters. */
    private Optional<Person> ofInitials(List<String> keys) {
        if (keys.size() < 2 || keys.stream().anyMatch(key -> key.length() > 1)) {
            return Optional.empty();
        }
        Set<Person> fitting = byInitials.getOrDefault(String.join("", keys), Set.of());
        return fitting.size() == 1 ? fitting.stream().findFirst() : Optional.empty();
    }

    /** Whether {@code shorter} is {@code longer} with parts left out, or cut to initials; two parts at least agree. */
    private static boolean isWithin(List<String> shorter, List<String> longer) {
        int at = 0;
        int whole = 0;
        for (String key : shorter) {
            while (at < longer.size() && !agree(key, longer.get(at))) {
                at++;
            }
            if (at == longer.size()) {
                return false;
            }
            whole += key.length() > 1 ? 1 : 0;
            at++;
        }
        return whole >= 2;
    }

    private static boolean agree(String a, String b) {
        return a.equals(b) || (a.length() == 1 && b.startsWith(a));
    }

    /** The people who have {@code key} as family name or any other part but the first; else those who have it first. */
    List<Person> named(String key) {
        List<Person> all = byPart.getOrDefault(key, List.of());
        if (all.size() < 2) {
            return all;
        }
        List<Person> families = new ArrayList<>();
        for (Person person : all) {
            if (person.keys().lastIndexOf(key) > 0) {
                families.add(person);
            }
        }
        return families.isEmpty() ? all : families;
    }

    /** Whether somebody has {@code key} as a part of the name other than the first. */
    boolean isFamilyName(String key) {
        return byPart.getOrDefault(key, List.of()).stream()
                .anyMatch(person -> person.keys().lastIndexOf(key) > 0);
    }

    /** Of several namesakes the one who is named in full at least twice as often as all others; else all of them. */
    static List<Person> outstanding(List<Person> namesakes) {
        if (namesakes.size() < 2) {
            return namesakes;
        }
        Person first = namesakes.get(0);
        int all = 0;
        for (Person person : namesakes) {
            all += person.times();
            first = person.times() > first.times() ? person : first;
        }
        return first.times() >= 2 * (all - first.times()) ? List.of(first) : namesakes;
    }

    /** Remembers a single name as that of a thing. */
    void noteThing(String key) {
        things.add(key);
    }

    /** Whether a single name is that of a thing: a ship, a paper. */
    boolean isThing(String key) {
        return things.contains(key);
    }

    /** The person known by a single name only. */
    Person bare(String name, String key) {
        return bare.computeIfAbsent(key, k -> new Person(name, List.of(key), false));
    }

    Optional<Person> findBare(String key) {
        return Optional.ofNullable(bare.get(key));
    }
}
