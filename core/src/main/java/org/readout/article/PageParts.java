package org.readout.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.readout.text.Span;
import org.readout.text.Table;

/** Finds on a page the stretches that have a writer or a time of their own. Thread-safe. */
final class PageParts {
    private static final int FEWEST_ENTRIES = 3;
    private static final double ALIKE = 0.6;
    private static final int FARTHEST = 12;
    private static final int LONGEST_AUTHOR = 80;

    /** Longer names are machine-made and say nothing. */
    private static final int LONGEST_NAME = 400;

    private static final Evaluator TIME = Selector.evaluatorOf("time[datetime]");

    private record Post(String service, String before) {}

    private final WrittenDates dates;
    private final Captions captions;
    private final Map<String, Post> posts = new HashMap<>();

    PageParts(WrittenDates dates, Captions captions) {
        this.dates = dates;
        this.captions = captions;
        for (List<String> row : Table.rows(PageParts.class, "page-posts.tsv", 4)) {
            posts.put(row.get(0), new Post(row.get(1), row.get(2)));
        }
    }

    /**
     * The parts, in order of their beginnings.
     *
     * @param blocks the article's, in order
     * @param spans their places in {@code text}
     * @param kinds what each is
     */
    List<Part> of(String text, List<PageBlock> blocks, List<Span> spans, List<BlockKind> kinds, StatedArticle stated) {
        List<Part> parts = new ArrayList<>();
        credits(text, blocks, spans, kinds, parts);
        posts(blocks, spans, parts);
        List<Part> entries = statedEntries(blocks, spans, stated.updates());
        parts.addAll(entries.isEmpty() ? timedEntries(blocks, spans, kinds) : entries);
        parts.sort(Comparator.comparingInt((Part part) -> part.span().start())
                .thenComparingInt(part -> -part.span().end()));
        return parts;
    }

    /** Whether the block stands in a post from elsewhere. */
    boolean isPost(PageBlock block) {
        return around(block).isPresent();
    }

    private void credits(
            String text, List<PageBlock> blocks, List<Span> spans, List<BlockKind> kinds, List<Part> parts) {
        for (int i = 0; i < blocks.size(); i++) {
            if (kinds.get(i) != BlockKind.CAPTION) {
                continue;
            }
            Span whole = spans.get(i);
            int offset = whole.start();
            marked(blocks.get(i))
                    .map(span -> new Span(offset + span.start(), offset + span.end()))
                    .or(() -> captions.credit(Passage.of(text, whole, true)))
                    .ifPresent(span -> parts.add(new Part(
                            PartKind.CREDIT, span, Optional.of(span.cut(text)), Optional.empty(), Optional.empty())));
        }
    }

    /** The words of an element whose name says that it holds the credit. */
    private static Optional<Span> marked(PageBlock block) {
        for (TextNode node : block.nodes()) {
            Element element = node.parent();
            if (element != null) {
                String name = element.className().toLowerCase(Locale.ROOT);
                if (!element.equals(block.holder()) && (name.contains("credit") || name.contains("copyright"))) {
                    return BlockPlaces.given(block, node);
                }
            }
        }
        return Optional.empty();
    }

    private record Around(Element element, Post post) {}

    private Optional<Around> around(PageBlock block) {
        Element at = block.holder();
        for (int up = 0; at != null && up < FARTHEST; up++, at = at.parent()) {
            String names = at.className();
            if (!names.isEmpty() && names.length() <= LONGEST_NAME) {
                for (Map.Entry<String, Post> post : posts.entrySet()) {
                    if (names.contains(post.getKey()) && at.hasClass(post.getKey())) {
                        return Optional.of(new Around(at, post.getValue()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void posts(List<PageBlock> blocks, List<Span> spans, List<Part> parts) {
        for (int i = 0; i < blocks.size(); ) {
            Optional<Around> around = around(blocks.get(i));
            int end = i + 1;
            if (around.isPresent()) {
                Element element = around.get().element;
                while (end < blocks.size()
                        && around(blocks.get(end)).map(Around::element).equals(Optional.of(element))) {
                    end++;
                }
                Span span = new Span(spans.get(i).start(), spans.get(end - 1).end());
                parts.add(post(around.get().post, blocks.subList(i, end), span));
            }
            i = end;
        }
    }

    /** "— Ana Ruiz (@ana) March 3, 2025". */
    private Part post(Post post, List<PageBlock> blocks, Span span) {
        Optional<String> author = Optional.empty();
        Optional<Published> published = Optional.empty();
        for (PageBlock block : blocks) {
            String words = block.text();
            int at = post.before.equals("-") ? -1 : words.lastIndexOf(post.before);
            if (at >= 0) {
                String behind = words.substring(at + post.before.length());
                int close = behind.indexOf(')');
                String name = close >= 0 ? behind.substring(0, close + 1) : behind;
                if (name.length() <= LONGEST_AUTHOR && !name.isBlank()) {
                    author = Optional.of(name.strip());
                    published = dates.published(behind.substring(close + 1).strip());
                }
            }
        }
        return new Part(PartKind.POST, span, author, published, Optional.of(post.service));
    }

    /** Entries as JSON-LD states them, each from the first block that stands in it up to the next. */
    private List<Part> statedEntries(List<PageBlock> blocks, List<Span> spans, List<StatedArticle.Update> updates) {
        Map<Integer, StatedArticle.Update> begins = new HashMap<>();
        Map<Integer, Integer> byRun = new HashMap<>();
        Map<String, Integer> byHeadline = new HashMap<>();
        for (int u = 0; u < updates.size(); u++) {
            for (int run : WordRuns.of(updates.get(u).body()).runs()) {
                byRun.putIfAbsent(run, u);
            }
            int place = u;
            updates.get(u).headline().ifPresent(headline -> byHeadline.putIfAbsent(Blank.oneLine(headline), place));
        }
        BitSet used = new BitSet();
        int last = -1;
        for (int i = 0; i < blocks.size() && !updates.isEmpty(); i++) {
            Integer named = byHeadline.get(blocks.get(i).text());
            int best = named == null ? most(blocks.get(i).text(), byRun) : named;
            if (best >= 0 && best != last) {
                last = best;
                if (!used.get(best)) {
                    used.set(best);
                    begins.put(i, updates.get(best));
                }
            }
        }
        return entries(spans, begins, update -> update.published().flatMap(dates::published));
    }

    /** The update in which most of the text's runs of words stand; -1 if there is none. */
    private static int most(String text, Map<Integer, Integer> byRun) {
        Map<Integer, Integer> votes = new HashMap<>();
        Set<Integer> runs = WordRuns.of(text).runs();
        for (int run : runs) {
            Integer update = byRun.get(run);
            if (update != null) {
                votes.merge(update, 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() > 1 && vote.getValue() >= ALIKE * runs.size())
                .map(Map.Entry::getKey)
                .min(Integer::compare)
                .orElse(-1);
    }

    private interface Time<T> {
        Optional<Published> of(T entry);
    }

    private static <T> List<Part> entries(List<Span> spans, Map<Integer, T> begins, Time<T> time) {
        List<Part> parts = new ArrayList<>();
        List<Integer> order = begins.keySet().stream().sorted().toList();
        for (int i = 0; i < order.size(); i++) {
            int end = i + 1 < order.size() ? order.get(i + 1) : spans.size();
            Span span =
                    new Span(spans.get(order.get(i)).start(), spans.get(end - 1).end());
            Optional<Published> published =
                    Optional.ofNullable(begins.get(order.get(i))).flatMap(time::of);
            parts.add(new Part(PartKind.ENTRY, span, Optional.empty(), published, Optional.empty()));
        }
        return parts;
    }

    /** Elements of one kind side by side, each with a time and with words of the report. */
    private List<Part> timedEntries(List<PageBlock> blocks, List<Span> spans, List<BlockKind> kinds) {
        // In the page's order, since elements have no order of their own.
        Map<Element, Map<Element, Integer>> firsts = new LinkedHashMap<>();
        Map<Element, Optional<Element>> times = new HashMap<>();
        Map<Element, Integer> sizes = new HashMap<>(); // The parser counts them anew each time.
        for (int i = 0; i < blocks.size(); i++) {
            Element child = blocks.get(i).holder();
            for (int up = 0; kinds.get(i).isReport() && child.parent() != null && up < FARTHEST; up++) {
                Element parent = child.parent();
                if (sizes.computeIfAbsent(parent, Element::childrenSize) >= FEWEST_ENTRIES
                        && time(child, times).isPresent()) {
                    firsts.computeIfAbsent(parent, element -> new LinkedHashMap<>())
                            .putIfAbsent(child, i);
                }
                child = parent;
            }
        }
        Optional<Map<Element, Integer>> most = firsts.values().stream()
                .filter(entries -> entries.size() >= FEWEST_ENTRIES
                        && entries.keySet().stream()
                                        .map(element -> element.normalName() + element.className())
                                        .distinct()
                                        .count()
                                == 1)
                .max(Comparator.comparingInt((Map<Element, Integer> entries) -> entries.size())
                        .thenComparingInt(entries -> -entries.values().stream()
                                .mapToInt(Integer::intValue)
                                .min()
                                .orElse(0)));
        Map<Integer, Element> begins = new HashMap<>();
        most.ifPresent(entries -> entries.forEach((element, first) -> begins.put(first, element)));
        return entries(
                spans, begins, element -> time(element, times).flatMap(time -> dates.published(time.attr("datetime"))));
    }

    private static Optional<Element> time(Element element, Map<Element, Optional<Element>> known) {
        return known.computeIfAbsent(element, entry -> Optional.ofNullable(entry.selectFirst(TIME)));
    }
}
