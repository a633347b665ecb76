package org.readout.web;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Prints the pages of the desk in which people work: add, search, check, correct, watch and take away. Each page is one document in
 * UTF-8, all of it escaped, without an inline script or style; it works with scripts off. Thread-safe.
 *
 * <p>A page's address is told by its record. A {@link Site} with a token puts it, as field {@code token}, into every form that changes
 * something; such forms are sent with POST and answered with 303 to the page that {@code back} or the form's own page names.
 *
 * <p>A part of a page that changes by itself tells where the desk pushes a word of it, as server-sent events; each event, whatever its
 * name and data, makes the page fetch itself again and put the part in place of the old one.
 */
public final class Newsroom {
    private final Press press = new Press();

    /**
     * {@code index.html}. Its form is sent to {@code add} as {@code multipart/form-data}: {@code files} (any number), {@code text},
     * {@code title}, {@code outlet}, {@code published}, {@code url}, {@code token}. With {@code Accept: application/json} the answer is
     * 202 with {@code {"page":"job/….html"}}, or an error with {@code {"detail":"…"}}; else 303 to the job's page, or this page again
     * with a {@link Draft} that was refused.
     */
    public byte[] home(HomePage page, Site site) {
        return press.print("home.jte", page, site);
    }

    /** {@code job/{id}.html}. */
    public byte[] job(JobPage page, Site site) {
        return press.print("job.jte", page, site);
    }

    /**
     * {@code search.html}, asked with the parameters of {@link Asked}. Its form that keeps a search is sent to {@code search/save}:
     * {@code query} (an {@link Asked#query}), {@code name}, {@code webhook} (may be empty), {@code token}.
     */
    public byte[] search(FindPage page, Site site) {
        return press.print("find.jte", page, site);
    }

    /** {@code searches.html}. Its forms are sent to {@code search/forget}: {@code search} (id), {@code token}. */
    public byte[] saved(SavedPage page, Site site) {
        return press.print("saved.jte", page, site);
    }

    /** {@code check.html}, asked with the parameter {@code q}. */
    public byte[] check(CheckPage page, Site site) {
        return press.print("check.jte", page, site);
    }

    /**
     * {@code review.html}, asked with {@code at} (id of a statement) or nothing for the most doubtful. Its forms carry {@code token},
     * {@code back}, {@code seen} (how many changes there were when the page was made) and {@code action} and are sent to {@code review/statement/{id}}, as those of a reader page are: {@code accept},
     * {@code reject}, {@code skip}, {@code speaker} with {@code speaker} (as typed; empty for "not resolved"), {@code words} with
     * {@code start} and {@code end} (code points of the article), {@code teller} with {@code teller} (empty for none), {@code occasion}
     * with {@code occasion} (empty for none). {@code review/undo} takes {@code change}, {@code back} and {@code token}.
     */
    public byte[] review(ReviewPage page, Site site) {
        return press.print("review.jte", page, site);
    }

    /** {@code review/history.html} and {@code review/history-2.html}. Its forms are sent to {@code review/undo}, as above. */
    public byte[] history(HistoryPage page, Site site) {
        return press.print("history.jte", page, site);
    }

    /** {@code article/{page}-readings.html} and {@code article/{page}-readings-2.html}. */
    public byte[] readings(ReadingsPage page, Site site) {
        return press.print("readings.jte", page, site);
    }

    /**
     * {@code review/actor/{page}.html}. Its forms carry {@code token}, {@code back}, {@code seen} and {@code action} and are sent to
     * {@code review/actor/{id}}: {@code merge} with {@code into} (id of a candidate, or {@code other}) and {@code other} (as typed), and
     * {@code split} with {@code member} (ids of statements, any number) and {@code name} (the new actor's).
     */
    public byte[] identity(IdentityPage page, Site site) {
        return press.print("identity.jte", page, site);
    }

    /** {@code outlets.html}. */
    public byte[] outlets(OutletsPage page, Site site) {
        return press.print("outlets.jte", page, site);
    }

    /** {@code outlet/{page}.html}. */
    public byte[] outlet(OutletPage page, Site site) {
        return press.print("outlet.jte", page, site);
    }

    /** {@code network.html}, and with a centre {@code speaker/{page}-network.html}. */
    public byte[] network(NetworkPage page, Site site) {
        return press.print("network.jte", page, site);
    }

    /**
     * {@code intake.html} and {@code intake-2.html}. Its forms carry {@code token} and are sent to {@code intake/retry} ({@code failure}:
     * an id, or {@code all}), {@code intake/watch} ({@code place}: a folder) and {@code intake/unwatch}
     * ({@code watch}: an id).
     */
    public byte[] intake(IntakePage page, Site site) {
        return press.print("intake.jte", page, site);
    }

    /**
     * {@code export.html}, asked with {@code scope} ({@code all}, {@code story}, {@code occasion}, {@code speaker}, {@code search}),
     * {@code id} or the parameters of {@link Asked}, and {@code article} or {@code statement} (an id) for a citation.
     */
    public byte[] export(ExportPage page, Site site) {
        return press.print("export.jte", page, site);
    }

    /** The page of a fault, sent with its status. */
    public byte[] fault(FaultPage page, Site site) {
        return press.print("fault.jte", page, site);
    }

    /** The page that asks for the desk's token. Its form is sent to {@code login}: {@code access}, {@code next}, {@code token}. */
    public byte[] door(DoorPage page, Site site) {
        return press.print("door.jte", page, site);
    }

    /** {@code api/index.html}, beside {@code api/openapi.json}. */
    public byte[] api(ApiPage page, Site site) {
        return press.print("api.jte", page, site);
    }

    /** {@code api/index.html} of an OpenAPI 3.1 document. */
    public byte[] api(JsonNode document, Site site) {
        return api(ApiPage.of(document), site);
    }
}
