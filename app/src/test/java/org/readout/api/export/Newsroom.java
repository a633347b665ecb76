package org.readout.api.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.actor.Resolution;
import org.readout.analysis.Analysis;
import org.readout.article.Article;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.article.Metadata;
import org.readout.article.Published;
import org.readout.statement.Act;
import org.readout.statement.Attribution;
import org.readout.statement.Cue;
import org.readout.statement.Evidence;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.statement.StatementKind;
import org.readout.statement.Words;
import org.readout.text.Span;
import org.readout.when.TimeExpression;

/** Invented coverage for exports: one report by hand, and any number by chance. */
final class Newsroom {
    static final Provenance RUN = new Provenance(
            "Readout", "0.1.0", List.of("rules-1", "model-2"), Instant.parse("2025-05-06T10:15:30.250Z"));
    static final Actor HALVORSEN = new Actor("person:halvorsen", "Ida Halvorsen", ActorType.PERSON, Optional.of("NOR"));
    static final Actor MINISTRY =
            new Actor("body:NOR:coast", "Coastal Ministry", ActorType.GOVERNMENT_BODY, Optional.of("NOR"));

    private static final String[] PIECES = {
        "tower",
        " ",
        " ",
        "“",
        "”",
        "\"",
        "=1+1",
        ",",
        ";",
        "\n",
        "\r\n",
        "🗼",
        "é",
        "\uD83D",
        "\uDDFC",
        "<script>",
        "\u202E",
        "\u0000",
        "'",
        "@",
        "\t",
        "-",
        "\\",
        "東京",
        "-- ",
        "</a>",
        "\uFEFF",
        "\uFF1Dx"
    };

    private Newsroom() {}

    /** A report with every kind of statement, characters outside the basic plane, and a passage printed twice. */
    static Analysis lighthouse() {
        String text = "🗼 The keepers’ 🗼 report\n\n"
                + "“The lamp 🗼 burns,” Ida Halvorsen said on Monday, the ministry told reporters.\n\n"
                + "A keeper said the oil was “paid for, twice”, and left.\n\n"
                + "According to Halvorsen nothing is lost.\n\n"
                + "Subscribe to our lamps.\n\n"
                + "A keeper said the oil was “paid for, twice”, and left.";
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String paragraph : text.split("\n\n", -1)) {
            Span span = new Span(start, start + paragraph.length());
            BlockKind kind = start == 0
                    ? BlockKind.TITLE
                    : paragraph.startsWith("Subscribe")
                            ? BlockKind.FURNITURE
                            : text.indexOf(paragraph) < start ? BlockKind.REPEAT : BlockKind.PARAGRAPH;
            Optional<Span> original = kind == BlockKind.REPEAT
                    ? Optional.of(new Span(text.indexOf(paragraph), text.indexOf(paragraph) + paragraph.length()))
                    : Optional.empty();
            blocks.add(new Block(kind, span, original, Optional.empty()));
            start = span.end() + 2;
        }
        int again = text.lastIndexOf("A keeper");
        List<Statement> statements = List.of(
                new Statement(
                        new Words(
                                StatementKind.QUOTED,
                                List.of(find(text, "The lamp 🗼 burns,", 0)),
                                List.of(find(text, "The lamp 🗼 burns,", 0))),
                        new Attribution(
                                Optional.of(party(text, "Ida Halvorsen", 0, HALVORSEN)),
                                Optional.of(new Cue(List.of(find(text, "said", 0)), Act.SAY)),
                                List.of(party(text, "the ministry", 0, MINISTRY)),
                                Optional.of(new Party(
                                        List.of(find(text, "reporters", 0)), Resolution.unresolved("several-fit")))),
                        Optional.of(new TimeExpression(
                                find(text, "on Monday", 0),
                                Optional.of(LocalDate.parse("2025-05-05")),
                                Optional.of(LocalDate.parse("2025-05-05")),
                                "weekday")),
                        OptionalInt.empty(),
                        new Evidence("rules-1/quote-verb-subject", 0.93)),
                oil(text, 0, OptionalInt.empty()),
                new Statement(
                        new Words(StatementKind.REPORTED, List.of(find(text, "nothing is lost", 0)), List.of()),
                        new Attribution(
                                Optional.of(party(text, "Halvorsen", text.indexOf("According"), HALVORSEN)),
                                Optional.of(new Cue(List.of(find(text, "According to", 0)), Act.SAY)),
                                List.of(),
                                Optional.empty()),
                        Optional.empty(),
                        OptionalInt.empty(),
                        new Evidence("model-2", 0.5)),
                oil(text, again, OptionalInt.of(1)));
        return new Analysis(
                new Article(
                        "e1b2c3d4e5f60718",
                        "https://skagen.example/2025/lamp?id=7&lang=en",
                        "e1b2c3d4e5f60718".repeat(4),
                        new Metadata(
                                Optional.of("The Skagen Post"),
                                Optional.of("🗼 The keepers’ 🗼 report"),
                                Optional.of("By Per Lund"),
                                Optional.of(new Published(LocalDate.parse("2025-05-06"), Optional.empty())),
                                Optional.of("en")),
                        text,
                        blocks,
                        List.of()),
                statements);
    }

    private static Statement oil(String text, int from, OptionalInt copyOf) {
        return new Statement(
                new Words(
                        StatementKind.MIXED,
                        List.of(find(text, "the oil was “paid for, twice”", from)),
                        List.of(find(text, "paid for, twice", from))),
                new Attribution(
                        Optional.of(new Party(List.of(find(text, "A keeper", from)), Resolution.unresolved("unnamed"))),
                        Optional.of(new Cue(List.of(find(text, "said", text.indexOf("A keeper", from))), Act.SAY)),
                        List.of(),
                        Optional.empty()),
                Optional.empty(),
                copyOf,
                new Evidence("rules-1/verb-that", 0.8));
    }

    private static Span find(String text, String words, int from) {
        int start = text.indexOf(words, from);
        if (start < 0) {
            throw new IllegalArgumentException("'" + words + "' is not there");
        }
        return new Span(start, start + words.length());
    }

    private static Party party(String text, String words, int from, Actor actor) {
        return new Party(List.of(find(text, words, from)), new Resolution(Optional.of(actor), "surname", 0.9));
    }

    /** An article of hostile pieces in any order, with statements that lie anywhere in it. */
    static Filing byChance(Random random, int number) {
        StringBuilder text = new StringBuilder("x");
        int pieces = random.nextInt(40);
        for (int piece = 0; piece < pieces; piece++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        int count = random.nextInt(5);
        List<Statement> statements = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            statements.add(statement(random, text.length(), index));
        }
        String scrap = PIECES[random.nextInt(PIECES.length)] + PIECES[random.nextInt(PIECES.length)];
        Analysis analysis = new Analysis(
                new Article(
                        "a" + number,
                        "in/" + number + scrap + ".txt",
                        "00",
                        new Metadata(
                                Optional.of(scrap),
                                random.nextBoolean() ? Optional.of(scrap + scrap) : Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                random.nextBoolean() ? Optional.of("de") : Optional.empty()),
                        text.toString(),
                        List.of(Block.of(BlockKind.PARAGRAPH, new Span(0, text.length()))),
                        List.of(scrap)),
                statements);
        return Filing.of(analysis)
                .withIds(IntStream.range(0, count)
                        .mapToObj(index -> "kept-" + number + "-" + (count - index))
                        .toList())
                .withOccasions(Collections.nCopies(
                        count, random.nextBoolean() ? Optional.of("call-" + scrap) : Optional.empty()));
    }

    private static Statement statement(Random random, int length, int index) {
        List<Span> content = spans(random, length, 1 + random.nextInt(3));
        StatementKind kind = StatementKind.values()[random.nextInt(StatementKind.values().length)];
        return new Statement(
                new Words(kind, content, kind == StatementKind.QUOTED ? content : List.of()),
                new Attribution(
                        random.nextBoolean() ? Optional.of(party(random, length)) : Optional.empty(),
                        random.nextBoolean()
                                ? Optional.of(new Cue(spans(random, length, 1), Act.DENY))
                                : Optional.empty(),
                        random.nextBoolean() ? List.of(party(random, length), party(random, length)) : List.of(),
                        Optional.empty()),
                Optional.empty(),
                index > 0 && random.nextBoolean() ? OptionalInt.of(0) : OptionalInt.empty(),
                new Evidence("chance-1", random.nextInt(11) / 10.0));
    }

    private static Party party(Random random, int length) {
        return new Party(
                spans(random, length, 1),
                random.nextBoolean()
                        ? Resolution.unresolved("chance")
                        : new Resolution(
                                Optional.of(new Actor(
                                        "id " + PIECES[random.nextInt(PIECES.length)],
                                        "=" + PIECES[random.nextInt(PIECES.length)],
                                        ActorType.values()[random.nextInt(ActorType.values().length)],
                                        Optional.empty())),
                                "chance",
                                1));
    }

    private static List<Span> spans(Random random, int length, int most) {
        int[] edges = random.ints(2L * most, 0, length + 1).sorted().toArray();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < edges.length; i += 2) {
            if (edges[i] < edges[i + 1]) {
                spans.add(new Span(edges[i], edges[i + 1]));
            }
        }
        return spans.isEmpty() ? List.of(new Span(0, 1)) : spans;
    }

    /** All of the filings in one export. */
    static byte[] export(ExportFormat format, Ending ending, List<Filing> filings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ExportWriter writer = format.begin(bytes, RUN);
            for (Filing filing : filings) {
                writer.article(filing);
            }
            writer.end(ending);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
