package org.readout.api;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** A request whose body ends in a failure once it is larger, or comes more slowly, than the limits allow. */
final class MeasuredRequest extends Request.Wrapper {
    private static final double NANOS = 1e9;
    private static final double GRACE = 5;

    private final ServerLimits limits;
    private long bytes;
    private Content.@Nullable Chunk failure;

    MeasuredRequest(Request request, ServerLimits limits) {
        super(request);
        this.limits = limits;
    }

    @Override
    public Content.@Nullable Chunk read() {
        if (failure != null) {
            return failure;
        }
        Content.Chunk chunk = super.read();
        if (chunk == null || Content.Chunk.isFailure(chunk)) {
            return chunk;
        }
        bytes += chunk.remaining();
        double seconds = (System.nanoTime() - getHeadersNanoTime()) / NANOS;
        int status = bytes > limits.upload() ? 413 : tooSlow(seconds) && !chunk.isLast() ? 408 : 0;
        if (status == 0) {
            return chunk;
        }
        chunk.release();
        failure = Content.Chunk.from(new HttpException.RuntimeException(status), true);
        return failure;
    }

    private boolean tooSlow(double seconds) {
        return seconds > GRACE && bytes < (seconds - GRACE) * limits.slowest();
    }
}
