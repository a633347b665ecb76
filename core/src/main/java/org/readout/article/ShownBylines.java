package org.readout.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.readout.article.Origin.Place;
import org.readout.article.PageAuthors.Found;

/** Finds who wrote an article among the words that its page shows. Thread-safe. */
final class ShownBylines {
    private static final int LONGEST_LINE = 140;
    private static final int LONGEST_BEFORE = 30;
    private static final int MOST_PIECES = 24;
    private static final int MOST_MARKED = 40;
    private static final int UP = 3;

    /** So many words in lower case behind a name and a comma go on as a sentence. */
    private static final int SENTENCE = 3;

    private static final String BESIDE = "beside the headline";
    static final String BY_THE_HEADLINE = "by the headline";

    private final Bylines bylines;
    private final BylineWords said;
    private final PageNames names = new PageNames(PageNames.Role.BYLINE);

    ShownBylines(Bylines bylines) {
        this.bylines = bylines;
        this.said = bylines.words();
    }

    /**
     * A line by the headline that says who wrote it.
     *
     * @param others what other places say: a line that may be a sentence ("By Sunrise, thousands had fled") counts where one of them
     *     names the same
     */
    Optional<Found> signed(ShownWords words, List<Found> others) {
        return signed(words, words.below(), false, others).or(() -> signed(words, words.above(), false, others));
    }

    private Optional<Found> signed(
            ShownWords words, List<ShownWords.Piece> pieces, boolean plainly, List<Found> others) {
        for (int i = 0; i < pieces.size(); i++) {
            String text = pieces.get(i).text();
            if (text.length() > LONGEST_LINE || !(said.isSigned(text) || said.isPrefix(text))) {
                continue;
            }
            if ((plainly && isPlainBy(text))
                    || isOthers(pieces, i)
                    || words.around().isInSentence(pieces.get(i).holder())) {
                continue;
            }
            String line = line(pieces, i, !plainly);
            List<Author> authors = bylines.read(line, Bylines.Trust.WRITER);
            boolean told = plainly
                    ? authors.stream().anyMatch(author -> author.kind() == Author.Kind.PERSON)
                    : !authors.isEmpty();
            if (told && !words.around().isComment(pieces.get(i).holder())) {
                Optional<Found> found = PageAuthors.found(
                        authors, said.withoutPrefix(line), Place.SHOWN, plainly ? "on the page" : BY_THE_HEADLINE);
                boolean doubtful = said.isPreposition(text) && mayBeSentence(words, pieces.get(i), line, authors);
                if (!doubtful || others.stream().anyMatch(other -> other.shares(found.orElseThrow()))) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether what begins with a mere "by" may go on as a sentence instead of naming writers. */
    private boolean mayBeSentence(ShownWords words, ShownWords.Piece piece, String line, List<Author> authors) {
        String rest = said.withoutPrefix(line);
        String first = authors.get(0).name();
        if (rest.startsWith(first) && BylineWords.strip(rest).equals(first) && words.length(piece) <= line.length()) {
            return false; // Nothing else stands in the line.
        }
        return authors.stream().noneMatch(ShownBylines::isWholeName) || authors.size() == 1 && readsOn(rest, first);
    }

    private static boolean isWholeName(Author author) {
        String last = author.name().substring(author.name().lastIndexOf(' ') + 1);
        return author.kind() == Author.Kind.TEAM
                || (last.length() < author.name().length()
                        && (author.kind() == Author.Kind.PERSON || !Character.isLowerCase(last.codePointAt(0))));
    }

    /** "Ana Ruiz, lake correspondent" does not; "New Year, thousands had fled" does. */
    private boolean readsOn(String line, String name) {
        String behind = line.startsWith(name + ",") ? line.substring(name.length() + 1) : "";
        List<String> small = List.of(behind.strip().split(" ", -1)).stream()
                .filter(word -> !word.isEmpty() && Character.isLowerCase(word.codePointAt(0)))
                .toList();
        return small.size() >= SENTENCE && !said.any("role", BylineWords.words(behind)) && said.stop(behind) < 0;
    }

    /** "Medically reviewed" before "by". */
    private boolean isOthers(List<ShownWords.Piece> pieces, int at) {
        String before = at == 0 ? "" : pieces.get(at - 1).text();
        return before.length() <= LONGEST_BEFORE
                && said.isStop(before + " " + pieces.get(at).text());
    }

    private static boolean isPlainBy(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.equals("by") || lower.startsWith("by ") || lower.startsWith("by:");
    }

    /** The line that begins at a piece: with what follows as long as it goes on naming writers. */
    private String line(List<ShownWords.Piece> pieces, int start, boolean listed) {
        StringBuilder line = new StringBuilder(pieces.get(start).text());
        boolean open = said.isPrefix(pieces.get(start).text());
        String first = pieces.get(start).text().toLowerCase(Locale.ROOT);
        boolean several = listed && open && (first.contains("(s)") || first.startsWith("authors"));
        for (int i = start + 1; i < pieces.size() && i < start + MOST_PIECES; i++) {
            String text = pieces.get(i).text();
            open |= endsOpen(line.toString());
            boolean joins = said.isJoin(text) || beginsWithJoin(text);
            if (text.length() > LONGEST_LINE || said.isStop(text) || (!open && !joins)) {
                break;
            }
            Bylines.Trust trust = several ? Bylines.Trust.NONE : Bylines.Trust.WRITER;
            if (!said.isJoin(text) && bylines.read(text, trust).isEmpty()) {
                break;
            }
            line.append(' ').append(text);
            line.append(several ? "," : "");
            open = several || said.isJoin(text);
        }
        return line.toString();
    }

    private boolean endsOpen(String line) {
        String last = line.substring(line.lastIndexOf(' ') + 1);
        return line.endsWith(",") || said.isJoin(last);
    }

    private boolean beginsWithJoin(String text) {
        int end = text.indexOf(' ');
        return end > 0 && said.isJoin(text.substring(0, end)) || text.startsWith(",");
    }

    /** What is marked as the writer in the page's body. */
    Optional<Found> marked(Document page, ShownWords words) {
        List<Author> authors = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        Optional<Element> holder = Optional.empty();
        for (Element element : page.body().select("[rel~=author], [itemprop~=author], [property~=author]").stream()
                .limit(MOST_MARKED)
                .toList()) {
            if (words.around().isComment(element)) {
                continue;
            }
            Element name = element.selectFirst("[itemprop=name], [property=name]");
            String text = name == null ? element.text() : name.hasAttr("content") ? name.attr("content") : name.text();
            if (text.isBlank() && element.hasAttr("content")) {
                text = element.attr("content");
            }
            List<Author> found = bylines.read(text, Bylines.Trust.WRITER);
            boolean beside = holder.isEmpty() || holder.get().equals(grandparent(element));
            if (!found.isEmpty() && beside) {
                holder = Optional.of(grandparent(element));
                authors.addAll(found);
                printed.add(Blank.oneLine(text));
            }
        }
        return PageAuthors.found(authors, String.join(", ", printed), Place.MARKUP, "author");
    }

    private static Element grandparent(Element element) {
        Element parent = element.parent();
        Element above = parent == null ? null : parent.parent();
        return above == null ? element : above;
    }

    /** A name by the headline in an element that is named for writers, or in a link to a writer's page. */
    Optional<Found> named(ShownWords words) {
        return named(words, words.below(), BESIDE).or(() -> named(words, words.above(), BESIDE));
    }

    private Optional<Found> named(ShownWords words, List<ShownWords.Piece> pieces, String where) {
        for (ShownWords.Piece piece : pieces) {
            Element holder = piece.holder();
            boolean linked = isAuthorLink(holder);
            boolean told = linked || isWithin(holder, names);
            boolean read = (told || where.equals(BESIDE)) && piece.text().length() <= LONGEST_LINE;
            if (!read || said.isStop(piece.text())) {
                continue;
            }
            List<Author> authors = bylines.read(piece.text(), linked ? Bylines.Trust.WRITER : Bylines.Trust.NONE);
            boolean withRole = authors.size() == 1 && bylines.names().isNameWithRole(piece.text(), authors.get(0));
            if (!authors.isEmpty() && (told || withRole) && !words.around().isComment(holder)) {
                return PageAuthors.found(authors, piece.text(), Place.SHOWN, where);
            }
        }
        return Optional.empty();
    }

    private boolean isAuthorLink(Element holder) {
        Element at = holder;
        for (int up = 0; up < UP && at != null; up++, at = at.parent()) {
            if (at.nameIs("a")) {
                return said.isAuthorPage(at.attr("href"));
            }
        }
        return false;
    }

    private static boolean isWithin(Element holder, PageNames names) {
        Element at = holder;
        for (int up = 0; up < UP && at != null && !at.nameIs("body") && !at.nameIs("article"); up++, at = at.parent()) {
            if (names.describe(at)) {
                return true;
            }
        }
        return false;
    }

    /** A line anywhere that says plainly who wrote, or a name in a box about the writer. */
    Optional<Found> elsewhere(ShownWords words) {
        return signed(words, words.all(), true, List.of()).or(() -> onlyOne(words));
    }

    /** The name in boxes about writers, if all of them have one name: several are the writers of other articles. */
    private Optional<Found> onlyOne(ShownWords words) {
        Optional<Found> only = Optional.empty();
        for (ShownWords.Piece piece : words.all()) {
            Optional<Found> found = named(words, List.of(piece), "in a box");
            if (found.isPresent() && only.isPresent() && !only.get().shares(found.get())) {
                return Optional.empty();
            }
            only = only.or(() -> found);
        }
        return only.filter(Found::namesPerson);
    }
}
