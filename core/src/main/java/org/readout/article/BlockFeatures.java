package org.readout.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final int[] ABOVE = {1, 2, 3, 5};

    private final List<PageBlock> blocks;
    private final PageTree tree;
    private final PageShape shape;
    private final Phrases phrases;
    private final Element body;
    private final WordRuns stated;
    private final List<String> names = new ArrayList<>();
    private float[] row = new float[256];
    private int at;

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
        return List.copyOf(names);
    }

    /** One row for each block, in order. */
    float[][] rows() {
        float[][] rows = new float[blocks.size()][];
        for (int i = 0; i < rows.length; i++) {
            at = 0;
            words(blocks.get(i));
            elements(blocks.get(i));
            ancestors(blocks.get(i));
            place(i);
            page();
            rows[i] = Arrays.copyOf(row, at);
        }
        return besides(rows);
    }

    private void put(String name, double value) {
        if (names.size() == at) {
            names.add(name);
        }
        row[at++] = (float) value;
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
        put("length", Math.log1p(length));
        put("words", Math.min(words, 60));
        put("links", block.linkShare());
        put("sentences", (double) ends / words);
        put("commas", (double) commas / words);
        put("endsSentence", ".!?”\"".indexOf(last) >= 0 ? 1 : 0);
        put("endsColon", last == ':' ? 1 : 0);
        put("endsQuestion", last == '?' ? 1 : 0);
        put("endsOpen", last == '…' || text.endsWith("...") ? 1 : 0);
        put("capitalFirst", Character.isUpperCase(text.charAt(0)) ? 1 : 0);
        put("digitFirst", Character.isDigit(text.charAt(0)) ? 1 : 0);
        put("capitals", capitals / Math.max(1.0, letters));
        put("digits", digits / length);
        put("letters", letters / length);
        put("wordLength", letters / (double) words);
        put("marks", marks / (double) words);
        put("copies", Math.min(5, tree.copies(text)));
        Map<Phrases.Topic, Integer> counts = phrases.count(text);
        for (Phrases.Topic topic : Phrases.Topic.values()) {
            put("topic." + topic, Math.min(4, counts.getOrDefault(topic, 0)));
        }
        put("stated", stated.size() < FEWEST_STATED ? -1 : WordRuns.of(text).shareIn(stated));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        put("topics", all / (double) words);
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
            int tag = AROUND.indexOf(name);
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
        put("heading", heading);
        put("kind", block.kind() == BlockKind.CAPTION ? 1 : 0);
        put("hidden", hidden);
        put("marked", marked);
        put("root", root);
        put("depth", up);
        for (int i = 0; i < around.length; i++) {
            put("in." + AROUND.get(i), around[i]);
        }
        for (int i = 0; i < roles.length; i++) {
            put("role." + ROLES.get(i), roles[i]);
            put("roleShare." + ROLES.get(i), shares[i]);
        }
        put("kept", shape.keeps(block) ? 1 : 0);
        put("dropped", shape.drops(block.holder()) ? 1 : 0);
    }

    private void ancestors(PageBlock block) {
        double all = Math.max(1, tree.inside(body).characters);
        PageTree.Sums alike = tree.alike(block.holder());
        put("alike.share", alike.characters / all);
        put("alike.blocks", Math.log1p(alike.blocks));
        put("alike.length", Math.log1p(alike.meanLength()));
        put("alike.links", alike.linkShare());
        put("alike.prose", alike.prose / Math.max(1.0, alike.characters));
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
            put("above" + level + ".share", sums.characters / all);
            put("above" + level + ".prose", sums.prose / prose);
            put("above" + level + ".density", sums.prose / Math.max(1.0, sums.characters));
            put("above" + level + ".blocks", Math.log1p(sums.blocks));
            put("above" + level + ".links", sums.linkShare());
            put("above" + level + ".length", Math.log1p(sums.meanLength()));
        }
    }

    private void place(int index) {
        double all = Math.max(1, shape.characters(blocks.size()));
        double prose = Math.max(1, shape.prose());
        put("index", Math.min(index, 200));
        put("behind", Math.min(blocks.size() - index, 200));
        put("before.characters", shape.characters(index) / all);
        put("before.prose", shape.prose(index) / prose);
        put("after.prose", 1 - shape.prose(index + 1) / prose);
        put("kept.before", shape.kept(index) / Math.max(1.0, shape.kept(blocks.size())));
        put("fromTitle", Math.max(-50, Math.min(100, index - shape.title())));
        put("hasTitle", shape.title() >= 0 ? 1 : 0);
        put("fromFirst", Math.max(-50, Math.min(100, index - shape.first())));
        put("fromLast", Math.max(-50, Math.min(100, index - shape.last())));
        put("sinceProse", Math.min(30, shape.sinceProse(index)));
        put("untilProse", Math.min(30, shape.untilProse(index)));
        put("sinceHeading", Math.min(30, shape.sinceHeading(index)));
        int heading = index - shape.sinceHeading(index);
        Map<Phrases.Topic, Integer> counts =
                heading >= 0 ? phrases.count(blocks.get(heading).text()) : Map.of();
        for (Phrases.Topic topic : Phrases.Topic.values()) {
            put("under." + topic, Math.min(2, counts.getOrDefault(topic, 0)));
        }
        put("sameAsTitle", shape.isTitle(blocks.get(index).text()) ? 1 : 0);
    }

    private void page() {
        put("page.characters", Math.log1p(tree.inside(body).characters));
        put("page.prose", Math.log1p(shape.prose()));
        put("page.stated", Math.log1p(stated.size()));
        put("page.blocks", Math.log1p(blocks.size()));
        put("page.root", tree.inside(shape.root()).prose / Math.max(1.0, shape.prose()));
        put("page.kept", shape.kept(blocks.size()) / Math.max(1.0, tree.inside(body).characters));
    }

    private static final List<String> NEAR =
            List.of("length", "links", "heading", "kept", "topics", "stated", "sentences", "above1.prose");

    /** The rows with what stands beside each block put to them. */
    private float[][] besides(float[][] rows) {
        int[] columns = NEAR.stream().mapToInt(names::indexOf).toArray();
        float[][] wide = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            row = Arrays.copyOf(rows[i], 400);
            at = rows[i].length;
            for (int by : new int[] {-2, -1, 1, 2}) {
                boolean is = i + by >= 0 && i + by < rows.length;
                for (int c = 0; c < columns.length; c++) {
                    put(NEAR.get(c) + by, is ? rows[i + by][columns[c]] : -1);
                }
                boolean together = is && areTogether(blocks.get(i), blocks.get(i + by));
                put("together" + by, together ? 1 : 0);
            }
            for (int wide1 : new int[] {4, 12}) {
                for (int c = 0; c < 6; c++) {
                    put(NEAR.get(c) + ".before" + wide1, mean(rows, columns[c], i - wide1, i));
                    put(NEAR.get(c) + ".after" + wide1, mean(rows, columns[c], i + 1, i + 1 + wide1));
                }
            }
            wide[i] = Arrays.copyOf(row, at);
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
