package io.gatehouse.adapter.http.out.cloud;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.gatehouse.adapter.http.out.cloud.Json.JsonArray;
import io.gatehouse.adapter.http.out.cloud.Json.JsonObject;
import io.gatehouse.adapter.http.out.cloud.Json.JsonText;
import io.gatehouse.domain.ledger.AlertChange;
import io.gatehouse.domain.ledger.AlertId;
import io.gatehouse.domain.ledger.AlertText;

/**
 * Reads alerts. In which envelope they are listed is not documented: an array, bare or in {@code data}, and a single one
 * are understood.
 */
final class AlertReader {

    private static final List<String> AFFECTED = List.of(
            "affected_identities", "affected_balances", "affected_transactions");

    private AlertReader() {}

    /** An alert, as far as it is looked for. */
    record FoundAlert(AlertId id, String words, List<String> affected) {

        boolean isAbout(String entity, String marker) {
            return affected.contains(entity) && words.contains(marker);
        }

        @Override
        public String toString() {
            return "FoundAlert[" + id + "]";
        }
    }

    static Optional<List<FoundAlert>> list(byte[] body) {
        var read = Envelope.read(body);
        var data = read instanceof JsonObject object && !object.members().containsKey("anomaly_id")
                ? object.members().getOrDefault("data", read)
                : read;
        return switch (data) {
            case JsonArray(var elements) -> Optional.of(elements.stream().flatMap(one -> alert(one).stream()).toList());
            case JsonObject _ -> alert(data).map(List::of);
            case JsonText _,Json.JsonNumber _ -> Optional.empty();
            // A list in Go that is empty is null.
            case Json.JsonWord _ -> read instanceof JsonObject ? Optional.of(List.of()) : Optional.empty();
        };
    }

    static Optional<AlertId> id(byte[] body) {
        return alert(Envelope.detail(body)).map(FoundAlert::id);
    }

    private static Optional<FoundAlert> alert(Json json) {
        if (!(json instanceof JsonObject object) || !(object.member("anomaly_id") instanceof JsonText(var id))) {
            return Optional.empty();
        }
        var affected = new ArrayList<String>();
        for (var name : AFFECTED) {
            if (object.member(name) instanceof JsonArray(var ids)) {
                ids.forEach(one -> affected.add(Envelope.text(one)));
            }
        }
        try {
            var words = Envelope.text(object.member("title")) + "\n" + Envelope.text(object.member("description"));
            return Optional.of(new FoundAlert(new AlertId(id), words, List.copyOf(affected)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static Json written(AlertText text) {
        return new JsonObject(members(text));
    }

    static Json written(AlertChange change) {
        var members = new LinkedHashMap<String, Json>();
        change.text().ifPresent(text -> members.putAll(members(text)));
        change.status().ifPresent(status -> members.put("status", new JsonText(status)));
        return new JsonObject(members);
    }

    private static Map<String, Json> members(AlertText text) {
        return Map.of("title", new JsonText(text.title()), "description", new JsonText(text.description()));
    }

    /** Whether a page has what those before it had not: where pages are not known, each call gives the same. */
    static boolean isNews(List<FoundAlert> page, List<FoundAlert> before) {
        return Stream.of(page).flatMap(List::stream).map(FoundAlert::id)
                .anyMatch(id -> before.stream().noneMatch(known -> known.id().equals(id)));
    }
}
