package org.readout.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What matches the words of a query, and which places are marked. */
class WordsTest {
    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        desk = new Desk(folder, Embedding.none());
        desk.put(
                Clipping.of("a1", "ferry", 1, "the ferry to the northern port would sail again on Monday")
                        .by("Helena Duarte", "BRA")
                        .in("Harbour Post", "Strike ends at the quay"),
                Clipping.of("a1", "ferries", 1, "“No ferries will be taxed,” and the port’s dues stay")
                        .by("Eero Lindqvist", "FIN")
                        .in("Harbour Post", "Strike ends at the quay"),
                Clipping.of("a2", "port", 2, "a port ferry is no ferry port, whatever the treaty says")
                        .toldBy("Anatol Karpovich"),
                Clipping.of("a3", "cafe", 3, "Café owners were warned; İzmir's envoy agreed 😀 in Brasília"));
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @Test
    void aWordIsFoundInAllItsForms() throws IOException {
        assertThat(desk.ids("ferry")).containsExactlyInAnyOrder("ferry", "ferries", "port");
        assertThat(desk.ids("FERRIES")).containsExactlyInAnyOrder("ferry", "ferries", "port");
        assertThat(desk.ids("warns")).containsExactly("cafe");
    }

    @Test
    void allWordsAreWanted() throws IOException {
        assertThat(desk.ids("ferry treaty")).containsExactly("port");
        assertThat(desk.ids("ferry nonsense")).isEmpty();
    }

    @Test
    void aPhraseWantsItsFormsSideBySide() throws IOException {
        assertThat(desk.ids("\"ferry port\"")).containsExactly("port");
        assertThat(desk.ids("“northern port”")).containsExactly("ferry");
        assertThat(desk.ids("\"northern ports\"")).isEmpty();
        assertThat(desk.ids("\"ferries\"")).containsExactly("ferries");
    }

    @Test
    void aWordWithSlipsIsFound() throws IOException {
        assertThat(desk.ids("traety~")).containsExactly("port");
        assertThat(desk.ids("nothern~1")).containsExactly("ferry");
        assertThat(desk.ids("nxxthern~1")).isEmpty();
        assertThat(desk.ids("Lindqist~")).containsExactly("ferries");
    }

    @Test
    void aBeginningIsFound() throws IOException {
        assertThat(desk.ids("treat*")).containsExactly("port");
        assertThat(desk.ids("ferr* north*")).containsExactly("ferry");
    }

    @Test
    void whatHasAMinusIsLeftOut() throws IOException {
        assertThat(desk.ids("ferry -treaty")).containsExactlyInAnyOrder("ferry", "ferries");
        assertThat(desk.ids("ferry -\"northern port\"")).containsExactlyInAnyOrder("ferries", "port");
        assertThat(desk.ids("-ferry")).containsExactly("cafe");
        assertThat(desk.ids("port -Duarte")).containsExactlyInAnyOrder("ferries", "port");
    }

    @Test
    void namesAndTitlesAreFound() throws IOException {
        assertThat(desk.ids("duarte port")).containsExactly("ferry");
        assertThat(desk.ids("karpovich")).containsExactly("port");
        assertThat(desk.ids("title:strike ferry")).containsExactlyInAnyOrder("ferry", "ferries");
        assertThat(desk.ids("strike")).isEmpty();
    }

    @Test
    void accentsAndLetterCaseDoNotCount() throws IOException {
        assertThat(desk.ids("cafe izmir brasilia")).containsExactly("cafe");
        assertThat(desk.ids("CAFÉ BRASÍLIA")).containsExactly("cafe");
    }

    @Test
    void marksStandWhereTheWordsAre() throws IOException {
        assertThat(desk.marked("ferries treaty")).containsExactly("ferry", "ferry", "treaty");
        assertThat(desk.marked("\"ferry port\"")).containsExactly("ferry port");
        assertThat(desk.marked("\"ferry port\" port whatever")).containsExactly("port", "ferry port", "whatever");
        assertThat(desk.marked("port \"no ferries\"")).containsExactly("No ferries", "port’s");
        assertThat(desk.marked("brasilia")).containsExactly("Brasília");
        assertThat(desk.marked("duarte port")).containsExactly("port");
    }

    @Test
    void theBetterMatchComesFirst() throws IOException {
        assertThat(desk.ids("ferry").get(0)).isEqualTo("port");
        assertThat(desk.index().search(Query.of("ferry")).hits())
                .extracting(Hit::score)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void noSignIsASyntaxError() throws IOException {
        for (String odd : new String[] {
            "\"ferry", "ferry\"", "(ferry", "ferry AND", "-", "--", "*", "~", "\"\"", "***", ":", "speaker:",
                    "from:yesterday ferry",
            "ferry^2", "[a TO b]", "{", "\\", "ferry\\", "ferry~9", "a:b:c", "-speaker:x", "from:2022-13-40", "\ud800",
                    "\u0000", "?", "!ferry"
        }) {
            assertThat(desk.index().search(Query.parse(odd)).total().count())
                    .as(odd)
                    .isBetween(0L, 4L);
        }
        assertThat(desk.ids("\"ferry treaty")).containsExactly("port");
        assertThat(desk.ids("(treaty")).containsExactly("port");
    }

    @Test
    void withoutWordsEverythingIsFoundTheLastOneFirst() throws IOException {
        assertThat(desk.ids("")).containsExactly("cafe", "port", "ferries", "ferry");
        assertThat(desk.ids("***")).hasSize(4);
    }
}
