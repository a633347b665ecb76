package org.readout.actor;

/** A name as the tail of an id: its letters and digits in lower case, runs of all else as one hyphen. */
final class Slug {
    private Slug() {}

    static String of(String name) {
        String key = WordKey.of(name, 0, name.length());
        StringBuilder slug = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                slug.append(c);
            } else if (c != '\'' && slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return slug.substring(0, end);
    }
}
