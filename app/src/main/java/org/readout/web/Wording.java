package org.readout.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.readout.account.Aspect;
import org.readout.account.Change;
import org.readout.account.Relation;
import org.readout.article.BlockKind;
import org.readout.article.Fact;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;
import org.readout.story.OccasionKind;

/** The words that the pages use for the closed sets, for numbers and for days. English. */
public final class Wording {
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char POP_ISOLATE = '\u2069';

    private Wording() {}

    /** What somebody does, after the name: "says", "urges". */
    public static String does(Act act) {
        return switch (act) {
            case SAY -> "says";
            case ADD -> "adds";
            case CONFIRM -> "confirms";
            case DENY -> "denies";
            case ACCUSE -> "accuses";
            case WARN -> "warns";
            case THREATEN -> "threatens";
            case PLEDGE -> "pledges";
            case URGE -> "urges";
            case DEMAND -> "demands";
            case ASK -> "asks";
            case PRAISE -> "praises";
            case CRITICISE -> "criticises";
            case THANK -> "thanks";
            case ANNOUNCE -> "announces";
            case AGREE -> "agrees";
            case REFUSE -> "refuses";
            case CLAIM -> "claims";
            case SUGGEST -> "suggests";
            case HOLD -> "holds";
        };
    }

    /** How words are given: "quoted", "partly quoted", "reported". */
    public static String kind(StatementKind kind) {
        return switch (kind) {
            case QUOTED -> "quoted";
            case MIXED -> "partly quoted";
            case REPORTED -> "reported";
            case NARRATED -> "the report's own words";
        };
    }

    /** The small label over a block; empty for those that need none. */
    public static Optional<String> label(BlockKind kind) {
        return switch (kind) {
            case TITLE, HEADING, PARAGRAPH, DATELINE -> Optional.empty();
            case BYLINE -> Optional.of("Byline");
            case CAPTION -> Optional.of("Caption");
            case FURNITURE -> Optional.of("Site furniture, not part of the report");
            case REPEAT -> Optional.of("Repeat");
        };
    }

    /** What an account makes of a point: "said", "other speaker". */
    public static String relation(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The mark that stands before a relation's word. */
    public static String mark(Relation relation) {
        return switch (relation) {
            case SAID -> "=";
            case REWORDED -> "~";
            case ALTERED -> "*";
            case CONTRADICTED -> "×";
            case OTHER_SPEAKER -> "@";
            case ABSENT -> "–";
        };
    }

    /** What happened to words inside quotation marks, as a sentence begins with it. */
    static String change(Change change) {
        return switch (change) {
            case NEGATION_DROPPED -> "A negation is gone";
            case NEGATION_ADDED -> "A negation is added";
            case FIGURE_CHANGED -> "Another figure stands there";
            case WORD_REPLACED -> "Other words stand there";
            case CUT -> "Words are left out without a sign";
            case ADDED -> "Words are added";
            case SOFTENED -> "The words are softer";
            case SHARPENED -> "The words are sharper";
            case BACK_TRANSLATED -> "Most words differ, as after translation there and back";
        };
    }

    /** What a speaker does with words that he used before, as a sentence begins with it. */
    static String shift(Change change) {
        return switch (change) {
            case NEGATION_DROPPED -> "A negation is gone";
            case NEGATION_ADDED -> "A negation is new";
            case FIGURE_CHANGED -> "Another figure";
            case WORD_REPLACED, BACK_TRANSLATED -> "Other words";
            case CUT -> "Words are gone";
            case ADDED -> "Words are new";
            case SOFTENED -> "Softer words";
            case SHARPENED -> "Sharper words";
        };
    }

    /** In what respect two versions agree or differ, as a sentence begins with it. */
    static String aspect(Aspect aspect, Relation relation) {
        return switch (aspect) {
            case CONTENT -> relation == Relation.REWORDED ? "The same in other words" : "They tell it differently";
            case WORDING -> "The words agree, or all of them that both have";
            case SPEAKER -> "The same words are given to somebody else";
            case NUMBER -> "The numbers differ";
            case DATE -> "The dates differ";
            case PLACE -> "The places differ";
            case INITIATOR -> "They differ on who began it";
            case POLARITY -> "They differ on whether it is so";
            case LENGTH -> "The account is long enough for its silence to tell something";
        };
    }

    /** A kind of occasion, as a line begins with it: "Press conference". */
    static String occasion(OccasionKind kind) {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return kind.name().charAt(0) + word.substring(1);
    }

    /** What can be known about a report besides its text, as a label. */
    public static String fact(Fact fact) {
        return switch (fact) {
            case OUTLET -> "Outlet";
            case TITLE -> "Headline";
            case BYLINE -> "Byline";
            case PUBLISHED -> "Day";
            case MODIFIED -> "Last change";
            case SECTION -> "Section";
            case KEYWORDS -> "Keywords";
            case LANGUAGE -> "Language";
            case AGENCY -> "Agency";
            case CANONICAL -> "Its own address";
        };
    }

    /** A number with its noun: "1 report", "5,000 reports". */
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** A number with its thousands set off by commas. */
    public static String number(long number) {
        return number > -1000 && number < 1000 ? Long.toString(number) : String.format(Locale.ENGLISH, "%,d", number);
    }

    /** A day: "6 May 2024". */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + day.getYear();
    }

    /** A moment: "6 May 2024, 14:03 UTC". */
    public static String moment(Instant moment) {
        OffsetDateTime time = moment.atOffset(ZoneOffset.UTC);
        return day(time.toLocalDate())
                + String.format(Locale.ROOT, ", %02d:%02d UTC", time.getHour(), time.getMinute());
    }

    /** A stretch of days: "6 May 2024", "1–30 April 2024", "30 April – 2 May 2024". */
    public static String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(last);
        }
        if (first.getYear() == last.getYear() && first.getMonth() == last.getMonth()) {
            return first.getDayOfMonth() + "–" + day(last);
        }
        return day(first) + " – " + day(last);
    }

    /** {@code text} with every run of blanks and line breaks as one space, without outer ones. */
    static String oneLine(CharSequence text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean blank = false;
        for (int unit = 0; unit < text.length(); unit++) {
            char letter = text.charAt(unit);
            if (Character.isWhitespace(letter)) {
                blank = !line.isEmpty();
            } else {
                if (blank) {
                    line.append(' ');
                    blank = false;
                }
                line.append(letter);
            }
        }
        return closed(line.toString());
    }

    /** {@code text} in at most {@code units} UTF-16 units and an ellipsis, cut at a blank where one is near. */
    public static String shortened(String text, int units) {
        if (text.length() <= units) {
            return closed(text);
        }
        int end = units;
        for (int place = units; place > units - 30 && place > 0; place--) {
            if (Character.isWhitespace(text.charAt(place))) {
                end = place;
                break;
            }
        }
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return closed(text.substring(0, end).stripTrailing() + " …");
    }

    /**
     * {@code text} with a mark that ends it behind each beginning of a stretch of other direction that it leaves open (Unicode
     * Standard Annex 9, isolates), so that it turns round nothing that stands behind it on a page.
     */
    private static String closed(String text) {
        int open = 0;
        for (int unit = 0; unit < text.length(); unit++) {
            char letter = text.charAt(unit);
            if (letter >= LEFT_TO_RIGHT_ISOLATE && letter < POP_ISOLATE) {
                open++;
            } else if (letter == POP_ISOLATE && open > 0) {
                open--;
            }
        }
        return open == 0 ? text : text + String.valueOf(POP_ISOLATE).repeat(open);
    }
}
