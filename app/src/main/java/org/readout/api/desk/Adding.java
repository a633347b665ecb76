package org.readout.api.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.readout.api.Work;
import org.readout.fetch.LinkReader;
import org.readout.ledger.Addition;
import org.readout.ledger.Reading;
import org.readout.source.Capture;
import org.readout.source.Damage;
import org.readout.source.Receiver;

/** Reads what somebody brought into the ledger, as a job. What it has found can be asked for meanwhile, from any thread. */
public final class Adding implements Work {
    /** How much of what came is told one by one. */
    private static final int TOLD = 200;

    private final Newsdesk desk;
    private final Room room;
    private final Incoming incoming;
    private final List<String> articles = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();
    private int added;
    private int known;
    private int damaged;
    private long statements;
    private int total;
    private boolean comparing;

    Adding(Newsdesk desk, Room room, Incoming incoming) {
        this.desk = desk;
        this.room = room;
        this.incoming = incoming;
    }

    /**
     * What came of it so far.
     *
     * @param added articles that are new
     * @param known captures that the ledger had already
     * @param damaged inputs that could not be read
     * @param statements in the new articles
     * @param total captures that came; 0 while that is not known
     * @param comparing whether all is read and is being compared
     * @param articles ids of the first articles, new and known
     * @param damages the first of them
     */
    public record Outcome(
            int added,
            int known,
            int damaged,
            long statements,
            int total,
            boolean comparing,
            List<String> articles,
            List<Damage> damages) {}

    /** What came of it so far. */
    public synchronized Outcome outcome() {
        return new Outcome(
                added, known, damaged, statements, total, comparing, List.copyOf(articles), List.copyOf(damages));
    }

    @Override
    public String run(Progress progress) throws IOException {
        progress.report(0, 0, "reading");
        desk.read(room, receiver -> deliver(receiver, progress), new Told(progress));
        synchronized (this) {
            comparing = true;
        }
        progress.report(seen(), seen(), "comparing");
        desk.bringUp(room);
        desk.changed();
        return json();
    }

    @Override
    public void release() throws IOException {
        incoming.discard();
    }

    private synchronized int seen() {
        return added + known + damaged;
    }

    private synchronized String json() {
        ObjectNode node = new ObjectMapper().createObjectNode();
        node.put("added", added).put("known", known).put("damaged", damaged).put("statements", statements);
        ArrayNode ids = node.putArray("articles");
        articles.forEach(ids::add);
        return node.toString();
    }

    /** Gives the captures of what was brought. */
    private void deliver(Receiver receiver, Progress progress) {
        Receiver counting = Receiver.passing(receiver, capture -> {
            progress.check();
            synchronized (this) {
                total++;
            }
            receiver.capture(capture);
        });
        incoming.captures().forEach(counting::capture);
        LinkReader links = new LinkReader(desk.fetcher());
        for (String address : incoming.addresses()) {
            progress.check();
            links.read(address, counting);
        }
        if (!incoming.paths().isEmpty()) {
            Newsdesk.intake(incoming.paths(), counting);
        }
        try {
            for (Path file : incoming.files()) {
                String name = String.valueOf(file.getFileName());
                Newsdesk.intake(List.of(file.toString()), renamed(counting, file.toString(), name));
            }
        } catch (IOException e) {
            counting.damage(Damage.of("what was sent", "could not be read: " + e.getMessage()));
        }
    }

    /** Files that were sent are called by their names, not by where the desk has put them meanwhile. */
    private static Receiver renamed(Receiver receiver, String place, String name) {
        return new Receiver() {
            private String uri(String given) {
                return given.startsWith(place) ? name + given.substring(place.length()) : given;
            }

            @Override
            public void capture(Capture capture) {
                receiver.capture(capture.at(uri(capture.uri())));
            }

            @Override
            public void damage(Damage damage) {
                receiver.damage(new Damage(uri(damage.uri()), damage.position(), damage.reason()));
            }

            @Override
            public void skipped(String uri, String reason) {
                receiver.damage(Damage.of(uri(uri), reason));
            }
        };
    }

    /** Notes what becomes of it. */
    private final class Told implements Addition.Listener {
        private final Progress progress;

        Told(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void added(Reading reading) {
            synchronized (Adding.this) {
                added++;
                statements += reading.analysis().statements().stream()
                        .filter(statement -> statement.copyOf().isEmpty())
                        .count();
                article(reading.analysis().article().id());
            }
            report();
        }

        @Override
        public void known(String uri, String article) {
            synchronized (Adding.this) {
                known++;
                article(article);
            }
            report();
        }

        private void article(String id) {
            if (articles.size() < TOLD) {
                articles.add(id);
            }
        }

        @Override
        public void damaged(Damage damage) {
            synchronized (Adding.this) {
                damaged++;
                if (damages.size() < TOLD) {
                    damages.add(damage);
                }
            }
            report();
        }

        private void report() {
            Outcome now = outcome();
            progress.report(now.added() + now.known() + now.damaged(), now.total(), "reading");
        }
    }
}
