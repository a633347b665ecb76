package org.readout.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.statement.Party;
import org.readout.text.Span;

/** Everybody who speaks or tells in a run: actors with a page each, and unresolved words that share one. */
final class SpeakerRoll implements Register {
    private static final int LONGEST_NAME = 160;
    private static final int MOST_AFFILIATIONS = 4;

    private final PageNames names = new PageNames();
    private final Map<String, Entry> actors = new HashMap<>();
    private final Map<String, Entry> unresolved = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** One line of the roll. */
    static final class Entry {
        private final int number;
        private final String name;
        private final Optional<String> page;
        private final Optional<ActorType> type;
        private final List<String> affiliations = new ArrayList<>(1);
        private int statements;
        private int told;
        private int articles;
        private int lastArticle = -1;

        private Entry(int number, String name, Optional<String> page, Optional<ActorType> type) {
            this.number = number;
            this.name = name;
            this.page = page;
            this.type = type;
        }

        /** Place in the roll, from 0. */
        int number() {
            return number;
        }

        /** The actor's full name, or the words that could not be resolved. */
        String name() {
            return name;
        }

        /** Empty for unresolved words. */
        Optional<String> page() {
            return page;
        }

        Optional<ActorType> type() {
            return type;
        }

        /** Every affiliation that some report gives, in the order of the run. */
        List<String> affiliations() {
            return affiliations;
        }

        int statements() {
            return statements;
        }

        /** Statements of others that stand on this one's word. */
        int told() {
            return told;
        }

        int articles() {
            return articles;
        }

        void speaks(int article) {
            statements++;
            appears(article);
        }

        void tells(int article) {
            told++;
            appears(article);
        }

        private void appears(int article) {
            if (article != lastArticle) {
                articles++;
                lastArticle = article;
            }
        }
    }

    int size() {
        return entries.size();
    }

    Entry at(int number) {
        return entries.get(number);
    }

    /** The entry of {@code party} in an article with {@code text}, which is made if it is new. */
    Entry entry(Party party, String text) {
        Optional<Actor> actor = party.resolution().actor();
        if (actor.isPresent()) {
            Entry entry = actors.get(actor.get().id());
            if (entry == null) {
                String name = Wording.shortened(actor.get().name(), LONGEST_NAME);
                entry = add(
                        name,
                        Optional.of(names.of(actor.get().id())),
                        Optional.of(actor.get().type()));
                actors.put(actor.get().id(), entry);
            }
            List<String> known = entry.affiliations;
            actor.get()
                    .affiliation()
                    .filter(affiliation -> known.size() < MOST_AFFILIATIONS && !known.contains(affiliation))
                    .ifPresent(known::add);
            return entry;
        }
        String words = words(party, text);
        return unresolved.computeIfAbsent(
                words.toLowerCase(Locale.ROOT), key -> add(words, Optional.empty(), Optional.empty()));
    }

    /** The entry of statements for which no words name a speaker. */
    Entry unnamed() {
        return unresolved.computeIfAbsent("", key -> add("", Optional.empty(), Optional.empty()));
    }

    private Entry add(String name, Optional<String> page, Optional<ActorType> type) {
        Entry entry = new Entry(entries.size(), name, page, type);
        entries.add(entry);
        return entry;
    }

    @Override
    public Named named(Party party, String text) {
        Entry entry = entry(party, text);
        Optional<Actor> actor = party.resolution().actor();
        return new Named(
                words(party, text),
                actor.map(known -> entry.name()),
                actor.flatMap(Actor::affiliation).map(affiliation -> Wording.shortened(affiliation, LONGEST_NAME)),
                entry.page());
    }

    /** How a page names {@code actor}, with a link where it speaks or tells. */
    @Override
    public Named named(Actor actor) {
        Optional<Entry> entry = Optional.ofNullable(actors.get(actor.id())).filter(known -> known.articles() > 0);
        return new Named(
                "",
                Optional.of(Wording.shortened(actor.name(), LONGEST_NAME)),
                actor.affiliation().map(affiliation -> Wording.shortened(affiliation, LONGEST_NAME)),
                entry.flatMap(Entry::page));
    }

    /** How a page names {@code party} without a link. */
    static Named onlyNamed(Party party, String text) {
        Optional<Actor> actor = party.resolution().actor();
        return new Named(
                words(party, text),
                actor.map(known -> Wording.shortened(known.name(), LONGEST_NAME)),
                actor.flatMap(Actor::affiliation).map(affiliation -> Wording.shortened(affiliation, LONGEST_NAME)),
                Optional.empty());
    }

    private static String words(Party party, String text) {
        StringBuilder words = new StringBuilder();
        for (Span span : party.spans()) {
            words.append(words.isEmpty() ? "" : " … ")
                    .append(text, span.start(), Math.min(span.end(), span.start() + 400));
        }
        return Wording.shortened(Wording.oneLine(words), LONGEST_NAME);
    }

    /** The actors, those with most statements first, then those who only tell. */
    List<Entry> actorsByStatements() {
        return sorted(Comparator.comparingInt(Entry::statements)
                .thenComparingInt(Entry::told)
                .reversed()
                .thenComparing(byName()));
    }

    /** The actors from A to Z. */
    List<Entry> actorsByName() {
        return sorted(byName());
    }

    private List<Entry> sorted(Comparator<Entry> order) {
        return entries.stream()
                .filter(entry -> entry.page().isPresent() && entry.articles() > 0)
                .sorted(order)
                .toList();
    }

    /** The words that could not be resolved, from A to Z; statements without any words for a speaker come last. */
    List<Entry> unresolvedByWords() {
        return entries.stream()
                .filter(entry -> entry.page().isEmpty() && entry.statements() > 0)
                .sorted(Comparator.<Entry, Boolean>comparing(
                                entry -> entry.name().isEmpty())
                        .thenComparing(byName()))
                .toList();
    }

    private static Comparator<Entry> byName() {
        return Comparator.<Entry, String>comparing(entry -> Folding.fold(entry.name()))
                .thenComparing(Entry::name)
                .thenComparing(Entry::number);
    }
}
