package org.readout.api.desk;

import java.util.Optional;
import org.readout.api.Fault;
import org.readout.api.StandingPages;
import org.readout.web.DoorPage;
import org.readout.web.FaultPage;
import org.readout.web.Newsroom;
import org.readout.web.Site;

/** What the desk says when it does not answer as asked, and its door. */
final class DeskFaults implements StandingPages {
    private final Newsroom newsroom = new Newsroom();

    @Override
    public byte[] fault(Fault fault) {
        return newsroom.fault(
                new FaultPage(fault.status(), FaultPage.of(fault.status(), "/").title(), fault.detail(), "/"),
                Site.closed());
    }

    @Override
    public byte[] login(String token, String next, Optional<String> trouble) {
        return newsroom.door(new DoorPage(next, trouble, "/"), Site.desk(token));
    }
}
