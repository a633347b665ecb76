package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.readout.account.Testimony;
import org.readout.analysis.Analysis;
import org.readout.article.Article;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.article.Metadata;
import org.readout.source.Capture;
import org.readout.source.Damage;
import org.readout.source.Receiver;
import org.readout.story.Compositor;
import org.readout.story.DispatchReader;
import org.readout.story.SlugReader;
import org.readout.text.Span;

class PipelineTest {
    private static final Compositor PROOFS = new Compositor();
    private static final SlugReader SLUGS = new SlugReader();

    private final List<String> taken = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    @Test
    void resultsComeInTheOrderOfTheInputAndLargeCapturesPass() throws IOException {
        run(8, receiver -> {
            for (int i = 0; i < 200; i++) {
                receiver.capture(Capture.ofText("t" + i, "word ".repeat(1 + (i * 37) % 50)));
                if (i % 50 == 0) {
                    receiver.damage(Damage.of("d" + i, "bad"));
                }
            }
        });
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            expected.add("t" + i);
            if (i % 50 == 0) {
                expected.add("d" + i);
            }
        }
        assertThat(taken).isEqualTo(expected);
    }

    @Test
    void aSinkThatFailsEndsTheRunAndTheSupply() {
        AtomicInteger supplied = new AtomicInteger();
        assertThatThrownBy(
                        () -> new Pipeline(PipelineTest::read, new ArticleIds()::next, 2, 1000, (capture, fault) -> {})
                                .run(
                                        supply(receiver -> {
                                            while (supplied.incrementAndGet() < 1_000_000) {
                                                receiver.damage(Damage.of("d", "bad"));
                                            }
                                        }),
                                        new Keeping() {
                                            @Override
                                            public void damage(Damage damage) throws IOException {
                                                throw new IOException("No space left on device");
                                            }
                                        }))
                .hasMessageContaining("No space left");
        assertThat(supplied.get()).isLessThan(1_000_000);
    }

    @Test
    void aSupplyThatFailsIsAFaultAfterWhatCameBefore() {
        assertThatThrownBy(() -> run(100, receiver -> {
                    receiver.damage(Damage.of("first", "bad"));
                    throw new IllegalStateException("broken reader");
                }))
                .hasRootCauseMessage("broken reader");
        assertThat(taken).containsExactly("first");
    }

    @Test
    void aReadingThatFailsIsDamageAndTheRestGoesOn() throws IOException {
        AtomicInteger told = new AtomicInteger();
        new Pipeline(
                        (capture, id) -> {
                            switch (capture.uri()) {
                                case "fault" -> throw new IllegalStateException("bug");
                                case "deep" -> throw new StackOverflowError();
                                case "large" -> throw new OutOfMemoryError();
                                default -> {
                                    return read(capture, id);
                                }
                            }
                        },
                        new ArticleIds()::next,
                        2,
                        100,
                        (capture, fault) -> told.incrementAndGet())
                .run(
                        supply(receiver -> List.of("a", "fault", "b", "deep", "large", "c")
                                .forEach(uri -> receiver.capture(Capture.ofText(uri, uri)))),
                        new Keeping());
        assertThat(taken).containsExactly("a", "fault", "b", "deep", "large", "c");
        assertThat(told).hasValue(3);
        assertThat(reasons)
                .containsExactly(
                        "could not be analysed, by a fault of Readout (IllegalStateException)",
                        "could not be analysed, by a fault of Readout (StackOverflowError)",
                        "could not be analysed in the memory there is");
    }

    @Test
    void anArticleWithoutTextIsDamage() throws IOException {
        run(100, receiver -> receiver.capture(Capture.ofText("blank", "  ")));
        assertThat(reasons).containsExactly("holds no text that could be found");
    }

    /** A reading that takes all of the text for one paragraph. */
    private static Reading read(Capture capture, String id) {
        String text = capture.decode().text();
        List<Block> blocks =
                text.isBlank() ? List.of() : List.of(Block.of(BlockKind.PARAGRAPH, new Span(0, text.length())));
        Metadata metadata =
                new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Article article = new Article(id, capture.uri(), capture.sha256(), metadata, text, blocks, List.of());
        return new Reading(
                capture,
                new Analysis(article, List.of()),
                new byte[0],
                new byte[0],
                PROOFS.set(article),
                new DispatchReader().read(new Analysis(article, List.of())),
                SLUGS.read(new Analysis(article, List.of()), PROOFS.set(article).imprint()),
                new Testimony(id, List.of()),
                List.of(),
                1);
    }

    private void run(int budget, Consumer<Receiver> captures) throws IOException {
        new Pipeline(PipelineTest::read, new ArticleIds()::next, 3, budget, (capture, fault) -> {})
                .run(supply(captures), new Keeping());
    }

    private static Supply supply(Consumer<Receiver> captures) {
        return new Supply() {
            @Override
            public void deliver(Receiver receiver) {
                captures.accept(receiver);
            }

            @Override
            public OptionalDouble share() {
                return OptionalDouble.empty();
            }
        };
    }

    private class Keeping implements Sink {
        @Override
        public void reading(Reading reading) {
            taken.add(reading.analysis().article().uri());
        }

        @Override
        public void damage(Damage damage) throws IOException {
            taken.add(damage.uri());
            reasons.add(damage.reason());
        }

        @Override
        public void skipped(String uri, String reason) {}
    }
}
