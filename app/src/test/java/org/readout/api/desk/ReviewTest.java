package org.readout.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.ledger.ActorEntry;
import org.readout.ledger.OccasionEntry;
import org.readout.ledger.PartyEntry;
import org.readout.ledger.ReviewState;
import org.readout.ledger.StatementEntry;
import org.readout.ledger.Statements;
import org.readout.text.CodePoints;
import org.readout.text.PageName;

class ReviewTest {
    private Bureau bureau;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        bureau = Bureau.open(folder);
    }

    @AfterEach
    void close() throws IOException {
        bureau.close();
    }

    private Bureau.Answer judge(StatementEntry statement, String... fields) throws Exception {
        return bureau.post("review/statement/" + statement.id(), fields);
    }

    private String speaker(StatementEntry statement) throws IOException {
        return bureau.now(statement).speaker().flatMap(PartyEntry::name).orElse("");
    }

    @Test
    void theQueueBeginsWithTheMostDoubtfulAndAcceptingGoesOnToTheNext() throws Exception {
        List<StatementEntry> doubtful =
                bureau.ledger().statements().doubtful(0, 100).rows();
        Bureau.Answer page = bureau.get("review.html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>" + doubtful.size() + " statements to judge</h1>", "Nothing is judged so far.")
                .contains("action=\"review/statement/" + doubtful.get(0).id() + "\"")
                .contains("review.html?at=" + doubtful.get(1).id());
        Bureau.Answer sent = judge(doubtful.get(0), "action", "accept", "back", "review.html");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location())
                .isEqualTo("/review.html?at=" + doubtful.get(1).id());
        assertThat(bureau.now(doubtful.get(0)).review()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(bureau.get(sent.location().substring(1)).body())
                .contains("action=\"review/statement/" + doubtful.get(1).id() + "\"", "<bdi>Ines</bdi> accepted");
    }

    @Test
    void skippingKeepsNothingAndGoesOn() throws Exception {
        List<StatementEntry> doubtful =
                bureau.ledger().statements().doubtful(0, 100).rows();
        assertThat(judge(doubtful.get(0), "action", "skip", "back", "review.html")
                        .location())
                .isEqualTo("/review.html?at=" + doubtful.get(1).id());
        StatementEntry last = doubtful.get(doubtful.size() - 1);
        assertThat(judge(last, "action", "skip", "back", "review.html").location())
                .isEqualTo("/review.html");
        assertThat(bureau.ledger().statements().judged()).isZero();
    }

    @Test
    void theWholeQueueCanBeJudged() throws Exception {
        List<StatementEntry> doubtful =
                bureau.ledger().statements().doubtful(0, 100).rows();
        for (StatementEntry statement : doubtful) {
            judge(statement, "action", "accept", "back", "review.html");
        }
        assertThat(bureau.get("review.html").body()).contains("Every statement is judged", "Nothing is left to judge.");
    }

    @Test
    void aRejectedStatementLeavesItsArticleUntilItIsRestored() throws Exception {
        StatementEntry statement = bureau.statement("Isla", "Nobody hid a cent");
        String article = "article/" + statement.place().article() + ".html";
        assertThat(judge(statement, "action", "reject", "back", article).location())
                .isEqualTo("/" + article);
        assertThat(bureau.now(statement).place().index()).isNegative();
        assertThat(bureau.get(article).body()).contains("Rejected by a reviewer", "value=\"restore\"");
        assertThat(judge(statement, "action", "restore", "back", article).status())
                .isEqualTo(303);
        assertThat(bureau.now(statement).place().index()).isNotNegative();
        assertThat(bureau.get(article).body()).doesNotContain("Rejected by a reviewer");
        assertThat(judge(statement, "action", "restore", "back", article).status())
                .isEqualTo(422);
    }

    @Test
    void aTypedNameIsAnActorOfTheLedgerOrANewPerson() throws Exception {
        StatementEntry statement = bureau.statement("Corriente", "Nobody raised a voice");
        judge(statement, "action", "speaker", "speaker", " Jon  Arvidsen ", "back", "review.html");
        assertThat(bureau.now(statement).speaker().flatMap(PartyEntry::actor))
                .isEqualTo(bureau.statement("Fjordpost", "honest and short")
                        .speaker()
                        .flatMap(PartyEntry::actor));
        judge(statement, "action", "speaker", "speaker", "Élodie d’Årstad", "back", "review.html");
        assertThat(bureau.now(statement).speaker().flatMap(PartyEntry::actor)).contains("person:elodie-darstad");
        judge(statement, "action", "speaker", "speaker", "x [person:elodie-darstad]", "back", "review.html");
        assertThat(speaker(statement)).isEqualTo("Élodie d’Årstad");
        judge(statement, "action", "speaker", "speaker", "", "back", "review.html");
        assertThat(speaker(statement)).isEmpty();
        assertThat(bureau.get("review/history.html").body())
                .contains(
                        "<dt>before</dt><dd><bdi>Jon Arvidsen</bdi></dd><dt>after</dt><dd><bdi>Élodie d’Årstad</bdi></dd>");
        assertThat(bureau.now(statement).review()).isEqualTo(ReviewState.CORRECTED);
    }

    @Test
    void whatCannotBeDoneIsRefusedInASentence() throws Exception {
        StatementEntry statement = bureau.statement("Corriente", "Nobody raised a voice");
        String article = "article/" + statement.place().article() + ".html";
        Bureau.Answer refused = judge(statement, "action", "speaker", "speaker", "x [person:nobody]", "back", article);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Not changed", "There is no actor with the id in brackets.");
        Bureau.Answer queue = judge(statement, "action", "words", "start", "5", "end", "999999", "back", "review.html");
        assertThat(queue.location()).isEqualTo("/review.html?at=" + statement.id() + "&refused=place");
        assertThat(bureau.get(queue.location().substring(1)).body())
                .contains("Not changed.", "The article has no words there.");
        assertThat(judge(statement, "action", "explode", "back", article).status())
                .isEqualTo(422);
        assertThat(judge(statement, "action", "speaker", "speaker", "?!", "back", article)
                        .status())
                .isEqualTo(422);
        assertThat(bureau.post("review/statement/none", "action", "accept").status())
                .isEqualTo(404);
        assertThat(bureau.ledger().statements().judged()).isZero();
    }

    @Test
    void aFormLeadsNowhereButToTheDesk() throws Exception {
        StatementEntry statement = bureau.statement("Isla", "Nobody hid a cent");
        for (String back :
                List.of("//example.org/", "/\\example.org", "https://example.org/x", "../x", "a\r\nSet-Cookie: b")) {
            assertThat(judge(statement, "action", "skip", "back", back).location())
                    .as(back)
                    .startsWith("/")
                    .doesNotStartWith("//")
                    .doesNotContain("..", "\n", "\\");
        }
    }

    @Test
    void wordsAreGivenByTheirPlaceOrTyped() throws Exception {
        StatementEntry statement = bureau.statement("Corriente", "ferry line would open");
        String text = bureau.ledger()
                .articles()
                .analysis(statement.place().article())
                .orElseThrow()
                .article()
                .text();
        CodePoints points = CodePoints.of(text);
        int start = points.of(text.indexOf("the ferry line would"));
        int end = points.of(text.indexOf(" in June"));
        judge(
                statement,
                "action",
                "words",
                "start",
                Integer.toString(start),
                "end",
                Integer.toString(end),
                "back",
                "review.html");
        assertThat(bureau.now(statement).words()).isEqualTo("the ferry line would open");
        judge(
                statement,
                "action",
                "words",
                "words",
                "ferry … in\n June",
                "start",
                "0",
                "end",
                "1",
                "back",
                "review.html");
        assertThat(bureau.now(statement).words()).isEqualTo("ferry line would open in June");
        assertThat(judge(statement, "action", "words", "words", "no such thing", "back", "review.html")
                        .location())
                .endsWith("&refused=words");
    }

    @Test
    void tellersAreTypedFromTheOutermostInward() throws Exception {
        StatementEntry statement = bureau.statement("Isla", "Nobody hid a cent");
        judge(statement, "action", "teller", "teller", "Mira Vell; Karl Zammutto", "back", "review.html");
        assertThat(bureau.now(statement).tellers())
                .extracting(party -> party.name().orElse(""))
                .containsExactly("Mira Vell", "Karl Zammutto");
        assertThat(bureau.get("article/" + statement.place().article() + ".html")
                        .body())
                .contains("value=\"Mira Vell; Karl Zammutto\"");
        judge(statement, "action", "teller", "teller", "", "back", "review.html");
        assertThat(bureau.now(statement).tellers()).isEmpty();
    }

    private OccasionEntry call() throws IOException {
        return bureau.ledger()
                .derived()
                .occasion(bureau.article("Corriente").occasion().orElseThrow())
                .orElseThrow();
    }

    @Test
    void aStatementIsPutToNoOccasionAndBack() throws Exception {
        StatementEntry statement = bureau.ledger()
                .statements()
                .page(Statements.By.OCCASION, call().id(), 0, 10)
                .rows()
                .get(0);
        judge(statement, "action", "occasion", "occasion", "", "back", "review.html");
        assertThat(bureau.now(statement).occasion()).isEmpty();
        judge(statement, "action", "occasion", "occasion", "The call [" + call().id() + "]", "back", "review.html");
        assertThat(bureau.now(statement).occasion()).contains(call().id());
        StatementEntry elsewhere = bureau.statement("Isla", "Nobody hid a cent");
        assertThat(judge(elsewhere, "action", "occasion", "occasion", "x [" + call().id() + "]", "back", "review.html")
                        .location())
                .endsWith("&refused=elsewhere");
    }

    @Test
    void aReportIsMovedOutOfAnOccasionAndMergedIntoItAgain() throws Exception {
        String oslo = bureau.article("Fjordpost").id();
        OccasionEntry call = call();
        assertThat(call.reports()).isEqualTo(2);
        String page = "review/occasion/" + call.id();
        assertThat(bureau.post(page, "action", "move", "article", oslo, "other", "", "back", "list/occasions-1.html")
                        .location())
                .isEqualTo("/list/occasions-1.html");
        String apart = bureau.article("Fjordpost").occasion().orElseThrow();
        assertThat(apart).isNotEqualTo(bureau.article("Corriente").occasion().orElseThrow());
        assertThat(bureau.post(page, "action", "merge", "other", "x [" + call.id() + "]")
                        .status())
                .isEqualTo(422);
        assertThat(bureau.post(page, "action", "merge", "other", "x [" + apart + "]")
                        .status())
                .isEqualTo(303);
        assertThat(bureau.article("Fjordpost").occasion())
                .isEqualTo(bureau.article("Corriente").occasion());
        assertThat(bureau.post(page, "action", "merge", "other", "no such occasion")
                        .status())
                .isEqualTo(422);
        assertThat(bureau.get("review/history.html").body()).contains("split", "from its occasion", "merged");
    }

    private ActorEntry actor(String name) throws IOException {
        return bureau.ledger().actors().named(name, 5).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void actorsAreMergedAndSplitAndTheMergerUndone() throws Exception {
        ActorEntry karl = actor("Karl Zammutto");
        ActorEntry zara = actor("Zara Quillfeather");
        String page = "review/actor/" + PageName.of(karl.id()) + ".html";
        assertThat(bureau.get(page).body()).contains("Merge or split", "Karl Zammutto", "longest in our sea");
        String action = "review/actor/" + karl.id().replace(":", "%3A");
        assertThat(bureau.post(action, "action", "merge", "into", "other", "other", "Nobody Known")
                        .body())
                .contains("Not changed.", "There is no actor of this name.", "../../assets/readout.css");
        assertThat(bureau.post(action, "action", "merge", "into", "other", "other", "Zara Quillfeather")
                        .location())
                .isEqualTo("/review/actor/" + PageName.of(zara.id()) + ".html");
        StatementEntry bridge = bureau.statement("Isla", "longest in our sea");
        assertThat(speaker(bridge)).isEqualTo("Zara Quillfeather");
        assertThat(bureau.post(
                                "review/actor/" + zara.id().replace(":", "%3A"),
                                "action",
                                "merge",
                                "into",
                                "other",
                                "other",
                                "x [" + karl.id() + "]")
                        .body())
                .contains("merged the other way round before");
        long change = bureau.desk()
                .own()
                .ledger()
                .review(bureau.desk().reader())
                .history(0, 1)
                .get(0)
                .id();
        assertThat(bureau.get("review/history.html").body())
                .contains("Karl Zammutto with Zara Quillfeather", "value=\"" + change + "\"");
        assertThat(bureau.post("review/undo", "change", Long.toString(change), "back", "review/history.html")
                        .location())
                .isEqualTo("/review/history.html");
        assertThat(speaker(bridge)).isEqualTo("Karl Zammutto");
        assertThat(bureau.get("review/history.html").body()).contains("undid a change of", "2 changes");
        assertThat(bureau.post("review/undo", "change", Long.toString(change), "back", "review/history.html")
                        .status())
                .isEqualTo(422);

        assertThat(bureau.post(action, "action", "split", "member", bridge.id(), "name", "Karl Zammutto")
                        .body())
                .contains("Give one that tells the two apart");
        assertThat(bureau.post(action, "action", "split", "name", "Karl Zammutto, engineer")
                        .body())
                .contains("No statement of this actor was chosen.");
        assertThat(bureau.post(
                                action,
                                "action",
                                "split",
                                "member",
                                bridge.id(),
                                "member",
                                "none",
                                "name",
                                "Karl Zammutto, engineer")
                        .location())
                .isEqualTo("/review/actor/person-karl-zammutto-engineer.html");
        assertThat(speaker(bridge)).isEqualTo("Karl Zammutto, engineer");
        assertThat(bureau.get(page).body())
                .contains("Karl Zammutto, engineer", "Its name has “Karl” and “Zammutto” too.");
    }

    @Test
    void theLastChangeIsUndoneFromTheQueueAndShownAgain() throws Exception {
        StatementEntry statement = bureau.statement("Isla", "Nobody hid a cent");
        judge(statement, "action", "speaker", "speaker", "Mira Vell", "back", "review.html");
        long change = bureau.desk()
                .own()
                .ledger()
                .review(bureau.desk().reader())
                .history(0, 1)
                .get(0)
                .id();
        assertThat(bureau.post("review/undo", "change", Long.toString(change), "back", "review.html")
                        .location())
                .isEqualTo("/review.html?at=" + statement.id());
        assertThat(speaker(statement)).isEqualTo("Zara Quillfeather");
        assertThat(bureau.now(statement).review()).isEqualTo(ReviewState.NONE);
        assertThat(bureau.post("review/undo", "change", "x", "back", "review.html")
                        .location())
                .isEqualTo("/review.html?refused=undone");
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() throws Exception {
        StatementEntry statement = bureau.statement("Isla", "Nobody hid a cent");
        assertThat(bureau.post("review/statement/" + statement.id(), "action", "accept")
                        .status())
                .isEqualTo(303);
        assertThat(bureau.postWithout("review/statement/" + statement.id(), "action=reject")
                        .status())
                .isEqualTo(403);
        assertThat(bureau.now(statement).review()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(Optional.of(bureau.get("review/none.html").status())).contains(404);
    }

    @Test
    void hostileNamesNeverBecomeMarkup() throws Exception {
        StatementEntry statement = bureau.statement("Isla", "Nobody hid a cent");
        judge(statement, "action", "speaker", "speaker", "<img src=x onerror=alert(1)>", "back", "review.html");
        for (String page : List.of(
                "review.html?at=" + statement.id(),
                "review/history.html",
                "article/" + statement.place().article() + ".html",
                "review/actor/"
                        + PageName.of(bureau.now(statement)
                                .speaker()
                                .flatMap(PartyEntry::actor)
                                .orElseThrow()) + ".html")) {
            Bureau.Answer answer = bureau.get(page);
            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).doesNotContain("<img").contains("&lt;img");
        }
    }
}
