package org.readout.api.desk;

import java.util.List;
import java.util.Optional;
import org.readout.source.Capture;
import org.readout.source.Given;

/** Invented reports whose makers mean ill: markup, scripts, marks of writing direction and SQL in every field. */
final class Hostile {
    /** What no page may contain unescaped. */
    static final List<String> MARKUP =
            List.of("<script>alert", "<img src=x", "<svg onload", "<iframe", "</title><b", "<plaintext", "<b id=hurt");

    private Hostile() {}

    static Capture[] reports() {
        return new Capture[] {
            report(
                    "notes/<script>alert(1)</script>.txt",
                    "</title><b id=hurt>Minister <script>alert('t')</script> says “no”",
                    "<img src=x onerror=alert(1)> Gazette",
                    "javascript:alert(document.cookie)",
                    "RIGA, May 3 (Gazette) — “<script>alert('q')</script> is no answer,” Foreign Minister Ilze Kalnava of"
                            + " Latvia told reporters on Friday.\n\nKalnava said that the <svg onload=alert(2)> ferry would"
                            + " sail after a telephone call with Foreign Minister Jon Arvidsen of Norway.\n\nAccording to"
                            + " <iframe src=//evil.example> Spokeswoman, “Robert'); DROP TABLE article;--” was on the"
                            + " list.\n"),
            report(
                    "../../etc/passwd'; DROP TABLE statement;--",
                    "\u202Egnp.tropeR\u202C turned \u2066round\u2069 \" onmouseover=\"alert(3)",
                    "Weekly\u202E yliaD'; DELETE FROM outlet WHERE '1'='1",
                    "http://gazette.example/\"><script>alert(4)</script>?a=1&b=<2>",
                    "OSLO, May 3 (Weekly) — Norwegian Foreign Minister Jon Arvidsen spoke by telephone on Friday with Foreign"
                            + " Minister Ilze Kalnava of Latvia.\n\n“The ferry \u202Eton lliw\u202C sail,” Arvidsen said."
                            + " Kalnava told him that the ferry would sail, the ministry said.\n\n“' OR 1=1 --,” Arvidsen"
                            + " said. “{{7*7}} ${7*7} %s %n,” an official"
                            + " said.\n"),
            report(
                    "data:text/html,<script>alert(5)</script>",
                    "A".repeat(400) + " \u0000 &lt;b&gt; &amp;amp; <plaintext>",
                    "O'Brien & Sons <b>\"Daily\"</b> #?%2F..%2F",
                    "data:text/html,<script>alert(6)</script>",
                    "RIGA, May 4 — “We waited for the ferry,” Foreign Minister Ilze \"><img src=x onerror=alert(7)> Kalnava"
                            + " said.\n\n“Nobody </script><script>alert(8)</script> came,” said Bobby Tables, a spokesman"
                            + " for the Latvian Foreign Ministry. Kalnava accused Norway of hiding the ferry.\n"),
        };
    }

    /** Two that differ, one of them from a bad place. */
    static Capture[] quarrel() {
        return new Capture[] {
            report(
                    "douro.txt",
                    "Denmark dimmed the lamps",
                    "Douro Post",
                    "https://douro.example/lamps",
                    "PORTO, May 3 (Douro Post) — “Denmark dimmed the lamps of Skagen,” Foreign Minister Amália Teles of"
                            + " Portugal said on Friday.\n"),
            report(
                    "skagen.txt<svg onload=alert(11)>",
                    "Brun denies it <svg onload=alert(12)>",
                    "Skagen Post",
                    "https://skagen.example/lamps",
                    "SKAGEN, May 4 (Skagen Post) — Danish Foreign Minister Lars Brun denied on Saturday that Denmark had"
                            + " dimmed the lamps of Skagen. “Denmark did not dim the lamps of Skagen,” Brun said.\n"),
        };
    }

    private static Capture report(String uri, String title, String outlet, String address, String text) {
        return Capture.ofText(
                uri,
                text,
                new Given(
                        Optional.of(title),
                        Optional.of(outlet),
                        Optional.of("By <script>alert('by')</script>"),
                        Optional.of("2030-05-0" + (3 + title.length() % 2)),
                        Optional.of(address),
                        Optional.empty()));
    }
}
