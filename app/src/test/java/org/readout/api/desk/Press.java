package org.readout.api.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.readout.account.ClaimReader;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.actor.Mention;
import org.readout.actor.Resolution;
import org.readout.analysis.Analysis;
import org.readout.analysis.JsonLines;
import org.readout.article.Article;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.article.Metadata;
import org.readout.article.Published;
import org.readout.language.PartOfSpeech;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.ledger.CaptureReader;
import org.readout.ledger.Ledger;
import org.readout.ledger.Reading;
import org.readout.source.Capture;
import org.readout.source.Given;
import org.readout.statement.Act;
import org.readout.statement.Attribution;
import org.readout.statement.Cue;
import org.readout.statement.Evidence;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.statement.StatementKind;
import org.readout.statement.Words;
import org.readout.story.Compositor;
import org.readout.story.DispatchReader;
import org.readout.story.Proof;
import org.readout.story.SlugReader;
import org.readout.text.Span;
import org.readout.when.TimeExpression;

/**
 * Any number of drawn reports of ten statements each, the same for the same number, as if they had been read: the words are invented, few of them very often, as
 * in a language, and what is found in them is known because they are made of it. Three reports of five share an event, which they tell as
 * a meeting of two people; one of twenty is a copy of the one before it; the first {@value #CROWD} share one event. Thread-safe.
 */
final class Press {
    static final int STATEMENTS = 10;

    /** So many reports tell of one event. */
    static final int CROWD = 676;

    private static final int WORDS = 40_000;
    private static final int SPEAKERS = 5_000;
    private static final int OUTLETS = 300;
    private static final int DAYS = 3_652;
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final String[] ONSETS = {"b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "tr", "st"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ou"};
    private static final Act[] ACTS = {Act.SAY, Act.ADD, Act.CONFIRM, Act.WARN, Act.ANNOUNCE, Act.CLAIM, Act.SUGGEST};
    private static final String[] CUES = {"said", "added", "confirmed", "warned", "announced", "claimed", "suggested"};

    private final JsonLines lines = new JsonLines();
    private final Compositor compositor = new Compositor();
    private final DispatchReader dispatches = new DispatchReader();
    private final SlugReader slugs = new SlugReader();
    private final ClaimReader claims = new ClaimReader();

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

    private static String capital(int rank) {
        String word = word(rank);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The speaker of this rank. */
    static Actor speaker(int rank) {
        String name = capital(rank * 7 + 31) + " " + capital(rank + 4_000);
        return new Actor(
                "person:" + name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                name,
                ActorType.PERSON,
                Optional.of("S" + (rank * 31 % 190)));
    }

    static String outlet(int rank) {
        return capital(rank + 900) + " Post";
    }

    /** What several reports tell. */
    private record Event(LocalDate day, Actor one, Actor other, String place, long seed) {
        static Event of(int number) {
            Random random = new Random(77_003L * number + 5);
            int one = rank(random, SPEAKERS);
            return new Event(
                    FIRST.plusDays(random.nextInt(DAYS)),
                    speaker(one),
                    speaker((one + 1 + rank(random, SPEAKERS - 2)) % SPEAKERS),
                    capital(2_000 + random.nextInt(900)),
                    random.nextLong());
        }
    }

    private static int event(int number) {
        if (number < CROWD) {
            return 50_000_000;
        }
        return number % 5 < 3 ? number / 5 : 10_000_000 + number;
    }

    /** Report {@code number}, read. */
    Reading read(int number) {
        boolean copy = number % 20 == 7 && number > CROWD;
        int model = copy ? number - 1 : number;
        Event event = Event.of(event(model));
        Draft draft = new Draft(event, new Random(1_000_003L * model + 11));
        draft.write();
        if (copy) {
            draft.paragraph(sentence -> sentence.words(new Random(number), 9));
        }
        Random own = new Random(7_919L * number + 3);
        String outlet = outlet(rank(own, OUTLETS));
        LocalDate printed = event.day().plusDays(copy ? 1 : own.nextInt(2));
        Given given = new Given(
                Optional.of(draft.title),
                Optional.of(outlet),
                Optional.empty(),
                Optional.of(printed.toString()),
                Optional.empty(),
                Optional.of("en"));
        String text = draft.text.toString();
        Capture capture =
                Capture.ofText(String.format(Locale.ROOT, "drawn/%03d/%06d.txt", number / 1_000, number), text, given);
        Article article = new Article(
                Ledger.articleId(capture),
                capture.uri(),
                capture.sha256(),
                new Metadata(
                        Optional.of(outlet),
                        Optional.of(draft.title),
                        Optional.empty(),
                        Optional.of(new Published(printed, Optional.empty())),
                        Optional.of("en")),
                text,
                draft.blocks,
                List.of());
        Analysis analysis = new Analysis(article, draft.statements, draft.sentences, draft.mentions, draft.times);
        Proof proof = compositor.set(article);
        return new Reading(
                capture,
                new Analysis(article, draft.statements, List.of(), List.of(), draft.times),
                lines.article(analysis, Optional.empty()),
                lines.statements(analysis),
                proof,
                dispatches.read(analysis),
                slugs.read(analysis, proof.imprint()),
                claims.read(analysis),
                draft.about,
                CaptureReader.tokens(text));
    }

    /** Writes something into a sentence. */
    private interface Part {
        void in(Line line);
    }

    /** A sentence under way. */
    private static final class Line {
        private final StringBuilder text;
        private final List<Token> tokens = new ArrayList<>();
        private final int start;

        Line(StringBuilder text) {
            this.text = text;
            this.start = text.length();
        }

        Span word(String word, PartOfSpeech tag) {
            boolean mark = tag == PartOfSpeech.PUNCT && !word.equals("“");
            if (text.length() > start && !mark && text.charAt(text.length() - 1) != '“') {
                text.append(' ');
            }
            int from = text.length();
            text.append(word);
            Span span = new Span(from, text.length());
            tokens.add(new Token(span, tag));
            return span;
        }

        Span name(Actor actor) {
            Span whole = word(actor.name().substring(0, actor.name().indexOf(' ')), PartOfSpeech.PROPN);
            return whole.cover(word(actor.name().substring(actor.name().indexOf(' ') + 1), PartOfSpeech.PROPN));
        }

        /** So many invented words. */
        Span words(Random random, int number) {
            Span all = null;
            for (int i = 0; i < number; i++) {
                int rank = rank(random, WORDS);
                PartOfSpeech tag = rank < 60 ? PartOfSpeech.ADP : i % 4 == 1 ? PartOfSpeech.VERB : PartOfSpeech.NOUN;
                Span one = word(Press.word(rank), tag);
                all = all == null ? one : all.cover(one);
            }
            return java.util.Objects.requireNonNull(all);
        }
    }

    /** A report under way. */
    private static final class Draft {
        private final Event event;
        private final Random random;
        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<Mention> mentions = new ArrayList<>();
        private final List<TimeExpression> times = new ArrayList<>();
        private final List<Statement> statements = new ArrayList<>();
        private final List<List<Actor>> about = new ArrayList<>();
        private String title = "";

        Draft(Event event, Random random) {
            this.event = event;
            this.random = random;
        }

        void write() {
            title = capital(rank(random, 900)) + " " + word(rank(random, WORDS)) + " " + event.place() + " "
                    + word(rank(random, WORDS)) + " " + word(rank(random, WORDS));
            paragraph(this::lead);
            for (int index = 0; index < STATEMENTS; index++) {
                Random shared = new Random(event.seed() + random.nextInt(14));
                boolean common = random.nextInt(10) < 4;
                int which = index;
                paragraph(line -> said(line, which, common ? shared : random, common));
                if (index % 3 == 0) {
                    paragraph(line -> line.words(random, 20));
                }
            }
        }

        void paragraph(Part part) {
            if (text.length() > 0) {
                text.append("\n\n");
            }
            Line line = new Line(text);
            part.in(line);
            line.word(".", PartOfSpeech.PUNCT);
            Span span = new Span(line.start, text.length());
            blocks.add(Block.of(BlockKind.PARAGRAPH, span));
            sentences.add(new Sentence(span, line.tokens));
        }

        private void lead(Line line) {
            mention(line, event.one());
            line.word("met", PartOfSpeech.VERB);
            mention(line, event.other());
            line.word("in", PartOfSpeech.ADP);
            line.word(event.place(), PartOfSpeech.PROPN);
            line.word("on", PartOfSpeech.ADP);
            Span month = line.word(
                    event.day().getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH),
                    PartOfSpeech.PROPN);
            Span day = line.word(Integer.toString(event.day().getDayOfMonth()), PartOfSpeech.NUM);
            times.add(new TimeExpression(
                    month.cover(day), Optional.of(event.day()), Optional.of(event.day()), "month-day"));
            line.words(random, 12);
        }

        private Span mention(Line line, Actor actor) {
            Span span = line.name(actor);
            mentions.add(new Mention(span, new Resolution(Optional.of(actor), "full-name", 1)));
            return span;
        }

        private void said(Line line, int index, Random drawn, boolean common) {
            Actor speaker = index < 4
                    ? (drawn.nextBoolean() ? event.one() : event.other())
                    : speaker(rank(common ? drawn : random, SPEAKERS));
            int act = rank(drawn, ACTS.length);
            boolean quoted = common || drawn.nextInt(3) == 0;
            Span name;
            Span cue;
            Span words;
            List<Actor> of = List.of();
            if (quoted) {
                line.word("“", PartOfSpeech.PUNCT);
                words = line.words(drawn, 8 + drawn.nextInt(22));
                line.word(",", PartOfSpeech.PUNCT);
                line.word("”", PartOfSpeech.PUNCT);
                name = mention(line, speaker);
                cue = line.word(CUES[act], PartOfSpeech.VERB);
            } else {
                name = mention(line, speaker);
                cue = line.word(CUES[act], PartOfSpeech.VERB);
                line.word("that", PartOfSpeech.SCONJ);
                if (drawn.nextInt(3) == 0) {
                    Actor other = speaker(rank(drawn, SPEAKERS));
                    Span named = mention(line, other);
                    words = named.cover(line.words(drawn, 8 + drawn.nextInt(20)));
                    of = other.equals(speaker) ? List.of() : List.of(other);
                } else {
                    words = line.words(drawn, 8 + drawn.nextInt(20));
                }
            }
            Optional<Party> addressee = Optional.empty();
            if (random.nextInt(12) == 0) {
                line.word("to", PartOfSpeech.ADP);
                addressee = Optional.of(party(line, speaker(rank(random, SPEAKERS))));
            }
            List<Party> tellers = new ArrayList<>();
            if (random.nextInt(10) == 0) {
                line.word(",", PartOfSpeech.PUNCT);
                line.word("according", PartOfSpeech.VERB);
                line.word("to", PartOfSpeech.ADP);
                tellers.add(party(line, speaker(rank(random, 400))));
            }
            boolean known = random.nextInt(8) > 0;
            statements.add(new Statement(
                    new Words(
                            quoted ? StatementKind.QUOTED : StatementKind.REPORTED,
                            List.of(words),
                            quoted ? List.of(words) : List.of()),
                    new Attribution(
                            Optional.of(new Party(
                                    List.of(name),
                                    known
                                            ? new Resolution(Optional.of(speaker), "full-name", 0.95)
                                            : Resolution.unresolved("no-name"))),
                            Optional.of(new Cue(List.of(cue), ACTS[act])),
                            tellers,
                            addressee),
                    Optional.empty(),
                    OptionalInt.empty(),
                    new Evidence("drawn", random.nextInt(100) / 100.0)));
            about.add(of);
        }

        private Party party(Line line, Actor actor) {
            return new Party(List.of(mention(line, actor)), new Resolution(Optional.of(actor), "full-name", 0.9));
        }
    }
}
