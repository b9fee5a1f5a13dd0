package io.gatehouse.simulator.api;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import io.gatehouse.simulator.wire.GoJson;

/** JSON answers and requests of the APIs. */
final class Replies {

    private Replies() {}

    static ResponseEntity<byte[]> json(int status, JsonNode body) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON)
                .body(GoJson.asIs(body).getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> ok(JsonNode body) {
        return json(200, body);
    }

    static ResponseEntity<byte[]> message(String text) {
        return ok(GoJson.object().put("message", text));
    }

    static ResponseEntity<byte[]> error(int status, String text) {
        return json(status, GoJson.object().put("error", text));
    }

    /** The request's JSON object; anything else is refused. An empty body counts as an empty object. */
    static ObjectNode read(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            return GoJson.object();
        }
        try {
            return GoJson.readObject(new String(body, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException refused) {
            throw new ApiRefusal(400, "the body is " + refused.getMessage());
        }
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(element -> element.asString("")).toList();
    }
}
