package org.readout.api.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.readout.api.Fault;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.api.Route;
import org.readout.ledger.LedgerRefused;
import org.readout.search.IndexUnusable;

/** The interface for programs: its routes and their description, both of one table. */
public final class RestApi {
    /** What all its paths begin with. */
    public static final String BASE = "/api/v1";

    private final Cursors cursors;
    private final List<Operation> operations;
    private final String version;

    public RestApi(RestDesk desk) {
        this.cursors = new Cursors(desk.secret());
        this.version = desk.run().version();
        Sayings sayings = new Sayings(desk.ledger(), desk::index);
        List<Operation> all = new ArrayList<>();
        all.addAll(new Articles(desk.ledger()).operations());
        all.addAll(sayings.operations());
        all.addAll(new Findings(desk.ledger()).operations());
        all.addAll(new Directory(desk).operations());
        all.addAll(new Changes(desk, sayings).operations());
        all.addAll(new Arrivals(desk).operations());
        all.addAll(new Tellings(desk).operations());
        all.addAll(new Exports(desk).operations());
        this.operations = List.copyOf(all);
    }

    /** All that it does. */
    List<Operation> operations() {
        return operations;
    }

    /** The OpenAPI 3.1 document. */
    public ObjectNode document() {
        return OpenApi.document(operations, version);
    }

    /** The routes, among them {@code /api/openapi.json}. */
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (Operation operation : operations) {
            routes.add(new Route(
                    operation.verb(),
                    BASE + operation.path(),
                    operation.form(),
                    request -> answer(request, operation)));
        }
        byte[] document = Json.bytes(document());
        routes.add(
                Route.get("/api/openapi.json", request -> Reply.json(document).taggedStrongly()));
        return routes;
    }

    private Reply answer(Request request, Operation operation) throws IOException {
        try {
            return operation.handler().answer(new Asked(request, operation, cursors));
        } catch (LedgerRefused | IndexUnusable e) {
            throw new Refusal(
                            new Fault(503, "Not now", "The ledger or its index cannot be used just now."),
                            Map.of("Retry-After", "5"))
                    .because(e);
        } catch (IllegalArgumentException e) {
            if (operation.path().equals("/search")) {
                throw Refusal.badRequest("The search cannot be read: " + e.getMessage() + ".");
            }
            throw e;
        }
    }
}
