package org.readout.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** People who are named in one place and described in another. */
class DescribedPeopleTest {
    @Test
    void initialsAreThePersonWhoHasThem() {
        Reading reading = Reading.of(
                "Interview with Fenna Hoogstraat",
                "The Weekly: Will the bridge be built?",
                "F. H.: “It will.”",
                "Pieter Oosting, who had heard it, was silent.");
        assertThat(reading.who("{F. H.}: “It")).isEqualTo("Fenna Hoogstraat");
    }

    @Test
    void initialsOfTwoAreNobody() {
        Reading reading = Reading.of(
                "Fenna Hoogstraat and Floris Haverkamp answered together.", "F. H.: “It will,” said one of them.");
        assertThat(reading.who("{F. H.}: “It")).isEqualTo("F. H.");
    }

    @Test
    void theTopicOfAnOpeningPhraseIsNotWhoTheSubjectDescribes() {
        Reading reading = Reading.of(
                "Norwegian President Berit Solheim called her Chilean counterpart, Tomás Figueiral, on Monday.",
                "In a January call with Figueiral, the Norwegian leader had promised a loan.");
        assertThat(reading.who("{the Norwegian leader} had")).isEqualTo("Berit Solheim [NOR]");
        assertThat(reading.who("{Figueiral}, the")).isEqualTo("Tomás Figueiral [CHL]");
    }

    @Test
    void aCounterpartHoldsTheSameOffice() {
        Reading reading = Reading.of(
                "Norwegian President Berit Solheim called her Chilean counterpart, Tomás Figueiral, on Monday.",
                "The Chilean president said that he was glad.",
                "The two presidents agreed to meet.");
        assertThat(reading.who("{The Chilean president} said")).isEqualTo("Tomás Figueiral [CHL]");
        assertThat(reading.who("{The two presidents} agreed")).isEqualTo("Berit Solheim and Tomás Figueiral");
    }

    @Test
    void anOfficeOfAStateIsItsOnlyPersonsWhereNobodyElseHoldsIt() {
        Reading reading = Reading.of(
                "Thailand's Somchai Prasertkul sought the middle ground.", "“A river is long,” the Thai premier said.");
        assertThat(reading.who("{the Thai premier} said")).isEqualTo("Somchai Prasertkul [THA]");
    }

    @Test
    void whoIsDescribedInTheFirstSentenceIsNamedInTheSecond() {
        Reading reading = Reading.of(
                "Chile's foreign minister on Thursday accused two firms of fraud.",
                "“They are thieves,” Rosario Entrambasaguas said in a speech at the University of Graz.",
                "The firms did not answer.");
        assertThat(reading.who("{Chile's foreign minister} on")).isEqualTo("Rosario Entrambasaguas [CHL]");
    }

    @Test
    void twoNamesAfterADescriptionTellNothing() {
        Reading reading = Reading.of(
                "Chile's foreign minister on Thursday accused two firms of fraud.",
                "Rosario Entrambasaguas and Benito Larrañaga came to hear it.");
        assertThat(reading.who("{Chile's foreign minister} on")).isEqualTo("Chile's foreign minister [CHL]");
    }

    @Test
    void itsMinisterIsOfTheStateJustNamed() {
        Reading reading = Reading.of(
                "Chile will open three consulates, its foreign minister said in an interview on Tuesday.",
                "“We will,” Rosario Entrambasaguas told the paper.",
                "The Norwegian foreign minister, Arne Kvamme, did not agree.");
        assertThat(reading.who("{its foreign minister} said")).isEqualTo("Rosario Entrambasaguas [CHL]");
    }

    @Test
    void aPortfolioOfManyPartsIsNoPerson() {
        Reading reading = Reading.of(
                "The Minister of Foreign Affairs, African Cooperation and Chilean Expatriates, Mr Benito Larrañaga, held talks in Santiago.",
                "The minister said that all went well.");
        assertThat(reading.who("{The minister} said")).startsWith("Benito Larrañaga");
    }

    @Test
    void thePresidentOfTheStateWhoseOfficeWritesIsWhoeverItWritesAbout() {
        Reading reading = Reading.of(
                "Telephone conversation with President of Norway Berit Solheim",
                "The Palace, Santiago",
                "April 12, 2024",
                "Tomás Figueiral had a telephone conversation with President of Norway Berit Solheim.",
                "Tomás Figueiral thanked her.",
                "The President of Chile noted that trade had grown.");
        assertThat(reading.who("{The President of Chile} noted")).startsWith("Tomás Figueiral");
    }

    @Test
    void theSidesAreTheTwoWhoTalked() {
        Reading reading = Reading.of(
                "Norwegian President Berit Solheim called Chilean President Tomás Figueiral on Monday.",
                "The leaders discussed fish.",
                "The sides agreed to meet again.");
        assertThat(reading.who("{The leaders} discussed")).isEqualTo("Berit Solheim and Tomás Figueiral");
        assertThat(reading.who("{The sides} agreed")).isEqualTo("Berit Solheim and Tomás Figueiral");
    }

    @Test
    void aBylineIsNotWhoTheHeadlineDescribes() {
        Reading reading = Reading.of(
                "An interview with Chile's foreign minister",
                "Interview: Berit Solheim, Santiago",
                "Benito Larrañaga receives on the fourth floor.",
                "The minister says that trade will grow.");
        assertThat(reading.who("{The minister} says")).isEqualTo("Benito Larrañaga [CHL]");
    }

    @Test
    void aNameThatLooksLikeAWordOfGrammarIsWhole() {
        Reading reading = Reading.of("Prime Minister Đỗ Minh Hạnh left.", "“No,” the Prime Minister said.");
        assertThat(reading.who("{the Prime Minister} said")).startsWith("Đỗ Minh Hạnh");
    }

    @Test
    void aMinisterIsOfTheSeatThatOpensTheSentence() {
        Reading reading = Reading.of(
                "VIENNA, 18 February (Alpen Newswire) — Inspectors left the plant.",
                "In Minsk, Energy Minister Benito Larrañaga said the unit would go back on line.");
        assertThat(reading.who("{Energy Minister Benito Larrañaga} said")).isEqualTo("Benito Larrañaga [BLR]");
    }

    @Test
    void aVerbInAHeadlineIsNoPartOfAName() {
        Reading reading = Reading.of(
                "President Berit Solheim Speaks With Chilean President Tomás Figueiral Over the Phone",
                "“We will wait,” Solheim said.");
        assertThat(reading.who("{Solheim} said")).startsWith("Berit Solheim");
    }

    @Test
    void leadersAreNotTheTwoWhereMoreAreNamed() {
        Reading reading = Reading.of(
                "Norwegian President Berit Solheim, Chilean President Tomás Figueiral and Thai Prime Minister Somchai Prasertkul met.",
                "The leaders discussed fish.");
        assertThat(reading.who("{The leaders} discussed")).doesNotContain("Solheim");
    }
}
