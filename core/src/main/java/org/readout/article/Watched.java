package org.readout.article;

import java.io.IOException;
import java.io.Serial;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a library read a document on a thread of its own, with a deep stack and a limit of time, so that a document made to recurse or
 * never to end costs its own reading only. The thread is interrupted at the limit and holds up nothing.
 */
final class Watched {
    /** A thousand times what a press release takes. */
    private static final long SECONDS = 60;

    /** Bytes of stack: libraries follow the nesting of a document. */
    private static final long STACK = 16L << 20;

    private Watched() {}

    /**
     * What the work gives.
     *
     * @throws IOException with a sentence's end for the reader, as "is broken", where the work fails in any way
     */
    static <T> T run(Callable<T> work) throws IOException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "readout-document", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException("takes longer than " + SECONDS + " seconds to read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("was not read: interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(reason(e.getCause()), e);
        } finally {
            task.cancel(true);
        }
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof StackOverflowError) {
            return "is nested too deep";
        }
        if (cause instanceof OutOfMemoryError) {
            return "needs more memory than there is";
        }
        if (cause instanceof Unreadable) {
            return String.valueOf(cause.getMessage());
        }
        String message = String.valueOf(cause == null ? null : cause.getMessage())
                .lines()
                .findFirst()
                .orElse("");
        return "is broken: " + shortened(message);
    }

    /** A document that cannot be read for a reason that its message tells, as "is encrypted". */
    static class Unreadable extends IOException {
        @Serial
        private static final long serialVersionUID = 1;

        private final boolean refusal;

        Unreadable(String reason) {
            super(reason);
            this.refusal = true;
        }

        private Unreadable(String reason, boolean refusal) {
            super(reason);
            this.refusal = refusal;
        }

        /** A document that is broken, as the library says it. */
        static Unreadable broken(String reason) {
            return new Unreadable("is broken: " + shortened(reason), false);
        }

        /** Whether it is whole and not read all the same. */
        boolean isRefusal() {
            return refusal;
        }
    }

    private static String shortened(String message) {
        return message.length() <= 160 ? message : message.substring(0, 160) + "…";
    }
}
