package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.api.desk.Room;
import org.readout.ledger.Access;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerAddress;
import org.readout.search.Embedding;

class SearchTest {
    @TempDir
    Path temporary;

    private Path ledger() {
        return temporary.resolve("desk.db");
    }

    @BeforeEach
    void add() throws IOException {
        add("ferry.txt", "“We will not wait for the ferry,” Foreign Minister Ada Berg of Norway said on Monday.\n");
        add("port.txt", "“The port stays open,” Prime Minister Karl Zammutto of Malta said on Tuesday.\n");
    }

    private void add(String name, String text) throws IOException {
        Path file = Files.writeString(temporary.resolve(name), text);
        assertThat(Ran.of("add", "--ledger", ledger(), "--engine", "rules", "--quiet", file)
                        .code())
                .isZero();
    }

    private Ran search(Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = "search";
        all[1] = "--ledger";
        all[2] = ledger();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Ran.of(all);
    }

    @Test
    void theWordsFoundAreMarkedAndTheirPlaceIsTold() {
        Ran ran = search("ferries");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("1 statement\n")
                .contains("Ada Berg (NOR), say, quoted:")
                .contains("We will not wait for the *ferry*")
                .containsPattern("[0-9a-f]{16}-s1 .*ferry\\.txt, characters [0-9]+–[0-9]+");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void filtersChoose() {
        assertThat(search("--speaker", "Zammutto").out()).contains("port").doesNotContain("ferry");
        assertThat(search("open", "speaker:Berg").out()).isEqualTo("No statement matches.\n");
        assertThat(search().out()).startsWith("2 statements\n");
        assertThat(search("--limit", "1").out()).startsWith("2 statements, 1 shown\n");
    }

    @Test
    void whatIsNearInMeaningIsToldApart() throws IOException {
        assertThat(search("by:both", "ferry", "speaker:Berg").out())
                .startsWith("1 statement with these words, and no other near them in meaning\n");
        assertThat(search("by:both", "harbour remains accessible", "speaker:Zammutto")
                        .out())
                .startsWith("No statement has these words. 1 is near them in meaning.\n")
                .contains("The port stays open");
        assertThat(search("by:both", "zzzqqq").out()).isEqualTo("No statement matches.\n");
        JsonNode answer = new ObjectMapper()
                .readTree(search("by:both", "harbour remains accessible", "speaker:Zammutto", "--json")
                        .out());
        assertThat(answer.get("total").asInt()).isZero();
        assertThat(answer.get("near").asInt()).isEqualTo(1);
    }

    @Test
    void aFilterThatCannotBeUnderstoodIsNamed() throws IOException {
        Ran ran = search("ferry", "from:yesterday");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("“from:” wants a date such as 2024-05-06; it was taken as words.");
        JsonNode answer = new ObjectMapper()
                .readTree(search("ferry", "from:yesterday", "--json").out());
        assertThat(answer.get("warnings")).hasSize(1);
    }

    @Test
    void jsonHasThePlacesOfTheWords() throws IOException {
        JsonNode answer = new ObjectMapper().readTree(search("ferry", "--json").out());
        assertThat(answer.get("total").asInt()).isEqualTo(1);
        JsonNode statement = answer.at("/statements/0");
        assertThat(statement.at("/speaker/name").asText()).isEqualTo("Ada Berg");
        String words = statement.get("words").asText();
        assertThat(words.substring(
                        statement.at("/marks/0/0").asInt(),
                        statement.at("/marks/0/1").asInt()))
                .isEqualTo("ferry");
    }

    @Test
    void whatWasAddedSinceIsFound() throws IOException {
        assertThat(search("barge").out()).isEqualTo("No statement matches.\n");
        add("barge.txt", "“The barge is late,” Foreign Minister Ada Berg of Norway said.\n");
        assertThat(search("barge").out()).startsWith("1 statement\n");
    }

    @Test
    void anIndexThatAnotherProcessWritesToIsSearchedAsItIs() throws IOException {
        assertThat(search("ferry").code()).isZero();
        try (Room room = new Room(
                Ledger.open(LedgerAddress.ofFile(ledger()), Access.READ, Clock.systemUTC()),
                false,
                Embedding.shipped())) {
            assertThat(room.behind()).isZero();
            assertThat(search("ferry").out()).startsWith("1 statement\n");
            add("barge.txt", "“The barge is late,” Foreign Minister Ada Berg of Norway said.\n");
            Ran ran = search("barge");
            assertThat(ran.code()).isZero();
            assertThat(ran.out()).isEqualTo("No statement matches.\n");
            assertThat(ran.err()).contains("what came last was not searched");
        }
    }

    @Test
    void badOptionsAreNamed() {
        assertThat(search("a", "--limit", "0").code()).isEqualTo(2);
        assertThat(search("a", "--from", "soon").err()).contains("--from takes a day such as 2024-05-06");
        assertThat(search("a", "--meaning", "--words").code()).isEqualTo(2);
        assertThat(search("a ".repeat(40)).err()).contains("at most 32 words");
        assertThat(search("--from", "2024-02", "--to", "2024-01").code()).isEqualTo(2);
    }

    @Test
    void aLedgerThatIsNotThereIsNotMade() {
        Path nowhere = temporary.resolve("nowhere.db");
        assertThat(Ran.of("search", "--ledger", nowhere, "ferry").code()).isEqualTo(Outcome.UNWRITABLE.code());
        assertThat(nowhere).doesNotExist();
    }
}
