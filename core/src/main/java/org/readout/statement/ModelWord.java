package org.readout.statement;

import java.util.ArrayList;
import java.util.List;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.language.WordPieceTokenizer;
import org.readout.language.WordPieces;
import org.readout.text.Span;

/**
 * A word with what the model is told of it beside its pieces.
 *
 * @param pieces its place and its pieces
 * @param marks where it stands to quotation marks
 * @param shape how it is written
 * @param block index of its block among those that report
 * @param heading whether that block is a title or a heading
 */
record ModelWord(WordPieces pieces, Marks marks, Shape shape, int block, boolean heading) {
    /** Most pieces of one word that the model is given. */
    static final int MOST_PIECES = 16;

    /** Where a word stands to quotation marks. */
    enum Marks {
        OUTSIDE(0),
        INSIDE(1),
        OPENING(2),
        CLOSING(3);

        private final int code;

        Marks(int code) {
            this.code = code;
        }

        /** The number that the model knows it by. */
        int code() {
            return code;
        }
    }

    /** How a word is written. */
    enum Shape {
        LOWER(0),
        CAPITALISED(1),
        CAPITALS(2),
        DIGITS(3),
        MARK(4),
        /** No word: the sequence's ends, and the places between blocks. */
        NONE(5);

        private final int code;

        Shape(int code) {
            this.code = code;
        }

        /** The number that the model knows it by. */
        int code() {
            return code;
        }

        static Shape of(String word) {
            int letters = 0;
            int capitals = 0;
            boolean digits = false;
            boolean firstIsCapital = false;
            for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
                int c = word.codePointAt(i);
                digits |= Character.isDigit(c);
                if (Character.isLetter(c)) {
                    boolean capital = Character.isUpperCase(c);
                    firstIsCapital |= letters == 0 && capital;
                    capitals += capital ? 1 : 0;
                    letters++;
                }
            }
            if (letters == 0) {
                return digits ? DIGITS : MARK;
            }
            if (letters > 1 && capitals == letters) {
                return CAPITALS;
            }
            return firstIsCapital ? CAPITALISED : LOWER;
        }
    }

    /** Number of its pieces, all of them. */
    int size() {
        return pieces.ids().size();
    }

    Span span() {
        return pieces.span();
    }

    /**
     * The words of all blocks, in order.
     *
     * @param most where to stop: one more word than this is given at most
     */
    static List<ModelWord> of(Manuscript manuscript, WordPieceTokenizer tokenizer, int most) {
        List<ModelWord> words = new ArrayList<>();
        List<Quotation> quotations = manuscript.quotations();
        int next = 0;
        for (int b = 0; b < manuscript.blocks().size(); b++) {
            Block block = manuscript.blocks().get(b);
            boolean heading = block.kind() == BlockKind.TITLE || block.kind() == BlockKind.HEADING;
            for (WordPieces pieces : tokenizer.words(manuscript.text(), block.span(), most + 1 - words.size())) {
                int start = pieces.span().start();
                while (next < quotations.size() && quotations.get(next).outer().end() <= start) {
                    next++;
                }
                Marks marks = next < quotations.size() ? marks(quotations.get(next), start) : Marks.OUTSIDE;
                words.add(new ModelWord(pieces, marks, Shape.of(pieces.span().cut(manuscript.text())), b, heading));
            }
        }
        return words;
    }

    private static Marks marks(Quotation quotation, int offset) {
        if (!quotation.outer().contains(offset)) {
            return Marks.OUTSIDE;
        }
        if (offset < quotation.inner().start()) {
            return Marks.OPENING;
        }
        return offset >= quotation.inner().end() ? Marks.CLOSING : Marks.INSIDE;
    }
}
