package org.readout.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.readout.account.Account;
import org.readout.account.Cell;
import org.readout.account.Comparison;
import org.readout.account.Point;
import org.readout.account.Relation;

/** Counts what each outlet does with one occasion: what it alone has, what it leaves out, and which quotations it prints in other words. */
final class Habits {
    private Habits() {}

    /** Writes what the outlets do with an occasion, in the place of what was written before. */
    static void write(Handle handle, String occasion, Comparison comparison) {
        Map<String, String> outlets = new HashMap<>();
        Map<String, Set<Integer>> quoted = new HashMap<>();
        for (Account account : comparison.accounts()) {
            outlets.computeIfAbsent(
                    account.article(), id -> handle.createQuery("SELECT outlet FROM article WHERE id = :id")
                            .bind("id", id)
                            .mapTo(String.class)
                            .findOne()
                            .orElse(""));
            quoted.computeIfAbsent(account.article(), id -> handle.createQuery(
                            "SELECT place FROM statement WHERE article = :id AND place >= 0 AND quoted = 1")
                    .bind("id", id)
                    .mapTo(Integer.class)
                    .set());
        }
        handle.createUpdate("DELETE FROM habit WHERE occasion = :id")
                .bind("id", occasion)
                .execute();
        of(comparison, article -> outlets.getOrDefault(article, ""), (article, index) -> quoted.getOrDefault(
                                article, Set.of())
                        .contains(index))
                .forEach((outlet, habits) -> handle.createUpdate(
                                "INSERT INTO habit (occasion, outlet, alone, points, left_out,"
                                        + " shared, altered, quotations) VALUES (:occasion, :outlet, :alone, :points, :leftOut, :shared,"
                                        + " :altered, :quotations)")
                        .bind("occasion", occasion)
                        .bind("outlet", outlet)
                        .bind("alone", habits.alone())
                        .bind("points", habits.points())
                        .bind("leftOut", habits.leftOut())
                        .bind("shared", habits.shared())
                        .bind("altered", habits.altered())
                        .bind("quotations", habits.quotations())
                        .execute());
    }

    /**
     * The counts of each outlet that has an independent account, by name.
     *
     * @param outlet of an article; empty where it is not known
     * @param quoted whether the statement of an article with that index has words in quotation marks
     */
    static Map<String, OutletEntry.Habits> of(
            Comparison comparison, Function<String, String> outlet, BiPredicate<String, Integer> quoted) {
        Map<String, Account> independent = new HashMap<>();
        Map<String, String> outlets = new HashMap<>();
        for (Account account : comparison.accounts()) {
            String name = outlet.apply(account.article());
            if (account.foldedUnder().isEmpty()) {
                independent.put(account.id(), account);
                outlets.put(account.id(), name);
            }
        }
        Map<String, int[]> counts = new TreeMap<>();
        outlets.values().stream().filter(name -> !name.isEmpty()).forEach(name -> counts.put(name, new int[6]));
        for (Point point : comparison.points()) {
            count(point, independent, outlets, quoted, counts);
        }
        Map<String, OutletEntry.Habits> habits = new TreeMap<>();
        counts.forEach((name, number) -> habits.put(
                name, new OutletEntry.Habits(number[0], number[1], number[2], number[3], number[4], number[5])));
        return habits;
    }

    private static void count(
            Point point,
            Map<String, Account> independent,
            Map<String, String> outlets,
            BiPredicate<String, Integer> quoted,
            Map<String, int[]> counts) {
        Map<String, Integer> having = new HashMap<>();
        Set<String> silent = new HashSet<>();
        Set<String> altered = new HashSet<>();
        Set<String> quoting = new HashSet<>();
        int all = 0;
        for (Cell cell : point.cells()) {
            Account account = independent.get(cell.account());
            if (account == null) {
                continue;
            }
            String name = outlets.getOrDefault(account.id(), "");
            if (cell.relation() == Relation.ABSENT) {
                silent.add(name);
                continue;
            }
            all++;
            having.merge(name, 1, Integer::sum);
            if (cell.relation() == Relation.ALTERED) {
                altered.add(name);
            }
            if (cell.statements().stream().anyMatch(index -> quoted.test(account.article(), index))) {
                quoting.add(name);
            }
        }
        for (Map.Entry<String, int[]> one : counts.entrySet()) {
            int[] number = one.getValue();
            int own = having.getOrDefault(one.getKey(), 0);
            int others = all - own;
            boolean missed = silent.stream().anyMatch(name -> !name.equals(one.getKey()));
            number[1]++;
            number[0] += own > 0 && others == 0 && missed ? 1 : 0;
            number[3] += others > 1 ? 1 : 0;
            number[2] += others > 1 && own == 0 && silent.contains(one.getKey()) ? 1 : 0;
            boolean quotation = quoting.contains(one.getKey()) && all > 1;
            number[5] += quotation ? 1 : 0;
            number[4] += quotation && altered.contains(one.getKey()) ? 1 : 0;
        }
    }
}
