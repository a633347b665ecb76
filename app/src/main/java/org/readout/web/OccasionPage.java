package org.readout.web;

import java.util.List;
import java.util.Optional;
import org.readout.account.Relation;

/**
 * One page of what the accounts of an occasion have.
 *
 * @param line the occasion
 * @param heads the independent accounts, in the order of their letters
 * @param table what two or more of them have
 * @param only what one alone has
 * @param unclear how many points only one has while the others are too short for that to tell anything
 * @param pager this page among the occasion's
 * @param regrouping what a desk lets a reviewer do with it; empty in a report
 */
public record OccasionPage(
        OccasionLine line,
        List<Head> heads,
        Table table,
        List<Only> only,
        int unclear,
        Pager pager,
        Optional<Regrouping> regrouping) {
    private static final int BRIEF = 44;

    public OccasionPage {
        heads = List.copyOf(heads);
        only = List.copyOf(only);
    }

    /** The address of this page, from the root of the report or the desk. */
    public String path() {
        return "occasion/" + pager.href(pager.page());
    }

    /** This page for a desk. */
    OccasionPage regrouped(Regrouping here) {
        return new OccasionPage(line, heads, table, only, unclear, pager, Optional.of(here));
    }

    /**
     * What a reviewer can do with an occasion: merge it with another, or send a report elsewhere.
     *
     * @param id of the occasion
     * @param reports its reports
     * @param others other occasions, the likeliest first
     */
    public record Regrouping(String id, List<Filed> reports, List<Choice> others) {
        public Regrouping {
            Segment.check(id);
            reports = List.copyOf(reports);
            others = List.copyOf(others);
        }

        /** Where decisions about it are sent, from the desk's root. */
        public String action() {
            return "review/occasion/" + Segment.of(id);
        }
    }

    /**
     * A report by its id.
     *
     * @param article its id
     * @param line how lists show it
     */
    public record Filed(String article, ArticleLine line) {}

    /** The address, from this page, of the head of the account with this letter. */
    public String head(String letter) {
        return (pager.page() == 1 ? "" : line.page() + ".html") + "#a-" + letter;
    }

    /**
     * Whose account it is.
     *
     * @param letter by which the page calls it
     * @param article where it stands
     * @param tellers on whose word, from the outermost inward
     * @param points how many points it has
     * @param copies the articles that repeat it
     */
    public record Head(String letter, ArticleLine article, List<Named> tellers, int points, List<ArticleLine> copies) {
        public Head {
            tellers = List.copyOf(tellers);
            copies = List.copyOf(copies);
        }

        /** A short name for the head of a column: the outlet, else the headline. */
        public String brief() {
            return Wording.shortened(article.outlet().orElse(article.title()), BRIEF);
        }
    }

    /**
     * Points by accounts.
     *
     * @param columns the accounts that have a column
     * @param others how many more independent accounts there are, which share the last column
     * @param rows the points, those that most accounts have first
     */
    public record Table(List<Head> columns, int others, List<Row> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** How many cells a row has, its head counted. */
        public int width() {
            return columns.size() + (others > 0 ? 2 : 1);
        }

        /** How many rows tell of a difference. */
        public int differing() {
            return (int) rows.stream().filter(Row::differs).count();
        }

        /** How many rows have words in quotation marks. */
        public int quoted() {
            return (int) rows.stream().filter(Row::quoted).count();
        }
    }

    /**
     * One point over the accounts.
     *
     * @param topic the point itself
     * @param differs whether an independent account alters it, contradicts it or gives it to somebody else
     * @param quoted whether some account has it in quotation marks
     * @param slots what the accounts with a column make of it, in their order
     * @param others what the other accounts make of it
     * @param panels the cells opened
     * @param versions where the words in quotation marks differ, each wording with those who have it
     */
    public record Row(
            Topic topic,
            boolean differs,
            boolean quoted,
            List<Slot> slots,
            List<Other> others,
            List<Panel> panels,
            List<Version> versions) {
        public Row {
            slots = List.copyOf(slots);
            others = List.copyOf(others);
            panels = List.copyOf(panels);
            versions = List.copyOf(versions);
        }

        /** How many of the others have it. */
        public int othersHaving() {
            return (int) others.stream()
                    .filter(other -> other.relation() != Relation.ABSENT)
                    .count();
        }
    }

    /**
     * One thing said, by its reference.
     *
     * @param number in the occasion's ranking, from 1
     * @param speaker who said it; empty where not resolved
     * @param words in one line, shortened
     * @param href of the statement, from the report's folder
     */
    public record Topic(int number, Optional<Named> speaker, String words, String href) {}

    /**
     * A cell of the table.
     *
     * @param letter of the account
     * @param relation empty where the account is too short for its silence to tell
     * @param copies how many copies of the account have it too
     */
    public record Slot(String letter, Optional<Relation> relation, int copies) {}

    /**
     * What an account without a column makes of a point.
     *
     * @param letter of the account
     * @param article where it stands
     * @param relation to the version that it is held against
     * @param href of the statement, from the report's folder; of the article where it has none
     */
    public record Other(String letter, ArticleLine article, Relation relation, String href) {}

    /**
     * A cell opened.
     *
     * @param letter of the account
     * @param relation to the version that it is held against
     * @param passages the version that it is held against, if another, then its own words, if any
     * @param reasons why
     * @param score how sure it is, 0 to 1, as printed; empty where no reason is needed
     * @param copies the articles that repeat it
     */
    public record Panel(
            String letter,
            Relation relation,
            List<Passage> passages,
            List<Reason> reasons,
            Optional<String> score,
            List<ArticleLine> copies) {
        public Panel {
            passages = List.copyOf(passages);
            reasons = List.copyOf(reasons);
            copies = List.copyOf(copies);
        }

        /** What was found, in a sentence. */
        public String sentence() {
            String against = passages.isEmpty() ? "" : passages.get(0).account().orElse("the other");
            if (reasons.isEmpty()) {
                return letter + " has the version that the others are held against.";
            }
            return switch (relation) {
                case SAID -> letter + " has the same words as " + against + ", or a part of them.";
                case REWORDED -> letter + " has what " + against + " has, in other words.";
                case ALTERED -> letter + " has other words inside the quotation marks than " + against + ".";
                case CONTRADICTED -> letter + " and " + against + " contradict each other.";
                case OTHER_SPEAKER -> letter + " gives the words of " + against + " to another speaker.";
                case ABSENT -> "In " + letter + " nothing was found that matches.";
            };
        }
    }

    /**
     * One thing that speaks for a relation.
     *
     * @param before in words
     * @param here the words in the cell's account, or an empty string
     * @param there the words in the account that it is held against, or an empty string
     * @param weight 0 to 1, as printed
     */
    public record Reason(String before, String here, String there, String weight) {}

    /**
     * One wording of a quotation.
     *
     * @param words in one line
     * @param letters of the accounts that have it
     * @param copies how many copies have it too
     */
    public record Version(String words, List<String> letters, int copies) {
        public Version {
            letters = List.copyOf(letters);
        }
    }

    /**
     * What one account alone has.
     *
     * @param head the account
     * @param topics what it says
     */
    public record Only(Head head, List<Topic> topics) {
        public Only {
            topics = List.copyOf(topics);
        }
    }
}
