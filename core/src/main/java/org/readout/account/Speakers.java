package org.readout.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;

/** Whether the speakers of two segments are one. */
enum Speakers {
    ONE,
    /** One may stand for the other, or one is not resolved. */
    UNKNOWN,
    TWO;

    /** Shorter words of names are initials, particles and offices. */
    private static final int SHORTEST_NAME = 4;

    /** Asks all speakers of the nested statements. */
    static Speakers of(Segment a, Segment b) {
        if (a.voices().speakers().isEmpty() || b.voices().speakers().isEmpty()) {
            return UNKNOWN;
        }
        boolean unknown = false;
        for (Actor mine : a.voices().speakers()) {
            for (Actor yours : b.voices().speakers()) {
                if (areOne(mine, yours)) {
                    return ONE;
                }
                unknown |= mayBeOne(mine, yours);
            }
        }
        return unknown ? UNKNOWN : TWO;
    }

    /** The same actor, or people one of whose names has all words of the other's or ends alike, however they are spelled. */
    private static boolean areOne(Actor one, Actor other) {
        if (one.id().equals(other.id())) {
            return true;
        }
        if (one.type() != ActorType.PERSON || other.type() != ActorType.PERSON) {
            return false;
        }
        List<String> mine = names(one);
        List<String> yours = names(other);
        return mine.get(mine.size() - 1).equals(yours.get(yours.size() - 1))
                || mine.containsAll(yours)
                || yours.containsAll(mine);
    }

    /** A person by first and last name, not by initials or office alone. */
    private static boolean isNamed(Actor actor) {
        int last = actor.name().lastIndexOf(' ') + 1;
        return actor.type() == ActorType.PERSON
                && last > 0
                && Character.isUpperCase(actor.name().charAt(last))
                && !actor.name().endsWith(".");
    }

    /** A person by one word. */
    private static boolean isCutShort(Actor actor) {
        return actor.type() == ActorType.PERSON && actor.name().indexOf(' ') < 0;
    }

    /** Whether one may stand for the other: a spokesman and the ministry, an ambassador and a person, a group and anybody. */
    private static boolean mayBeOne(Actor one, Actor other) {
        if (one.type() == ActorType.GROUP || other.type() == ActorType.GROUP) {
            return true;
        }
        boolean sameSide = one.affiliation().isPresent() && one.affiliation().equals(other.affiliation());
        boolean unknownSide = one.affiliation().isEmpty() || other.affiliation().isEmpty();
        boolean cutShort = isCutShort(one) || isCutShort(other);
        return cutShort || !(isNamed(one) && isNamed(other)) && (sameSide || unknownSide) || shareAName(one, other);
    }

    /** "Trump-Putin" and "Theresa" may be anybody's name cut short or joined. */
    private static boolean shareAName(Actor one, Actor other) {
        List<String> yours = parts(other);
        return parts(one).stream().anyMatch(yours::contains);
    }

    private static List<String> parts(Actor actor) {
        return names(actor).stream()
                .flatMap(name -> Stream.of(name.split("-")))
                .filter(name -> name.length() >= SHORTEST_NAME)
                .toList();
    }

    private static List<String> names(Actor actor) {
        String plain = Normalizer.normalize(actor.name(), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('ı', 'i')
                .strip();
        return List.of(plain.split("\\s+"));
    }
}
