package org.readout.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readout.fetch.PublicMachine.to;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.readout.fetch.GuardedFetcher;
import org.readout.fetch.PublicMachine;

/** Posting to webhooks, against a web server of the test, which stands for every public machine. */
class WebhookTest {
    private final Map<String, String> answers;
    private final List<String> heard;
    private final List<String> dialled;
    private final PublicMachine machine;
    private final GuardedFetcher fetcher;

    WebhookTest() throws IOException {
        machine = new PublicMachine();
        answers = machine.answers;
        heard = machine.heard;
        dialled = machine.dialled;
        fetcher = machine.fetcher();
    }

    @AfterEach
    void stop() throws IOException {
        machine.close();
    }

    private WebhookSender sender(Instant now) {
        return new WebhookSender(fetcher, Clock.fixed(now, ZoneOffset.UTC), new Random(1));
    }

    @Test
    void aWebhookIsPostedWithItsSignature() {
        answers.put("/hook", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        Instant now = Instant.ofEpochSecond(1_700_000_000);
        Webhook hook = new Webhook("w1", "http://news.example.org/hook", "a key of some length");
        Delivery done = sender(now).attempt(hook, Delivery.first("d1", "w1", "{\"new\":1}", now));
        assertThat(done.state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(done.tries()).isEqualTo(1);
        assertThat(heard.get(0))
                .startsWith("POST /hook HTTP/1.1\n")
                .contains(
                        "X-Readout-Delivery: d1\n", "X-Readout-Time: 1700000000\n", "Content-Type: application/json\n")
                .contains("X-Readout-Signature: sha256="
                        + WebhookSender.signature("a key of some length", "1700000000.{\"new\":1}") + "\n")
                .endsWith("{\"new\":1}");
        assertThat(WebhookSender.signature("key", "The quick brown fox jumps over the lazy dog"))
                .isEqualTo("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
        assertThat(hook.toString()).doesNotContain("key");
    }

    @Test
    void aWebhookThatFailsIsTriedAgainLaterEachTimeAndThenGivenUp() {
        answers.put("/hook", "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n");
        Instant now = Instant.ofEpochSecond(1_700_000_000);
        Webhook hook = new Webhook("w1", "http://news.example.org/hook", "a key of some length");
        Delivery delivery = Delivery.first("d1", "w1", "{}", now);
        List<Long> waits = new ArrayList<>();
        while (delivery.state() == Delivery.State.WAITING) {
            delivery = sender(now).attempt(hook, delivery);
            waits.add(Duration.between(now, delivery.due()).toSeconds());
            now = delivery.due();
        }
        assertThat(delivery.state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(delivery.tries()).isEqualTo(WebhookSender.TRIES);
        assertThat(delivery.outcome()).isEqualTo("The receiver answered 500.");
        assertThat(waits.get(0)).isBetween(22L, 38L);
        for (int i = 1; i < waits.size() - 1; i++) {
            assertThat(waits.get(i)).isGreaterThan(waits.get(i - 1));
        }
        assertThat(heard).hasSize(WebhookSender.TRIES);
    }

    @Test
    void aWebhookIsNotTakenInsideNorLedThere() {
        Instant now = Instant.ofEpochSecond(1_700_000_000);
        Delivery inside = sender(now)
                .attempt(
                        new Webhook("w1", "http://inside.example.org/hook", "a key of some length"),
                        Delivery.first("d1", "w1", "{}", now));
        assertThat(inside.state()).isEqualTo(Delivery.State.WAITING);
        assertThat(inside.outcome()).contains("a private network");
        assertThat(dialled).isEmpty();
        answers.put("/hook", to("http://127.0.0.1/"));
        Delivery led = sender(now)
                .attempt(
                        new Webhook("w1", "http://news.example.org/hook", "a key of some length"),
                        Delivery.first("d1", "w1", "{}", now));
        assertThat(led.outcome()).isEqualTo("The receiver answered 302.");
        assertThat(dialled).hasSize(1);
        answers.put("/hook", "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n");
        Delivery gone = sender(now)
                .attempt(
                        new Webhook("w1", "http://news.example.org/hook", "a key of some length"),
                        Delivery.first("d1", "w1", "{}", now));
        assertThat(gone.state()).isEqualTo(Delivery.State.GIVEN_UP);
    }

    @Test
    void roundsMakeWhatIsDueAndKeepHowItStands() throws IOException {
        answers.put("/hook", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        Instant now = Instant.ofEpochSecond(1_700_000_000);
        Map<String, Delivery> kept = new LinkedHashMap<>();
        kept.put("d1", Delivery.first("d1", "w1", "{}", now));
        kept.put("d2", Delivery.first("d2", "gone", "{}", now));
        kept.put("d3", Delivery.first("d3", "w1", "{}", now.plusSeconds(60)));
        Deliveries deliveries = new Deliveries() {
            @Override
            public List<Delivery> due(Instant at, int limit) {
                return kept.values().stream()
                        .filter(delivery -> delivery.state() == Delivery.State.WAITING
                                && !delivery.due().isAfter(at))
                        .limit(limit)
                        .toList();
            }

            @Override
            public Optional<Webhook> webhook(String id) {
                return id.equals("w1")
                        ? Optional.of(new Webhook("w1", "http://news.example.org/hook", "a key of some length"))
                        : Optional.empty();
            }

            @Override
            public void keep(Delivery delivery) {
                kept.put(delivery.id(), delivery);
            }
        };
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        assertThat(new WebhookRounds(deliveries, sender(now), clock).once()).isEqualTo(2);
        assertThat(kept.values().stream().map(Delivery::state))
                .containsExactly(Delivery.State.DELIVERED, Delivery.State.GIVEN_UP, Delivery.State.WAITING);
    }
}
