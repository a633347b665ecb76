package org.readout.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DecodingTest {
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String RUSSIAN =
            "Министр заявил, что переговоры продолжатся в четверг. «Мы готовы», — сказал он. "
                    + "По его словам, стороны обменялись предложениями и условились о новой встрече.";
    private static final String FRENCH =
            "La ministre a déclaré que la réunion était « très utile » et que les délégués se reverraient à Genève dès l’été.";

    @Test
    void plainUtf8NeedsNoWarning() {
        Decoded decoded = text("“Ça suffit”, she said — 🕊.".getBytes(StandardCharsets.UTF_8));
        assertThat(decoded.text()).isEqualTo("“Ça suffit”, she said — 🕊.");
        assertThat(decoded.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(decoded.warnings()).isEmpty();
    }

    @Test
    void aByteOrderMarkTellsTheCharsetAndIsNoPartOfTheText() {
        assertThat(text(marked("\uFEFFHello é", StandardCharsets.UTF_8)).text()).isEqualTo("Hello é");
        assertThat(text(marked("\uFEFFHello é", StandardCharsets.UTF_16LE)).text())
                .isEqualTo("Hello é");
        assertThat(text(marked("\uFEFFHello é", StandardCharsets.UTF_16BE)).text())
                .isEqualTo("Hello é");
        assertThat(text(marked("\uFEFFHello é", Charset.forName("UTF-32LE"))).text())
                .isEqualTo("Hello é");
        assertThat(text(marked("\uFEFFHello é", Charset.forName("UTF-32BE"))).text())
                .isEqualTo("Hello é");
    }

    @Test
    void onlyTheFirstByteOrderMarkIsTakenAway() {
        assertThat(text("\uFEFF\uFEFFa".getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("\uFEFFa");
    }

    @Test
    void utf16WithoutAMarkIsReadWithAWarning() {
        Decoded decoded = text("The two sides met on Monday.".getBytes(StandardCharsets.UTF_16LE));
        assertThat(decoded.text()).isEqualTo("The two sides met on Monday.");
        assertThat(decoded.warnings()).hasSize(1);
    }

    @Test
    void anUndeclaredCharsetIsGuessedWithAWarning() {
        Decoded russian = text(RUSSIAN.getBytes(WINDOWS_1251));
        assertThat(russian.text()).isEqualTo(RUSSIAN);
        assertThat(russian.warnings()).hasSize(1).first().asString().contains("windows-1251");
        Decoded french = text(FRENCH.getBytes(WINDOWS_1252));
        assertThat(french.text()).isEqualTo(FRENCH);
        assertThat(french.warnings()).hasSize(1);
    }

    @Test
    void oneLetterOutsideAsciiIsLatin() {
        assertThat(text("The café was closed.".getBytes(WINDOWS_1252)).text()).isEqualTo("The café was closed.");
        assertThat(text("“The talks are over,” he said.".getBytes(WINDOWS_1252)).text())
                .isEqualTo("“The talks are over,” he said.");
    }

    @Test
    void aPageDeclaresItsCharset() {
        String page = "<html><head><meta charset=windows-1251><title>Да</title></head></html>";
        assertThat(html(page.getBytes(WINDOWS_1251)).text()).isEqualTo(page);
        String older = "<META content='text/html; charset=KOI8-R' http-equiv=content-type><p>Да</p>";
        assertThat(html(older.getBytes(Charset.forName("KOI8-R"))).text()).isEqualTo(older);
        String latin = "<meta charset=\"iso-8859-1\"><p>“Oui”</p>";
        assertThat(html(latin.getBytes(WINDOWS_1252)).text()).isEqualTo(latin);
        String xhtml = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><html><p>Да</p></html>";
        assertThat(html(xhtml.getBytes(WINDOWS_1251)).text()).isEqualTo(xhtml);
        assertThat(html(page.getBytes(WINDOWS_1251)).warnings()).isEmpty();
    }

    @Test
    void plainTextDeclaresNothingInItself() {
        String text = "<meta charset=windows-1251> écrit-il, « à la hâte », dans un café de la côte où il était né.";
        assertThat(text(text.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(text);
        assertThat(text(text.getBytes(WINDOWS_1252)).text()).isEqualTo(text);
    }

    @Test
    void aWrongDeclarationIsPassedOverWithAWarning() {
        String page = "<meta charset=windows-1251><p>élan, élève, été</p>";
        Decoded utf8 = html(page.getBytes(StandardCharsets.UTF_8));
        assertThat(utf8.text()).isEqualTo(page);
        assertThat(utf8.warnings()).hasSize(1);
        Decoded declared = decode(RUSSIAN.getBytes(WINDOWS_1251), MediaType.TEXT, Optional.of(StandardCharsets.UTF_8));
        assertThat(declared.text()).isEqualTo(RUSSIAN);
        assertThat(declared.warnings()).hasSize(2);
    }

    @Test
    void anUnknownOrHostileLabelIsNoDeclaration() {
        for (String label : new String[] {"klingon", "../../etc", "", "\u0000", "utf-8\u0130", "*".repeat(3000)}) {
            String page = "<meta charset=\"" + label + "\"><p>été</p>";
            assertThat(html(page.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(page);
        }
    }

    @Test
    void utf8ThatWasCutOrHasAFewBadBytesIsStillUtf8() {
        byte[] whole = "Élysée".repeat(30).concat("é").getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
        Decoded decoded = text(cut);
        assertThat(decoded.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(decoded.text()).endsWith("\uFFFD");
        assertThat(decoded.warnings()).hasSize(1);
    }

    @Property(tries = 300)
    void anyBytesBecomeTextWithoutUnpairedSurrogates(@ForAll byte[] bytes) {
        for (MediaType type : MediaType.values()) {
            String text = decode(bytes, type, Optional.empty()).text();
            assertThat(text.getBytes(StandardCharsets.UTF_8)).isEqualTo(replaced(text));
            assertThatCode(() -> text.codePoints()
                            .forEach(c -> assertThat(Character.getType(c)).isNotEqualTo((int) Character.SURROGATE)))
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] replaced(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(c -> bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8)));
        return bytes.toByteArray();
    }

    private static byte[] marked(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static Decoded text(byte[] bytes) {
        return decode(bytes, MediaType.TEXT, Optional.empty());
    }

    private static Decoded html(byte[] bytes) {
        return decode(bytes, MediaType.HTML, Optional.empty());
    }

    private static Decoded decode(byte[] bytes, MediaType type, Optional<Charset> declared) {
        return Capture.of("a", bytes, type, declared, Given.nothing()).decode();
    }
}
