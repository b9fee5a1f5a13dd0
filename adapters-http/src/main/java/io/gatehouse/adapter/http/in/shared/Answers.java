package io.gatehouse.adapter.http.in.shared;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes answers. All go the same short way: no content negotiation, which could refuse a sender for its
 * {@code Accept} header, and no logging of what is written, which may hold a token. Thread-safe.
 */
public final class Answers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TYPE_PREFIX = "urn:gatehouse:problem:";

    private final RetryAfter retryAfter;
    private final Supplier<UUID> occurrences;

    Answers(RetryAfter retryAfter, Supplier<UUID> occurrences) {
        this.retryAfter = retryAfter;
        this.occurrences = occurrences;
    }

    /** Answers 200 with the JSON of {@code body}. */
    public void json(HttpServletResponse response, Object body) throws IOException {
        write(response, HttpServletResponse.SC_OK, "application/json", JSON.writeValueAsBytes(body));
    }

    /** Answers 200 with one line of text. */
    public void line(HttpServletResponse response, String text) throws IOException {
        write(response, HttpServletResponse.SC_OK, "text/plain;charset=UTF-8",
                (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Answers with the problem and returns what identifies this occurrence of it, for the log.
     *
     * <p>The instance is not the request's URI, as RFC 9457 allows: that one holds the callback secret.
     */
    public URI problem(HttpServletResponse response, Problem problem) throws IOException {
        var instance = URI.create("urn:uuid:" + occurrences.get());
        if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", retryAfter.header());
        }
        if (problem.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", EdgeFilter.ALLOWED_METHODS);
        }
        write(response, problem.status(), "application/problem+json", JSON.writeValueAsBytes(tree(problem, instance)));
        return instance;
    }

    private static ObjectNode tree(Problem problem, URI instance) {
        var tree = JSON.createObjectNode()
                .put("type", TYPE_PREFIX + problem.slug())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .put("instance", instance.toString());
        if (!problem.errors().isEmpty()) {
            var errors = tree.putArray("errors");
            problem.errors().forEach(
                    error -> errors.addObject().put("field", error.field()).put("message", error.message()));
        }
        return tree;
    }

    private static void write(HttpServletResponse response, int status, String contentType, byte[] body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
