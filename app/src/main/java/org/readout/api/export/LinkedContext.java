package org.readout.api.export;

import java.util.StringJoiner;

/**
 * What the words of a {@link LinkedExport} mean: the context of its document, which refers to no other document.
 *
 * <p>Articles, statements and actors have names of the kind {@code urn:x-readout:statement:…}, since a desk has no address that others
 * could ask; so have the terms that no vocabulary has.
 */
final class LinkedContext {
    /** What every name of ours begins with. */
    static final String NAMES = "urn:x-readout:";

    private static final String[][] PREFIXES = {
        {"schema", "https://schema.org/"},
        {"oa", "http://www.w3.org/ns/oa#"},
        {"prov", "http://www.w3.org/ns/prov#"},
        {"xsd", "http://www.w3.org/2001/XMLSchema#"},
        {"readout", NAMES + "term:"},
    };

    /** Types and plain properties by vocabulary. */
    private static final String[][] WORDS = {
        {
            "schema",
            "NewsArticle Quotation Claim Event Person Country Organization GovernmentOrganization NewsMediaOrganization"
                    + " SoftwareApplication name headline creditText articleBody text inLanguage datePublished identifier"
                    + " softwareVersion sha256 publisher creator spokenByCharacter location attendee"
        },
        {"oa", "Annotation TextPositionSelector TextQuoteSelector exact prefix suffix identifying"},
        {"prov", "Entity Activity SoftwareAgent"},
        {"readout", "Group Export kind cue act affiliation addressee resolved by engine reason"},
    };

    /** Properties whose values are names or typed: vocabulary, property in the document, property there, type. */
    private static final String[][] TYPED = {
        {"schema", "url", "url", "@id"},
        {"schema", "isPartOf", "isPartOf", "@id"},
        {"schema", "appearance", "appearance", "@id"},
        {"schema", "startDate", "startDate", "schema:Date"},
        {"schema", "endDate", "endDate", "schema:Date"},
        {"oa", "body", "hasBody", "@id"},
        {"oa", "target", "hasTarget", "@id"},
        {"oa", "source", "hasSource", "@id"},
        {"oa", "selector", "hasSelector", "@id"},
        {"oa", "motivation", "motivatedBy", "@vocab"},
        {"oa", "start", "start", "xsd:nonNegativeInteger"},
        {"oa", "end", "end", "xsd:nonNegativeInteger"},
        {"prov", "used", "used", "@id"},
        {"prov", "wasGeneratedBy", "wasGeneratedBy", "@id"},
        {"prov", "wasDerivedFrom", "wasDerivedFrom", "@id"},
        {"prov", "wasAssociatedWith", "wasAssociatedWith", "@id"},
        {"prov", "endedAtTime", "endedAtTime", "xsd:dateTime"},
        {"readout", "occasion", "occasion", "@id"},
        {"readout", "copyOf", "copyOf", "@id"},
        {"readout", "saidFrom", "saidFrom", "xsd:date"},
        {"readout", "saidTo", "saidTo", "xsd:date"},
        {"readout", "confidence", "confidence", "xsd:double"},
        {"readout", "complete", "complete", "xsd:boolean"},
        {"readout", "nodes", "nodes", "xsd:nonNegativeInteger"},
    };

    private LinkedContext() {}

    /** The context as JSON, on one line. */
    static String json() {
        StringJoiner entries = new StringJoiner(",", "{\"@version\":1.1,", "}");
        for (String[] prefix : PREFIXES) {
            entries.add('"' + prefix[0] + "\":\"" + prefix[1] + '"');
        }
        for (String[] vocabulary : WORDS) {
            for (String word : vocabulary[1].split(" ", -1)) {
                entries.add('"' + word + "\":\"" + vocabulary[0] + ':' + word + '"');
            }
        }
        for (String[] typed : TYPED) {
            entries.add('"' + typed[1] + "\":{\"@id\":\"" + typed[0] + ':' + typed[2] + "\",\"@type\":\"" + typed[3]
                    + "\"}");
        }
        entries.add("\"tellers\":{\"@id\":\"readout:teller\",\"@container\":\"@list\"}");
        return entries.toString();
    }
}
