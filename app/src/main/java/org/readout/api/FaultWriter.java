package org.readout.api;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says what went wrong: as {@code problem+json} (RFC 9457) under {@code /api}, else as a page. Never a stack. */
final class FaultWriter extends ErrorHandler {
    private static final JsonFactory JSON = new JsonFactory();

    private final StandingPages pages;

    FaultWriter(StandingPages pages) {
        this.pages = pages;
    }

    /** The body for a fault. */
    Reply reply(String path, Fault fault) {
        Reply reply = path.startsWith("/api/")
                ? Reply.json(problem(fault)).with("Content-Type", "application/problem+json")
                : Reply.html(pages.fault(fault));
        return reply.withStatus(fault.status());
    }

    /** The path that was asked for. */
    static String path(Request request) {
        return request.getHttpURI() == null || request.getHttpURI().getPath() == null
                ? "/"
                : request.getHttpURI().getPath();
    }

    /** Writes an answer where no route gives one. */
    void write(Request request, Response response, Callback callback, Reply reply) {
        SafetyHeaders.put(response.getHeaders());
        response.setStatus(reply.status());
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        if (request.getLength() != 0) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        byte[] body = reply.bytes().orElse(new byte[0]);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap("HEAD".equals(request.getMethod()) ? new byte[0] : body), callback);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        write(request, response, callback, reply(path(request), Fault.of(status)));
        return true;
    }

    private static byte[] problem(Fault fault) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("type", "about:blank");
            json.writeStringField("title", fault.title());
            json.writeNumberField("status", fault.status());
            json.writeStringField("detail", fault.detail());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }
}
