package org.readout.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpException;

/** Reads bodies within the limits: what is too large, too slow, in too many parts or in another form is refused. */
final class BodyReader {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(64).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int IN_MEMORY = 256 << 10;

    private final ServerLimits limits;
    private final MultipartConfigElement multipart;

    /**
     * @param folder where parts of forms are kept that are too large for memory, until their request is answered
     */
    BodyReader(ServerLimits limits, Path folder) {
        this.limits = limits;
        this.multipart = new MultipartConfigElement(folder.toString(), limits.upload(), limits.upload(), IN_MEMORY);
    }

    /** The media type without its parameters, in small letters. */
    static Optional<String> mediaType(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    /**
     * What was sent to a route that takes this form.
     *
     * @throws Refusal if it cannot be taken
     */
    Request.Sent read(HttpServletRequest request, BodyForm form) throws IOException {
        Optional<String> type = mediaType(request);
        try {
            return switch (form) {
                case NONE -> nothing(request);
                case JSON -> {
                    if (!type.equals(Optional.of("application/json"))) {
                        throw new Refusal(Fault.of(415), Map.of("Accept-Post", "application/json"));
                    }
                    yield new Request.Sent(json(bytes(request, limits.json())), Map.of(), List.of());
                }
                case FIELDS, FILES -> fields(request, form, type);
            };
        } catch (HttpException.RuntimeException | HttpException.IllegalStateException e) {
            throw failure(e);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private Request.Sent nothing(HttpServletRequest request) throws IOException {
        if (bytes(request, limits.json()).length > 0) {
            throw Refusal.badRequest("Nothing can be sent to this address.");
        }
        return Request.Sent.NOTHING;
    }

    private Request.Sent fields(HttpServletRequest request, BodyForm form, Optional<String> type) throws IOException {
        if (type.equals(Optional.of("application/x-www-form-urlencoded"))) {
            String body = new String(bytes(request, limits.json()), StandardCharsets.ISO_8859_1);
            return new Request.Sent(MissingNode.getInstance(), FormFields.read(body), List.of());
        }
        if (!type.equals(Optional.of("multipart/form-data"))) {
            throw new Refusal(Fault.of(415));
        }
        request.setAttribute(ServletContextRequest.MULTIPART_CONFIG_ELEMENT, multipart);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<Upload> files = new ArrayList<>();
        int count = 0;
        long fieldBytes = 0;
        for (Part part : parts(request)) {
            if (++count > limits.parts()) {
                throw new Refusal(new Fault(
                        413, "Too much at once", "At most " + limits.parts() + " files and fields are taken at once."));
            }
            if (part.getSubmittedFileName() == null) {
                fieldBytes += part.getSize();
                if (fieldBytes > limits.json()) {
                    throw new Refusal(Fault.tooLarge(limits.json()));
                }
                try (InputStream in = part.getInputStream()) {
                    fields.computeIfAbsent(part.getName(), any -> new ArrayList<>())
                            .add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            } else if (!part.getSubmittedFileName().isEmpty() || part.getSize() > 0) {
                if (form == BodyForm.FIELDS) {
                    throw Refusal.badRequest("No file can be sent to this address.");
                }
                files.add(new SentFile(part));
            }
        }
        return new Request.Sent(MissingNode.getInstance(), fields, List.copyOf(files));
    }

    private static List<Part> parts(HttpServletRequest request) throws IOException {
        try {
            return List.copyOf(request.getParts());
        } catch (ServletException | IllegalStateException e) {
            throw failure(e);
        }
    }

    /** A refusal by the innermost cause that tells one; where none does, the form was not well formed. */
    private static Refusal failure(Exception failure) {
        int status = 400;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage());
            if (cause instanceof HttpException http) {
                status = http.getCode();
            } else if (cause instanceof TimeoutException) {
                status = 408;
            } else if (words.contains("too many keys") || words.contains("max length") || words.contains("exceed")) {
                status = 413;
            }
        }
        return status == 400 ? Refusal.badRequest("What was sent is not well formed.") : new Refusal(Fault.of(status));
    }

    private static JsonNode json(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (!json.isMissingNode()) {
                return json;
            }
        } catch (IOException e) {
            throw Refusal.badRequest("What was sent is not well-formed JSON.");
        }
        throw Refusal.badRequest("Nothing was sent where JSON is wanted.");
    }

    private static byte[] bytes(HttpServletRequest request, int limit) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw new Refusal(Fault.tooLarge(limit));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        InputStream in = request.getInputStream();
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (bytes.size() + read > limit) {
                throw new Refusal(Fault.tooLarge(limit));
            }
            bytes.write(buffer, 0, read);
        }
        return bytes.toByteArray();
    }

    private record SentFile(Part part) implements Upload {
        @Override
        public String name() {
            return FileNames.safe(part.getSubmittedFileName());
        }

        @Override
        public String mediaType() {
            return Optional.ofNullable(part.getContentType()).orElse("");
        }

        @Override
        public long size() {
            return part.getSize();
        }

        @Override
        public InputStream open() throws IOException {
            return part.getInputStream();
        }
    }
}
