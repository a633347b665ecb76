package org.readout.fetch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A process that watches a feed of this machine until it is ended, and prints what it has, a line each. */
public final class WatchingProcess {
    private WatchingProcess() {}

    /** Arguments: folder, address of the feed, bytes of a file of the archive. */
    public static void main(String[] arguments) throws Exception {
        Clock clock = Clock.systemUTC();
        GuardedFetcher fetcher =
                new GuardedFetcher(new AddressGuard(Resolver.SYSTEM, Reach.ANYWHERE), Dialer.DIRECT, "Readout/test");
        FetchFolder folder =
                FetchFolder.open(Path.of(arguments[0]), Long.parseLong(arguments[2]), "Readout/test", clock);
        System.out.println("open " + folder.pages());
        Patience patience = new Patience(3, Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofSeconds(1));
        Crawl crawl = new Crawl(
                fetcher,
                folder,
                new Politeness(Duration.ofMillis(5), Duration.ofMillis(5), 4, patience),
                FetchLimits.PAGE,
                clock);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            crawl.stop();
            try {
                main.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        new Watch(
                        crawl,
                        List.of(arguments[1]),
                        List.of(),
                        new Wanted(1000, Optional.empty()),
                        new Rhythm(Duration.ofMillis(20), Duration.ofMillis(50)))
                .on(visited -> {
                    System.out.println(visited.kind().word() + " " + visited.address());
                    System.out.flush();
                });
        folder.close();
        System.out.println("closed");
    }
}
