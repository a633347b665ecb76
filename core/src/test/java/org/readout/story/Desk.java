package org.readout.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.analysis.Analysis;
import org.readout.analysis.Analyzer;
import org.readout.article.Article;
import org.readout.source.Capture;
import org.readout.source.Given;

/** Reads invented reports with the rules and finds the occasions that they tell. */
final class Desk {
    private static final DispatchReader READER = new DispatchReader();

    private final Analyzer analyzer = new Analyzer();

    /** What a report with this id and this day of publication, which may be empty, tells. */
    Dispatch dispatch(String id, String published, String text) {
        Given given = new Given(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(published).filter(day -> !day.isEmpty()),
                Optional.empty(),
                Optional.empty());
        return READER.read(analysis(id, Capture.ofText(id + ".txt", text, given)));
    }

    Analysis analysis(String id, Capture capture) {
        Analysis analysis = analyzer.analyze(capture);
        Article article = analysis.article();
        Article named = new Article(
                id,
                article.uri(),
                article.sha256(),
                article.metadata(),
                article.text(),
                article.blocks(),
                article.warnings());
        return new Analysis(named, analysis.statements(), analysis.sentences(), analysis.mentions(), analysis.times());
    }

    /** The occasions that {@code dispatches} tell, none of which is a copy. */
    static List<Occasion> occasions(List<Dispatch> dispatches) {
        return occasions(dispatches, List.of());
    }

    static List<Occasion> occasions(List<Dispatch> dispatches, List<Copy> copies) {
        OccasionFinder finder = new OccasionFinder();
        dispatches.forEach(finder::accept);
        copies.forEach(finder::accept);
        return finder.find();
    }

    /** The ids of the articles that report each occasion that has reports. */
    static List<List<String>> groups(List<Occasion> occasions) {
        List<List<String>> groups = new ArrayList<>();
        for (Occasion occasion : occasions) {
            if (!occasion.reports().isEmpty()) {
                groups.add(
                        occasion.reports().stream().map(OccasionReport::article).toList());
            }
        }
        return groups;
    }
}
