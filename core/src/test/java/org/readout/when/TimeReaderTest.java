package org.readout.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.language.Language;
import org.readout.language.Sentence;
import org.readout.text.Span;

/** All of it is read as published on Thursday, 13 March 2025, unless a test says otherwise. */
class TimeReaderTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 13);
    private static final Language LANGUAGE = new Language();
    private static final TimeReader READER = new TimeReader();

    private static String read(String text, Optional<LocalDate> published) {
        List<Sentence> sentences = LANGUAGE.read(text, new Span(0, text.length()));
        return READER.read(text, sentences, published).stream()
                .map(time -> time.span().cut(text) + "=" + days(time))
                .collect(Collectors.joining("; "));
    }

    private static String days(TimeExpression time) {
        if (time.start().isEmpty()) {
            return "?";
        }
        return time.start().equals(time.end())
                ? time.start().get().toString()
                : time.start().get() + ".." + time.end().orElseThrow();
    }

    private static String read(String text) {
        return read(text, Optional.of(PUBLISHED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The envoy left yesterday. | yesterday=2025-03-12",
                "The envoy leaves tomorrow morning. | tomorrow morning=2025-03-14",
                "The envoy spoke earlier today in Oslo. | earlier today=2025-03-13",
                "The envoy speaks tonight. | tonight=2025-03-13",
                "Last night the harbour was quiet. | Last night=2025-03-12",
                "They met the day before yesterday. | the day before yesterday=2025-03-11",
            })
    void aWordForADayIsCountedFromPublication(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister said on Monday that the ship was free. | on Monday=2025-03-10",
                "The minister denied it Thursday. | Thursday=2025-03-13",
                "During Wednesday’s call the two agreed. | Wednesday=2025-03-12",
                "On Friday, the minister told reporters that he was tired. | On Friday=2025-03-07",
                "The court adjourned on Wednesday evening. | on Wednesday evening=2025-03-12",
                "In a Monday statement, the ministry denied it. | Monday=2025-03-10",
            })
    void aDayOfTheWeekIsTheLatestOne(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The two ministers will meet on Monday. | on Monday=2025-03-17",
                "The two ministers are expected to meet on Monday. | on Monday=2025-03-17",
                "On Saturday the two ministers will meet again. | On Saturday=2025-03-15",
                "A hearing is scheduled for Tuesday. | Tuesday=2025-03-18",
                "The judge wants an answer by Friday. | Friday=2025-03-14",
                "The ministers spoke ahead of Tuesday’s vote. | Tuesday=2025-03-18",
                "The president is visiting Lima on Thursday. | on Thursday=2025-03-13",
            })
    void aDayOfTheWeekLiesAheadWhereTheVerbLooksAhead(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @Test
    void aDayAheadOfADayInThePastIsCountedFromThatDay() {
        assertThat(read("The minister said on Monday that he would return on Wednesday."))
                .isEqualTo("on Monday=2025-03-10; on Wednesday=2025-03-12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ship sank last Thursday. | last Thursday=2025-03-06",
                "The ship returns next Thursday. | next Thursday=2025-03-20",
                "The ship returns this Saturday. | this Saturday=2025-03-15",
                "The ship sank on Tuesday last week. | on Tuesday last week=2025-03-04",
                "The ship sank this past Friday. | this past Friday=2025-03-07",
            })
    void aDayOfTheWeekMayNameItsWeek(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They signed it on June 14, 2024. | on June 14, 2024=2024-06-14",
                "They signed it on 14 June 2024. | on 14 June 2024=2024-06-14",
                "They signed it on the 14th of June, 2024. | on the 14th of June, 2024=2024-06-14",
                "They signed it on Friday, June 14, 2024, in Bern. | on Friday, June 14, 2024=2024-06-14",
                "They signed it on Aug. 22, 2024. | on Aug. 22, 2024=2024-08-22",
                "The file is dated 2024-06-14. | 2024-06-14=2024-06-14",
                "The file is dated 14.06.2024. | 14.06.2024=2024-06-14",
                "The file is dated 14/06/2024. | 14/06/2024=2024-06-14",
                "The file is dated 06/14/2024. | 06/14/2024=2024-06-14",
                "The fair is open from June 14-16, 2024. | from June 14-16, 2024=2024-06-14..2024-06-16",
                "The treaty of May 6, 1920, still holds. | May 6, 1920=1920-05-06",
            })
    void aFullDateMeansWhatItSaysEvenWithoutPublication(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
        assertThat(read(text, Optional.empty())).isEqualTo(expected);
    }

    @Test
    void aDateInNumbersThatCanBeReadTwoWaysIsLeftOpen() {
        assertThat(read("The file is dated 03/04/2024.")).isEqualTo("03/04/2024=?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She said on June 3 that talks had begun. | on June 3=2024-06-03",
                "She said on 5 March that talks had begun. | on 5 March=2025-03-05",
                "A hearing is expected on March 20. | on March 20=2025-03-20",
                "The market opens on 30 September. | on 30 September=2024-09-30",
                "The market opens on 20 March. | on 20 March=2025-03-20",
                "She said on Aug. 22 that talks had begun. | on Aug. 22=2024-08-22",
                "The ship sailed on Tuesday, March 4. | on Tuesday, March 4=2025-03-04",
                "The ship sailed on Monday 11 March. | on Monday 11 March=2024-03-11",
                "The ship sailed on March 4 last year. | on March 4 last year=2024-03-04",
            })
    void aDateWithoutAYearTakesTheOneThatVerbAndWeekdayAllow(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He resigned in April. | in April=2024-04-01..2024-04-30",
                "He will resign in April. | in April=2025-04-01..2025-04-30",
                "He echoed a February call with the premier. | February=2025-02-01..2025-02-28",
                "He resigned in late January. | in late January=2025-01-01..2025-01-31",
                "He resigned in mid-January. | in mid-January=2025-01-01..2025-01-31",
                "He resigned in February 2022. | in February 2022=2022-02-01..2022-02-28",
                "He resigned last November. | last November=2024-11-01..2024-11-30",
                "He resigned in May. | in May=2024-05-01..2024-05-31",
                "He resigned in March last year. | in March last year=2024-03-01..2024-03-31",
            })
    void aMonthIsAllOfIt(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It was built in 2019. | in 2019=2019-01-01..2019-12-31",
                "It follows the 2014 agreement. | 2014=2014-01-01..2014-12-31",
                "It follows the 2014 Minsk talks. | 2014=2014-01-01..2014-12-31",
                "It ran from 2014 to 2016. | from 2014 to 2016=2014-01-01..2016-12-31",
                "It ran in 2014-16. | in 2014-16=2014-01-01..2016-12-31",
                "It was built in the early 1990s. | in the early 1990s=1990-01-01..1999-12-31",
                "It was built in the ’90s. | in the ’90s=1990-01-01..1999-12-31",
                "It fell in the first quarter of 2024. | in the first quarter of 2024=2024-01-01..2024-03-31",
                "It fell in Q3 2024. | in Q3 2024=2024-07-01..2024-09-30",
                "It fell in the second half of 2024. | in the second half of 2024=2024-07-01..2024-12-31",
                "It was built in the 19th century. | in the 19th century=1801-01-01..1900-12-31",
                "It began in the spring of 1999. | in the spring of 1999=1999-01-01..1999-12-31",
            })
    void aYearOrMoreIsAllOfIt(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Prices rose last week. | last week=2025-03-03..2025-03-09",
                "Prices rose last month. | last month=2025-02-01..2025-02-28",
                "Prices rose last year. | last year=2024-01-01..2024-12-31",
                "Prices will rise next week. | next week=2025-03-17..2025-03-23",
                "Prices rose this year. | this year=2025-01-01..2025-12-31",
                "Prices rose earlier this year. | earlier this year=2025-01-01..2025-03-13",
                "Prices will rise later this month. | later this month=2025-03-13..2025-03-31",
                "Prices rose last weekend. | last weekend=2025-03-08..2025-03-09",
                "Prices rose over the weekend. | the weekend=2025-03-08..2025-03-09",
                "Prices rose last quarter. | last quarter=2024-10-01..2024-12-31",
                "Prices rose over the past three days. | the past three days=2025-03-10..2025-03-13",
                "Prices rose three days ago. | three days ago=2025-03-10",
                "Prices rose 3 days ago. | 3 days ago=2025-03-10",
                "Prices rose two weeks ago. | two weeks ago=2025-02-24..2025-03-02",
                "Prices rose a year ago. | a year ago=2024-01-01..2024-12-31",
                "Prices rose a fortnight ago. | a fortnight ago=2025-02-24..2025-03-02",
            })
    void aUnitIsTheCalendarsOwn(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Since last week prices rose. | Since last week=2025-03-03..2025-03-13",
                "Prices rose since February 2022. | since February 2022=2022-02-01..2025-03-13",
                "Prices rose since 2019. | since 2019=2019-01-01..2025-03-13",
                "Prices rose between January and last week. | between January and last week=2025-01-01..2025-03-09",
            })
    void anIntervalIsJoinedFromItsEnds(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The two had met two weeks earlier. | two weeks earlier=?",
                "They met weeks before the invasion. | weeks before=?",
                "They met the following day. | the following day=?",
                "They met several weeks ago. | several weeks ago=?",
                "They met two hours ago. | two hours ago=?",
                "They met in recent weeks. | in recent weeks=?",
                "They met last winter. | last winter=?",
            })
    void whatTheWordsDoNotFixStaysOpen(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister said on Monday that he left last month. | on Monday=?; last month=?",
                "They met three days ago, on June 3. | three days ago=?; on June 3=?",
                "They met in April, and since 2019 they had not. | in April=?; since 2019=?",
            })
    void nothingRelativeIsGuessedWithoutPublication(String text, String expected) {
        assertThat(read(text, Optional.empty())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It may rain, and May says so.",
                "Soldiers march on, and the March for Rivers began.",
                "The cat sat in the sun, and The Sun reported it.",
                "Theresa Mayfield and April Stone met Augustus June.",
                "They marked the 25th anniversary of the treaty.",
                "The bill was backed by May and by her party.",
                "Some 2,024 people came, and 15 people left.",
                "In 2000 homes the lights went out.",
                "In March 15 people and 2019 homes were lost",
                "She reads the Sunday Times and USA Today.",
                "Every Monday the market opens.",
                "Shops hate Black Friday.",
                "A year is a long time, and one day it ends.",
                "The score was 3-2, the share 6.5 percent, the hour 14:30.",
                "On February 30 pigs will fly.",
                "Jan said that Dec was a friend of Mar.",
            })
    void whatOnlyLooksLikeATimeIsNone(String text) {
        assertThat(read(text).replace("In March=2025-03-01..2025-03-31", "")).isEmpty();
    }

    @Test
    void everySpanCutsOutItsWordsAlsoAmongPairsAndAccents() {
        String text = "😀 Zoë’s café opened on Monday 😀, and it closes “tomorrow”.";
        assertThat(read(text)).isEqualTo("on Monday=2025-03-10; tomorrow=2025-03-14");
    }

    /** Each row, once with the first and once with the last of the choices that it leaves. */
    @Test
    void everyRowOfTheTableIsReadAsItself() {
        for (String[] row : Table.rows("patterns.tsv", 4)) {
            for (boolean last : new boolean[] {false, true}) {
                String words = Arrays.stream(row[1].split(" ", -1))
                        .map(element -> sample(element, last))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" "));
                String text = "They met " + words + ".";
                List<TimeExpression> found =
                        READER.read(text, LANGUAGE.read(text, new Span(0, text.length())), Optional.of(PUBLISHED));
                if (row[2].equals("nothing")) {
                    assertThat(found).as(text).isEmpty();
                } else {
                    assertThat(found).as(row[0] + ": " + text).isNotEmpty();
                    assertThat(found.get(0).start().isPresent())
                            .as(row[0] + ": " + text)
                            .isEqualTo(!row[2].equals("unclear"));
                }
            }
        }
    }

    private static String sample(String element, boolean last) {
        if (element.startsWith(">")) {
            return element.equals(">lower") || element.equals(">word") ? "meeting" : "";
        }
        if (element.endsWith("?") && !last) {
            return "";
        }
        String core = element.replaceAll("[()?]", "");
        String[] choices = core.replaceAll("[<>]", "").split("\\|", -1);
        String choice = choices[last ? choices.length - 1 : 0];
        return core.startsWith("<") ? word(choice) : choice;
    }

    private static String word(String kind) {
        return switch (kind) {
            case "day" -> "12";
            case "year" -> "2024";
            case "old-year" -> "1848";
            case "short-year" -> "26";
            case "iso" -> "2024-06-14";
            case "numeric" -> "03/04/2024";
            case "decade" -> "1990s";
            case "weekday-short" -> "Wed";
            case "month-short" -> "Feb";
            default ->
                Table.rows("words.tsv", 4).stream()
                        .filter(row -> row[1].equals(kind))
                        .map(row -> row[0])
                        .map(word -> kind.startsWith("month") || kind.startsWith("weekday")
                                ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                                : word)
                        .findFirst()
                        .orElseThrow();
        };
    }
}
