package org.readout.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.readout.language.PartOfSpeech;

/**
 * Gives offices that an article tells apart from the names of those who hold them: "his Chilean counterpart, X"; "Chile's foreign minister
 * said" in the first sentence, and the name in the second; "Thailand's X", and then "the Thai premier". Nobody gets an
 * office that another has, and where two could, nobody does.
 */
final class Offices {
    /** The sentences of a headline, a dateline and a lead. */
    private static final int LEAD = 4;

    private static final int SENTENCES_AFTER = 3;
    private static final Set<String> PEERS = Set.of("counterpart", "opposite number");

    /** Classes of roles that say nothing about which office somebody holds. */
    private static final Set<String> VAGUE = Set.of("official", "source", "relation");

    private static final Set<String> OFFICES = Set.of("leader", "minister", "chief", "diplomat");

    private final Chunks chunks;
    private final Words words;
    private final TitleReader titles;
    private final Person[] persons;
    private final Optional<String> home;
    private final Set<Person> people = new LinkedHashSet<>();

    /** What nobody else may be given: "base" or "kind" of an office, and its state; "?" where an office is of no told state. */
    private final Set<String> held = new HashSet<>();

    private final Map<String, Set<Person>> byState = new HashMap<>();

    /** Those who may be given the office of the state that writes; fewer than three are looked at. */
    private final Set<Person> undescribed = new LinkedHashSet<>();

    /**
     * @param persons who each chunk is; null where it is nobody
     * @param home the state that the article is written from
     */
    Offices(Chunks chunks, TitleReader titles, Person[] persons, Optional<String> home) {
        this.chunks = chunks;
        this.words = chunks.words();
        this.titles = titles;
        this.persons = persons;
        this.home = home;
        for (Person person : persons) {
            if (person != null && people.add(person)) {
                note(person);
                if (person.times() > 1 && person.affiliation().isEmpty() && isVague(person)) {
                    undescribed.add(person);
                }
            }
        }
    }

    private void note(Person person) {
        person.affiliation().ifPresent(state -> byState.computeIfAbsent(state, key -> new LinkedHashSet<>(2))
                .add(person));
        for (Person.Role role : person.roles()) {
            if (!role.former()) {
                String state = role.affiliation().or(person::affiliation).orElse("?");
                held.add(role.base() + "@" + state);
                held.add(role.kind() + "@" + state);
            }
        }
    }

    /** Writes what it finds into the people. */
    void settle() {
        List<Chunk> roles = chunks.list().stream()
                .filter(chunk -> chunk.is(EntryKind.ROLE) && !chunk.entry().has(LexiconTables.PLURAL))
                .toList();
        roles.stream().filter(role -> PEERS.contains(role.entry().name())).forEach(this::peer);
        List<Chunk> offices = roles.stream()
                .filter(role -> OFFICES.stream().anyMatch(role.entry()::has))
                .toList();
        offices.stream().filter(role -> words.sentence(role.from()) > 0).forEach(this::office);
        // A headline describes more loosely than what stands below it.
        offices.stream().filter(role -> words.sentence(role.from()) == 0).forEach(this::office);
    }

    /** A counterpart holds the office of the one whose counterpart it is: the first person of the sentence who holds any. */
    private void peer(Chunk counterpart) {
        Optional<Person> named = nameBehind(counterpart);
        int at = words.firstOf(words.sentence(counterpart.from()));
        Optional<Person.Role> office = Optional.empty();
        for (int i = at; i < counterpart.from() && office.isEmpty(); i++) {
            office = chunks.of(i).flatMap(this::person).flatMap(Offices::office);
        }
        if (named.isPresent() && office.isPresent() && office(named.get()).isEmpty()) {
            Optional<String> state = named.get().affiliation();
            named.get().add(new Person.Role(office.get().base(), office.get().kind(), state, false));
            note(named.get());
        }
    }

    private Optional<Person> nameBehind(Chunk role) {
        int at = role.to();
        if (chunks.has(at, Traits.HONORIFIC) && !words.isFirst(at)) {
            at++;
        }
        boolean same = at < words.size() && !words.isFirst(at) && words.sentence(at) == words.sentence(role.from());
        int name = at;
        return same ? chunks.of(name).filter(Chunk::isPerson).flatMap(this::person) : Optional.empty();
    }

    private static Optional<Person.Role> office(Person person) {
        return person.roles().stream()
                .filter(role -> OFFICES.contains(role.kind()) && !role.former())
                .findFirst();
    }

    private void office(Chunk role) {
        int end = end(role);
        int start = titles.start(role.from());
        Title title = titles.read(words.is(start - 1, "its") ? start - 1 : start, end);
        boolean whose = title.affiliation().isPresent()
                && !title.former()
                && title.roles().size() == 1;
        if (!whose || words.isQuoted(role.from()) || isNamed(role, end) || isHeld(role.entry(), title)) {
            return;
        }
        String state = title.affiliation().get();
        onlyOf(state, title)
                .or(() -> onlyAtHome(state, title))
                .or(() -> namedNext(role, title))
                .ifPresent(person -> {
                    person.affiliate(state, 1);
                    person.add(new Person.Role(role.entry().name(), kind(role.entry()), title.affiliation(), false));
                    note(person);
                });
    }

    /** Behind "of the agency" in "head of the agency". */
    private int end(Chunk role) {
        int at = role.to();
        if (words.is(at, "of") && words.follows(at)) {
            int body = words.is(at + 1, "the") ? at + 2 : at + 1;
            return chunks.of(body)
                    .filter(chunk -> words.follows(body))
                    .map(Chunk::to)
                    .orElse(at);
        }
        return at;
    }

    /** Whether a name stands beside the role, as its title or in apposition. */
    private boolean isNamed(Chunk role, int end) {
        int start = titles.start(role.from());
        boolean behind = end < words.size() && !words.isFirst(end) && nameAt(end);
        int before = start - 1 - (start > 0 && chunks.has(start - 1, Traits.DETERMINER) ? 1 : 0);
        boolean ahead = before >= 0
                && words.sentence(before) == words.sentence(start)
                && words.gap(before + 1) == Words.Gap.COMMA
                && chunks.of(before).filter(Chunk::isPerson).isPresent();
        return behind || ahead;
    }

    private boolean nameAt(int word) {
        int at = chunks.has(word, Traits.HONORIFIC) ? word + 1 : word;
        return chunks.of(at).filter(Chunk::isPerson).isPresent();
    }

    private boolean isHeld(Entry role, Title title) {
        return Stream.of(role.name(), kind(role))
                .anyMatch(office -> held.contains(office + "@?")
                        || held.contains(office + "@" + title.affiliation().orElse("?")));
    }

    private static String kind(Entry role) {
        return role.traits().stream()
                .filter(OFFICES::contains)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** "Thailand's X", and nobody else of Thailand. */
    private Optional<Person> onlyOf(String state, Title title) {
        Set<Person> theirs = byState.getOrDefault(state, Set.of());
        return theirs.size() == 1
                ? theirs.stream().filter(person -> isFree(person, title)).findFirst()
                : Optional.empty();
    }

    /** The office of the state that writes is that of the only person whom it names more than once and needs not describe. */
    private Optional<Person> onlyAtHome(String state, Title title) {
        if (!home.equals(Optional.of(state))) {
            return Optional.empty();
        }
        List<Person> free = undescribed.stream()
                .filter(person -> person.affiliation().isEmpty() && isFree(person, title))
                .limit(2)
                .toList();
        return free.size() == 1 ? Optional.of(free.get(0)) : Optional.empty();
    }

    /** Who is described where the report begins is named in the sentences after: the only person in the first that names somebody. */
    private Optional<Person> namedNext(Chunk role, Title title) {
        int sentence = words.sentence(role.from());
        for (int next = sentence + 1; sentence < LEAD && next <= sentence + SENTENCES_AFTER; next++) {
            Set<Person> named = next < words.sentenceCount() && isTold(next) ? named(next) : Set.of();
            if (!named.isEmpty()) {
                Person only = named.iterator().next();
                boolean free = named.size() == 1
                        && only.isFull()
                        && (only.affiliation().isEmpty() || only.affiliation().equals(title.affiliation()))
                        && isFree(only, title);
                return free ? Optional.of(only) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether the sentence has a verb, as the line of a byline has not. */
    private boolean isTold(int sentence) {
        for (int i = words.firstOf(sentence); i < words.afterLastOf(sentence); i++) {
            if (words.tag(i) == PartOfSpeech.VERB && !words.isQuoted(i)) {
                return true;
            }
        }
        return false;
    }

    private Set<Person> named(int sentence) {
        Set<Person> named = new LinkedHashSet<>();
        for (int i = words.firstOf(sentence); i < words.afterLastOf(sentence); i++) {
            if (!words.isQuoted(i)) {
                chunks.of(i).flatMap(this::person).ifPresent(named::add);
            }
        }
        return named;
    }

    private Optional<Person> person(Chunk chunk) {
        return Optional.ofNullable(persons[chunks.index(chunk.from())]);
    }

    private static boolean isVague(Person person) {
        return person.isFull() && person.roles().stream().allMatch(role -> VAGUE.contains(role.kind()));
    }

    private static boolean isFree(Person person, Title title) {
        return isVague(person) && person.gender().agrees(title.gender());
    }
}
