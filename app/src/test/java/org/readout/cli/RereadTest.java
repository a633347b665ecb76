package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.ledger.Access;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerAddress;
import org.readout.ledger.Tables;

class RereadTest {
    @TempDir
    Path temporary;

    private Path ledger() {
        return temporary.resolve("desk.db");
    }

    @BeforeEach
    void add() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("ferry.txt"),
                "OSLO, May 6 (Fjordpost) — “We will not wait for the ferry,” Foreign Minister Ada Berg of Norway said on Monday.\n\n"
                        + "Karl Zammutto, the harbour master: the port \u001b[31mstays open.\n\n"
                        + "Asked about the bridge, Berg was of the view that nobody needed it.\n");
        assertThat(Ran.of("add", "--ledger", ledger(), "--engine", "rules", "--quiet", file)
                        .code())
                .isZero();
    }

    private String article() throws IOException {
        try (Ledger ledger = Ledger.open(LedgerAddress.ofFile(ledger()), Access.READ, Clock.systemUTC())) {
            return ledger.articles().ids("", 1).get(0);
        }
    }

    private static List<String> lines(Ran ran) {
        return ran.out().lines().toList();
    }

    @Test
    void theSameVersionTellsThatAllIsAsBefore() throws IOException {
        assertThat(Ran.of("reread", "--ledger", ledger(), "--engine", "rules").out())
                .isEqualTo("0 articles read again.\n");
        Ran named = Ran.of("reread", "--ledger", ledger(), "--engine", "rules", "--list", article());
        assertThat(named.code()).isZero();
        assertThat(named.out())
                .matches("1 article read again: [1-9][0-9]* statements? as before, 0 changed, 0 new, 0 gone\\.\n");
    }

    @Test
    void anotherVersionTellsWhatChangedInTotalAndALineForEach() throws IOException {
        Ran ran = Ran.of("reread", "--ledger", ledger(), "--engine", "learned", "--list");
        assertThat(ran.code()).isZero();
        List<String> lines = lines(ran);
        String total = lines.get(lines.size() - 1);
        assertThat(total)
                .matches(
                        "1 article read again: [0-9]+ statements? as before, [0-9]+ changed, [0-9]+ new, [0-9]+ gone\\.");
        int changes = 0;
        for (String number : total.replaceAll("^.*before, ", "")
                .replaceAll("[^0-9]+", " ")
                .strip()
                .split(" ")) {
            changes += Integer.parseInt(number);
        }
        assertThat(lines).hasSize(changes + 1);
        String article = article();
        assertThat(lines.subList(0, changes))
                .isNotEmpty()
                .allMatch(line -> line.matches(
                        article + " " + article + "-s[0-9]+, characters [0-9]+–[0-9]+, (new|gone|changed): .+"));
        assertThat(ran.out()).doesNotContain("\u001b");
    }

    @Test
    void jsonHasARowForEachChangeAndTheTotals() throws IOException {
        Ran ran = Ran.of("reread", "--ledger", ledger(), "--engine", "learned", "--list", "--json");
        List<String> lines = lines(ran);
        ObjectMapper json = new ObjectMapper();
        JsonNode totals = json.readTree(lines.get(lines.size() - 1));
        assertThat(totals.path("read").asInt()).isEqualTo(1);
        assertThat(lines.size() - 1)
                .isEqualTo(totals.path("changed").asInt()
                        + totals.path("new").asInt()
                        + totals.path("gone").asInt());
        assertThat(json.readTree(lines.get(0)).path("article").asText()).isEqualTo(article());
    }

    @Test
    void anArticleWhoseEarlierRowsAreDamagedIsReadAgainAllTheSame() throws IOException {
        Tables.execute(LedgerAddress.ofFile(ledger()), "UPDATE analysis SET statements = x'00'");
        Ran ran = Ran.of("reread", "--ledger", ledger(), "--engine", "rules", article());
        assertThat(ran.code()).isEqualTo(Outcome.DAMAGED.code());
        assertThat(ran.out()).isEqualTo("1 article read again: 0 statements as before, 0 changed, 0 new, 0 gone.\n");
        assertThat(ran.err())
                .contains("Of article " + article())
                .contains("is damaged in the ledger, so that it cannot be told what changed since");
    }

    @Test
    void anArticleThatIsNotThereIsSaidSo() {
        Ran ran = Ran.of("reread", "--ledger", ledger(), "--engine", "rules", "0000000000000000");
        assertThat(ran.code()).isEqualTo(Outcome.DAMAGED.code());
        assertThat(ran.out()).isEqualTo("0 articles read again.\n");
        assertThat(ran.err()).isEqualTo("Article 0000000000000000 is not in the ledger.\n");
    }

    @Test
    void whatIsReadAgainBesideTheArticlesThatAreNamedIsCountedAndListedToo() throws IOException {
        Path second = Files.writeString(
                temporary.resolve("lamps.txt"), "SKAGEN, May 7 (Skerry) — “The lamps burn,” Ida Vestergaard said.\n");
        assertThat(Ran.of("add", "--ledger", ledger(), "--engine", "rules", "--quiet", second)
                        .code())
                .isZero();
        Tables.ofAnotherVersion(LedgerAddress.ofFile(ledger()));
        Ran ran = Ran.of("reread", "--ledger", ledger(), "--engine", "rules", "--list", article());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("2 articles read again: ");
        assertThat(Ran.of("reread", "--ledger", ledger(), "--engine", "rules").out())
                .isEqualTo("0 articles read again.\n");
    }

    @Test
    void anArticleThatCannotBeReadAgainIsNamedWithTheReasonAndTheRestIsRead() throws IOException {
        String broken = article();
        Path second = Files.writeString(
                temporary.resolve("lamps.txt"), "SKAGEN, May 7 (Skerry) — “The lamps burn,” Ida Vestergaard said.\n");
        LedgerAddress address = LedgerAddress.ofFile(ledger());
        Tables.execute(address, "UPDATE article SET given = 'no row'");
        assertThat(Ran.of("add", "--ledger", ledger(), "--engine", "rules", "--quiet", second)
                        .code())
                .isZero();
        Tables.ofAnotherVersion(address);
        Ran added = Ran.of("add", "--ledger", ledger(), "--engine", "rules", second);
        assertThat(added.out()).contains("1 article read again, which another version of Readout had read.");
        assertThat(added.err()).contains("could not be read again: article " + broken + ": a row of the ledger");
        Tables.ofAnotherVersion(address);
        Ran ran = Ran.of("reread", "--ledger", ledger(), "--engine", "rules", broken);
        assertThat(ran.code()).isEqualTo(Outcome.DAMAGED.code());
        assertThat(ran.out()).contains("1 article read again: ");
        assertThat(ran.err())
                .containsOnlyOnce("Article " + broken + " could not be read again: a row of the ledger is damaged");
    }
}
