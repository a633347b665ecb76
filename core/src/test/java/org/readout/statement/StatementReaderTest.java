package org.readout.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {
    @Test
    void aQuotationBelongsToTheSpeakerAfterIt() {
        Told told = Told.only("“The bridge stays open,” Swedish Foreign Minister Oskar Lindqvist said on Monday.");
        assertThat(told.kind()).isEqualTo(StatementKind.QUOTED);
        assertThat(told.quoted()).isEqualTo("The bridge stays open,");
        assertThat(told.speaker()).isEqualTo("Swedish Foreign Minister Oskar Lindqvist");
        assertThat(told.name()).isEqualTo("Oskar Lindqvist");
        assertThat(told.affiliation()).isEqualTo("SWE");
        assertThat(told.cue()).isEqualTo("said");
        assertThat(told.act()).isEqualTo(Act.SAY);
        assertThat(told.when()).isEqualTo("on Monday");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“The bridge stays open,” said Oskar Lindqvist.",
                "“The bridge stays open,” Oskar Lindqvist said.",
                "Oskar Lindqvist said: “The bridge stays open.”",
                "Oskar Lindqvist said, “The bridge stays open.”",
                "Oskar Lindqvist: “The bridge stays open.”",
                "“The bridge stays open” – Commissioner Oskar Lindqvist",
                "“The bridge stays open,” said Oskar Lindqvist, the Swedish foreign minister.",
                "When asked about the bridge, Oskar Lindqvist said: “The bridge stays open.”",
                "Oskar Lindqvist, the Swedish foreign minister, said: “The bridge stays open.”",
                "\"The bridge stays open,\" said Oskar Lindqvist.",
                "'The bridge stays open,' said Oskar Lindqvist.",
                "‘The bridge stays open,’ said Oskar Lindqvist.",
                "« The bridge stays open », said Oskar Lindqvist.",
                "„The bridge stays open“, said Oskar Lindqvist.",
                "“The bridge stays open,” Oskar Lindqvist wrote in a statement.",
                "“The bridge stays open,” Oskar Lindqvist told Norwegian reporters.",
            })
    void aQuotationAndItsSpeakerStandInAnyOrder(String report) {
        Told told = Told.only(report);
        assertThat(told.kind()).isEqualTo(StatementKind.QUOTED);
        assertThat(told.quoted().replaceAll("[.,]$", "")).isEqualTo("The bridge stays open");
        assertThat(told.name()).isEqualTo("Oskar Lindqvist");
    }

    @Test
    void anAttributionInsideAQuotationLeavesItOneStatement() {
        Told told = Told.only("“The bridge,” said Oskar Lindqvist, “stays open.”");
        assertThat(told.quoted()).isEqualTo("The bridge,|stays open.");
        assertThat(told.name()).isEqualTo("Oskar Lindqvist");
    }

    @Test
    void aSecondQuotationInTheParagraphIsTheSameSpeakers() {
        Told told = Told.only("“The bridge is safe,” Oskar Lindqvist said. “It stays open.”");
        assertThat(told.quoted()).isEqualTo("The bridge is safe,|It stays open.");
    }

    @Test
    void aPronounASentenceLaterIsTheSpeakerBefore() {
        List<Told> told = Told.read(
                "Swedish Foreign Minister Oskar Lindqvist said the talks had failed. “We tried everything,” he added.");
        assertThat(told).extracting(Told::name).containsExactly("Oskar Lindqvist", "Oskar Lindqvist");
        assertThat(told).extracting(Told::speaker).containsExactly("Swedish Foreign Minister Oskar Lindqvist", "he");
        assertThat(told).extracting(Told::act).containsExactly(Act.SAY, Act.ADD);
    }

    @Test
    void anOfficeInALaterParagraphIsItsHolder() {
        Told told = Told.only("Prime Minister Oskar Lindqvist arrived in Oslo on Friday.\n\n"
                + "“The bridge is safe,” the prime minister said.");
        assertThat(told.speaker()).isEqualTo("the prime minister");
        assertThat(told.name()).isEqualTo("Oskar Lindqvist");
    }

    @Test
    void theyAreTheOfficialsBefore() {
        List<Told> told = Told.read("Norwegian officials said the ship was late. They said it would come.");
        assertThat(told).extracting(Told::name).containsExactly("Norwegian officials", "Norwegian officials");
    }

    @Test
    void aReopenedQuotationMarkContinuesTheSpeaker() {
        List<Told> told = Told.read("Swedish Foreign Minister Oskar Lindqvist said: “We tried everything.\n\n"
                + "“We tried it twice.\n\n“Nothing came of it,” he said.");
        assertThat(told).extracting(Told::name).containsOnly("Oskar Lindqvist");
        assertThat(String.join("|", told.stream().map(Told::quoted).toList()))
                .isEqualTo("We tried everything.|We tried it twice.|Nothing came of it,");
    }

    @Test
    void aQuestionAndItsAnswerHaveTheirOwnSpeakers() {
        List<Told> told = Told.read("“Is the bridge safe?” asked Marta Vele. “It is,” replied Oskar Lindqvist.");
        assertThat(told).extracting(Told::quoted).containsExactly("Is the bridge safe?", "It is,");
        assertThat(told).extracting(Told::name).containsExactly("Marta Vele", "Oskar Lindqvist");
        assertThat(told).extracting(Told::act).containsExactly(Act.ASK, Act.SAY);
    }

    @Test
    void accordingToMayStandInFrontAndBehind() {
        for (String report : List.of(
                "According to the Swedish foreign ministry, the ferry sank on Tuesday.",
                "The ferry sank on Tuesday, according to the Swedish foreign ministry.")) {
            Told told = Told.only(report);
            assertThat(told.kind()).isEqualTo(StatementKind.REPORTED);
            assertThat(told.content()).isEqualToIgnoringCase("the ferry sank on Tuesday");
            assertThat(told.name()).isEqualTo("Swedish Foreign Ministry");
            assertThat(told.cue()).isEqualToIgnoringCase("according to");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Oskar Lindqvist said that the bridge was safe. | SAY | that the bridge was safe",
                "Oskar Lindqvist said the bridge was safe. | SAY | the bridge was safe",
                "The bridge is safe, Oskar Lindqvist said. | SAY | The bridge is safe",
                "The bridge is safe, says Oskar Lindqvist. | SAY | The bridge is safe",
                "Oskar Lindqvist vowed to reopen the bridge. | PLEDGE | to reopen the bridge",
                "Oskar Lindqvist threatened to close the bridge. | THREATEN | to close the bridge",
                "Oskar Lindqvist refused to reopen the bridge. | REFUSE | to reopen the bridge",
                "Oskar Lindqvist agreed to reopen the bridge. | AGREE | to reopen the bridge",
                "Oskar Lindqvist denied closing the bridge. | DENY | closing the bridge",
                "Oskar Lindqvist denied that the bridge was unsafe. | DENY | that the bridge was unsafe",
                "Oskar Lindqvist rejected the accusation. | DENY | the accusation",
                "Oskar Lindqvist confirmed that the bridge was safe. | CONFIRM | that the bridge was safe",
                "Oskar Lindqvist claimed that the bridge was safe. | CLAIM | that the bridge was safe",
                "Oskar Lindqvist suggested that the bridge was safe. | SUGGEST | that the bridge was safe",
                "Oskar Lindqvist demanded that Norway reopen the bridge. | DEMAND | that Norway reopen the bridge",
                "Oskar Lindqvist asked whether the bridge was safe. | ASK | whether the bridge was safe",
                "Oskar Lindqvist thanked Norway for its patience. | THANK | Norway for its patience",
                "Oskar Lindqvist praised the ferry crews for their work. | PRAISE | the ferry crews for their work",
                "Oskar Lindqvist urged Norway to open the bridge. | URGE | Norway to open the bridge",
                "Oskar Lindqvist called on Norway to open the bridge. | URGE | Norway to open the bridge",
                "Oskar Lindqvist accused Norway of closing the bridge. | ACCUSE | Norway of closing the bridge",
                "Oskar Lindqvist, who said the bridge was safe, left Oslo. | SAY | the bridge was safe",
                "Norway was accused by Oskar Lindqvist of closing the bridge. | ACCUSE | closing the bridge",
                "Last week Oskar Lindqvist said the bridge was safe. | SAY | the bridge was safe",
                "Oskar Lindqvist expressed concern about the closure. | SAY | concern about the closure",
            })
    void reportedSpeechHasItsActAndItsExtent(String report, Act act, String content) {
        Told told = Told.only(report);
        assertThat(told.kind()).isEqualTo(StatementKind.REPORTED);
        assertThat(told.name()).isEqualTo("Oskar Lindqvist");
        assertThat(told.act()).isEqualTo(act);
        assertThat(told.content()).isEqualTo(content);
    }

    @Test
    void aNegationIsPartOfTheCue() {
        Told told = Told.only("Oskar Lindqvist did not say whether the bridge was safe.");
        assertThat(told.cue()).isEqualTo("did not say");
    }

    @Test
    void aStateMaySpeak() {
        Told told = Told.only("Norway announced that the bridge would be closed.");
        assertThat(told.act()).isEqualTo(Act.ANNOUNCE);
        assertThat(told.affiliation()).isEqualTo("NOR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Oskar Lindqvist noted “the legitimacy” of the closure. | “the legitimacy” of the closure",
                "Oskar Lindqvist said the closure was “folly” and would end. | the closure was “folly” and would end",
                "Oskar Lindqvist criticised the closure as “folly”. | the closure as “folly”",
                "Oskar Lindqvist called the closure “folly”. | the closure “folly”",
                "Oskar Lindqvist warned that “the leaders’ call” was off. | that “the leaders’ call” was off",
            })
    void someQuotedWordsMakeAMixedStatement(String report, String content) {
        Told told = Told.only(report);
        assertThat(told.kind()).isEqualTo(StatementKind.MIXED);
        assertThat(told.content().replaceAll("\\.$", "")).isEqualTo(content);
        assertThat(told.name()).isEqualTo("Oskar Lindqvist");
    }

    @Test
    void aStatementInsideAnotherIsOnTheOuterSpeakersWord() {
        List<Told> told = Told.read("Oskar Lindqvist said Marta Vele had told him that the bridge was safe.");
        assertThat(told).extracting(Told::name).containsExactly("Oskar Lindqvist", "Marta Vele");
        assertThat(told.get(1).tellers()).containsExactly("Oskar Lindqvist");
        assertThat(told.get(1).addressee()).isEqualTo("him");
    }

    @Test
    void anAgencyIsTheTellerOfWhatItReports() {
        List<Told> told = Told.read("President Ilan Aro told Prime Minister Oskar Lindqvist that the bridge"
                + " would stay open, according to Tellus News.");
        Told inner = told.get(told.size() - 1);
        assertThat(inner.name()).isEqualTo("Ilan Aro");
        assertThat(inner.tellers()).containsExactly("Tellus News");
        assertThat(inner.addressee()).isEqualTo("Prime Minister Oskar Lindqvist");
        assertThat(inner.content()).isEqualTo("that the bridge would stay open");
    }

    @Test
    void whoQuotesAnotherAsSayingIsTheTeller() {
        Told told = Told.only("Tellus News quoted Oskar Lindqvist as saying that the bridge would stay open.");
        assertThat(told.name()).isEqualTo("Oskar Lindqvist");
        assertThat(told.tellers()).containsExactly("Tellus News");
    }

    @Test
    void whoQuotesAnotherBehindTheQuotationIsTheTellerForEitherEngine() {
        String text = "President Oskar Lindqvist spoke on Monday.\n\n"
                + "\"We have learned to keep the fence low,\" Tellus News quoted Lindqvist as saying.";
        for (List<Told> told : List.of(Told.read(text), Told.learned(text))) {
            Told last = told.get(told.size() - 1);
            assertThat(last.name()).isEqualTo("Oskar Lindqvist");
            assertThat(last.tellers()).containsExactly("Tellus News");
            assertThat(last.content()).isEqualTo("\"We have learned to keep the fence low,\"");
        }
    }

    @Test
    void whoIsQuotedByAnotherAsSayingSpeaksForEitherEngine() {
        String text = "President Oskar Lindqvist spoke on Monday.\n\n"
                + "Lindqvist was quoted by Tellus News as saying that the bridge would stay open.";
        for (List<Told> told : List.of(Told.read(text), Told.learned(text))) {
            Told last = told.get(told.size() - 1);
            assertThat(last.name()).isEqualTo("Oskar Lindqvist");
            assertThat(last.tellers()).containsExactly("Tellus News");
            assertThat(last.content()).endsWith("the bridge would stay open");
        }
    }

    @Test
    void aPresidencyIsTheTellerOfACallItTellsOf() {
        List<Told> told = Told.read("President Ilan Aro told Oskar Lindqvist that the bridge would stay open,"
                + " the Finnish presidency said.");
        Told inner = told.get(told.size() - 1);
        assertThat(inner.name()).isEqualTo("Ilan Aro");
        assertThat(inner.tellers()).containsExactly("Finnish presidency");
    }

    @Test
    void anAccountMayNameItselfBetweenCueAndContent() {
        List<Told> told =
                Told.read("The Finnish presidency said in its account that President Ilan Aro urged Norway to wait.");
        assertThat(told.get(0).name()).isEqualTo("Finnish presidency");
        assertThat(told.get(told.size() - 1).name()).isEqualTo("Ilan Aro");
        assertThat(told.get(told.size() - 1).tellers()).containsExactly("Finnish presidency");
    }

    @Test
    void reportersAreAddressedAndDoNotSpeak() {
        Told told = Told.only("Oskar Lindqvist told reporters on Tuesday that the bridge would stay open.");
        assertThat(told.addressee()).isEqualTo("reporters");
        assertThat(told.when()).isEqualTo("on Tuesday");
        assertThat(told.content()).isEqualTo("that the bridge would stay open");
    }

    @Test
    void theTimeOfSayingIsNotTheTimeOfWhatIsSaid() {
        assertThat(Told.only("Oskar Lindqvist said the bridge would open on Friday.")
                        .when())
                .isEmpty();
    }

    @Test
    void whoSpeaksIsLeftOpenWhereNobodyIsNamed() {
        Told told = Told.only("“The bridge stays open,” he said.");
        assertThat(told.speaker()).isEqualTo("he");
        assertThat(told.name()).isEqualTo("?");
    }

    @Test
    void whoSpeaksIsLeftOpenWhereTwoFit() {
        Told told = Told.only("Marta Vele met Oskar Lindqvist and Ilan Aro. “We tried everything,” he said.");
        assertThat(told.name()).isEqualTo("?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The “winner” takes nothing home.",
                "The so-called “bridge of sighs” was closed on Monday.",
                "The novel “The Long Bridge” lay on the table of Oskar Lindqvist.",
                "He lives on “Long Bridge Street” in Oslo.",
                "The ferry left Oslo on Monday.",
            })
    void quotedWordsThatNobodySaysAreNoStatement(String report) {
        assertThat(Told.read(report)).isEmpty();
    }

    @Test
    void captionsGiveNoStatements() {
        assertThat(Told.read(
                        "Photo: Oskar Lindqvist, who said the bridge was safe, in Oslo. (Marta Vele/Tellus Pictures)"
                                + "\n\nThe talks ended on Monday."))
                .isEmpty();
    }

    @Test
    void furnitureGivesNoStatements() {
        assertThat(Told.read("The talks ended on Monday.\n\nJoin us on Telegram\n\n"
                        + "Read more: Lindqvist said the bridge was safe\n\nAdvertisement"))
                .isEmpty();
    }

    @Test
    void theStatementsOfARepeatedPassageAreCopiesOfTheFirst() {
        String passage = "Swedish Foreign Minister Oskar Lindqvist said on Monday that the bridge over the sound"
                + " would stay open for the whole of the coming summer.\n\n"
                + "“We have tried everything that could be tried,” he told reporters in Oslo after the meeting.\n\n";
        List<Told> told = Told.read("Ferry talks end\n\n" + passage
                + "Elsewhere a boat ran aground in the harbour of the city without any loss of life at all.\n\n"
                + passage);
        assertThat(told).hasSize(4);
        assertThat(told.subList(0, 2))
                .allMatch(each -> each.statement().copyOf().isEmpty());
        assertThat(told.get(2).statement().copyOf()).hasValue(0);
        assertThat(told.get(3).statement().copyOf()).hasValue(1);
        assertThat(told).extracting(Told::name).containsOnly("Oskar Lindqvist");
    }

    @Test
    void everyStatementSaysByWhichRuleItWasFound() {
        Evidence evidence = Told.only("Oskar Lindqvist said the bridge was safe.")
                .statement()
                .evidence();
        assertThat(evidence.by()).isEqualTo(new StatementReader().version() + "/clause");
        assertThat(evidence.confidence()).isBetween(0.5, 1.0);
    }
}
