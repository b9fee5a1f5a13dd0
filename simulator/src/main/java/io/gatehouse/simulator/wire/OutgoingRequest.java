package io.gatehouse.simulator.wire;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request that the simulator is about to send. Header order is kept. */
public record OutgoingRequest(
        String method,
        URI uri,
        Map<String, String> headers,
        Payload body) {

    /** Keeps a copy of the headers in their order. */
    public OutgoingRequest {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** A JSON POST. */
    public static OutgoingRequest postJson(URI uri, Payload body) {
        return new OutgoingRequest("POST", uri, Map.of("Content-Type", "application/json"), body);
    }

    /** Method and host only: paths hold the callback secret, bodies hold keys. */
    @Override
    public String toString() {
        return method + " to " + uri.getHost() + ", " + body;
    }
}
