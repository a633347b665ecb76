package org.readout.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.readout.text.Span;

class ActorResolverTest {
    @Test
    void aSurnameIsTheFullNameUsedLater() {
        Reading reading = Reading.of(
                "Okonjo-Reed sees no deal",
                "“We will wait,” Vantongeren said on Monday. It was late.",
                "Dutch Prime Minister Pieter Vantongeren spoke in Utrecht.");
        assertThat(reading.who("{Vantongeren} said")).isEqualTo("Pieter Vantongeren [NLD]");
    }

    @Test
    void titleAndNationalityTellTheAffiliation() {
        Reading reading = Reading.of(
                "French President Hélène Courvoisier met European Commission President Albrecht von der Aue on Tuesday.",
                "Chinese Foreign Ministry spokesperson Tan Yulan and Kremlin spokesman Arkady Lunin were absent.",
                "Courvoisier said little. Von der Aue said more.");
        assertThat(reading.who("{Courvoisier} said")).isEqualTo("Hélène Courvoisier [FRA]");
        assertThat(reading.who("{Von der Aue} said")).isEqualTo("Albrecht von der Aue [EU]");
        assertThat(reading.who("{Tan Yulan} and")).isEqualTo("Tan Yulan [CHN]");
        assertThat(reading.who("{Arkady Lunin} were")).isEqualTo("Arkady Lunin [RUS]");
    }

    @Test
    void anAppositionTellsItBeforeOrAfterTheName() {
        Reading reading = Reading.of(
                "Ilse Brandauer, the Austrian chancellor, said the talks went well.",
                "Brazil's mines and energy minister, Tomás Figueiral, said nothing.",
                "The head of the Organization of American States, Ruth Merrygold, left.");
        assertThat(reading.who("{Ilse Brandauer}, the")).isEqualTo("Ilse Brandauer [AUT]");
        assertThat(reading.who("{Brazil's mines and energy minister, Tomás Figueiral,} said"))
                .isEqualTo("Tomás Figueiral [BRA]");
        assertThat(reading.who("{The head of the Organization of American States, Ruth Merrygold}, left"))
                .isEqualTo("Ruth Merrygold [OAS]");
    }

    @Test
    void aChineseFamilyNameComesFirst() {
        Reading reading = Reading.of("Chinese Vice Premier Shen Guolin arrived.", "“It is true,” Shen said.");
        assertThat(reading.who("{Shen} said")).isEqualTo("Shen Guolin [CHN]");
    }

    @Test
    void aPortfolioBehindTheNounIsNoPartOfTheName() {
        Reading reading = Reading.of(
                "South Korean Minister of Foreign Affairs Noh Seo-gyeong arrived.", "“It is true,” Noh said.");
        assertThat(reading.who("{Noh} said")).isEqualTo("Noh Seo-gyeong [KOR]");
    }

    @Test
    void aWordThatDescribesBehindAHyphenIsNoPartOfAName() {
        Reading reading =
                Reading.of("The Marquardt-backed plan failed. Otto Marquardt left.", "Marquardt said little.");
        assertThat(reading.who("{Marquardt} said")).isEqualTo("Otto Marquardt");
    }

    @Test
    void theOnlyOneKnownOfANationIsMeantByItsName() {
        Reading reading = Reading.of(
                "Norwegian envoy Torbjørn Haugland met Chinese envoy Shen Guolin.",
                "The Norwegian said little. The Chinese said less.");
        assertThat(reading.who("{The Norwegian} said")).isEqualTo("Torbjørn Haugland [NOR]");
        assertThat(reading.who("{The Chinese} said")).doesNotContain("Shen");
    }

    @Test
    void aNameInSquareBracketsIsPartOfTheName() {
        Reading reading = Reading.of("“I asked [Chinese] President Luo [Weimin] again,” she said.", "Luo agreed.");
        assertThat(reading.who("{Luo} agreed")).isEqualTo("Luo Weimin [CHN]");
    }

    @Test
    void theLeaderOfANationIsThePersonWithThatTitle() {
        Reading reading = Reading.of(
                "Polish President Wanda Sowińska received Turkish Prime Minister Orhan Demirtepe.",
                "The Turkish leader thanked her. The Polish president smiled.");
        assertThat(reading.who("{The Turkish leader} thanked")).isEqualTo("Orhan Demirtepe [TUR]");
        assertThat(reading.who("{The Polish president} smiled")).isEqualTo("Wanda Sowińska [POL]");
    }

    @Test
    void whereTwoFitNobodyIsNamed() {
        Reading reading = Reading.of(
                "Aldo Ferrantini and Bruno Ferrantini own the yard.",
                "Visitors came.",
                "“No comment,” Ferrantini said.");
        assertThat(reading.who("{Ferrantini} said")).isEqualTo("(two-fit)");
    }

    @Test
    void aFormOfAddressTellsNamesakesApart() {
        Reading reading = Reading.of(
                "Senator Anna Holloway and her husband, Peter Holloway, arrived.",
                "Mrs. Holloway said they would stay.");
        assertThat(reading.who("{Mrs. Holloway} said")).startsWith("Anna Holloway");
    }

    @Test
    void pronounsFollowGenderAndTheLastSpeaker() {
        Reading reading = Reading.of(
                "Swedish Foreign Minister Karin Ekdahl met her Finnish counterpart, Mikko Lahtela, in Turku.",
                "“It was useful,” Ekdahl said.",
                "“We will meet again,” she said.",
                "“In spring,” said Lahtela.",
                "“Or earlier,” he added.");
        reading.who("{Ekdahl} said");
        assertThat(reading.who("{she} said")).isEqualTo("Karin Ekdahl [SWE]");
        reading.who("said {Lahtela}");
        assertThat(reading.who("{he} added")).isEqualTo("Mikko Lahtela [FIN]");
    }

    @Test
    void aPersonUnderAPictureIsNotMeantByThePronounAfterIt() {
        Reading reading = Reading.of(
                "NATO Secretary General Willem Osterhoudt criticised the plan.",
                "“It is late,” Osterhoudt said.",
                "Ukrainian President Taras Holovatenko speaks at a press conference in Lviv, June 2, 2031.",
                "“It is too late,” he said.");
        reading.who("{Osterhoudt} said");
        assertThat(reading.who("late,” {he} said")).isEqualTo("Willem Osterhoudt [NATO]");
    }

    @Test
    void theOneThankedIsNotMeantByThePronounOfWhoThanks() {
        Reading reading = Reading.of(
                "President of Norway Yngvild Storhaug called President Ruslan Tegin of Estonia.",
                "President Storhaug said that the nets were torn.",
                "President Tegin thanked her for the call. He urged Oslo to wait.");
        reading.who("{President Storhaug} said");
        assertThat(reading.who("{He} urged")).isEqualTo("Ruslan Tegin [EST]");
    }

    @Test
    void aSingleNameBehindTheIsAThing() {
        Reading reading = Reading.of(
                "President Ruslan Tegin of Estonia said that the Havfrue had broken no law.",
                "“Havfrue belongs to us,” he said. The Havfrue sailed.");
        assertThat(reading.who("{the Havfrue} had")).startsWith("(");
        reading.who("{President Ruslan Tegin of Estonia} said");
        assertThat(reading.who("{he} said")).isEqualTo("Ruslan Tegin [EST]");
    }

    @Test
    void whoseOfficeDeniesIsMeantByHe() {
        Reading reading = Reading.of(
                "Estonian President Ruslan Tegin called Oslo. “No,” said Pelle Brandvold, a sailor.",
                "Tegin’s office denied that he regretted the call, according to a statement from his office.");
        reading.who("said {Pelle Brandvold}");
        assertThat(reading.who("{Tegin’s office} denied")).isEqualTo("Ruslan Tegin’s office [EST]");
        assertThat(reading.who("that {he} regretted")).isEqualTo("Ruslan Tegin [EST]");
        assertThat(reading.who("{a statement from his office}")).isEqualTo("Ruslan Tegin’s office [EST]");
    }

    @Test
    void aSpokesmanIsOfTheStateOfWhomHeSpeaksFor() {
        Reading reading = Reading.of(
                "Arvo Metsik, a spokesman for Tegin, denied it.",
                "Estonian President Ruslan Tegin was away. Tegin’s spokeswoman, Anna Rannala, laughed.");
        assertThat(reading.who("{Arvo Metsik}, a")).isEqualTo("Arvo Metsik [EST]");
        assertThat(reading.who("{Anna Rannala}, laughed")).isEqualTo("Anna Rannala [EST]");
    }

    @Test
    void aStateHasOnePresident() {
        Reading reading = Reading.of(
                "Norway has a ship to spare. Norway’s president, Yngvild Storhaug, said so.",
                "President Ruslan Tegin disagreed.");
        assertThat(reading.who("{President Ruslan Tegin} disagreed")).isEqualTo("Ruslan Tegin");
    }

    @Test
    void theTwoLeadersAreTheTwoHeadsOfStateOfTheArticle() {
        String lead = "Norwegian President Yngvild Storhaug called Estonian President Ruslan Tegin on Monday.";
        Reading two = Reading.of(lead, "The two leaders agreed to meet. The presidents laughed.");
        assertThat(two.who("{The two leaders} agreed")).isEqualTo("Yngvild Storhaug and Ruslan Tegin");
        assertThat(two.resolution("{The presidents} laughed").rule()).isEqualTo("two-leaders");
        Reading three =
                Reading.of(lead, "Latvian President Juris Kalnbergs listened.", "The two leaders agreed to meet.");
        assertThat(three.who("{The two leaders} agreed")).isEqualTo("(plural)");
    }

    @Test
    void aGroupKeepsTheWordsThatTellWhichOne() {
        Reading reading = Reading.of("The rate will stay, ministers from both countries said.");
        assertThat(reading.who("{ministers from both countries} said")).isEqualTo("ministers from both countries");
    }

    @Test
    void aReportSpeaksForWhoSpokeInIt() {
        Reading reading = Reading.of(
                "The nets are torn, NATO leaders said in a communique on Monday.", "The report said that boats sank.");
        reading.who("{NATO leaders} said");
        assertThat(reading.who("{The report} said")).isEqualTo("NATO leaders [NATO]");
    }

    @Test
    void theNameBehindACounterpartIsTheCounterpart() {
        Reading reading = Reading.of(
                "Estonian Defence Minister Hanna Kuusberg spoke.",
                "Her Norwegian counterpart, General Odd Brekkevold, was shown on television saying little.");
        assertThat(reading.who("{Her Norwegian counterpart}, General")).startsWith("Odd Brekkevold");
    }

    @Test
    void thePresidentIsTheOneWhoSpokeLastWhateverGroupSpokeSince() {
        Reading reading = Reading.of(
                "Norwegian President Yngvild Storhaug called Estonian President Ruslan Tegin.",
                "President Tegin said that sailors had been warned. The President denied the rest.");
        reading.who("{President Tegin} said");
        reading.who("{sailors} had");
        assertThat(reading.who("{The President} denied")).isEqualTo("Ruslan Tegin [EST]");
    }

    @Test
    void peopleUnderPicturesAreNotMeantByPronounsOfTheReport() {
        String text = "Estonian President Ruslan Tegin wrote to Oslo.\n"
                + "Pelle Brandvold mended a net in Bergen on Monday.\n"
                + "He wants the ship back, he said.";
        Span caption = new Span(text.indexOf('\n') + 1, text.lastIndexOf('\n'));
        Cast cast = new ActorResolver(Lexicon.read())
                .cast(text, Reading.sentences(text), List.of(caption), Optional.empty());
        int he = text.indexOf("He wants");
        assertThat(cast.resolve(new Span(he, he + 2), List.of()).actor().map(Actor::name))
                .contains("Ruslan Tegin");
    }

    @Test
    void aSeatSpeaksForItsState() {
        Reading reading = Reading.of("Beijing says it is neutral. Downing Street declined. The Kremlin agreed.");
        assertThat(reading.who("{Beijing} says")).isEqualTo("China [CHN]");
        assertThat(reading.who("{it} is")).isEqualTo("China [CHN]");
        assertThat(reading.who("{Downing Street} declined")).isEqualTo("United Kingdom [GBR]");
        assertThat(reading.who("{The Kremlin} agreed")).isEqualTo("Kremlin [RUS]");
    }

    @Test
    void aMinistryIsOfTheStateBesideIt() {
        Reading reading = Reading.of(
                "China's Foreign Ministry said no. The defence ministry in Rome said yes.", "The alliance was silent.");
        assertThat(reading.who("{China's Foreign Ministry} said")).isEqualTo("Chinese Foreign Ministry [CHN]");
        assertThat(reading.who("{The defence ministry in Rome} said")).isEqualTo("Italian Defence Ministry [ITA]");
        assertThat(reading.who("{The alliance} was")).isEqualTo("(nothing)");
    }

    @Test
    void theAllianceIsTheOneNamedBefore() {
        Reading reading = Reading.of("NATO met on Monday. The alliance said it would wait.");
        assertThat(reading.who("{The alliance} said")).isEqualTo("NATO [NATO]");
    }

    @Test
    void aSpokesmanIsOfTheBodyJustNamed() {
        Reading reading = Reading.of(
                "Norway's Foreign Ministry rejected the charge.",
                "“That is false,” spokesman Lars Tveitan said.",
                "The Home Office was asked, too. “We know,” a spokeswoman said.");
        assertThat(reading.who("{spokesman Lars Tveitan} said")).isEqualTo("Lars Tveitan [NOR]");
        assertThat(reading.who("{a spokeswoman} said")).isEqualTo("UK Home Office spokeswoman [GBR]");
    }

    @Test
    void unnamedOfficialsAreAGroupOfTheirState() {
        Reading reading = Reading.of(
                "American officials said so. Western officials doubt it. A US State Department spokesperson shrugged.",
                "A spokesman for the European Union delegation in Tokyo said: “We read it.”");
        assertThat(reading.who("{American officials} said")).isEqualTo("American officials [USA]");
        assertThat(reading.who("{Western officials} doubt")).isEqualTo("Western officials");
        assertThat(reading.who("{A US State Department spokesperson} shrugged"))
                .isEqualTo("US State Department spokesperson [USA]");
        assertThat(reading.who("{A spokesman for the European Union delegation in Tokyo} said"))
                .isEqualTo("spokesman for the European Union delegation in Tokyo [EU]");
    }

    @Test
    void twoTogetherAreAJointActor() {
        Reading reading = Reading.of(
                "Czech President Jana Hradilová met Greek President Nikos Papadimas.",
                "Hradilová and Papadimas agreed.");
        assertThat(reading.who("{Hradilová and Papadimas} agreed")).isEqualTo("Jana Hradilová and Nikos Papadimas");
        assertThat(reading.resolution("{Hradilová and Papadimas} agreed").rule())
                .isEqualTo("joint");
    }

    @Test
    void aForeignMinisterOfNoNamedStateIsOfTheDateline() {
        Reading reading = Reading.of("ASUNCIÓN, Aug. 3 (Wire) — It rained.", "Foreign Minister Nélida Arrúa said so.");
        assertThat(reading.who("{Foreign Minister Nélida Arrúa} said")).isEqualTo("Nélida Arrúa [PRY]");
    }

    @Test
    void aSurnameOfSomebodyInOfficeIsKnownOnlyWhereTheArticleNamesTheState() {
        assertThat(Reading.of("China calls", "On the phone Xi told him to wait.")
                        .who("{Xi} told"))
                .isEqualTo("Xi Jinping [CHN]");
        assertThat(Reading.of("A call", "On the phone Xi told him to wait.").who("{Xi} told"))
                .isEqualTo("Xi");
    }

    @Test
    void aDocumentSpeaksForWhoeverIssuedIt() {
        Reading reading = Reading.of(
                "Moscow’s official readout has more. According to a statement from the Danish Defence Ministry, no.");
        assertThat(reading.who("{Moscow’s official readout} has")).isEqualTo("Russia [RUS]");
        assertThat(reading.who("{a statement from the Danish Defence Ministry},"))
                .isEqualTo("Danish Defence Ministry [DNK]");
    }

    @Test
    void theHeadOfAPhraseDecidesItsVoice() {
        Reading reading = Reading.of(
                "Doyle's campaign manager Mary Quillfeather spoke. 62 percent of voters agreed. Most Americans did.",
                "A new poll of students says no. The ministry was open on Thursday in Geneva.",
                "A spokesman for the embassy in Paris left.");
        assertThat(reading.voice("{Doyle's campaign manager Mary Quillfeather} spoke"))
                .isEqualTo(Voice.HUMAN);
        assertThat(reading.voice("{62 percent of voters} agreed")).isEqualTo(Voice.HUMAN);
        assertThat(reading.voice("{Most Americans} did")).isEqualTo(Voice.HUMAN);
        assertThat(reading.voice("{A new poll of students} says")).isEqualTo(Voice.DOCUMENT);
        assertThat(reading.voice("{The ministry} was")).isEqualTo(Voice.INSTITUTION);
        assertThat(reading.voice("on {Thursday} in")).isEqualTo(Voice.NONE);
        assertThat(reading.voice("in {Geneva}.")).isEqualTo(Voice.NONE);
        assertThat(reading.voice("{A spokesman for the embassy in Paris} left")).isEqualTo(Voice.HUMAN);
    }

    @Test
    void placesAndBuildingsAreNobody() {
        Reading reading = Reading.of("She spoke at Harrow Bridge near Nizhny Novgorod and at the Kestrel Center.");
        assertThat(reading.voice("{Harrow Bridge} near")).isEqualTo(Voice.NONE);
        assertThat(reading.who("near {Nizhny Novgorod} and")).startsWith("(");
    }
}
