package org.readout.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;

/** Any number of drawn articles of ten statements each, the same for the same number: invented words, few of them very often, as in a language. */
final class Gazette {
    static final int STATEMENTS = 10;

    private static final int WORDS = 60_000;
    private static final int SPEAKERS = 8_000;
    private static final int OUTLETS = 600;
    private static final int STATES = 190;
    private static final int DAYS = 1_500;
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final String[] ONSETS = {"b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "tr", "st"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ou"};

    private final long seed;

    Gazette(long seed) {
        this.seed = seed;
    }

    /** The word of this rank; the smaller, the more often it is drawn. */
    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        int left = rank;
        do {
            word.append(ONSETS[left % ONSETS.length]);
            left /= ONSETS.length;
            word.append(VOWELS[left % VOWELS.length]);
            left /= VOWELS.length;
        } while (left > 0);
        return word.append(rank % 3 == 0 ? "n" : "").toString();
    }

    /** A rank by Zipf's law: each is drawn in inverse proportion to it. */
    static int rank(Random random, int of) {
        return (int) Math.min(of - 1, Math.exp(random.nextDouble() * Math.log(of + 1)) - 1);
    }

    static Voice speaker(int number) {
        String name = name(number * 7 + 31) + " " + name(number + 4_000);
        String actor = "person:" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new Voice(actor, name, Optional.of("S" + (number * 31 % STATES)));
    }

    private static String name(int number) {
        String word = word(number);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static String outlet(int number) {
        return name(number + 900) + " Post";
    }

    static String article(int number) {
        return String.format(Locale.ROOT, "a%07d", number);
    }

    /** The statements of article {@code number}. */
    List<Indexed> statements(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        Printed printed = new Printed(
                article(number),
                Optional.of(words(random, 8)),
                Optional.of(outlet(rank(random, OUTLETS))),
                Optional.of(random.nextInt(50) == 0 ? "fr" : "en"),
                Optional.of(day));
        Optional<String> occasion =
                random.nextBoolean() ? Optional.of("occasion-" + rank(random, 20_000)) : Optional.empty();
        List<Indexed> statements = new ArrayList<>();
        for (int i = 0; i < STATEMENTS; i++) {
            StatementKind kind = StatementKind.values()[random.nextInt(3)];
            Optional<Act> act = Optional.of(Act.values()[rank(random, Act.values().length)]);
            Optional<LocalDate> said =
                    random.nextInt(3) > 0 ? Optional.of(day.minusDays(rank(random, 30))) : Optional.empty();
            Optional<Voice> speaker =
                    random.nextInt(5) > 0 ? Optional.of(speaker(rank(random, SPEAKERS))) : Optional.empty();
            List<Voice> tellers = new ArrayList<>();
            for (int left = Math.max(0, random.nextInt(5) - 2); left > 0; left--) {
                tellers.add(speaker(rank(random, SPEAKERS)));
            }
            statements.add(new Indexed(
                    article(number) + "-s" + i,
                    number,
                    new Said(words(random, 8 + random.nextInt(28)), kind, act, said, occasion),
                    speaker,
                    tellers,
                    printed,
                    new Standing(random.nextInt(100) / 100.0, Review.values()[rank(random, 4)])));
        }
        return statements;
    }

    private static String words(Random random, int number) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < number; i++) {
            words.append(i == 0 ? "" : " ").append(word(rank(random, WORDS)));
        }
        return words.toString();
    }

    /** Stands for an encoder: a vector in a direction of its own for each text, the same for the same text. */
    static Embedding directions(int dimension) {
        return new Embedding() {
            @Override
            public int dimension() {
                return dimension;
            }

            @Override
            public String version() {
                return "directions-" + dimension;
            }

            @Override
            public double floor() {
                return -1;
            }

            @Override
            public float[] encode(String words) {
                Random random = new Random(words.hashCode());
                float[] vector = new float[dimension];
                double square = 0;
                for (int i = 0; i < dimension; i++) {
                    vector[i] = (float) random.nextGaussian();
                    square += vector[i] * vector[i];
                }
                for (int i = 0; i < dimension; i++) {
                    vector[i] /= (float) Math.sqrt(square);
                }
                return vector;
            }
        };
    }
}
