package org.readout.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readout.account.Retold.aspects;
import static org.readout.account.Retold.by;
import static org.readout.account.Retold.changes;
import static org.readout.account.Retold.judged;
import static org.readout.account.Retold.relation;

import org.junit.jupiter.api.Test;
import org.readout.statement.Act;
import org.readout.text.Span;

/** What one version is to another. All sentences are invented. */
class JudgeTest {

    @Test
    void spellingMarksAndAccentsMakeNoDifference() {
        assertThat(relation(
                        "\"Our neighbours in Cordoba organise the programme,\"",
                        "\"Our neighbors in Córdoba organize the program\""))
                .isEqualTo(Relation.SAID);
    }

    @Test
    void aPieceOfAQuotationIsSaid() {
        assertThat(relation("the deal was \"a bridge between equals\"", "\"This is a bridge between equals.\""))
                .isEqualTo(Relation.SAID);
    }

    @Test
    void aQuotationThatIsTakenUpAgainIsNotCut() {
        assertThat(relation(
                        "\"We came to mend the road,\" she told them, \"and we will stay until it is done.\"",
                        "\"We came to mend the road, not the fence, and we will stay until it is done.\""))
                .isEqualTo(Relation.SAID);
    }

    @Test
    void dotsAndBracketsOwnUpToAChange() {
        assertThat(relation(
                        "\"We came to mend the road ... and [the brigade] will stay until it is done.\"",
                        "\"We came to mend the road, not the fence, and will stay until it is done.\""))
                .isEqualTo(Relation.SAID);
    }

    @Test
    void aCutInTheMiddleWithoutASignIsAltered() {
        assertThat(changes(
                        "\"We came to mend the road, and we will stay until it is done.\"",
                        "\"We came to mend the road, whatever the price, and we will stay until it is done.\""))
                .containsExactly(Change.CUT);
    }

    @Test
    void aDroppedNegationIsTold() {
        assertThat(changes("\"We will close the strait in winter,\"", "\"We will not close the strait in winter.\""))
                .containsExactly(Change.NEGATION_DROPPED);
    }

    @Test
    void aChangedFigureIsTold() {
        assertThat(changes(
                        "\"Forty boats left the harbour and forty boats came home.\"",
                        "\"Fourteen boats left the harbour and fourteen boats came home.\""))
                .containsExactly(Change.FIGURE_CHANGED, Change.FIGURE_CHANGED);
    }

    @Test
    void aWeakerWordSoftensAndAStrongerSharpens() {
        String strong = "\"A guest must never count the spoons of his host.\"";
        String weak = "\"A guest should never count the spoons of his host.\"";
        assertThat(changes(weak, strong)).containsExactly(Change.SOFTENED);
        assertThat(changes(strong, weak)).containsExactly(Change.SHARPENED);
    }

    @Test
    void aReplacedWordHasItsPlaceOnBothSides() {
        String here = "\"Between friends a gate is open.\"";
        String reference = "\"Between neighbours a gate is open.\"";
        Reason reason = judged(here, reference).reasons().get(0);
        assertThat(reason.change()).contains(Change.WORD_REPLACED);
        assertThat(reason.here()).extracting(span -> span.cut(here)).containsExactly("friends");
        assertThat(reason.there())
                .extracting((Span span) -> span.cut(reference))
                .containsExactly("neighbours");
    }

    @Test
    void aSentenceThatGoesOnInsideTheMarksIsAltered() {
        assertThat(changes("\"There will be no second ferry before spring,\"", "\"There will be no second ferry,\""))
                .containsExactly(Change.ADDED);
    }

    @Test
    void aQuotationInReportedSpeechIsReworded() {
        assertThat(relation(
                        "that her country would leave the table with its fleet intact",
                        "\"Belmaria leaves this table with its fleet intact.\""))
                .isEqualTo(Relation.REWORDED);
    }

    @Test
    void anotherFigureForTheSameThingContradicts() {
        assertThat(aspects("that the fund would hold 240 million euros", "the fund will have 204 million euros"))
                .containsExactly(Aspect.NUMBER);
        assertThat(aspects("four inspectors stay until March", "Six inspectors will stay until March"))
                .containsExactly(Aspect.NUMBER);
    }

    @Test
    void figuresThatMayBeTheSameDoNotContradict() {
        assertThat(relation("about 1,000 trucks were waiting", "1,043 vehicles were waiting"))
                .isEqualTo(Relation.REWORDED);
        assertThat(relation("the flow had dropped by nearly a third", "the flow had fallen by 32 per cent"))
                .isEqualTo(Relation.REWORDED);
        assertThat(relation("the port handled 1.2m tonnes of ore", "1,200,000 tons of ore went through the port"))
                .isEqualTo(Relation.REWORDED);
        assertThat(relation("three days' notice before a release", "72 hours' notice before any release"))
                .isEqualTo(Relation.REWORDED);
        assertThat(relation("more than 12 billion euros in trade", "trade will pass 12.4 billion euros"))
                .isEqualTo(Relation.REWORDED);
    }

    @Test
    void differentThingsCountedDoNotContradict() {
        assertThat(relation("that 31 companies had joined the port", "386 dockers have joined the port"))
                .isEqualTo(Relation.REWORDED);
    }

    @Test
    void anotherMonthContradictsAndAVaguerDateDoesNot() {
        assertThat(aspects("the post would open on 1 July", "The post opens on June 1"))
                .containsExactly(Aspect.DATE);
        assertThat(relation("the post would open in early June", "The post opens on June 1"))
                .isEqualTo(Relation.REWORDED);
        assertThat(relation("the post would open on Wednesday", "The post opens on June 1"))
                .isEqualTo(Relation.REWORDED);
    }

    @Test
    void anotherPlaceForTheSameEventContradicts() {
        assertThat(aspects("the next summit would be held in Siem Reap", "The next summit will be held in Phnom Penh"))
                .containsExactly(Aspect.PLACE);
        assertThat(relation(
                        "the next summit would be held in the Cambodian capital",
                        "The next summit will be held in Phnom Penh"))
                .isEqualTo(Relation.REWORDED);
    }

    @Test
    void whoAskedForItIsCompared() {
        assertThat(aspects("that Belmar had asked for the call", "the call took place at the initiative of Tarn"))
                .containsExactly(Aspect.INITIATOR);
    }

    @Test
    void aDenialContradicts() {
        assertThat(judged(
                                by("Ivo Tarn", "that copies of the registers would be stored abroad", Act.DENY),
                                by("Ana Belmar", "copies of the registers will be kept abroad"))
                        .relation())
                .isEqualTo(Relation.CONTRADICTED);
    }

    @Test
    void aMatterThatWasNotRaisedContradictsItsDiscussion() {
        assertThat(aspects("a freeze on dams had not been discussed", "the freeze on dams was debated at length"))
                .containsExactly(Aspect.POLARITY);
    }

    @Test
    void twoNegationsOfOneSenseDoNotContradict() {
        assertThat(relation("the islands had no garrison there", "the islands have no garrison and want none"))
                .isNotEqualTo(Relation.CONTRADICTED);
    }

    @Test
    void hoursAndMinutesAreOneMeasureAndHoursAreRounded() {
        assertThat(aspects("the talks lasted forty minutes", "the talks lasted two and a half hours"))
                .containsExactly(Aspect.NUMBER);
        assertThat(relation("the talks lasted 130 minutes", "the talks lasted two hours"))
                .isEqualTo(Relation.REWORDED);
    }

    @Test
    void aSideIsTheSameByWhateverNameItGoes() {
        assertThat(relation("Lima had asked for the meeting", "the Peruvians requested the meeting"))
                .isEqualTo(Relation.REWORDED);
        assertThat(aspects(
                        "Quito had asked for the meeting", "the meeting was held at the request of the Peruvian side"))
                .containsExactly(Aspect.INITIATOR);
    }

    @Test
    void aStateIsNoOtherPlaceThanATownInIt() {
        assertThat(relation("the ministers met in Lima on Monday", "the ministers met in Peru on Monday"))
                .isNotEqualTo(Relation.CONTRADICTED);
        assertThat(aspects("the ministers met in the Peruvian capital", "the ministers met in Quito"))
                .containsExactly(Aspect.PLACE);
    }

    @Test
    void aFeastIsADate() {
        assertThat(aspects("the bridge will open before Christmas", "the bridge will open by the end of March"))
                .containsExactly(Aspect.DATE);
    }

    @Test
    void theSameWordsFromAnotherAreGivenToAnotherSpeaker() {
        String words = "\"Not one more net on this river.\"";
        assertThat(judged(by("Ivo Tarn", words), by("Ana Belmar", words)).relation())
                .isEqualTo(Relation.OTHER_SPEAKER);
    }

    @Test
    void aSecondSurnameMakesNoSecondSpeaker() {
        String words = "\"Not one more net on this river.\"";
        assertThat(judged(by("Ana Belmar", words), by("Ana Belmar Ruiz", words)).relation())
                .isEqualTo(Relation.SAID);
    }

    @Test
    void anothersOwnSentenceIsNoAlteredQuotation() {
        String words = "\"The nets must come in without delay and without conditions.\"";
        String answer = "\"The nets will come in when the fish are gone, and not because a minister asks.\"";
        assertThat(judged(by("Ivo Tarn", answer), by("Ana Belmar", words)).relation())
                .isNotEqualTo(Relation.ALTERED);
        assertThat(judged(by("Ana Belmar", words.replace("must", "will")), by("Ana Belmar", words))
                        .relation())
                .isEqualTo(Relation.ALTERED);
        assertThat(judged(by("Ivo Tarn", words.replace("must", "will")), by("Ana Belmar", words))
                        .relation())
                .isEqualTo(Relation.ALTERED);
    }
}
