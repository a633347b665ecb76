package org.readout.api.desk;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.api.BodyForm;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.api.Route;
import org.readout.ledger.ActorEntry;
import org.readout.ledger.Correction;
import org.readout.ledger.Ledger;
import org.readout.ledger.Page;
import org.readout.ledger.Review;
import org.readout.ledger.StatementEntry;
import org.readout.ledger.Statements;
import org.readout.text.PageName;
import org.readout.text.Unaccented;
import org.readout.web.ArticleLine;
import org.readout.web.IdentityPage;
import org.readout.web.ListPage;
import org.readout.web.Pager;
import org.readout.web.Site;

/** Where reviewers say that two actors or two occasions are one, or that one is two. */
final class IdentityGroup implements PageGroup {
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]{1,100}?)(?:-([1-9][0-9]{0,4}))?\\.html");
    private static final int ROWS = 40;
    private static final int CANDIDATES = 8;
    private static final int SHORTEST = 3;
    private static final int LOOKED_AT = 60;

    /** Words of three letters or more that names share without having to do with each other. */
    private static final Set<String> PARTICLES =
            Set.of("and", "for", "the", "der", "die", "das", "und", "des", "les", "del", "los");

    /** What stands between the names of several who are named as one. */
    private static final Pattern JOINED = Pattern.compile("(?iu)(?:^|\\s)(?:and|und|et|y|e|&)\\s");

    private final Newsdesk desk;
    private final Printer printer;
    private final CopyDesk copyDesk;
    private final Overtaken overtaken;

    /** Pages of a desk, with times as in {@code zone}. */
    IdentityGroup(Newsdesk desk, Printer printer, CopyDesk copyDesk, ZoneId zone) {
        this.desk = desk;
        this.printer = printer;
        this.copyDesk = copyDesk;
        this.overtaken = new Overtaken(printer, zone);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/review/actor/{name}", this::page),
                Route.post("/review/actor/{name}", BodyForm.FIELDS, this::actor),
                Route.get("/review/occasion/{id}", this::occasionPage),
                Route.post("/review/occasion/{id}", BodyForm.FIELDS, this::occasion));
    }

    /** A name may end in the number of a page, and so may an id: the whole name is tried first. */
    private Reply page(Request request) throws IOException {
        Matcher name = NAME.matcher(request.parameter("name"));
        Ledger ledger = desk.shown().ledger();
        if (!name.matches()) {
            ActorEntry actor = ledger.actors().find(request.parameter("name")).orElseThrow(Refusal::notFound);
            return Reply.seeOther("/review/actor/" + PageName.of(actor.id()) + ".html");
        }
        String whole = request.parameter("name").replaceAll("\\.html$", "");
        Optional<ActorEntry> actor = ledger.actors().ofPage(whole);
        int number = 1;
        if (actor.isEmpty() && name.group(2) != null) {
            actor = ledger.actors().ofPage(name.group(1));
            number = Integer.parseInt(name.group(2));
        }
        return page(request, ledger, actor.orElseThrow(Refusal::notFound), number, Optional.empty());
    }

    private Reply page(Request request, Ledger ledger, ActorEntry actor, int number, Optional<Objection> objection)
            throws IOException {
        Site site = printer.correcting(request, ledger);
        Page<StatementEntry> statements =
                ledger.statements().page(Statements.By.SPEAKER, actor.id(), (number - 1L) * ROWS, ROWS);
        if (statements.rows().isEmpty() && number > 1) {
            throw Refusal.notFound();
        }
        Lines lines = new Lines(ledger);
        List<IdentityPage.Member> members = new ArrayList<>();
        for (StatementEntry entry : statements.rows()) {
            Optional<ArticleLine> article = lines.article(entry.place().article());
            article.ifPresent(line ->
                    members.add(new IdentityPage.Member(entry.id(), entry.words(), line, "statement/" + entry.id())));
        }
        int total = (int) statements.total();
        Pager pager = new Pager(number, Math.max(1, (total + ROWS - 1) / ROWS), PageName.of(actor.id()), true);
        IdentityPage page = new IdentityPage(
                shown(actor),
                candidates(ledger, actor),
                new ListPage<>(total, members, pager),
                new Roster(ledger).offered(),
                objection.map(Objection::sentence));
        Reply reply = Reply.html(printer.newsroom().identity(page, site));
        return objection.isPresent() ? reply.withStatus(422) : reply;
    }

    private static IdentityPage.Actor shown(ActorEntry entry) {
        return new IdentityPage.Actor(entry.id(), PageName.of(entry.id()), entry.name());
    }

    /** Others whose names share words with this one's, those that share most first. */
    private static List<IdentityPage.Candidate> candidates(Ledger ledger, ActorEntry actor) throws IOException {
        Map<ActorEntry, List<String>> shared = new LinkedHashMap<>();
        for (String word : words(actor.name())) {
            String plain = Unaccented.of(word);
            if (word.codePointCount(0, word.length()) >= SHORTEST && !PARTICLES.contains(plain)) {
                for (ActorEntry other : ledger.actors().named(word, LOOKED_AT)) {
                    if (!other.id().equals(actor.id())
                            && !joins(actor, other)
                            && words(other.name()).stream()
                                    .anyMatch(theirs -> Unaccented.of(theirs).equals(plain))) {
                        shared.computeIfAbsent(other, one -> new ArrayList<>()).add(word);
                    }
                }
            }
        }
        return shared.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<ActorEntry, List<String>> entry) ->
                        -entry.getValue().size()))
                .limit(CANDIDATES)
                .map(entry -> new IdentityPage.Candidate(
                        shown(entry.getKey()),
                        entry.getKey().said(),
                        "Its name has “" + String.join("” and “", entry.getValue()) + "” too."))
                .toList();
    }

    private static Set<String> words(String name) {
        return new LinkedHashSet<>(List.of(name.split("[^\\p{L}\\p{M}\\p{Nd}]+")));
    }

    /** Whether one of the two is a person and the other name is that of several, "Aru and Berg". */
    private static boolean joins(ActorEntry one, ActorEntry other) {
        boolean joined = JOINED.matcher(one.name()).find();
        return joined != JOINED.matcher(other.name()).find() && (joined ? other : one).type() == ActorType.PERSON;
    }

    private Reply actor(Request request) throws IOException {
        Room room = desk.shown();
        ActorEntry actor =
                room.ledger().actors().find(request.parameter("name")).orElseThrow(Refusal::notFound);
        try {
            return switch (request.field("action").orElse("")) {
                case "merge" -> merge(request, room, actor);
                case "split" -> split(request, room, actor);
                default -> throw new NotChanged(Objection.ACTION);
            };
        } catch (NotChanged e) {
            return page(request, room.ledger(), actor, 1, Optional.of(e.objection()));
        }
    }

    private Reply merge(Request request, Room room, ActorEntry actor) throws IOException, NotChanged {
        String into = request.field("into").orElse("other");
        Actor other = into.equals("other")
                ? new Roster(room.ledger())
                        .known(request.field("other").orElse(""))
                        .orElseThrow(() -> new NotChanged(Objection.OTHER))
                : room.ledger()
                        .actors()
                        .find(into)
                        .map(Roster::actor)
                        .orElseThrow(() -> new NotChanged(Objection.OTHER));
        if (other.id().equals(actor.id())) {
            throw new NotChanged(Objection.SAME);
        }
        copyDesk.merge(room, new Correction.MergeActors(actor.id(), other.id()));
        return Reply.seeOther("/review/actor/" + PageName.of(other.id()) + ".html");
    }

    private Reply split(Request request, Room room, ActorEntry actor) throws IOException, NotChanged {
        Actor other = new Roster(room.ledger()).one(request.field("name").orElse(""));
        if (other.id().equals(actor.id())) {
            throw new NotChanged(Objection.ALIKE);
        }
        List<String> members = request.fields("member").stream().distinct().toList();
        List<Correction.OfStatement> corrections = new ArrayList<>();
        for (StatementEntry entry : room.ledger().statements().find(members)) {
            if (entry.speaker().flatMap(party -> party.actor()).equals(Optional.of(actor.id()))) {
                corrections.add(speaker(entry.id(), other));
            }
        }
        // Those that are the actor's no more as well, since somebody may have given them to another.
        Optional<Review.Step> since = copyDesk.changedSince(
                room, members.stream().map(member -> speaker(member, other)).toList(), Overtaken.seen(request));
        if (since.isEmpty()) {
            if (corrections.isEmpty()) {
                throw new NotChanged(Objection.NOTHING);
            }
            since = copyDesk.correct(room, corrections, Overtaken.seen(request));
        }
        if (since.isPresent()) {
            return overtaken.page(request, room, since.get(), "review/actor/" + PageName.of(actor.id()) + ".html");
        }
        return Reply.seeOther("/review/actor/" + PageName.of(other.id()) + ".html");
    }

    private static Correction.Speaker speaker(String statement, Actor actor) {
        return new Correction.Speaker(statement, Optional.of(actor));
    }

    /** Where the form of an occasion is sent, asked for again, leads to the page that the form stands on. */
    private Reply occasionPage(Request request) throws IOException {
        String occasion = desk.shown()
                .ledger()
                .derived()
                .occasion(request.parameter("id"))
                .orElseThrow(Refusal::notFound)
                .id();
        return Reply.seeOther("/occasion/" + PageName.of(occasion) + ".html");
    }

    private Reply occasion(Request request) throws IOException {
        Room room = desk.shown();
        Ledger ledger = room.ledger();
        String occasion = ledger.derived()
                .occasion(request.parameter("id"))
                .orElseThrow(Refusal::notFound)
                .id();
        String typed = request.field("other").orElse("");
        try {
            Diary diary = new Diary(ledger, new Lines(ledger));
            List<Correction> corrections = new ArrayList<>();
            String action = request.field("action").orElse("");
            if (action.equals("merge")) {
                corrections.add(new Correction.MergeOccasions(
                        diary.reportOf(occasion), diary.reportOf(another(diary, typed, occasion))));
            } else if (action.equals("move")) {
                String article = request.field("article").orElse("");
                if (diary.whole(occasion).reports().stream()
                        .noneMatch(report -> report.article().equals(article))) {
                    throw new NotChanged(Objection.ACTION);
                }
                corrections.add(new Correction.SplitOccasion(article));
                if (!typed.isBlank()) {
                    corrections.add(
                            new Correction.MergeOccasions(article, diary.reportOf(another(diary, typed, occasion))));
                }
            } else {
                throw new NotChanged(Objection.ACTION);
            }
            copyDesk.correct(room, corrections);
            return Reply.seeOther("/" + ReviewGroup.back(request, "occasion/" + PageName.of(occasion) + ".html"));
        } catch (NotChanged e) {
            return ReviewGroup.refused(request, printer, e.objection());
        }
    }

    private static String another(Diary diary, String typed, String occasion) throws IOException, NotChanged {
        String other = diary.any(typed);
        if (other.equals(occasion)) {
            throw new NotChanged(Objection.SAME);
        }
        return other;
    }
}
