package io.gatehouse.adapter.http.out.shared;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls of one screening service. What is asked is personal data, some of it in the URL: nothing is logged, the client is
 * observed by nobody, and its exceptions, which quote the URL, go no further. Redirects are not followed. Thread-safe.
 */
public final class ServiceCalls {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 8 << 20;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String name;
    private final URI base;
    private final Optional<String> authorization;
    private final RestClient client;

    /**
     * To that service.
     *
     * @param name          as people know it
     * @param base          its URL, without a slash at the end
     * @param authorization header that it wants; a secret
     * @param answer        how long one answer may take
     */
    public ServiceCalls(String name, URI base, Optional<String> authorization, Duration answer) {
        this.name = name;
        this.base = base;
        this.authorization = authorization;
        var connections = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(connections);
        requests.setReadTimeout(answer);
        client = RestClient.builder().requestFactory(requests).build();
    }

    /** What came back. */
    public sealed interface Answer {

        /**
         * JSON.
         *
         * @param text as received
         */
        record Json(String text, JsonNode tree) implements Answer {}

        /**
         * Nothing to work with.
         *
         * @param why fit for a page
         */
        record Nothing(String why) implements Answer {}
    }

    /** The query of a URL, with everything in it escaped. */
    public static String query(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** Asks for what is there. */
    public Answer read(String pathAndQuery) {
        try {
            return client.get().uri(URI.create(base + pathAndQuery)).headers(this::authorize)
                    .accept(MediaType.APPLICATION_JSON)
                    .exchangeForRequiredValue((_, response) -> answer(response));
        } catch (ResourceAccessException away) {
            return away(away);
        }
    }

    /** Asks with a body in JSON. */
    public Answer ask(String pathAndQuery, String body) {
        try {
            return client.post().uri(URI.create(base + pathAndQuery)).headers(this::authorize)
                    .accept(MediaType.APPLICATION_JSON)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body.getBytes(StandardCharsets.UTF_8))
                    .exchangeForRequiredValue((_, response) -> answer(response));
        } catch (ResourceAccessException away) {
            return away(away);
        }
    }

    /** That it answered, and nobody knows what it means. */
    public Answer.Nothing notUnderstood(String what) {
        return new Answer.Nothing(name + " answered something that Gatehouse does not understand: " + what + ".");
    }

    private void authorize(HttpHeaders headers) {
        authorization.ifPresent(value -> headers.set(HttpHeaders.AUTHORIZATION, value));
    }

    private Answer.Nothing away(ResourceAccessException away) {
        return new Answer.Nothing(
                name + " could not be reached: " + away.getMostSpecificCause().getClass().getSimpleName() + ".");
    }

    private Answer answer(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (!status.is2xxSuccessful()) {
            return new Answer.Nothing(name + switch (status.value()) {
                case TOO_MANY_REQUESTS -> " is asked too often just now (429).";
                case UNAUTHORIZED, FORBIDDEN -> " does not accept the key of Gatehouse (" + status.value() + ").";
                default -> " answered " + status.value() + ".";
            });
        }
        var body = response.getBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return notUnderstood("more than " + (MOST_BYTES >> 20) + " MB");
        }
        var text = new String(body, StandardCharsets.UTF_8);
        try {
            return new Answer.Json(text, JSON.readTree(text));
        } catch (JacksonException _) {
            return notUnderstood("no JSON");
        }
    }

    @Override
    public String toString() {
        return "ServiceCalls[" + name + "]";
    }
}
