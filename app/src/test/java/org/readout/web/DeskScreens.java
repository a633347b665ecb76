package org.readout.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Takes pictures of the desk's pages by hand: {@code DeskScreens OUT PAGE…}; of all pages without one. No test. */
final class DeskScreens {
    private DeskScreens() {}

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        var pages = Desk.plain().pages();
        List<String> chosen =
                arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : List.copyOf(pages.keySet());
        try (DeskServer server = new DeskServer(pages);
                Chromium chromium = Chromium.start()) {
            for (String page : chosen) {
                shoot(chromium, server.address(page), out, page, 1280, ColorScheme.LIGHT);
                shoot(chromium, server.address(page), out, page, 390, ColorScheme.DARK);
            }
        }
    }

    private static void shoot(Chromium chromium, String address, Path out, String page, int width, ColorScheme scheme) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, width > 600 ? 900 : 844)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE);
        try (var context = chromium.browser().newContext(options)) {
            Page tab = context.newPage();
            tab.navigate(address);
            tab.waitForTimeout(150);
            String name = page.replaceAll("[^A-Za-z0-9]+", "-") + "-" + width + ".png";
            tab.screenshot(
                    new Page.ScreenshotOptions().setPath(out.resolve(name)).setFullPage(true));
        }
    }
}
