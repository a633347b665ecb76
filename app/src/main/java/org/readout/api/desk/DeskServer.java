package org.readout.api.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.readout.api.Reply;
import org.readout.api.Route;
import org.readout.api.Server;
import org.readout.api.Settings;
import org.readout.api.export.Provenance;
import org.readout.api.rest.RestApi;
import org.readout.api.rest.RestDesk;

/** Starts the server of a desk: its pages and what they listen to. */
public final class DeskServer {
    private DeskServer() {}

    /**
     * A server that answers for {@code desk}.
     *
     * @param version of the program
     * @throws IOException if it cannot listen
     */
    public static Server start(Newsdesk desk, Settings settings, String version) throws IOException {
        Printer printer = new Printer(desk);
        CopyDesk copyDesk = new CopyDesk(desk);
        List<Route> routes = new ArrayList<>();
        for (PageGroup group : List.of(
                new AssetGroup(),
                new HomeGroup(desk, printer),
                new ListGroup(desk, printer),
                new ReadingGroup(desk, printer, ZoneId.systemDefault()),
                new OccasionGroup(desk, printer),
                new SpeakerGroup(desk, printer),
                new BetweenGroup(desk, printer),
                new DisputeGroup(desk, printer),
                new TimelineGroup(desk, printer),
                new OutletGroup(desk, printer),
                new IntakeGroup(desk, printer),
                new SearchGroup(desk, printer),
                new CheckGroup(desk, printer),
                new ExportGroup(desk, printer, version, Clock.systemUTC()),
                new ReviewGroup(desk, printer, copyDesk, ZoneId.systemDefault()),
                new IdentityGroup(desk, printer, copyDesk, ZoneId.systemDefault()))) {
            routes.addAll(group.routes());
        }
        RestApi rest = new RestApi(new RestDesk(
                desk,
                query -> new QuotationDesk(desk.own()).check(query).answer(),
                desk.fetcher().guard(),
                settings.secret(),
                new Provenance("Readout", version, List.of(), Clock.systemUTC().instant()),
                Clock.systemUTC()));
        routes.addAll(rest.routes());
        JsonNode document = rest.document();
        routes.add(Route.get(
                "/api/index.html", request -> Reply.html(printer.newsroom().api(document, printer.site(request)))));
        routes.add(Route.get("/api", request -> Reply.seeOther("/api/index.html")));
        routes.add(Route.get(
                "/api/v1/searches/events",
                request -> Reply.events(desk.events().listen("searches"::equals, request.lastEvent()))));
        return Server.start(settings, routes, new DeskFaults());
    }
}
