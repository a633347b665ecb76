package org.readout.cli;

import org.readout.source.FieldMapping;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where tables and JSON have the fields of an article, for the commands that read files. Filled by the command line. */
final class FieldOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    private FieldMapping mapping = FieldMapping.usual();

    @Option(
            names = "--fields",
            paramLabel = "FIELD=NAME,…",
            description = "Where tables and JSON have an article's fields, as text=body,title=headline|kicker,"
                    + "outlet=meta.source.name: a column or a path for each of text, html, title, outlet, byline, published, "
                    + "url and language; several with | between them are tried in turn. The usual names are known.")
    void setFields(String written) {
        try {
            mapping = FieldMapping.parse(written);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--fields: " + e.getMessage());
        }
    }

    /** What the user says; the usual names unless he says something. */
    FieldMapping mapping() {
        return mapping;
    }
}
