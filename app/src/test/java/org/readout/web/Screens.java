package org.readout.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/** Takes pictures of a report by hand: {@code Screens REPORT OUT PAGE…}. No test. */
final class Screens {
    private Screens() {}

    public static void main(String[] arguments) {
        Path report = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        try (Chromium chromium = Chromium.start()) {
            for (String page : List.of(arguments).subList(2, arguments.length)) {
                for (int width : new int[] {1280, 390}) {
                    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                        shoot(chromium, report, out, page, width, scheme);
                    }
                }
            }
        }
    }

    private static void shoot(Chromium chromium, Path report, Path out, String page, int width, ColorScheme scheme) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, width > 600 ? 900 : 844)
                .setColorScheme(scheme)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
        try (var context = chromium.browser().newContext(options)) {
            Page tab = context.newPage();
            tab.navigate(report.toUri() + page);
            tab.waitForTimeout(200);
            String name = page.replaceAll("[^A-Za-z0-9]+", "-") + "-" + width + "-"
                    + (scheme == ColorScheme.DARK ? "dark" : "light") + ".png";
            boolean full = page.indexOf('#') < 0;
            tab.screenshot(
                    new Page.ScreenshotOptions().setPath(out.resolve(name)).setFullPage(full));
        }
    }
}
