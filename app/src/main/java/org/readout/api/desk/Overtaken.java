package org.readout.api.desk;

import java.io.IOException;
import java.time.ZoneId;
import java.util.OptionalLong;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.ledger.Review;
import org.readout.web.FaultPage;

/** Says who has changed a statement since the page was made whose form somebody sends, so that no form overwrites what its sender has not seen. */
final class Overtaken {
    private final Printer printer;
    private final ZoneId zone;

    /** Pages of a desk, with times as in {@code zone}. */
    Overtaken(Printer printer, ZoneId zone) {
        this.printer = printer;
        this.zone = zone;
    }

    /** The ledger's latest change when the page of a form was made; empty where the form does not say. */
    static OptionalLong seen(Request request) {
        String seen = request.field("seen").orElse("");
        return seen.matches("[0-9]{1,15}") ? OptionalLong.of(Long.parseLong(seen)) : OptionalLong.empty();
    }

    /**
     * The page that names the change; nothing was changed by the form.
     *
     * @param again where one sees how it stands and can do it again, from the desk's root
     */
    Reply page(Request request, Room room, Review.Step step, String again) throws IOException {
        String change = new ChangeLines(room.ledger(), zone).of(step).told();
        FaultPage page = FaultPage.overtaken(change, FaultPage.rootOf(request.path()), again);
        return Reply.html(printer.newsroom().fault(page, printer.site(request))).withStatus(409);
    }
}
