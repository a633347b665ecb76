package org.readout.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The accounts of a dossier in their order, and those whose silence on a point tells something: an article's own, long enough; of more than
 * {@value #MOST} such the fullest, so that the cells of a comparison grow with what is said and not with the square of the reports. Immutable.
 */
final class Attendance {
    /** More columns are read by nobody. */
    static final int MOST = 100;

    /** An account of fewer statements is too short for its silence to tell anything. */
    static final int LONG_ENOUGH = 5;

    private final Map<String, Integer> places = new HashMap<>();
    private final List<Account> telling = new ArrayList<>();

    Attendance(List<Account> accounts) {
        accounts.forEach(account -> places.put(account.id(), places.size()));
        Set<String> fullest = new HashSet<>();
        accounts.stream()
                .filter(account ->
                        account.tellers().isEmpty() && account.statements().size() >= LONG_ENOUGH)
                .sorted(Comparator.comparingInt(account -> -account.statements().size()))
                .limit(MOST)
                .forEach(account -> fullest.add(account.id()));
        accounts.stream().filter(account -> fullest.contains(account.id())).forEach(telling::add);
    }

    /** Those of which silence tells something, in order. */
    List<Account> telling() {
        return telling;
    }

    /** Orders cells as their accounts. */
    Comparator<Cell> order() {
        return Comparator.comparingInt(cell -> places.getOrDefault(cell.account(), places.size()));
    }
}
