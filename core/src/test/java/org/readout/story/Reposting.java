package org.readout.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What those who repost a report do to it. */
final class Reposting {
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Reposting() {}

    /** The paragraphs behind title, byline and date. */
    static List<String> body(String text) {
        List<String> paragraphs = new ArrayList<>(Arrays.asList(text.strip().split("\n\n")));
        paragraphs.remove(0);
        paragraphs.removeIf(paragraph -> paragraph.length() < 40);
        return paragraphs;
    }

    /** A quarter of the body's words from the paragraph {@code first} on, or the last quarter where fewer follow. */
    static String quarter(String text, int first) {
        List<String> paragraphs = body(text);
        String[] all = String.join(" \n\n ", paragraphs).split(" ");
        int from = first == 0
                ? 0
                : String.join(" \n\n ", paragraphs.subList(0, first)).split(" ").length + 1;
        int length = all.length / 4;
        int start = Math.min(from, all.length - length);
        return String.join(" ", Arrays.copyOfRange(all, start, start + length));
    }

    /** One word in twelve and a half left out, misspelled, replaced by another of the text, or followed by one. */
    static String noise(String text, Random random) {
        String body = String.join("\n\n", body(text));
        List<String> words =
                WORD.matcher(body).results().map(result -> result.group()).toList();
        boolean[] changed = new boolean[words.size()];
        for (int left = (words.size() * 8 + 99) / 100; left > 0; ) {
            int at = random.nextInt(words.size());
            left -= changed[at] ? 0 : 1;
            changed[at] = true;
        }
        StringBuilder noisy = new StringBuilder();
        Matcher word = WORD.matcher(body);
        int last = 0;
        for (int i = 0; word.find(); i++) {
            noisy.append(body, last, word.start());
            noisy.append(
                    changed[i] ? changed(word.group(), words.get(random.nextInt(words.size())), random) : word.group());
            last = word.end();
        }
        return noisy.toString();
    }

    private static String changed(String word, String other, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> other;
            case 2 -> word + " " + other;
            default -> "x" + word.substring(word.length() / 2) + word.substring(0, word.length() / 2);
        };
    }

    /** Another first paragraph. */
    static String newLead(String text, String lead) {
        List<String> paragraphs = body(text);
        paragraphs.set(0, lead);
        return "A headline of our own\n\n" + String.join("\n\n", paragraphs);
    }

    /** The body in the middle of another report. */
    static String inside(String text, String longer) {
        List<String> around = body(longer);
        List<String> paragraphs = new ArrayList<>(around.subList(0, around.size() / 2));
        paragraphs.addAll(body(text));
        paragraphs.addAll(around.subList(around.size() / 2, around.size()));
        return String.join("\n\n", paragraphs);
    }
}
