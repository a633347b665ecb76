package org.readout.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.text.Table;

/**
 * The accounts of a dossier: one for each chain of resolved tellers of each article; what an official body
 * publishes itself is its account. The account of a copy is folded under the account
 * of the same chain in its original, else under the original's first.
 */
final class Tellers {
    private static final Set<String> SEATS = Table.rows(Tellers.class, "seats.tsv", 2).stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());

    private final List<Account> accounts;
    private final Attendance attendance;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Actor> speaking = new HashMap<>();
    private final Officials officials;

    Tellers(Dossier dossier, List<Segment> segments, Officials officials) {
        this.officials = officials;
        for (Segment segment : segments) {
            segment.voices().tellers().stream()
                    .filter(teller -> SEATS.contains(teller.id()))
                    .forEach(teller -> speaking.put(side(segment, teller), teller));
        }
        Map<String, List<Segment>> byChain = new LinkedHashMap<>();
        segments.forEach(segment -> byChain.computeIfAbsent(chain(segment), chain -> new ArrayList<>())
                .add(segment));
        List<Account> unfolded = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        byChain.forEach((key, said) -> {
            Segment first = said.get(0);
            Report report = dossier.reports().get(first.place().report());
            int number = counts.merge(report.article(), 1, Integer::sum);
            numbers.put(key, unfolded.size());
            unfolded.add(new Account(
                    report.article() + "-a" + number,
                    report.article(),
                    tellers(first),
                    official(report),
                    statements(said),
                    Optional.empty()));
        });
        Map<String, String> originals = dossier.originals();
        Map<String, List<Account>> byArticle = new HashMap<>();
        unfolded.forEach(account -> byArticle
                .computeIfAbsent(account.article(), article -> new ArrayList<>())
                .add(account));
        this.accounts = unfolded.stream()
                .map(account -> folded(
                        account,
                        Optional.ofNullable(originals.get(account.article())).map(byArticle::get)))
                .toList();
        this.attendance = new Attendance(accounts);
    }

    /** In the order of the dossier, and within an article of the text. */
    List<Account> accounts() {
        return accounts;
    }

    /** Whose silence tells something. */
    Attendance attendance() {
        return attendance;
    }

    /** The number of the account that the segment belongs to. */
    int number(Segment segment) {
        return numbers.getOrDefault(chain(segment), -1);
    }

    /** The chain of tellers; "Moscow" is the Kremlin where the report has the Kremlin tell too. */
    private List<Actor> tellers(Segment segment) {
        return segment.voices().tellers().stream()
                .map(teller -> teller.type() == ActorType.STATE
                        ? speaking.getOrDefault(side(segment, teller), teller)
                        : teller)
                .toList();
    }

    private static String side(Segment segment, Actor teller) {
        return segment.place().report() + "\n" + teller.affiliation().orElse("");
    }

    private String chain(Segment segment) {
        StringBuilder chain = new StringBuilder().append(segment.place().report());
        tellers(segment).forEach(teller -> chain.append('\n').append(teller.id()));
        return chain.toString();
    }

    private Optional<Actor> official(Report report) {
        return officials.of(report.analysis().article());
    }

    /** The account that the segment belongs to. */
    Account account(Segment segment) {
        return accounts.get(number(segment));
    }

    private static List<Integer> statements(List<Segment> said) {
        return said.stream()
                .flatMap(segment -> segment.statements().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The account, under one of its original's, which are {@code others}. */
    private static Account folded(Account account, Optional<List<Account>> others) {
        List<Account> there = others.orElse(List.of());
        Optional<Account> under = there.stream()
                .filter(other -> ids(other.tellers()).equals(ids(account.tellers())))
                .findFirst()
                .or(() -> there.stream().findFirst());
        return new Account(
                account.id(),
                account.article(),
                account.tellers(),
                account.issuer(),
                account.statements(),
                under.map(Account::id));
    }

    private static List<String> ids(List<Actor> tellers) {
        return tellers.stream().map(Actor::id).toList();
    }
}
