package org.readout.fetch;

/**
 * What stands on a request only because of the way it takes.
 *
 * @param target what the request line asks for: path and query, or the whole address for a proxy
 * @param headers lines for the proxy alone, each with its end; empty without one. They are kept nowhere.
 * @param direct whether the connection leads to the machine itself, and not to a proxy
 */
public record RequestForm(String target, String headers, boolean direct) {}
