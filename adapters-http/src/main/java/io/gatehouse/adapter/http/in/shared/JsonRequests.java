package io.gatehouse.adapter.http.in.shared;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the bodies of Blnk Cloud's calls: one JSON object of at most 64 KiB. Strict where a lax reader would have to
 * guess (a key that occurs twice, text after the object), since what is read decides about credentials.
 */
public final class JsonRequests {

    private static final int LIMIT = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonRequests() {}

    /**
     * The fields of the body.
     *
     * @throws UnacceptableRequestException if it is not JSON by its media type or in fact, too large, or no object
     */
    public static RequestFields fields(HttpServletRequest request) {
        requireJson(request.getHeader("Content-Type"), request.getHeader("Content-Encoding"));
        return switch (RequestBody.read(request, LIMIT)) {
            case RequestBody.Whole whole -> new RequestFields(object(whole.bytes()));
            case RequestBody.TooLarge _ -> throw new UnacceptableRequestException(new Problem(
                    "too-large", 413, "Body too large",
                    "Refused: the body is larger than 64 KiB. Send only the documented fields."));
        };
    }

    private static void requireJson(@Nullable String contentType, @Nullable String contentEncoding) {
        if (!isJson(contentType) || !(contentEncoding == null || contentEncoding.equalsIgnoreCase("identity"))) {
            throw new UnacceptableRequestException(new Problem(
                    "not-json", 415, "Not JSON",
                    "Refused: the Content-Type is not JSON, or the body is compressed. "
                            + "Send plain JSON with Content-Type application/json."));
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null || contentType.isEmpty()) {
            return false;
        }
        try {
            var type = MediaType.parseMediaType(contentType);
            return type.getType().equals("application")
                    && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    private static JsonNode object(byte[] bytes) {
        try {
            var node = JSON.readTree(bytes);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException _) {
            // Answered below; the message of the exception may quote the body, which holds the API key.
        }
        throw new UnacceptableRequestException(new Problem(
                "malformed-json", 400, "Malformed JSON",
                "Refused: the body is not one JSON object with each key at most once. Send one."));
    }
}
