package org.readout.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;

/** What the statements of a run can be chosen by, in columns: speaker, affiliation, kind, act, outlet. */
final class Facets {
    /** Statements in one file of rows. */
    static final int ROWS_PER_FILE = 256;

    private final Column affiliations = new Column();
    private final Column outlets = new Column();
    private final Column acts = new Column();
    private final Column kinds = new Column();
    private final IntColumn speakers = new IntColumn();
    private final IntColumn firsts = new IntColumn();

    /** One choice for each row, from a set that grows. Choice 0 stands for "not known". */
    private static final class Column {
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final List<Integer> counts = new ArrayList<>(List.of(0));
        private final IntColumn rows = new IntColumn();

        private void add(String choice) {
            int number = choice.isEmpty() ? 0 : numbers.computeIfAbsent(choice, key -> numbers.size() + 1);
            if (number == counts.size()) {
                counts.add(0);
            }
            rows.add(number);
        }

        private void countLast() {
            count(rows.at(rows.size() - 1));
        }

        private void count(int number) {
            counts.set(number, counts.get(number) + 1);
        }

        private List<Choice> choices() {
            List<Choice> choices = new ArrayList<>();
            numbers.forEach((value, number) -> choices.add(new Choice(value, counts.get(number))));
            choices.removeIf(choice -> choice.count() == 0);
            choices.sort(Comparator.comparingInt(Choice::count).reversed().thenComparing(Choice::value));
            return choices;
        }
    }

    /**
     * One value that some statements have.
     *
     * @param value as the search takes it
     * @param count how many statements have it
     */
    record Choice(String value, int count) {}

    /** Begins an article; its statements follow. */
    void article(String outlet) {
        outlets.add(outlet);
        firsts.add(speakers.size());
    }

    /** Adds a statement of the article begun last, by the {@code speaker} of that number in the roll. */
    void statement(int speaker, Attributed attributed) {
        speakers.add(speaker);
        affiliations.add(attributed.speaker().flatMap(Named::affiliation).orElse(""));
        acts.add(attributed.act().map(Act::name).orElse(""));
        kinds.add(attributed.kind().name());
        for (Column column : List.of(outlets, affiliations, acts, kinds)) {
            column.countLast();
        }
    }

    int articles() {
        return firsts.size();
    }

    /** Number of the first statement of {@code article}; of one behind the last, the number of statements. */
    int first(int article) {
        return article < firsts.size() ? firsts.at(article) : speakers.size();
    }

    /** Place in the roll of the speaker of {@code statement}. */
    int speaker(int statement) {
        return speakers.at(statement);
    }

    List<Choice> affiliations() {
        return affiliations.choices();
    }

    List<Choice> acts() {
        return acts.choices();
    }

    List<Choice> kinds() {
        return kinds.choices();
    }

    List<Choice> outlets() {
        return outlets.choices();
    }

    /** The columns for the search page's script. */
    Script script(SpeakerRoll roll, int[] ranks, int wordFiles) {
        Script script = new Script("readoutSearch.facets");
        script.number(speakers.size()).number(ROWS_PER_FILE).number(wordFiles).open();
        for (int number = 0; number < roll.size(); number++) {
            SpeakerRoll.Entry entry = roll.at(number);
            script.open()
                    .text(entry.name())
                    .number(entry.page().isPresent() ? 1 : 0)
                    .close();
        }
        script.close().line();
        labels(script, affiliations, Affiliation::shown);
        labels(script, outlets, outlet -> outlet);
        labels(script, acts, act -> Wording.does(Act.valueOf(act)));
        labels(script, kinds, kind -> Wording.kind(StatementKind.valueOf(kind)));
        numbers(script, firsts);
        numbers(script, outlets.rows);
        script.open();
        for (int rank : ranks) {
            script.number(rank);
        }
        script.close().line();
        numbers(script, speakers);
        numbers(script, affiliations.rows);
        numbers(script, acts.rows);
        numbers(script, kinds.rows);
        return script;
    }

    private static void labels(Script script, Column column, java.util.function.UnaryOperator<String> shown) {
        script.open();
        for (String value : column.numbers.keySet()) {
            script.open().text(value).text(shown.apply(value)).close();
        }
        script.close().line();
    }

    private static void numbers(Script script, IntColumn column) {
        script.open();
        for (int index = 0; index < column.size(); index++) {
            script.number(column.at(index));
        }
        script.close().line();
    }
}
