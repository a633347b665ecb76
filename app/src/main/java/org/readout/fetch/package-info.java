/**
 * Web pages and feeds from the servers that have them. Everything that goes out to the internet goes through here.
 *
 * <p>{@link org.readout.fetch.GuardedFetcher} asks one server, after {@link org.readout.fetch.AddressGuard} has looked at the
 * address and at the machine behind it, and takes no more than {@link org.readout.fetch.FetchLimits} say.
 * {@link org.readout.fetch.LinkReader} makes a capture of a page that a person links to.
 */
@NullMarked
package org.readout.fetch;

import org.jspecify.annotations.NullMarked;
