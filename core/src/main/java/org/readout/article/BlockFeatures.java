package org.readout.article;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What {@link ReportTrees} sees of each block of a page: its words, its element and those around it, its place, its
 * neighbours. All are numbers without regard to the page's outlet; no word or name is seen but through the tables. For one
 * page.
 */
final class BlockFeatures {
    /** Roles of {@link PageTree#roles}, in the order of its bits. */
    static final List<PageNames.Role> ROLES = List.of(
            PageNames.Role.SHARE,
            PageNames.Role.TEASER,
            PageNames.Role.OFFER,
            PageNames.Role.SITE,
            PageNames.Role.ABOUT,
            PageNames.Role.COMMENTS,
            PageNames.Role.BODY);

    private static final int FARTHEST = 60;
    private static final int FAR = 30;

    /** A stated text of fewer runs is a summary. */
    private static final int FEWEST_STATED = 20;

    private static final List<String> AROUND = List.of(
            "li",
            "table",
            "blockquote",
            "figure",
            "pre",
            "dl",
            "aside",
            "header",
            "form",
            "article",
            "main",
            "section",
            "button",
            "a",
            "details",
            "p",
            "label");
    private static final Map<String, Integer> TAGS =
            AROUND.stream().collect(Collectors.toMap(tag -> tag, AROUND::indexOf));
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final int[] ABOVE = {1, 2, 3, 5};
    private static final int[] WIDTHS = {4, 12};
    private static final int WIDELY = 6;

    private final List<PageBlock> blocks;
    private final PageTree tree;
    private final PageShape shape;
    private final Phrases phrases;
    private final Element body;
    private final WordRuns stated;
    private final FeatureRow row = new FeatureRow();

    BlockFeatures(
            List<PageBlock> blocks, PageTree tree, PageShape shape, Phrases phrases, Document page, String stated) {
        this.blocks = blocks;
        this.tree = tree;
        this.shape = shape;
        this.phrases = phrases;
        this.body = page.body();
        this.stated = WordRuns.of(stated);
    }

    /** The names of the numbers, once {@link #rows} has been asked for at least one row. */
    List<String> names() {
        return row.names();
    }

    /** One row for each block, in order. */
    float[][] rows() {
        float[][] rows = new float[blocks.size()][];
        for (int i = 0; i < rows.length; i++) {
            row.begin();
            words(blocks.get(i));
            elements(blocks.get(i));
            ancestors(blocks.get(i));
            place(i);
            page();
            rows[i] = row.take();
        }
        return besides(rows);
    }

    private void words(PageBlock block) {
        String text = block.text();
        int letters = 0;
        int capitals = 0;
        int digits = 0;
        int commas = 0;
        int ends = 0;
        int words = 1;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isLetter(unit)) {
                letters++;
                capitals += Character.isUpperCase(unit) ? 1 : 0;
            } else if (Character.isDigit(unit)) {
                digits++;
            } else if (unit == ' ') {
                words++;
            } else if (unit == ',') {
                commas++;
            } else if ((unit == '.' || unit == '?' || unit == '!')
                    && (i + 1 == text.length() || text.charAt(i + 1) == ' ')) {
                ends++;
            } else if ("|©»›→•#@/".indexOf(unit) >= 0) {
                marks++;
            }
        }
        double length = text.length();
        char last = text.charAt(text.length() - 1);
        row.put("length", Math.log1p(length));
        row.put("words", Math.min(words, 60));
        row.put("links", block.linkShare());
        row.put("sentences", (double) ends / words);
        row.put("commas", (double) commas / words);
        row.put("endsSentence", ".!?”\"".indexOf(last) >= 0 ? 1 : 0);
        row.put("endsColon", last == ':' ? 1 : 0);
        row.put("endsQuestion", last == '?' ? 1 : 0);
        row.put("endsOpen", last == '…' || text.endsWith("...") ? 1 : 0);
        row.put("capitalFirst", Character.isUpperCase(text.charAt(0)) ? 1 : 0);
        row.put("digitFirst", Character.isDigit(text.charAt(0)) ? 1 : 0);
        row.put("capitals", capitals / Math.max(1.0, letters));
        row.put("digits", digits / length);
        row.put("letters", letters / length);
        row.put("wordLength", letters / (double) words);
        row.put("marks", marks / (double) words);
        row.put("copies", Math.min(5, tree.copies(text)));
        Map<Phrases.Topic, Integer> counts = phrases.count(text);
        for (Phrases.Topic topic : Phrases.Topic.values()) {
            row.put("topic.", topic, Math.min(4, counts.getOrDefault(topic, 0)));
        }
        row.put("stated", stated.size() < FEWEST_STATED ? -1 : WordRuns.of(text).shareIn(stated));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        row.put("topics", all / (double) words);
    }

    private void elements(PageBlock block) {
        int[] around = new int[AROUND.size()];
        int[] roles = new int[ROLES.size()];
        double[] shares = new double[ROLES.size()];
        Arrays.fill(around, FAR);
        Arrays.fill(roles, FAR);
        int heading = 0;
        int hidden = FAR;
        int root = FAR;
        int marked = FAR;
        int up = 0;
        double prose = Math.max(1, shape.prose());
        for (Element element = block.holder(); element != null && up < FARTHEST; element = element.parent(), up++) {
            String name = element.normalName();
            int tag = TAGS.getOrDefault(name, -1);
            if (tag >= 0 && around[tag] == FAR) {
                around[tag] = Math.min(up, FAR - 1);
            }
            if (heading == 0 && up < 4 && HEADINGS.contains(name)) {
                heading = name.charAt(1) - '0';
            }
            if (hidden == FAR && PageShape.isHidden(element)) {
                hidden = Math.min(up, FAR - 1);
            }
            if (marked == FAR && element.attr("itemprop").endsWith("Body")) {
                marked = Math.min(up, FAR - 1);
            }
            if (element.equals(shape.root())) {
                root = Math.min(up, FAR - 1);
            }
            int bits = tree.roles(element);
            for (int i = 0; bits != 0 && i < roles.length; i++) {
                if ((bits & 1 << i) != 0) {
                    if (roles[i] == FAR) {
                        roles[i] = Math.min(up, FAR - 1);
                    }
                    shares[i] = Math.max(shares[i], tree.inside(element).prose / prose);
                }
            }
        }
        row.put("heading", heading);
        row.put("kind", block.kind() == BlockKind.CAPTION ? 1 : 0);
        row.put("hidden", hidden);
        row.put("marked", marked);
        row.put("root", root);
        row.put("depth", up);
        for (int i = 0; i < around.length; i++) {
            row.put("in.", AROUND.get(i), around[i]);
        }
        for (int i = 0; i < roles.length; i++) {
            row.put("role.", ROLES.get(i), roles[i]);
            row.put("roleShare.", ROLES.get(i), shares[i]);
        }
        row.put("kept", shape.keeps(block) ? 1 : 0);
        row.put("dropped", shape.drops(block.holder()) ? 1 : 0);
    }

    private void ancestors(PageBlock block) {
        double all = Math.max(1, tree.inside(body).characters);
        PageTree.Sums alike = tree.alike(block.holder());
        row.put("alike.share", alike.characters / all);
        row.put("alike.blocks", Math.log1p(alike.blocks));
        row.put("alike.length", Math.log1p(alike.meanLength()));
        row.put("alike.links", alike.linkShare());
        row.put("alike.prose", alike.prose / Math.max(1.0, alike.characters));
        double prose = Math.max(1, shape.prose());
        Element element = block.holder();
        int up = 0;
        for (int level : ABOVE) {
            while (up < level && element.parent() != null && !element.equals(body)) {
                element = element.parent();
                up++;
            }
            up = level;
            PageTree.Sums sums = tree.inside(element);
            row.put("above" + level, ".share", sums.characters / all);
            row.put("above" + level, ".prose", sums.prose / prose);
            row.put("above" + level, ".density", sums.prose / Math.max(1.0, sums.characters));
            row.put("above" + level, ".blocks", Math.log1p(sums.blocks));
            row.put("above" + level, ".links", sums.linkShare());
            row.put("above" + level, ".length", Math.log1p(sums.meanLength()));
        }
    }

    private void place(int index) {
        double all = Math.max(1, shape.characters(blocks.size()));
        double prose = Math.max(1, shape.prose());
        row.put("index", Math.min(index, 200));
        row.put("behind", Math.min(blocks.size() - index, 200));
        row.put("before.characters", shape.characters(index) / all);
        row.put("before.prose", shape.prose(index) / prose);
        row.put("after.prose", 1 - shape.prose(index + 1) / prose);
        row.put("kept.before", shape.kept(index) / Math.max(1.0, shape.kept(blocks.size())));
        row.put("fromTitle", Math.max(-50, Math.min(100, index - shape.title())));
        row.put("hasTitle", shape.title() >= 0 ? 1 : 0);
        row.put("fromFirst", Math.max(-50, Math.min(100, index - shape.first())));
        row.put("fromLast", Math.max(-50, Math.min(100, index - shape.last())));
        row.put("sinceProse", Math.min(30, shape.sinceProse(index)));
        row.put("untilProse", Math.min(30, shape.untilProse(index)));
        row.put("sinceHeading", Math.min(30, shape.sinceHeading(index)));
        int heading = index - shape.sinceHeading(index);
        Map<Phrases.Topic, Integer> counts =
                heading >= 0 ? phrases.count(blocks.get(heading).text()) : Map.of();
        for (Phrases.Topic topic : Phrases.Topic.values()) {
            row.put("under.", topic, Math.min(2, counts.getOrDefault(topic, 0)));
        }
        row.put("sameAsTitle", shape.isTitle(blocks.get(index).text()) ? 1 : 0);
    }

    private void page() {
        row.put("page.characters", Math.log1p(tree.inside(body).characters));
        row.put("page.prose", Math.log1p(shape.prose()));
        row.put("page.stated", Math.log1p(stated.size()));
        row.put("page.blocks", Math.log1p(blocks.size()));
        row.put("page.root", tree.inside(shape.root()).prose / Math.max(1.0, shape.prose()));
        row.put("page.kept", shape.kept(blocks.size()) / Math.max(1.0, tree.inside(body).characters));
    }

    private static final List<String> NEAR =
            List.of("length", "links", "heading", "kept", "topics", "stated", "sentences", "above1.prose");

    /** The rows with what stands beside each block put to them. */
    private float[][] besides(float[][] rows) {
        int[] columns = NEAR.stream().mapToInt(row.names()::indexOf).toArray();
        float[][] wide = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            row.goOn(rows[i]);
            for (int by : new int[] {-2, -1, 1, 2}) {
                boolean is = i + by >= 0 && i + by < rows.length;
                for (int c = 0; c < columns.length; c++) {
                    row.put(NEAR.get(c), by, is ? rows[i + by][columns[c]] : -1);
                }
                boolean together = is && areTogether(blocks.get(i), blocks.get(i + by));
                row.put("together", by, together ? 1 : 0);
            }
            for (int width : WIDTHS) {
                for (int c = 0; c < WIDELY; c++) {
                    row.put(NEAR.get(c), width == 4 ? ".before4" : ".before12", mean(rows, columns[c], i - width, i));
                    row.put(
                            NEAR.get(c),
                            width == 4 ? ".after4" : ".after12",
                            mean(rows, columns[c], i + 1, i + 1 + width));
                }
            }
            wide[i] = row.take();
        }
        return wide;
    }

    private static boolean areTogether(PageBlock one, PageBlock other) {
        return Objects.equals(one.holder().parent(), other.holder().parent());
    }

    private static double mean(float[][] rows, int column, int from, int to) {
        double sum = 0;
        int count = 0;
        for (int i = Math.max(0, from); i < Math.min(rows.length, to); i++) {
            sum += rows[i][column];
            count++;
        }
        return count == 0 ? -1 : sum / count;
    }
}
