package org.readout.account;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The claims of a run: their words as numbers in memory, four bytes each, and all else on a rack. Claims of one speaker with the same
 * words are one group, whoever reports them; groups are numbered by the place of their first claim, so the order in which articles
 * came makes no difference. For one thread.
 */
final class ClaimIndex {
    private final ClaimRack rack;
    private final int mostWords;
    private final List<Article> articles = new ArrayList<>();
    private final Map<String, Integer> speakers = new HashMap<>();
    private int[] firsts = new int[256];
    private int[] said = new int[256];
    private int[] words = new int[2048];
    private int size;

    /** An article, with the numbers of its claims on the rack. */
    private record Article(String id, int first, int end) {}

    /** Claims of one speaker with the same words, by place. */
    static final class Group {
        private final Stance stance;
        private final int speaker;
        private final int[] words;
        private final List<Integer> claims;

        private Group(Stance stance, int speaker, int[] words, List<Integer> claims) {
            this.stance = stance;
            this.speaker = speaker;
            this.words = words;
            this.claims = claims;
        }

        /** Which side they take. */
        Stance stance() {
            return stance;
        }

        /** Number of the speaker. */
        int speaker() {
            return speaker;
        }

        /** Numbers of the words, ascending; not to be changed. */
        int[] words() {
            return words;
        }

        /** Numbers on the rack, by place. */
        List<Integer> claims() {
            return claims;
        }
    }

    ClaimIndex(ClaimRack rack, int mostWords) {
        this.rack = rack;
        this.mostWords = mostWords;
    }

    /** Keeps an article's claims, if there is room. */
    boolean accept(Testimony testimony) throws IOException {
        int count = testimony.claims().stream()
                .mapToInt(claim -> claim.proposition().terms().size())
                .sum();
        if (firsts[size] + count > mostWords) {
            return false;
        }
        articles.add(
                new Article(testimony.article(), size, size + testimony.claims().size()));
        for (Claim claim : testimony.claims()) {
            add(claim);
        }
        return true;
    }

    private void add(Claim claim) throws IOException {
        rack.keep(ClaimPacker.pack(claim));
        TreeSet<Integer> numbers = new TreeSet<>();
        claim.proposition().terms().stream().filter(Term::tells).forEach(term -> numbers.add(number(term.key())));
        if (size + 1 >= firsts.length) {
            firsts = Arrays.copyOf(firsts, firsts.length + (firsts.length >> 1));
            said = Arrays.copyOf(said, firsts.length);
        }
        int at = firsts[size];
        if (at + numbers.size() > words.length) {
            words = Arrays.copyOf(words, words.length + (words.length >> 1) + numbers.size());
        }
        for (int number : numbers) {
            words[at++] = number;
        }
        int speaker = speakers.computeIfAbsent(claim.speaker().id(), id -> speakers.size());
        said[size] = 2 * speaker + (claim.stance() == Stance.DENIES ? 1 : 0);
        firsts[++size] = at;
    }

    /** The number that stands for a key; two keys share one once in four thousand million pairs. */
    static int number(String key) {
        int hash = 0x811c9dc5;
        for (int at = 0; at < key.length(); at++) {
            hash = (hash ^ key.charAt(at)) * 0x01000193;
            hash ^= hash >>> 15;
        }
        return hash;
    }

    /** A claim by its number on the rack. */
    Claim claim(int number) throws IOException {
        return ClaimPacker.unpack(rack.take(number));
    }

    /** All groups, by the place of their first claim. */
    List<Group> groups() {
        articles.sort((one, other) -> one.id().compareTo(other.id()));
        Map<List<Integer>, List<Integer>> same = new LinkedHashMap<>();
        for (Article article : articles) {
            for (int claim = article.first(); claim < article.end(); claim++) {
                List<Integer> key = new ArrayList<>();
                key.add(said[claim]);
                for (int at = firsts[claim]; at < firsts[claim + 1]; at++) {
                    key.add(words[at]);
                }
                same.computeIfAbsent(key, made -> new ArrayList<>(1)).add(claim);
            }
        }
        List<Group> groups = new ArrayList<>(same.size());
        same.values().forEach(claims -> groups.add(group(claims)));
        return groups;
    }

    private Group group(List<Integer> claims) {
        int first = claims.get(0);
        return new Group(
                said[first] % 2 == 1 ? Stance.DENIES : Stance.ASSERTS,
                said[first] / 2,
                Arrays.copyOfRange(words, firsts[first], firsts[first + 1]),
                claims);
    }
}
