package org.readout.api;

/**
 * Who makes a request, as the gate found it.
 *
 * @param client the address it comes from
 * @param session the browser's session, begun for this request where there was none
 * @param bearer whether the request itself showed the token of the desk
 * @param browser whether a browser made it
 * @param cookie the name of the session's cookie
 */
record Visit(String client, Session session, boolean bearer, boolean browser, String cookie) {
    /** The request's attribute that holds the visit. */
    static final String ATTRIBUTE = "org.readout.visit";
}
