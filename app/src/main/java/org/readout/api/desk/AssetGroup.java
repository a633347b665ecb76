package org.readout.api.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.readout.api.Reply;
import org.readout.api.Route;
import org.readout.web.DeskPages;

/** Style sheet and scripts. */
final class AssetGroup implements PageGroup {
    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (Map.Entry<String, byte[]> asset : assets().entrySet()) {
            String type = asset.getKey().endsWith(".css") ? "text/css;charset=utf-8" : "text/javascript;charset=utf-8";
            Reply reply = Reply.asset(type, asset.getValue());
            routes.add(Route.get("/assets/" + asset.getKey(), request -> reply));
        }
        return routes;
    }

    private static Map<String, byte[]> assets() {
        try {
            return DeskPages.assets();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own files", e);
        }
    }
}
