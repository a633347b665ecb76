package org.readout.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.ledger.Correction;
import org.readout.ledger.CorrectionEntry;
import org.readout.ledger.PartyEntry;
import org.readout.ledger.Review;
import org.readout.ledger.ReviewState;
import org.readout.ledger.StatementEntry;
import org.readout.ledger.Statements;
import org.readout.text.PageName;

/** Two people who correct the same statement: the form of the second, whose page is older than what the first did, overwrites nothing. */
class OvertakenTest {
    private static final Actor MIRA = new Actor("person:mira-vell", "Mira Vell", ActorType.PERSON, Optional.empty());
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9]+)\"");

    private Bureau bureau;
    private StatementEntry statement;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        bureau = Bureau.open(folder);
        statement = bureau.statement("Isla", "Nobody hid a cent");
    }

    @AfterEach
    void close() throws IOException {
        bureau.close();
    }

    private Review review() throws IOException {
        return bureau.ledger().review(bureau.desk().reader());
    }

    /** What the forms of a page send back. */
    private String seen(String page) throws Exception {
        Matcher seen = SEEN.matcher(bureau.get(page).body());
        assertThat(seen.find()).as(page).isTrue();
        return seen.group(1);
    }

    private Bureau.Answer judge(StatementEntry one, String seen, String... fields) throws Exception {
        return bureau.post("review/statement/" + one.id(), with(seen, fields));
    }

    private static String[] with(String seen, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "seen";
        all[1] = seen;
        System.arraycopy(fields, 0, all, 2, fields.length);
        return all;
    }

    private String queue() {
        return "review.html?at=" + statement.id();
    }

    private String article() {
        return "article/" + statement.place().article() + ".html";
    }

    private Optional<String> speaker() throws IOException {
        return bureau.now(statement).speaker().flatMap(PartyEntry::name);
    }

    @Test
    void aFormWhosePageIsOlderThanAnothersChangeSaysWhoChangedWhatAndChangesNothing() throws Exception {
        for (String page : List.of(queue(), article())) {
            String seen = seen(page);
            CorrectionEntry other =
                    review().correct(new Correction.Speaker(statement.id(), Optional.of(MIRA)), "Ana & Co");
            String back = page.equals(article()) ? page : "review.html";
            Bureau.Answer refused =
                    judge(statement, seen, "action", "speaker", "speaker", "Karl Zammutto", "back", back);
            assertThat(refused.status()).as(page).isEqualTo(409);
            assertThat(refused.body())
                    .contains("Somebody was here before you")
                    .contains("Ana &amp; Co changed the speaker of the statement on ")
                    .contains(", from “Zara Quillfeather” to “Mira Vell”: “Nobody hid a cent")
                    .contains("href=\"../../" + (page.equals(article()) ? "statement/" + statement.id() : queue())
                            + "\"");
            assertThat(speaker()).contains("Mira Vell");
            assertThat(judge(statement, seen, "action", "accept", "back", back).status())
                    .isEqualTo(409);
            assertThat(judge(statement, seen(page), "action", "accept", "back", back)
                            .status())
                    .isEqualTo(303);
            assertThat(bureau.now(statement).review()).isEqualTo(ReviewState.CORRECTED);
            review().undo(other.id(), "Ana & Co");
        }
    }

    @Test
    void thatAChangeWasUndoneIsAChange() throws Exception {
        judge(statement, seen(queue()), "action", "reject", "back", "review.html");
        String seen = seen(article());
        review().undo(review().history(0, 1).get(0).id(), "Ana");
        Bureau.Answer refused = judge(statement, seen, "action", "accept", "back", article());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Ana undid a change of the statement on ", ": “Nobody hid a cent");
    }

    @Test
    void changesOfOtherStatementsAreNoHindrance() throws Exception {
        String seen = seen(queue());
        StatementEntry other = bureau.statement("Isla", "longest in our sea");
        review().correct(new Correction.Reject(other.id()), "Ana");
        assertThat(judge(statement, seen, "action", "accept", "back", "review.html")
                        .status())
                .isEqualTo(303);
        StatementEntry third = bureau.statement("Corriente", "ferry line would open");
        assertThat(judge(third, seen, "action", "reject", "back", "review.html").status())
                .isEqualTo(303);
        assertThat(bureau.now(statement).review()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(bureau.now(third).review()).isEqualTo(ReviewState.REJECTED);
    }

    @Test
    void aFormThatIsSentTwiceIsTakenOnce() throws Exception {
        String seen = seen(queue());
        for (int time = 0; time < 2; time++) {
            assertThat(judge(statement, seen, "action", "speaker", "speaker", "Mira Vell", "back", "review.html")
                            .status())
                    .isEqualTo(303);
        }
        assertThat(review().about(statement.id())).hasSize(1);
        assertThat(speaker()).contains("Mira Vell");
    }

    @Test
    void aStatementThatSomebodyHasJudgedMeanwhileIsNotSplitOff() throws Exception {
        String actor = statement.speaker().flatMap(PartyEntry::actor).orElseThrow();
        String page = "review/actor/" + PageName.of(actor) + ".html";
        String seen = seen(page);
        review().correct(new Correction.Accept(statement.id()), "Ana");
        String action = "review/actor/" + actor.replace(":", "%3A");
        String[] split = {"action", "split", "member", statement.id(), "name", "Zara Quillfeather, engineer"};
        Bureau.Answer refused = bureau.post(action, with(seen, split));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Ana accepted the statement on ", "href=\"../../" + page + "\"");
        assertThat(speaker()).contains("Zara Quillfeather");
        assertThat(bureau.post(action, with(seen(page), split)).status()).isEqualTo(303);
        assertThat(speaker()).contains("Zara Quillfeather, engineer");
    }

    @Test
    void aStatementThatSomebodyHasGivenToAnotherMeanwhileIsNotPassedOver() throws Exception {
        String actor = statement.speaker().flatMap(PartyEntry::actor).orElseThrow();
        String page = "review/actor/" + PageName.of(actor) + ".html";
        String seen = seen(page);
        review().correct(new Correction.Speaker(statement.id(), Optional.of(MIRA)), "Ana");
        String action = "review/actor/" + actor.replace(":", "%3A");
        List<StatementEntry> members = bureau.ledger()
                .statements()
                .page(Statements.By.SPEAKER, actor, 0, 10)
                .rows();
        assertThat(members).isNotEmpty().noneMatch(one -> one.id().equals(statement.id()));
        for (String[] split : List.of(
                new String[] {"action", "split", "member", statement.id(), "name", "Zara Quillfeather, engineer"},
                new String[] {
                    "action",
                    "split",
                    "member",
                    members.get(0).id(),
                    "member",
                    statement.id(),
                    "name",
                    "Zara the younger"
                })) {
            Bureau.Answer refused = bureau.post(action, with(seen, split));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body())
                    .contains("Ana changed the speaker of the statement on ", "to “Mira Vell”")
                    .contains("href=\"../../" + page + "\"");
        }
        assertThat(bureau.get(page).status()).isEqualTo(200);
        assertThat(speaker()).contains("Mira Vell");
        assertThat(bureau.now(members.get(0)).review()).isEqualTo(ReviewState.NONE);
    }

    @Test
    void whereTheStatementWasRejectedMeanwhileTheLinkLeadsToItsArticleAndNotToAnothersForms() throws Exception {
        String seen = seen(queue());
        review().correct(new Correction.Reject(statement.id()), "Ana");
        Bureau.Answer refused = judge(statement, seen, "action", "accept", "back", "review.html");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Ana rejected the statement on ").doesNotContain("review.html?at=");
        String link = "statement/" + statement.id();
        assertThat(refused.body()).contains("href=\"../../" + link + "\"");
        Bureau.Answer led = bureau.get(link);
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.location()).startsWith("/" + article());
        assertThat(bureau.get(article()).body()).contains("Nobody hid a cent");
    }
}
