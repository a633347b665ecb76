package org.readout.fetch;

import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The connections that are open. Each is closed when its whole time is over, whatever it is doing: the time limit of a socket
 * holds for one read, so that a server that sends a byte now and then would otherwise be waited for without end. Thread-safe.
 */
final class Connections {
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "readout-fetch-time");
        thread.setDaemon(true);
        return thread;
    });

    private final Set<Opening> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** A connection from before it is one, to its end. Takes the socket before anything is sent. */
    final class Opening implements Consumer<Socket>, AutoCloseable {
        private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
        private final Future<?> end;
        private volatile boolean over;

        private Opening(long end) {
            this.end = WATCH.schedule(this::breakOff, Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        }

        @Override
        public void accept(Socket socket) {
            sockets.add(socket);
            if (over) {
                breakOff();
            }
        }

        private void breakOff() {
            over = true;
            for (Socket socket : sockets) {
                try {
                    socket.close();
                } catch (IOException e) {
                    // it is of no use any more, closed or not
                }
            }
        }

        @Override
        public void close() {
            open.remove(this);
            boolean early = end.cancel(false);
            assert early || end.isDone();
        }
    }

    /** A connection that is closed at {@code end}, by {@link System#nanoTime}. */
    Opening until(long end) {
        Opening opening = new Opening(end);
        open.add(opening);
        if (closed) {
            opening.breakOff();
        }
        return opening;
    }

    /** Closes all, and any that would be opened after. */
    void close() {
        closed = true;
        open.forEach(Opening::breakOff);
    }
}
