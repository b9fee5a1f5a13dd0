package io.gatehouse.adapter.http.out.cloud;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpMethod;

import io.gatehouse.domain.ledger.CloudAction;

/**
 * A call to Blnk Cloud. Its query and its body may hold personal data, so it prints its method and its path alone.
 *
 * @param path       with {@code {id}} in the place of a part
 * @param part       what stands there
 * @param body       JSON
 * @param action     what it is for, which says what has to be granted
 * @param repeatable whether to make it twice is the same as to make it once
 */
record CloudCall(
        HttpMethod method, String path, Optional<String> part, Map<String, String> query, Optional<Json> body,
        CloudAction action, boolean repeatable) {

    CloudCall {
        query = Map.copyOf(query);
    }

    /** One that reads. */
    static CloudCall read(CloudAction action, String path) {
        return new CloudCall(HttpMethod.GET, path, Optional.empty(), Map.of(), Optional.empty(), action, true);
    }

    /** One that writes and may be made again. */
    static CloudCall write(CloudAction action, HttpMethod method, String path, Json body) {
        return new CloudCall(method, path, Optional.empty(), Map.of(), Optional.of(body), action, true);
    }

    /** The same, of which nobody knows what a second time would do. */
    CloudCall once() {
        return new CloudCall(method, path, part, query, body, action, false);
    }

    CloudCall withPart(String value) {
        return new CloudCall(method, path, Optional.of(value), query, body, action, repeatable);
    }

    CloudCall with(String name, String value) {
        var more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new CloudCall(method, path, part, more, body, action, repeatable);
    }

    CloudCall page(int number, int size) {
        return with("page", Integer.toString(number)).with("pageSize", Integer.toString(size));
    }

    @Override
    public String toString() {
        return "CloudCall[" + method + " " + path + "]";
    }
}
