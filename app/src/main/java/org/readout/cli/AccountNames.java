package org.readout.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.account.Account;
import org.readout.account.Comparison;
import org.readout.account.Dossier;
import org.readout.account.Report;
import org.readout.article.Article;
import org.readout.article.Published;

/** The names by which the terminal calls the accounts of one comparison: a letter each, and a line that says whose it is. */
final class AccountNames {
    private static final int LETTERS = 26;

    private final Map<String, String> letters = new HashMap<>();
    private final Map<String, Article> articles = new HashMap<>();
    private final List<Account> independent = new ArrayList<>();

    AccountNames(Dossier dossier, Comparison comparison) {
        for (Report report : dossier.reports()) {
            articles.put(report.analysis().article().id(), report.analysis().article());
        }
        for (Account account : comparison.accounts()) {
            if (account.foldedUnder().isEmpty()) {
                letters.put(account.id(), letter(independent.size()));
                independent.add(account);
            }
        }
    }

    /** The accounts that are no copies, in the order of their letters. */
    List<Account> independent() {
        return independent;
    }

    /** A, B … Z, AA, AB …; empty for an account that is folded under another. */
    Optional<String> letter(String account) {
        return Optional.ofNullable(letters.get(account));
    }

    private static String letter(int number) {
        String last = String.valueOf((char) ('A' + number % LETTERS));
        return number < LETTERS ? last : letter(number / LETTERS - 1) + last;
    }

    /** Whose account it is: "Meridian, 12 March 2025, on the word of the Kremlin". */
    String line(Account account) {
        StringBuilder line = new StringBuilder(source(account.article()));
        account.source().ifPresent(source -> line.append(", on the word of ").append(source.name()));
        return line.toString();
    }

    /** The outlet or the file, and the day. */
    String source(String article) {
        Article known = articles.get(article);
        if (known == null) {
            return article;
        }
        String name = known.metadata().outlet().orElseGet(() -> file(known.uri()));
        return name
                + known.metadata()
                        .published()
                        .map(Published::date)
                        .map(day -> ", " + day)
                        .orElse("");
    }

    private static String file(String uri) {
        int cut = uri.lastIndexOf('/');
        return cut < 0 || cut + 1 == uri.length() ? uri : uri.substring(cut + 1);
    }
}
