package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.account.Cell;
import org.readout.account.Comparison;
import org.readout.account.Dossier;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.analysis.Analysis;
import org.readout.article.Author;
import org.readout.article.Particulars;
import org.readout.source.Capture;
import org.readout.source.Given;
import org.readout.story.Occasion;

/** What is packed comes back as it was, and damaged bytes give a word and nothing else. */
final class FormsTest {
    private final Forms forms = new Forms();

    private static List<Object> objects() throws IOException {
        List<Object> objects = new ArrayList<>();
        for (Capture capture : Newsroom.all()) {
            Reading reading = Newsroom.RULES.read(capture, Ledger.articleId(capture));
            objects.add(reading.analysis());
            objects.add(reading.dispatch());
            objects.add(reading.slug());
            objects.add(reading.testimony());
            objects.add(reading.proof().galley());
        }
        return objects;
    }

    @Test
    void comesBackAsItWas() throws IOException {
        for (Object object : objects()) {
            Object back = forms.unpack(forms.pack(object), object.getClass());
            assertThat(forms.pack(back)).as(object.getClass().getName()).isEqualTo(forms.pack(object));
            if (object instanceof Analysis analysis) {
                assertThat(back).isEqualTo(analysis);
            }
        }
    }

    @Test
    void whatAPageSaysOfItselfComesBack() throws IOException {
        Capture capture = Capture.ofHtml(
                "in/clock.html",
                "<head><title>Harbour clock stops</title><link rel=canonical href='https://courier.example/clock'>"
                        + "<meta name=author content='Ana Ruiz, Reuters'><meta property=article:section content=World>"
                        + "<meta property=article:published_time content=2031-03-04T10:15:00Z>"
                        + "<meta property=article:modified_time content=2031-03-06T10:15:00Z>"
                        + "<meta name=keywords content='clocks, piers'></head><h1>Harbour clock stops</h1><p>The harbour clock"
                        + " stopped on Monday and nobody has wound it since, said the harbour master.",
                Given.nothing());
        Analysis analysis =
                Newsroom.RULES.read(capture, Ledger.articleId(capture)).analysis();
        Particulars particulars = analysis.article().metadata().particulars();
        assertThat(particulars.authors()).containsExactly(new Author("Ana Ruiz", Author.Kind.PERSON));
        assertThat(particulars.agency()).contains("Reuters");
        assertThat(particulars.origins()).hasSizeGreaterThan(6);
        assertThat(forms.unpack(forms.pack(analysis), Analysis.class)).isEqualTo(analysis);
    }

    @Test
    void occasionsAndComparisonsComeBackAndShareTheirNames(@TempDir java.nio.file.Path folder) throws IOException {
        try (Ledger ledger = Newsroom.open(LedgerAddress.ofFile(folder.resolve("ledger.db")))) {
            Newsroom.add(ledger, Newsroom.all());
            ledger.group(Newsroom.BY_WORDS);
            String id = ledger.derived()
                    .occasions(Derived.Order.BY_REPORTS, 2, 0, 1)
                    .rows()
                    .get(0)
                    .id();
            Occasion occasion = ledger.derived().whole(id).orElseThrow();
            assertThat(forms.unpack(forms.pack(occasion), Occasion.class)).isEqualTo(occasion);
            Dossier dossier = ledger.derived().dossier(occasion);
            Comparison comparison = Newsroom.BY_WORDS.compare(dossier);
            Comparison back = forms.unpack(forms.pack(comparison), Comparison.class);
            assertThat(back).isEqualTo(comparison);
            Cell first = back.points().get(0).cells().get(0);
            assertThat(back.points().stream()
                            .flatMap(point -> point.cells().stream())
                            .map(Cell::account)
                            .filter(first.account()::equals))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(account -> assertThat(account).isSameAs(first.account()));
        }
    }

    @Test
    void actorsAreWhoTheyAreNow() throws IOException {
        Capture capture = Newsroom.dated("bridge.txt", Newsroom.BRIDGE, "Isla", "2031-06-11");
        byte[] packed = forms.pack(
                Newsroom.RULES.read(capture, Ledger.articleId(capture)).analysis());
        Actor now = new Actor("person:now", "Now", ActorType.PERSON, Optional.empty());
        forms.identify(actor -> now);
        assertThat(forms.unpack(packed, Analysis.class).statements())
                .flatExtracting(statement -> statement.attribution().speaker().stream()
                        .flatMap(party -> party.resolution().actor().stream())
                        .toList())
                .isNotEmpty()
                .containsOnly(now);
    }

    private static final class Before {
        record Pair(String one, String other) {}
    }

    private static final class After {
        record Pair(String other, String one) {}
    }

    @Test
    void anotherOrderOfComponentsIsAnotherForm() {
        assertThat(Forms.described(List.of(Before.Pair.class)).replace("Before", ""))
                .isNotEqualTo(Forms.described(List.of(After.Pair.class)).replace("After", ""));
    }

    @Test
    void damagedBytesAreRefused() throws IOException {
        Random random = new Random(11);
        for (Object object : objects()) {
            byte[] whole = forms.pack(object);
            for (int round = 0; round < 300; round++) {
                byte[] damaged =
                        round % 3 == 0 ? Arrays.copyOf(whole, 8 + random.nextInt(whole.length - 8)) : whole.clone();
                for (int change = 0; change < round % 3; change++) {
                    damaged[8 + random.nextInt(whole.length - 8)] = (byte) random.nextInt();
                }
                try {
                    // What comes through is what was packed: the change fell on a byte that says the same in another
                    // way.
                    assertThat(forms.pack(forms.unpack(damaged, object.getClass())))
                            .isEqualTo(whole);
                } catch (LedgerRefused e) {
                    assertThat(e).hasMessageContaining("damaged");
                }
            }
        }
        assertThatThrownBy(() -> forms.unpack(new byte[20], Analysis.class))
                .isInstanceOf(LedgerRefused.class)
                .hasMessageContaining("another version");
    }
}
