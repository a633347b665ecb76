package org.readout.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.readout.account.Account;
import org.readout.account.Cell;
import org.readout.account.Comparison;
import org.readout.account.Point;
import org.readout.account.Relation;

/** The accounts of one comparison as its pages call them: a letter for each that copies no other, and who copies it. */
final class Witnesses {
    private static final int LETTERS = 26;

    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, String> letters = new HashMap<>();
    private final Map<String, List<Account>> copies = new HashMap<>();
    private final Map<String, Integer> points = new HashMap<>();
    private final List<Account> independent = new ArrayList<>();
    private final List<Weighed> weighed = new ArrayList<>();

    Witnesses(Comparison comparison) {
        for (Account account : comparison.accounts()) {
            accounts.put(account.id(), account);
            if (account.foldedUnder().isEmpty()) {
                letters.put(account.id(), letter(independent.size()));
                independent.add(account);
            } else {
                copies.computeIfAbsent(account.foldedUnder().get(), original -> new ArrayList<>())
                        .add(account);
            }
        }
        for (Point point : comparison.points()) {
            weighed.add(Weighed.of(point, letters.keySet(), points));
        }
    }

    /** The points, in the order of the comparison. */
    List<Weighed> weighed() {
        return weighed;
    }

    private static String letter(int number) {
        String last = String.valueOf((char) ('A' + number % LETTERS));
        return number < LETTERS ? last : letter(number / LETTERS - 1) + last;
    }

    /** The accounts that are no copies, in the order of their letters. */
    List<Account> independent() {
        return independent;
    }

    /** The {@code most} independent accounts that have most points, in the order of their letters. */
    List<Account> fullest(int most) {
        List<Account> fullest = independent.stream()
                .sorted(Comparator.comparingInt(account -> -points(account)))
                .limit(most)
                .toList();
        return independent.stream().filter(fullest::contains).toList();
    }

    /** How many points an account has. */
    int points(Account account) {
        return points.getOrDefault(account.id(), 0);
    }

    /** A, B … Z, AA, AB …; empty for an account that copies another. */
    Optional<String> letter(String account) {
        return Optional.ofNullable(letters.get(account));
    }

    /** The accounts that are folded under this one. */
    List<Account> copies(String account) {
        return copies.getOrDefault(account, List.of());
    }

    /** The article of an account of the comparison. */
    String article(String account) {
        return Objects.requireNonNull(accounts.get(account), account).article();
    }

    /** How many statements an account of the comparison has. */
    int statements(String account) {
        return Objects.requireNonNull(accounts.get(account), account)
                .statements()
                .size();
    }

    /** The cells of the independent accounts that have the point, in the order of their letters. */
    List<Cell> having(Point point) {
        List<Cell> having = new ArrayList<>();
        for (Cell cell : point.cells()) {
            if (cell.relation() != Relation.ABSENT && letters.containsKey(cell.account())) {
                having.add(cell);
            }
        }
        return having;
    }
}
