package org.readout.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Events and the jobs that tell them. */
class EventsTest {
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration LATE = Duration.ofSeconds(20);

    private final Events events = new Events(10);

    private static List<String> rest(EventStream stream) throws InterruptedException {
        List<String> rest = new ArrayList<>();
        for (var next = stream.next(SOON); next.isPresent(); next = stream.next(SOON)) {
            rest.add(next.get().id() + " " + next.get().type());
        }
        return rest;
    }

    @Test
    void aReaderHearsWhatItAskedForInOrder() throws InterruptedException {
        events.tell("a", "before", "{}");
        try (EventStream stream = events.listen("a"::equals, OptionalLong.empty())) {
            events.tell("a", "one", "{}");
            events.tell("b", "other", "{}");
            events.tell("a", "two", "{}");
            assertThat(rest(stream)).containsExactly("2 one", "4 two");
        }
        assertThat(events.readers()).isZero();
    }

    @Test
    void aReaderThatWasAwayForAMomentMissesNothing() throws InterruptedException {
        for (int i = 1; i <= 5; i++) {
            events.tell("a", "t" + i, "{}");
        }
        assertThat(rest(events.listen(topic -> true, OptionalLong.of(3)))).containsExactly("4 t4", "5 t5");
        assertThat(rest(events.listen(topic -> true, OptionalLong.of(5)))).isEmpty();
    }

    @Test
    void aReaderThatWasAwayTooLongIsToldSo() throws InterruptedException {
        for (int i = 1; i <= 15; i++) {
            events.tell("a", "t" + i, "{}");
        }
        List<String> heard = rest(events.listen(topic -> true, OptionalLong.of(3)));
        assertThat(heard).hasSize(11).startsWith("5 gap", "6 t6").endsWith("15 t15");
        assertThat(rest(events.listen(topic -> true, OptionalLong.of(99))))
                .as("an id of another run")
                .startsWith("5 gap");
    }

    @Test
    void aReaderThatDoesNotReadHoldsNobodyUp() throws InterruptedException {
        EventStream slow = events.listen(topic -> true, OptionalLong.empty());
        for (int i = 0; i < 1000; i++) {
            events.tell("a", "t", "{}");
        }
        List<String> heard = rest(slow);
        assertThat(heard.get(0)).endsWith(" gap");
        assertThat(heard.size()).isLessThan(300);
    }

    @Test
    void eventsGoOverTheWireAndAfterAnInterruptionGoOn() throws IOException {
        Route route = Route.get(
                "/events",
                request -> Reply.events(events.listen(
                        topic -> true,
                        request.headers("Last-Event-ID").stream()
                                .mapToLong(Long::parseLong)
                                .findFirst())));
        try (Server server = Server.start(
                Settings.local(0).withLimits(ServerLimits.DEFAULT.withStreams(1)),
                List.of(route),
                StandingPages.PLAIN)) {
            Wire wire = new Wire(server.port());
            try (Socket socket = wire.open()) {
                BufferedReader in = ask(socket, "");
                skipTo(in, "retry: 3000");
                while (events.readers() == 0) {
                    Thread.onSpinWait();
                }
                events.tell("a", "match", "{\"n\":1}");
                events.tell("a", "match", "{\"n\":2}");
                assertThat(skipTo(in, "id: ")).isEqualTo("id: 1");
                assertThat(in.readLine()).isEqualTo("event: match");
                assertThat(in.readLine()).isEqualTo("data: {\"n\":1}");
                Wire.Answer second = wire.get("/events");
                assertThat(second.status()).as("more streams than may").isEqualTo(503);
                assertThat(second.header("Retry-After")).isPresent();
            }
            for (int i = 0; i < 200 && events.readers() > 0; i++) {
                events.tell("a", "match", "{}");
                Assertions.assertThatCode(() -> Thread.sleep(20)).doesNotThrowAnyException();
            }
            assertThat(events.readers()).as("who left is let go").isZero();
            try (Socket socket = wire.open()) {
                BufferedReader in = ask(socket, "Last-Event-ID: 1\r\n");
                skipTo(in, "event: ");
                events.close();
                while (in.readLine() != null) {
                    // The stream ends when the events end.
                }
            }
        }
    }

    private static BufferedReader ask(Socket socket, String header) throws IOException {
        socket.getOutputStream()
                .write(("GET /events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String skipTo(BufferedReader in, String start) throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith(start)) {
            line = in.readLine();
        }
        return String.valueOf(line);
    }

    private Jobs jobs(int most) {
        return new Jobs(1, most, Duration.ofHours(1), events, Clock.systemUTC(), Journal.SILENT);
    }

    private static Job settled(Jobs jobs, String id) throws InterruptedException {
        for (long end = System.nanoTime() + LATE.toNanos(); System.nanoTime() < end; Thread.sleep(5)) {
            Job job = jobs.find(id).orElseThrow();
            if (job.state().settled()) {
                return job;
            }
        }
        throw new AssertionError("the job does not end");
    }

    @Test
    void aJobTellsHowFarItIsAndKeepsItsResult() throws Exception {
        EventStream stream = events.listen(topic -> topic.startsWith("job/"), OptionalLong.empty());
        try (Jobs jobs = jobs(5)) {
            Job job = jobs.submit("upload", progress -> {
                progress.report(1, 2, "reading \"a\"");
                return "{\"articles\":1}";
            });
            Job done = settled(jobs, job.id());
            assertThat(done.state()).isEqualTo(Job.State.DONE);
            assertThat(done.result()).contains("{\"articles\":1}");
            assertThat(Job.json(done))
                    .contains("\"doing\":\"reading \\\"a\\\"\"", "\"result\":{\"articles\":1}", "\"trouble\":null");
            assertThat(rest(stream).stream().map(line -> line.split(" ")[1]))
                    .contains("progress")
                    .endsWith("done");
        }
    }

    @Test
    void aJobThatFailsSaysWhyWithoutNamingFiles() throws Exception {
        try (Jobs jobs = jobs(5)) {
            AtomicInteger released = new AtomicInteger();
            Job told = jobs.submit("upload", failing(new IOException("The file holds no text."), released));
            assertThat(settled(jobs, told.id()).trouble()).contains("The file holds no text.");
            Job path =
                    jobs.submit("upload", failing(new java.nio.file.NoSuchFileException("/home/somebody/x"), released));
            assertThat(settled(jobs, path.id()).trouble()).contains("A file could not be read or written.");
            Job fault = jobs.submit("upload", failing(new IllegalStateException("secret"), released));
            assertThat(settled(jobs, fault.id()).trouble())
                    .hasValueSatisfying(words -> assertThat(words).doesNotContain("secret"));
            assertThat(released).hasValue(3);
        }
    }

    private static Work failing(Exception failure, AtomicInteger released) {
        return new Work() {
            @Override
            public String run(Progress progress) throws IOException {
                if (failure instanceof IOException broken) {
                    throw broken;
                }
                throw (RuntimeException) failure;
            }

            @Override
            public void release() {
                released.incrementAndGet();
            }
        };
    }

    @Test
    void jobsAreBoundedAndCanBeCancelled() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (Jobs jobs = jobs(2)) {
            Job running = jobs.submit("upload", progress -> {
                begun.countDown();
                while (true) {
                    progress.check();
                    Thread.onSpinWait();
                }
            });
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            Job waiting = jobs.submit("upload", progress -> "{}");
            Assertions.assertThatThrownBy(() -> jobs.submit("upload", progress -> "{}"))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.fault().status()).isEqualTo(503));
            assertThat(jobs.cancel(waiting.id()).orElseThrow().state()).isEqualTo(Job.State.CANCELLED);
            jobs.cancel(running.id());
            assertThat(settled(jobs, running.id()).state()).isEqualTo(Job.State.CANCELLED);
            assertThat(jobs.cancel("none")).isEmpty();
            Job next = jobs.submit("upload", progress -> "{}");
            assertThat(settled(jobs, next.id()).state()).isEqualTo(Job.State.DONE);
        } catch (CancellationException e) {
            throw new AssertionError("only the job is cancelled", e);
        }
    }

    @Test
    void namesOfFilesAreMadeSafe() {
        assertThat(Stream.of("a.txt", "../a", "a\u0000b", "", "..", "\u202efdp.exe", "a".repeat(500))
                        .map(FileNames::safe))
                .containsExactly("a.txt", "a", "a_b", "file", "file", "_fdp.exe", "a".repeat(120));
        assertThat(FileNames.attachment("caf\u00e9;\r\nX: y.csv"))
                .isEqualTo("attachment; filename=\"caf_____X__y.csv\"; filename*=UTF-8''caf%C3%A9___X_%20y.csv");
    }
}
