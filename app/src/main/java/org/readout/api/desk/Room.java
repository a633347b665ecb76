package org.readout.api.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.Ledger;
import org.readout.ledger.PartyEntry;
import org.readout.ledger.ReviewState;
import org.readout.ledger.StatementEntry;
import org.readout.search.Embedding;
import org.readout.search.IndexUnusable;
import org.readout.search.Indexed;
import org.readout.search.Position;
import org.readout.search.Printed;
import org.readout.search.Review;
import org.readout.search.Said;
import org.readout.search.Standing;
import org.readout.search.StatementIndex;
import org.readout.search.Voice;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;

/** A ledger with the index of its statements. The index follows the ledger; where it is damaged or another ledger's it is made anew. Thread-safe. */
public final class Room implements AutoCloseable {
    private static final int AT_A_TIME = 100;

    private final Ledger ledger;
    private final boolean demo;
    private final Path folder;
    private final Embedding embedding;
    private final Object indexing = new Object();
    private volatile StatementIndex index;

    /**
     * A room; its index is opened, and made where there is none.
     *
     * @param demo whether it holds the invented case
     */
    public Room(Ledger ledger, boolean demo, Embedding embedding) throws IOException {
        this.ledger = ledger;
        this.demo = demo;
        this.folder = ledger.address().folder().resolve("index");
        this.embedding = embedding;
        this.index = open();
    }

    private StatementIndex open() throws IOException {
        StatementIndex opened;
        try {
            opened = StatementIndex.open(folder, embedding);
        } catch (IndexUnusable e) {
            if (!e.canBeMadeAnew()) {
                throw e;
            }
            StatementIndex.discard(folder);
            opened = StatementIndex.open(folder, embedding);
        }
        String id = ledger.id();
        Optional<Position> position = opened.position();
        if (position.isPresent()
                && (!position.get().ledger().equals(id) || position.get().sequence() > ledger.sequence())) {
            opened.close();
            StatementIndex.discard(folder);
            opened = StatementIndex.open(folder, embedding);
        }
        return opened;
    }

    /** The ledger. */
    public Ledger ledger() {
        return ledger;
    }

    /** The index of its statements. */
    public StatementIndex index() {
        return index;
    }

    /** Whether it holds the invented case. */
    public boolean isDemo() {
        return demo;
    }

    /** How many changes of the ledger the index has not seen. */
    public long behind() throws IOException {
        return ledger.sequence() - index.position().map(Position::sequence).orElse(0L);
    }

    /**
     * Brings the index up to the ledger.
     *
     * @return whether there was something to take in
     */
    public boolean follow() throws IOException {
        synchronized (indexing) {
            String id = ledger.id();
            long from = index.position().map(Position::sequence).orElse(0L);
            long reached = from;
            long until = ledger.sequence();
            for (String gone : ledger.articles().forgotten(from)) {
                index.remove(gone);
            }
            List<ArticleEntry> some = ledger.articles().changed(from, Optional.empty(), AT_A_TIME);
            int written = 0;
            while (!some.isEmpty()) {
                for (ArticleEntry article : some) {
                    index.update(article.id(), statements(article));
                }
                written += some.size();
                ArticleEntry last = some.get(some.size() - 1);
                reached = last.sequence();
                some = ledger.articles().changed(reached, Optional.of(last.id()), AT_A_TIME);
                if (written >= 20 * AT_A_TIME) {
                    index.commit(new Position(id, from));
                    written = 0;
                }
            }
            long position = Math.max(until, reached);
            if (position > from) {
                index.commit(new Position(id, position));
            }
            return position > from;
        }
    }

    private List<Indexed> statements(ArticleEntry article) throws IOException {
        List<Indexed> indexed = new ArrayList<>();
        for (StatementEntry entry : ledger.statements().ofArticle(article.id())) {
            if (entry.place().index() >= 0 && !entry.place().repeats()) {
                indexed.add(new Indexed(
                        entry.id(),
                        article.sequence(),
                        new Said(
                                entry.words(),
                                Lines.constant(StatementKind.class, entry.kind()),
                                entry.act().map(act -> Lines.constant(Act.class, act)),
                                entry.said().flatMap(Lines::day),
                                entry.occasion()),
                        entry.speaker().flatMap(Room::voice),
                        entry.tellers().stream()
                                .flatMap(teller -> voice(teller).stream())
                                .toList(),
                        new Printed(
                                article.id(),
                                Optional.of(article.title()),
                                article.outlet(),
                                article.language(),
                                article.published().flatMap(Lines::day)),
                        new Standing(entry.confidence(), review(entry.review()))));
            }
        }
        return indexed;
    }

    private static Optional<Voice> voice(PartyEntry party) {
        return party.actor().map(actor -> new Voice(actor, party.name().orElse(actor), party.affiliation()));
    }

    private static Review review(ReviewState state) {
        return switch (state) {
            case NONE -> Review.OPEN;
            case ACCEPTED -> Review.ACCEPTED;
            case CORRECTED -> Review.CORRECTED;
            case REJECTED -> Review.REJECTED;
        };
    }

    @Override
    public void close() throws IOException {
        synchronized (indexing) {
            index.close();
        }
        ledger.close();
    }
}
