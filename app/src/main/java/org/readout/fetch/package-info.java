/**
 * Web pages and feeds from the servers that have them. Everything that goes out to the internet goes through here.
 *
 * <p>{@link org.readout.fetch.GuardedFetcher} asks one server, after {@link org.readout.fetch.AddressGuard} has looked at the
 * address and at the machine behind it, and takes no more than {@link org.readout.fetch.FetchLimits} say; a
 * {@link org.readout.fetch.Dialer} knows the way, which {@link org.readout.fetch.Proxies} may lead, and {@code Connections}
 * closes what takes longer than it may.
 * {@link org.readout.fetch.LinkReader} makes a capture of a page that a person links to.
 *
 * <p>{@link org.readout.fetch.Crawl} fetches many pages into a {@link org.readout.fetch.FetchFolder}, and
 * {@link org.readout.fetch.Watch} those that feeds and sitemaps announce. {@code Frontier} knows what is still to be fetched,
 * {@code Turns} whose turn it is, {@code Way} goes from address to address and asks {@code Robots} at each, {@code Visitor}
 * and {@code Listings} do with what comes what is to be done with pages and with feeds. The folder keeps a visit in the
 * {@code Archive}, which is WARC, and then in the {@code Logbook}, out of which {@code Holdings} are made at the next
 * opening. A visit is had when both are on the disk; what a kill leaves between them is read out of the archive.
 * {@code Healing} takes away what a kill leaves half-written, and nothing else.
 */
@NullMarked
package org.readout.fetch;

import org.jspecify.annotations.NullMarked;
