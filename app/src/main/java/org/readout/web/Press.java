package org.readout.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** Prints pages from templates, which escape whatever they print. Thread-safe. */
final class Press {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /**
     * One page, in UTF-8.
     *
     * @param template file name of a template with the parameters {@code page} and {@code site}
     */
    byte[] print(String template, Object page, Site site) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, Map.of("page", page, "site", site), output);
        return output.toByteArray();
    }
}
