package org.readout.search;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.readout.text.Span;

/**
 * What a query asks of the words.
 *
 * @param wanted all of these
 * @param demanded those of them that were written with a sign: phrases in quotation marks, beginnings, words with slips, words of the title. They ask for letters, so a
 *     statement near in meaning must have them too
 * @param unwanted none of these
 */
record Parts(List<Part> wanted, List<Part> demanded, List<Part> unwanted) {
    private static final int SHORTEST_PREFIX = 2;
    private static final int SHORTEST_FUZZY = 3;
    private static final int TWO_EDITS_FROM = 6;

    Parts {
        wanted = List.copyOf(wanted);
        demanded = List.copyOf(demanded);
        unwanted = List.copyOf(unwanted);
    }

    /** Reads the words of a query. What has no letter or figure asks for nothing. */
    static Parts read(String words, Forms forms) {
        List<Part> wanted = new ArrayList<>();
        List<Part> demanded = new ArrayList<>();
        List<Part> unwanted = new ArrayList<>();
        for (Lexeme lexeme : Lexeme.of(words)) {
            List<Part> parts = part(lexeme, forms);
            (lexeme.excluded() ? unwanted : wanted).addAll(parts);
            if (!lexeme.excluded()) {
                parts.stream().filter(part -> isDemand(lexeme, part)).forEach(demanded::add);
            }
        }
        return new Parts(wanted, demanded, unwanted);
    }

    private static boolean isDemand(Lexeme lexeme, Part part) {
        return lexeme.quoted() || part instanceof FuzzyPart || part instanceof PrefixPart || part instanceof TitlePart;
    }

    /** One or none. */
    private static List<Part> part(Lexeme lexeme, Forms forms) {
        boolean title = lexeme.prefix().equals(Lexeme.TITLE);
        String text = title || lexeme.prefix().isEmpty() ? lexeme.text() : lexeme.prefix() + " " + lexeme.text();
        List<Token> tokens = forms.tokens(text);
        if (tokens.isEmpty()) {
            return List.of();
        }
        List<String> exact = tokens.stream().map(Token::exact).toList();
        if (title) {
            return List.of(new TitlePart(new PhrasePart(exact)));
        }
        if (lexeme.quoted()) {
            return List.of(new PhrasePart(exact));
        }
        return List.of(word(text, tokens, exact));
    }

    private static Part word(String text, List<Token> tokens, List<String> exact) {
        String first = exact.get(0);
        int tilde = text.lastIndexOf('~');
        String edits = tilde < 0 ? "" : text.substring(tilde + 1);
        boolean numbered = edits.equals("1") || edits.equals("2");
        if (tilde > 0
                && first.length() >= SHORTEST_FUZZY
                && tokens.get(0).span().end() <= tilde) {
            if (edits.isEmpty() && tokens.size() == 1) {
                return new FuzzyPart(first, first.length() < TWO_EDITS_FROM ? 1 : 2);
            }
            if (numbered && tokens.size() == 2) {
                return new FuzzyPart(first, Integer.parseInt(edits));
            }
        }
        if (tokens.size() > 1) {
            return new PhrasePart(exact);
        }
        return text.endsWith("*") && first.length() >= SHORTEST_PREFIX
                ? new PrefixPart(first)
                : new WordPart(tokens.get(0));
    }

    boolean isEmpty() {
        return wanted.isEmpty() && unwanted.isEmpty();
    }

    /** Adds its clauses to {@code query}. */
    void addTo(BooleanQuery.Builder query) {
        wanted.forEach(part -> query.add(part.lucene(), Occur.MUST));
        addUnwantedTo(query);
    }

    /** Whether it asks for something that a statement near in meaning must have or lack too. */
    boolean binds() {
        return !demanded.isEmpty() || !unwanted.isEmpty();
    }

    /** Adds what holds for meaning too to {@code query}. */
    void bind(BooleanQuery.Builder query) {
        demanded.forEach(part -> query.add(part.lucene(), Occur.FILTER));
        addUnwantedTo(query);
    }

    private void addUnwantedTo(BooleanQuery.Builder query) {
        unwanted.forEach(part -> query.add(part.lucene(), Occur.MUST_NOT));
    }

    /** The places of {@code words} that have what is wanted, in order, those that overlap taken together. */
    List<Span> marks(String words, Forms forms) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Token> tokens = forms.tokens(words);
        List<Span> marks = new ArrayList<>();
        TreeSet<Span> found = wanted.stream()
                .flatMap(part -> part.in(tokens).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (Span span : found) {
            int last = marks.size() - 1;
            if (last >= 0 && marks.get(last).overlaps(span)) {
                marks.set(last, marks.get(last).cover(span));
            } else {
                marks.add(span);
            }
        }
        return marks;
    }
}
