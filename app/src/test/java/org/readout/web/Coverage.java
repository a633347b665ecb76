package org.readout.web;

import static org.readout.article.BlockKind.BYLINE;
import static org.readout.article.BlockKind.CAPTION;
import static org.readout.article.BlockKind.DATELINE;
import static org.readout.article.BlockKind.FURNITURE;
import static org.readout.article.BlockKind.HEADING;
import static org.readout.article.BlockKind.PARAGRAPH;
import static org.readout.article.BlockKind.TITLE;
import static org.readout.statement.StatementKind.MIXED;
import static org.readout.statement.StatementKind.QUOTED;
import static org.readout.statement.StatementKind.REPORTED;

import java.util.List;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.analysis.Analysis;
import org.readout.statement.Act;

/** Invented reports of an invented dispute over a lighthouse, with every kind of statement and block. */
final class Coverage {
    static final Actor VESTERGAARD = Scribe.person("Ingrid Vestergaard", "DNK");
    static final Actor OKAFOR = Scribe.person("Daniel Okafor", "NGA");
    static final Actor PRESIDENCY =
            Scribe.actor("body:NGA:presidency", "Nigerian presidency", ActorType.GOVERNMENT_BODY, "NGA");
    static final Actor NORDLYS = Scribe.actor("outlet:nordlys", "Nordlys Wire", ActorType.OUTLET, "DNK");
    static final Actor NIGERIA = Scribe.actor("state:NGA", "Nigeria", ActorType.STATE, "NGA");

    private Coverage() {}

    static List<Analysis> reports() {
        return List.of(wire(), repost(), hostile(), silent());
    }

    static Analysis wire() {
        Scribe scribe = new Scribe("a1b2c3d4e5f60718", "https://nordlys.example/2025/04/lighthouse?id=7&lang=en")
                .outlet("Nordlys Wire")
                .day("2025-04-16")
                .title("Vestergaard warns of “a dark coast” as lighthouse talks stall");
        scribe.block(TITLE, "Vestergaard warns of “a dark coast” as lighthouse talks stall")
                .says(MIXED, "“a dark coast”")
                .by("Vestergaard", VESTERGAARD)
                .cue("warns of", Act.WARN)
                .done();
        scribe.block(BYLINE, "By Karin Holt, Nordlys Wire");
        scribe.block(DATELINE, "COPENHAGEN, April 16 (Nordlys) —");
        scribe.block(
                PARAGRAPH,
                "Prime Minister Ingrid Vestergaard told President Daniel Okafor on Tuesday that Denmark would keep the"
                        + " lamps of the Skagen station burning whatever the talks bring, according to an account that the"
                        + " Nigerian presidency put out late in the evening.");
        scribe.says(REPORTED, "Denmark would keep the lamps of the Skagen station burning whatever the talks bring")
                .by("Prime Minister Ingrid Vestergaard", VESTERGAARD)
                .cue("told", Act.SAY)
                .to("President Daniel Okafor", OKAFOR)
                .teller("the Nigerian presidency", PRESIDENCY)
                .when("on Tuesday", "2025-04-15", "2025-04-15")
                .done();
        scribe.block(
                PARAGRAPH,
                "“A coast without a light is a coast without a promise,” she said, and added: “We keep ours.” Okafor had"
                        + " “reiterated”, Vestergaard said, that Nigeria would send its engineers before the summer.");
        scribe.says(QUOTED, "A coast without a light is a coast without a promise,")
                .by("she", VESTERGAARD)
                .cue("said", Act.SAY)
                .done();
        scribe.says(QUOTED, "We keep ours.")
                .by("she", VESTERGAARD)
                .cue("added", Act.ADD)
                .done();
        scribe.says(REPORTED, "Okafor had “reiterated”", "that Nigeria would send its engineers before the summer")
                .by("Vestergaard", VESTERGAARD)
                .cue("Vestergaard said", Act.SAY)
                .done();
        scribe.says(REPORTED, "that Nigeria would send its engineers before the summer")
                .by("Okafor", OKAFOR)
                .cue("reiterated", Act.CONFIRM)
                .teller("Vestergaard", VESTERGAARD)
                .done();
        scribe.block(HEADING, "A denial from Abuja");
        scribe.block(
                PARAGRAPH,
                "Nigeria denies that any date was named. “There is no calendar, and there was none on the table,” the"
                        + " spokesman told Nordlys Wire. Two officials close to the talks said the engineers’ papers had"
                        + " been signed a month ago.");
        scribe.says(REPORTED, "that any date was named")
                .by("Nigeria", NIGERIA)
                .cue("denies", Act.DENY)
                .done();
        scribe.says(QUOTED, "There is no calendar, and there was none on the table,")
                .by("the spokesman")
                .cue("told", Act.SAY)
                .to("Nordlys Wire", NORDLYS)
                .done();
        scribe.says(REPORTED, "the engineers’ papers had been signed a month ago")
                .by("Two officials close to the talks")
                .cue("said", Act.SAY)
                .done();
        scribe.block(
                CAPTION, "The Skagen station at dusk, its lamp lit for the first time since February. Photo: K. Holt");
        scribe.block(
                PARAGRAPH,
                "The station has been dark since a storm in February tore the lantern from its housing. Its parts are"
                        + " made in one workshop, in Lagos, and nowhere else. “Without them we polish brass,” read a note"
                        + " on the keeper’s door.");
        scribe.says(QUOTED, "Without them we polish brass,").done();
        scribe.block(FURNITURE, "Read more: Ten lighthouses you can sleep in");
        return scribe.warning("A quotation mark in paragraph 3 is never closed; the quotation ends with the paragraph.")
                .analysis();
    }

    static Analysis repost() {
        Scribe scribe = new Scribe("b1b2c3d4e5f60718", "clippings/blog <copy> \"final\".txt")
                .outlet("The Tide Table")
                .day("2025-04-17")
                .title("Lamps, promises and a month-old signature");
        String passage = "Okafor urged Denmark to wait. “Iron does not hurry,” he said in Lagos on Wednesday.";
        scribe.block(TITLE, "Lamps, promises and a month-old signature");
        scribe.block(PARAGRAPH, passage);
        scribe.says(REPORTED, "to wait")
                .by("Okafor", OKAFOR)
                .cue("urged", Act.URGE)
                .done();
        scribe.says(QUOTED, "Iron does not hurry,")
                .by("he", OKAFOR)
                .cue("said", Act.SAY)
                .when("on Wednesday", "2025-04-16", "2025-04-16")
                .done();
        scribe.block(FURNITURE, "Join us on the shore: subscribe to our letter");
        scribe.repeat(passage);
        scribe.says(REPORTED, "to wait")
                .by("Okafor", OKAFOR)
                .cue("urged", Act.URGE)
                .copyOf(0);
        scribe.says(QUOTED, "Iron does not hurry,")
                .by("he", OKAFOR)
                .cue("said", Act.SAY)
                .copyOf(1);
        return scribe.analysis();
    }

    /** Everything in it tries to be markup, a script, an address or a direction. */
    static Analysis hostile() {
        Actor imp = Scribe.actor(
                "person:\"><script>alert(1)</script>/../../x",
                "\"><script>document.title='owned'</script>",
                ActorType.PERSON,
                "<b>NGA</b>");
        Scribe scribe = new Scribe("c1b2c3d4e5f60718", "javascript:alert(document.domain)")
                .outlet("<img src=x onerror=\"document.title='owned'\">")
                .title("</title><script>document.title='owned'</script> & ‮txt.exe");
        scribe.block(TITLE, "</title><script>document.title='owned'</script> & ‮txt.exe");
        scribe.block(
                PARAGRAPH,
                "“</span></article><script>document.title='owned'</script>${7*7} {{x}} أهلاً 𝔘𝔫𝔦 👩‍🚀” said \"'><svg"
                        + " onload=alert(1)> yesterday.");
        scribe.says(QUOTED, "</span></article><script>document.title='owned'</script>${7*7} {{x}} أهلاً 𝔘𝔫𝔦 👩‍🚀")
                .by("\"'><svg onload=alert(1)>", imp)
                .cue("said", Act.SAY)
                .done();
        return scribe.warning("<script>document.title='owned'</script>").analysis();
    }

    static Analysis silent() {
        return new Scribe("d1b2c3d4e5f60718", "clippings/tide.txt")
                .block(PARAGRAPH, "High water at Skagen is at 04:12 and 16:40.")
                .analysis();
    }
}
