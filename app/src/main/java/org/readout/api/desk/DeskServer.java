package org.readout.api.desk;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.api.Route;
import org.readout.api.Server;
import org.readout.api.Settings;

/** Starts the server of a desk: its pages and what they listen to. */
public final class DeskServer {
    private DeskServer() {}

    /**
     * A server that answers for {@code desk}.
     *
     * @param more further routes, such as those of the interface for programs
     * @throws IOException if it cannot listen
     */
    public static Server start(Newsdesk desk, Settings settings, List<Route> more) throws IOException {
        Printer printer = new Printer(desk);
        CopyDesk copyDesk = new CopyDesk(desk);
        List<Route> routes = new ArrayList<>(more);
        for (PageGroup group : List.of(
                new AssetGroup(),
                new HomeGroup(desk, printer),
                new ListGroup(desk, printer),
                new ReadingGroup(desk, printer),
                new OccasionGroup(desk, printer),
                new SpeakerGroup(desk, printer),
                new BetweenGroup(desk, printer),
                new DisputeGroup(desk, printer),
                new TimelineGroup(desk, printer),
                new OutletGroup(desk, printer),
                new IntakeGroup(desk, printer),
                new SearchGroup(desk, printer),
                new CheckGroup(desk, printer),
                new ExportGroup(desk, printer, Clock.systemUTC()),
                new ReviewGroup(desk, printer, copyDesk, ZoneId.systemDefault()),
                new IdentityGroup(desk, printer, copyDesk))) {
            routes.addAll(group.routes());
        }
        routes.add(Route.get(
                "/api/v1/jobs/{id}/events", request -> events(desk, request, "job/" + request.parameter("id"))));
        routes.add(Route.get("/api/v1/searches/events", request -> events(desk, request, "searches")));
        return Server.start(settings, routes, new DeskFaults());
    }

    private static Reply events(Newsdesk desk, Request request, String topic) {
        OptionalLong after = request.headers("Last-Event-ID").stream()
                .filter(value -> value.matches("[0-9]{1,18}"))
                .mapToLong(Long::parseLong)
                .findFirst();
        return Reply.events(desk.events().listen(topic::equals, after));
    }
}
