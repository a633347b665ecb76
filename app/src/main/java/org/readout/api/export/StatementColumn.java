package org.readout.api.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.readout.actor.Actor;
import org.readout.article.Published;
import org.readout.statement.Cue;
import org.readout.statement.Party;
import org.readout.text.Span;
import org.readout.when.TimeExpression;

/**
 * A column of the tables of statements. A cell is empty where nothing is known. In CSV spans are written {@code 12-40}, several of them with
 * a blank between, several names or ids with a semicolon and a blank between; in Parquet both are lists.
 */
// The functions below hold no state.
@SuppressWarnings("ImmutableEnumChecker")
public enum StatementColumn {
    ID("the statement's id", CellShape.TEXT, line -> text(line.id())),
    ARTICLE("the article's id", CellShape.TEXT, line -> text(line.article().id())),
    URI(
            "path or address of the article",
            CellShape.TEXT,
            line -> text(line.article().uri())),
    OUTLET("who published it", CellShape.TEXT, line -> text(line.metadata().outlet())),
    TITLE("its headline", CellShape.TEXT, line -> text(line.metadata().title())),
    PUBLISHED(
            "when, ISO 8601, as precise as it is known",
            CellShape.TEXT,
            line -> text(line.metadata().published().map(Published::toString))),
    PUBLISHED_DAY("the day of that, as the outlet states it", CellShape.DAY, line -> line.metadata()
            .published()
            .map(published -> new Cell.Day(published.date()))),
    LANGUAGE("BCP 47 tag", CellShape.TEXT, line -> text(line.metadata().language())),
    KIND(
            "quoted, mixed or reported; narrated for the report's own sentence",
            CellShape.TEXT,
            line -> text(Line.constant(line.statement().words().kind()))),
    CONTENT("the words, those of several spans joined by a blank", CellShape.TEXT, line -> text(line.words())),
    CONTENT_SPANS(
            "where they stand in the article's text, in code points",
            CellShape.SPANS,
            line -> spans(line, line.content())),
    QUOTED_SPANS(
            "where words in quotation marks stand, without the marks",
            CellShape.SPANS,
            line -> spans(line, line.statement().words().quoted())),
    CUE(
            "the words that attribute",
            CellShape.TEXT,
            line -> text(cue(line).map(cue -> line.galley().words(cue.spans())))),
    ACT(
            "what the speaker does: say, deny, accuse and so on",
            CellShape.TEXT,
            line -> text(cue(line).map(cue -> Line.constant(cue.act())))),
    SPEAKER(
            "the speaker's full name; empty where the speaker is not resolved",
            CellShape.TEXT,
            line -> text(line.speaking().map(Actor::name))),
    SPEAKER_WORDS("the words that name the speaker", CellShape.TEXT, line -> text(line.speakerWords())),
    SPEAKER_SPANS(
            "where these stand",
            CellShape.SPANS,
            line -> spans(line, line.speaker().map(Party::spans).orElse(List.of()))),
    SPEAKER_ID("the actor's id", CellShape.TEXT, line -> text(line.speaking().map(Actor::id))),
    SPEAKER_TYPE(
            "person, state, government-body, organisation, outlet or group",
            CellShape.TEXT,
            line -> text(line.speaking().map(actor -> Line.constant(actor.type())))),
    AFFILIATION(
            "ISO 3166 alpha-3 code, or an organisation",
            CellShape.TEXT,
            line -> text(line.speaking().flatMap(Actor::affiliation))),
    TELLERS(
            "on whose word, from the outermost inward: full names, or words where they are not resolved",
            CellShape.TEXTS,
            line -> Optional.of(
                    new Cell.Texts(tellers(line).stream().map(line::named).toList()))),
    TELLER_IDS(
            "ids of those that are resolved",
            CellShape.TEXTS,
            line -> Optional.of(new Cell.Texts(tellers(line).stream()
                    .flatMap(party -> party.resolution().actor().stream())
                    .map(Actor::id)
                    .toList()))),
    ADDRESSEE(
            "to whom it was said: full name, or words where not resolved",
            CellShape.TEXT,
            line -> text(addressee(line).map(line::named))),
    ADDRESSEE_ID(
            "the addressee's id",
            CellShape.TEXT,
            line -> text(
                    addressee(line).flatMap(party -> party.resolution().actor()).map(Actor::id))),
    SAID_FROM("first day on which it was said, where the report tells", CellShape.DAY, line -> when(line)
            .flatMap(TimeExpression::start)
            .map(Cell.Day::new)),
    SAID_TO("last such day", CellShape.DAY, line -> when(line)
            .flatMap(TimeExpression::end)
            .map(Cell.Day::new)),
    OCCASION("id of the occasion at which it was said", CellShape.TEXT, line -> text(line.occasion())),
    COPY_OF("id of the statement of the same article that it repeats", CellShape.TEXT, line -> text(line.copyOf())),
    CONFIDENCE(
            "0 to 1, of the words and whom they are given to",
            CellShape.SHARE,
            line -> Optional.of(new Cell.Share(line.statement().evidence().confidence()))),
    SPEAKER_CONFIDENCE("0 to 1, of who that is; 0 where not resolved", CellShape.SHARE, line -> line.speaker()
            .map(party -> new Cell.Share(party.resolution().confidence()))),
    BY(
            "the rule or model that found it, with version",
            CellShape.TEXT,
            line -> text(line.statement().evidence().by())),
    SHA256(
            "digest of the bytes that the article was read from",
            CellShape.TEXT,
            line -> text(line.article().sha256())),
    PROGRAM(
            "program and version that read it",
            CellShape.TEXT,
            line -> text(line.run().programAndVersion())),
    ANALYSED(
            "when, ISO 8601 in UTC",
            CellShape.MOMENT,
            line -> Optional.of(new Cell.Moment(line.run().time())));

    /** The id in the last row of a table that was cut short. */
    public static final String CUT = "#cut";

    private final String heading;
    private final String meaning;
    private final CellShape shape;
    private final Function<Line, Optional<? extends Cell>> cell;

    StatementColumn(String meaning, CellShape shape, Function<Line, Optional<? extends Cell>> cell) {
        this.heading = name().toLowerCase(Locale.ROOT);
        this.meaning = meaning;
        this.shape = shape;
        this.cell = cell;
    }

    /** The name at the head of the column: {@code speaker_id}. */
    public String heading() {
        return heading;
    }

    /** What stands in the column. */
    public String meaning() {
        return meaning;
    }

    CellShape shape() {
        return shape;
    }

    Optional<? extends Cell> cell(Line line) {
        return cell.apply(line);
    }

    /**
     * The cell of the last row of an export that was cut short: its id is {@value #CUT}, which no statement has, its content says why, and
     * nothing else is known.
     */
    Optional<Cell> cell(String reason) {
        return this == ID
                ? Optional.of(new Cell.Text(CUT))
                : this == CONTENT ? Optional.of(new Cell.Text(reason)) : Optional.empty();
    }

    private static Optional<Cell> text(String words) {
        return Optional.of(new Cell.Text(words));
    }

    private static Optional<Cell> text(Optional<String> words) {
        return words.map(Cell.Text::new);
    }

    private static Optional<Cell> spans(Line line, List<Span> spans) {
        return Optional.of(
                new Cell.Spans(spans.stream().map(line.galley()::counted).toList()));
    }

    private static List<Party> tellers(Line line) {
        return line.statement().attribution().tellers();
    }

    private static Optional<Party> addressee(Line line) {
        return line.statement().attribution().addressee();
    }

    private static Optional<Cue> cue(Line line) {
        return line.statement().attribution().cue();
    }

    private static Optional<TimeExpression> when(Line line) {
        return line.statement().when();
    }
}
