package org.readout.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.readout.account.Comparer;
import org.readout.analysis.Analyzer;
import org.readout.source.Capture;
import org.readout.source.Damage;
import org.readout.source.Given;
import org.readout.source.Intake;
import org.readout.source.Limits;
import org.readout.source.Receiver;

/** Invented coverage, and what adds it to a ledger. */
final class Newsroom {
    static final CaptureReader RULES = new CaptureReader(new Analyzer());
    static final Comparer BY_WORDS = Comparer.byWords();

    static final String FERRY =
            "LISBON, May 6 (Corriente) — “We will not close the harbour,” Foreign Minister Amália Teles"
                    + " of Portugal said on Monday after a telephone call with Foreign Minister Jon Arvidsen of Norway.\n\n"
                    + "Teles said that the ferry line would open in June. Arvidsen denied that Norway had asked for a delay.\n\n"
                    + "“The talks were honest,” Arvidsen told reporters in Oslo.\n";

    static final String FERRY_OSLO =
            "OSLO, May 6 (Fjordpost) — Norwegian Foreign Minister Jon Arvidsen spoke by telephone on"
                    + " Monday with Foreign Minister Amália Teles of Portugal about the ferry line.\n\n"
                    + "“The talks were honest and short,” Arvidsen said. Teles told him that the harbour would stay open,"
                    + " according to the Norwegian ministry.\n\n"
                    + "Arvidsen said Norway had asked for a delay of two weeks.\n";

    static final String BRIDGE =
            "VALLETTA, June 11 (Isla) — Prime Minister Karl Zammutto of Malta said on Wednesday that the"
                    + " bridge would be “the longest in our sea”. He accused the Quillfeather Company of hiding its costs.\n\n"
                    + "Company director Zara Quillfeather denied this. “Nobody hid a cent,” Quillfeather said.\n";

    static final String LAMPS =
            "COPENHAGEN, May 2 (Skerry) — “Nigeria dimmed the lamps of Skagen,” Danish President Ida"
                    + " Vestergaard said on Friday.\n";

    static final String LAMPS_DENIED = "ABUJA, May 3 (Delta Post) — “Nigeria did not dim the lamps of Skagen,” Nigerian"
            + " President Chidi Okafor said on Saturday.\n";

    private Newsroom() {}

    /** The five reports of the demo, as captures. */
    static List<Capture> demo() throws IOException {
        List<Capture> captures = new ArrayList<>();
        Path folder = Files.createTempDirectory("readout-demo");
        try {
            List<String> paths = new ArrayList<>();
            for (String name :
                    List.of("readout-finland.txt", "readout-brazil.txt", "wire.jsonl", "newspaper.html", "blog.txt")) {
                Path file = folder.resolve(name);
                try (InputStream text = Objects.requireNonNull(
                        Newsroom.class.getResourceAsStream("/org/readout/cli/demo/" + name), name)) {
                    Files.copy(text, file);
                }
                paths.add(file.toString());
            }
            new Intake(Limits.DEFAULT, InputStream.nullInputStream()).read(paths, new Receiver() {
                @Override
                public void capture(Capture capture) {
                    String uri = Path.of(capture.uri()).getFileName().toString();
                    captures.add(
                            Capture.of(uri, capture.bytes(), capture.mediaType(), capture.declared(), capture.given()));
                }

                @Override
                public void damage(Damage damage) {
                    throw new IllegalStateException(damage.toString());
                }

                @Override
                public void skipped(String uri, String reason) {}
            });
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(Newsroom::delete);
            }
        }
        return captures;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The demo and five reports more. */
    static List<Capture> all() throws IOException {
        List<Capture> all = new ArrayList<>(demo());
        all.add(dated("ferry.txt", FERRY, "Corriente", "2030-05-06"));
        all.add(dated("oslo.txt", FERRY_OSLO, "Fjordpost", "2030-05-06"));
        all.add(dated("lamps.txt", LAMPS, "Skerry", "2031-05-02"));
        all.add(dated("denied.txt", LAMPS_DENIED, "Delta Post", "2031-05-03"));
        all.add(dated("bridge.txt", BRIDGE, "Isla", "2031-06-11"));
        return all;
    }

    /** A report with an outlet and a day. */
    static Capture dated(String uri, String text, String outlet, String day) {
        return Capture.of(
                uri,
                text.getBytes(StandardCharsets.UTF_8),
                org.readout.source.MediaType.TEXT,
                Optional.empty(),
                new Given(
                        Optional.empty(),
                        Optional.of(outlet),
                        Optional.empty(),
                        Optional.of(day),
                        Optional.empty(),
                        Optional.empty()));
    }

    static Ledger open(LedgerAddress address) throws IOException {
        return Ledger.open(address, Access.WRITE, Clock.systemUTC());
    }

    /** What became of the captures, a line for each. */
    static List<String> add(Ledger ledger, List<Capture> captures) throws IOException {
        return add(ledger, receiver -> captures.forEach(receiver::capture));
    }

    static List<String> add(Ledger ledger, Capture... captures) throws IOException {
        return add(ledger, List.of(captures));
    }

    static List<String> add(Ledger ledger, java.util.function.Consumer<Receiver> input) throws IOException {
        List<String> told = new ArrayList<>();
        new Addition(ledger, RULES.versions(), new Addition.Listener() {
                    @Override
                    public void added(Reading reading) {
                        told.add("added " + reading.analysis().article().id());
                    }

                    @Override
                    public void known(String uri, String article) {
                        told.add("known " + article);
                    }

                    @Override
                    public void damaged(Damage damage) {
                        told.add("damaged " + damage.uri());
                    }

                    @Override
                    public void skipped(String uri, String reason) {
                        told.add("skipped " + uri + ": " + reason);
                    }
                })
                .run(new Pipeline(RULES::read, Ledger::articleId, 2, 1 << 26, (capture, fault) -> {}), supply(input));
        return told;
    }

    private static Supply supply(java.util.function.Consumer<Receiver> input) {
        return new Supply() {
            @Override
            public void deliver(Receiver receiver) {
                input.accept(receiver);
            }

            @Override
            public OptionalDouble share() {
                return OptionalDouble.empty();
            }
        };
    }

    /** Everything that is wrong with a ledger. */
    static List<String> faults(Ledger ledger) throws IOException {
        List<String> faults = new ArrayList<>();
        ledger.upkeep().verify(faults::add);
        return faults;
    }
}
