package org.readout.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.readout.language.PartOfSpeech;

/** Gathers the people of one article: full names first, then single names, then what is known of them elsewhere. */
final class Casting {
    /** A report names the state that it is of in its headline, or in the sentences below. */
    private static final int HEAD = 4;

    private final String text;
    private final Lexicon lexicon;
    private final Chunks chunks;
    private final Words words;
    private final Predicate<KnownPerson> inOffice;
    private final People people = new People();
    private final Person[] persons;
    private final Bodies bodies;
    private final TitleReader titles;
    private final Optional<String> home;
    private final Set<String> affiliations = new HashSet<>();
    private final BitSet inPortfolios = new BitSet();

    Casting(String text, Chunks chunks, Lexicon lexicon, Predicate<KnownPerson> inOffice) {
        this.text = text;
        this.lexicon = lexicon;
        this.chunks = chunks;
        this.words = chunks.words();
        this.inOffice = inOffice;
        this.persons = new Person[chunks.list().size()];
        this.home = Dateline.home(text, lexicon);
        this.bodies = new Bodies(text, chunks, lexicon, home.or(() -> firstState()));
        this.titles = new TitleReader(chunks, this::affiliation);
    }

    private Optional<String> firstState() {
        for (int i = 0; i < Math.min(40, chunks.list().size()); i++) {
            Chunk chunk = chunks.list().get(i);
            if (words.sentence(chunk.from()) >= HEAD) {
                break;
            }
            if (chunk.is(EntryKind.STATE) && !chunks.isAttributive(chunk)) {
                return chunk.entry().affiliation();
            }
        }
        return Optional.empty();
    }

    private Optional<String> affiliation(Chunk chunk) {
        return switch (chunk.name()) {
            case NONE -> bodies.affiliation(chunk);
            case BODY -> Optional.of(Names.print(text, words, chunk.from(), chunk.to()));
            case PERSON -> person(chunk).flatMap(Person::affiliation).or(() -> knownAffiliation(chunk));
            case PLACE, THING -> Optional.empty();
        };
    }

    private Optional<String> knownAffiliation(Chunk chunk) {
        List<KnownPerson> known = lexicon.people(words.key(chunk.to() - 1));
        return known.size() == 1 ? Optional.of(known.get(0).affiliation()) : Optional.empty();
    }

    private Optional<Person> person(Chunk chunk) {
        return Optional.ofNullable(persons[chunks.index(chunk.from())]);
    }

    Cast cast() {
        for (Chunk chunk : chunks.list()) {
            note(chunk);
            if (chunk.isPerson() && chunk.length() > 1) {
                fullName(chunk);
            }
        }
        for (Chunk chunk : chunks.list()) {
            if (chunk.isPerson() && chunk.length() == 1 && !inPortfolios.get(chunk.from())) {
                singleName(chunk);
            }
        }
        for (Chunk chunk : chunks.list()) {
            if (chunk.isPerson()) {
                withoutThings(chunk);
            }
        }
        for (int i = 0; i < persons.length; i++) {
            if (persons[i] != null) {
                recognise(persons[i]);
            }
        }
        for (int i = 0; i < persons.length; i++) {
            if (persons[i] != null && persons[i].affiliation().isEmpty()) {
                describe(chunks.list().get(i), persons[i]);
            }
        }
        new GenderReader(chunks, persons).read();
        settleAtHome();
        new Offices(chunks, titles, persons, home).settle();
        return new Cast(text, chunks, lexicon, people, persons, bodies, titles);
    }

    private void note(Chunk chunk) {
        if (chunk.name() == Chunk.NameKind.NONE) {
            chunk.entry().affiliation().ifPresent(affiliations::add);
        }
    }

    private void fullName(Chunk chunk) {
        String name = Names.print(text, words, chunk.from(), chunk.to());
        Person person = people.full(name, Names.keys(words, chunk.from(), chunk.to()));
        persons[chunks.index(chunk.from())] = person;
        person.count();
        int traits = chunks.traits(chunk.from());
        if ((traits & Traits.GIVEN) != 0) {
            person.tell(Traits.gender(traits));
            person.assure();
        }
        if ((traits & Traits.SURNAME_FIRST) != 0) {
            person.assure();
        }
        describe(chunk, person);
    }

    private void describe(Chunk chunk, Person person) {
        int portfolio = titles.portfolio(chunk.from());
        Title before = portfolio < 0 ? titles.before(chunk.from(), chunk.to()) : titles.read(portfolio, chunk.from());
        for (int i = portfolio; portfolio >= 0 && i < chunk.from(); i++) {
            inPortfolios.set(i);
        }
        Title after = titles.after(chunk.to());
        if (!before.isEmpty() || !after.roles().isEmpty()) {
            person.assure();
        }
        before.describe(person);
        after.describe(person);
        boolean speaks = before.has("spokesperson") || after.has("spokesperson");
        if (speaks && person.affiliation().isEmpty()) {
            bodyBefore(chunk).ifPresent(code -> person.affiliate(code, 2));
        }
    }

    /** The affiliation of the body last named before, in the sentence or the two before it: it's their spokesman. */
    private Optional<String> bodyBefore(Chunk chunk) {
        int sentence = words.sentence(chunk.from());
        for (int i = chunks.index(chunk.from()) - 1; i >= 0 && i > chunks.index(chunk.from()) - 40; i--) {
            Chunk before = chunks.list().get(i);
            if (words.sentence(before.from()) < sentence - 2) {
                break;
            }
            boolean body =
                    before.is(EntryKind.MINISTRY) || before.is(EntryKind.BODY) || before.is(EntryKind.ORGANISATION);
            if (body && !words.isQuoted(before.from())) {
                return before.is(EntryKind.MINISTRY)
                        ? bodies.affiliation(before)
                        : before.entry().affiliation();
            }
        }
        return Optional.empty();
    }

    private void singleName(Chunk chunk) {
        String key = Names.key(words.key(chunk.from()));
        Gender told = honorific(chunk);
        List<Person> namesakes = People.outstanding(agreeing(people.named(key), told));
        Person person;
        if (namesakes.size() == 1) {
            person = namesakes.get(0);
        } else if (namesakes.size() > 1) {
            return;
        } else {
            if (isThing(chunk)) {
                people.noteThing(key);
            }
            person = people.bare(text.substring(words.start(chunk.from()), words.end(chunk.from())), key);
        }
        persons[chunks.index(chunk.from())] = person;
        person.tell(told);
        if (chunks.has(chunk.from() - 1, Traits.HONORIFIC)) {
            person.assure();
        }
        describe(chunk, person);
    }

    /** Forgets a single name that the article puts "the" before: a ship, a paper, a palace. */
    private void withoutThings(Chunk chunk) {
        int index = chunks.index(chunk.from());
        if (chunk.length() == 1
                && persons[index] != null
                && !persons[index].isFull()
                && people.isThing(persons[index].keys().get(0))) {
            persons[index] = null;
        }
    }

    /** "The Aurora sailed", but not "the Berg cabinet". */
    private boolean isThing(Chunk chunk) {
        int before = chunk.from() - 1;
        if (!words.is(before, "the") || words.isFirst(chunk.from()) || words.gap(chunk.from()) != Words.Gap.SPACE) {
            return false;
        }
        int next = chunk.to();
        if (next >= words.size() || words.isFirst(next) || !words.follows(next)) {
            return true;
        }
        PartOfSpeech tag = words.tag(next);
        boolean noun = tag == PartOfSpeech.NOUN || tag == PartOfSpeech.PROPN || tag == PartOfSpeech.ADJ;
        return chunks.index(next) < 0 && !noun && !words.is(next, Words.POSSESSIVE);
    }

    private Gender honorific(Chunk chunk) {
        int before = chunk.from() - 1;
        return chunks.has(before, Traits.HONORIFIC) ? Traits.gender(chunks.traits(before)) : Gender.EITHER;
    }

    private static List<Person> agreeing(List<Person> people, Gender told) {
        List<Person> agreeing = new ArrayList<>(2);
        for (Person person : people) {
            if (person.gender().agrees(told)) {
                agreeing.add(person);
            }
        }
        return agreeing;
    }

    /** Ties a person to the table of those in office: a full name as it is, a bare one only where the article agrees. */
    private void recognise(Person person) {
        if (person.rule() == Rule.KNOWN_PERSON) {
            return;
        }
        String key = person.keys().get(person.keys().size() - 1);
        Optional<KnownPerson> found = only(person, key);
        if (found.isEmpty()) {
            return;
        }
        KnownPerson known = found.get();
        if (person.isFull()) {
            person.affiliate(known.affiliation(), 1);
            person.tell(known.gender());
        } else if (affiliations.contains(known.affiliation())
                && person.affiliation().map(known.affiliation()::equals).orElse(true)
                && person.gender().agrees(known.gender())) {
            person.recognise(known);
            person.affiliate(known.affiliation(), 1);
        }
        lexiconRole(known.role())
                .ifPresent(role -> person.add(
                        new Person.Role(role.name(), kindOf(role), Optional.of(known.affiliation()), false)));
    }

    private static String kindOf(Entry role) {
        return role.traits().stream().findFirst().orElse("");
    }

    private Optional<Entry> lexiconRole(String role) {
        Words phrase = WordScanner.scan(role);
        return lexicon.longest(phrase, 0).entries().stream()
                .filter(entry -> entry.is(EntryKind.ROLE))
                .findFirst();
    }

    private Optional<KnownPerson> only(Person person, String key) {
        Optional<KnownPerson> found = Optional.empty();
        for (KnownPerson known : lexicon.people(key)) {
            List<String> keys = known.keys().stream().map(Names::key).toList();
            boolean fits = person.isFull()
                    ? keys.containsAll(person.keys()) || person.keys().containsAll(keys)
                    : isFamilyName(keys, key);
            if (!fits || !inOffice.test(known)) {
                continue;
            }
            if (found.isPresent() && !found.get().affiliation().equals(known.affiliation())) {
                return Optional.empty();
            }
            if (found.isPresent() && !person.isFull() && !found.get().role().equals(known.role())) {
                return Optional.empty();
            }
            found = Optional.of(known);
        }
        return found;
    }

    private boolean isFamilyName(List<String> keys, String key) {
        boolean first = (lexicon.traits(keys.get(0)) & Traits.SURNAME_FIRST) != 0
                && (lexicon.traits(keys.get(0)) & Traits.GIVEN) == 0;
        return keys.indexOf(key) == (first ? 0 : keys.size() - 1);
    }

    /** A minister of no named state is of the state that the report is written from, if nobody else holds the office. */
    private void settleAtHome() {
        for (int i = 0; i < persons.length; i++) {
            if (persons[i] != null
                    && persons[i].affiliation().isEmpty()
                    && persons[i].roles().stream().anyMatch(Casting::isOfState)) {
                Person person = persons[i];
                seatBefore(chunks.list().get(i)).ifPresent(code -> person.affiliate(code, 1));
            }
        }
        Optional<String> state = home.or(this::firstState);
        if (state.isEmpty()) {
            return;
        }
        Set<String> taken = new HashSet<>();
        for (Person person : persons) {
            if (person != null) {
                person.roles().stream()
                        .filter(role -> role.affiliation().equals(state))
                        .forEach(role -> taken.add(role.base()));
            }
        }
        for (Person person : persons) {
            if (person != null
                    && person.affiliation().isEmpty()
                    && person.roles().stream().anyMatch(role -> isOfState(role) && !taken.contains(role.base()))) {
                person.affiliate(state.get(), 1);
            }
        }
    }

    /** "In Minsk, Energy Minister X said": the state of the seat that opens the sentence. */
    private Optional<String> seatBefore(Chunk name) {
        int first = words.firstOf(words.sentence(name.from()));
        return words.is(first, "in")
                ? chunks.of(first + 1)
                        .filter(chunk -> chunk.is(EntryKind.SEAT) && chunk.to() < name.from())
                        .flatMap(chunk -> chunk.entry().affiliation())
                : Optional.empty();
    }

    /** With a dateline, presidents and ministers; without one, only ministers named as such. */
    private static boolean isOfState(Person.Role role) {
        return role.kind().equals("minister")
                || role.base().equals("president")
                || role.base().equals("prime minister");
    }
}
