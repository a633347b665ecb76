package org.readout.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Takes the paragraphs out of a Word document's body, in their order; a text box stands before the paragraph that holds it. For one use. */
final class DocxBody {
    private static final int MOST_DEPTH = 1000;
    private static final int MOST_PARTS = 200_000;

    /** What is not part of the text as it stands: deleted, moved away, for readers of an older form, instructions of fields. */
    private static final Set<String> PASSED_OVER =
            Set.of("del", "moveFrom", "Fallback", "instrText", "delText", "sectPr", "rPrChange", "pPrChange", "rt");

    private final DocxStyles styles;
    private final List<PrintedPart> parts = new ArrayList<>();
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private int passedOver;
    private boolean inRun;
    private boolean hidden;
    private boolean inText;
    private long characters;

    /** A paragraph while it is read. */
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private String style = "";
        private boolean outlined;
        private boolean bold = true;
        private boolean runBold;
    }

    DocxBody(DocxStyles styles) {
        this.styles = styles;
    }

    /** What was read, also where reading it failed. */
    List<PrintedPart> parts() {
        return parts;
    }

    void read(XMLStreamReader xml) throws XMLStreamException, Watched.Unreadable {
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > MOST_DEPTH) {
                    throw new Watched.Unreadable("is nested too deep");
                }
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                end(xml.getLocalName(), DocxXml.isWord(xml));
            } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) && inText) {
                text(xml.getText());
            }
        }
    }

    private void start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (passedOver > 0 || PASSED_OVER.contains(name)) {
            passedOver++;
            return;
        }
        if (!DocxXml.isWord(xml)) {
            return;
        }
        switch (name) {
            case "p" -> open.push(new Paragraph());
            case "r" -> {
                inRun = true;
                hidden = false;
                paragraph().ifPresent(paragraph -> paragraph.runBold = false);
            }
            case "vanish", "webHidden" -> hidden |= inRun && DocxXml.isOn(xml);
            case "b" -> paragraph().ifPresent(paragraph -> paragraph.runBold |= inRun && DocxXml.isOn(xml));
            case "pStyle" ->
                paragraph()
                        .ifPresent(paragraph ->
                                paragraph.style = DocxXml.attribute(xml, "val").orElse(""));
            case "outlineLvl" ->
                paragraph()
                        .ifPresent(paragraph -> paragraph.outlined = DocxXml.attribute(xml, "val")
                                .filter(DocxStyles::isHeadingLevel)
                                .isPresent());
            case "t" -> inText = true;
            case "tab", "ptab" -> append(inRun ? " " : "");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            default -> {
                // Holds others, or says how something looks.
            }
        }
    }

    private void end(String name, boolean word) {
        if (passedOver > 0) {
            passedOver--;
            return;
        }
        if (!word) {
            return;
        }
        switch (name) {
            case "p" -> close();
            case "r" -> {
                inRun = false;
                hidden = false;
            }
            case "t" -> inText = false;
            default -> {
                // Nothing ends with it.
            }
        }
    }

    private Optional<Paragraph> paragraph() {
        return Optional.ofNullable(open.peek());
    }

    private void text(String text) throws Watched.Unreadable {
        characters += text.length();
        if (characters > PageLimits.MOST_CHARACTERS) {
            throw new Watched.Unreadable("has more than " + PageLimits.MOST_CHARACTERS + " characters");
        }
        if (!text.isBlank()) {
            paragraph().filter(any -> !hidden).ifPresent(paragraph -> paragraph.bold &= paragraph.runBold);
        }
        append(text);
    }

    private void append(String text) {
        if (!hidden) {
            paragraph().ifPresent(paragraph -> paragraph.text.append(text));
        }
    }

    private void close() {
        Paragraph paragraph = open.poll();
        if (paragraph == null) {
            return;
        }
        StringBuilder line = new StringBuilder();
        for (String part : paragraph.text.toString().split("\n")) {
            String words = Blank.oneLine(part);
            boolean goesOn = line.length() > 0 && !words.isEmpty() && Character.isLowerCase(words.codePointAt(0));
            if (!goesOn) {
                add(line.toString(), paragraph);
                line.setLength(0);
            }
            line.append(goesOn ? " " : "").append(words);
        }
        add(line.toString(), paragraph);
    }

    private void add(String words, Paragraph paragraph) {
        if (words.isBlank() || parts.size() >= MOST_PARTS) {
            return;
        }
        Optional<BlockKind> kind = styles.kind(paragraph.style);
        if (kind.isEmpty() && (paragraph.outlined || (paragraph.bold && isShort(words)))) {
            kind = Optional.of(BlockKind.HEADING);
        }
        boolean first =
                parts.isEmpty() && kind.filter(BlockKind.HEADING::equals).isPresent();
        parts.add(new PrintedPart(words, first ? Optional.of(BlockKind.TITLE) : kind));
    }

    /** A bold line of a few words without a full stop is a heading, whatever its style. */
    private static boolean isShort(String words) {
        return words.split(" ", 27).length <= 25 && !words.endsWith(".");
    }
}
