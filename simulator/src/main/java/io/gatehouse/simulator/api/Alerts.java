package io.gatehouse.simulator.api;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import io.gatehouse.simulator.ledger.Collection;
import io.gatehouse.simulator.wire.GoJson;
import io.gatehouse.simulator.wire.Identifiers;

/** The alerts and alert statuses of one instance. Safe for use by several threads. */
final class Alerts {

    static final List<String> COLOURS = List.of("grey", "blue", "amber", "red", "green");

    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<String, ObjectNode> alerts = new LinkedHashMap<>();
    private final Map<String, ObjectNode> statuses = new LinkedHashMap<>();

    Alerts(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
        for (var name : List.of("Flagged", "Investigating", "Resolved")) {
            addStatus(name, "grey", key(name));
        }
    }

    synchronized ObjectNode flag(String entityId, JsonNode request) {
        var description = request.path("description").asString("");
        if (description.isBlank()) {
            throw new ApiRefusal(400, "description is required");
        }
        var kind = Collection.ofId(entityId).filter(Set.of(Collection.BALANCES, Collection.IDENTITIES,
                Collection.TRANSACTIONS)::contains)
                .orElseThrow(() -> new ApiRefusal(400, "an alert is about a balance, a transaction or an identity"));
        var alert = GoJson.object().put("anomaly_id", Identifiers.ofCore("ano_", random));
        alert.put("title", request.path("title").asString("")).put("description", description);
        alert.put("type", switch (kind) {
            case BALANCES -> "Balance";
            case TRANSACTIONS -> "Transaction";
            default -> "Identity";
        });
        alert.put("assigned_to", "").putArray("escalated_to");
        alert.put("status", "FLAGGED").put("created_at", now()).put("updated_at", now());
        for (var affected : List.of(Collection.BALANCES, Collection.IDENTITIES, Collection.TRANSACTIONS)) {
            var ids = alert.putArray("affected_" + affected.path());
            if (affected == kind) {
                ids.add(entityId);
            }
        }
        alerts.put(alert.path("anomaly_id").stringValue(), alert);
        return alert.deepCopy();
    }

    synchronized ObjectNode change(String id, JsonNode request) {
        var alert = require(id);
        if (request.path("status").isString()) {
            requireStatus(request.path("status").stringValue());
        }
        for (var field : List.of("title", "description", "status")) {
            if (request.path(field).isString()) {
                alert.put(field, request.path(field).stringValue());
            }
        }
        return alert.put("updated_at", now()).deepCopy();
    }

    synchronized ObjectNode list() {
        var envelope = GoJson.object();
        var data = envelope.putArray("data");
        List.copyOf(alerts.values()).reversed().forEach(alert -> data.add(alert.deepCopy()));
        return envelope.put("total", alerts.size());
    }

    synchronized ObjectNode find(String id) {
        return require(id).deepCopy();
    }

    synchronized ObjectNode statuses() {
        var envelope = GoJson.object();
        var data = envelope.putArray("data");
        statuses.values().forEach(status -> data.add(status.deepCopy()));
        var colours = envelope.putArray("allowed_colours");
        COLOURS.forEach(colours::add);
        return envelope;
    }

    synchronized ObjectNode createStatus(JsonNode request) {
        var name = request.path("name").asString("");
        var key = request.path("key").asString(key(name));
        requireColour(request);
        if (name.isBlank() || statuses.containsKey(key)) {
            throw new ApiRefusal(400, "name is required and key has to be new");
        }
        return addStatus(name, request.path("colour").stringValue(), key).deepCopy();
    }

    synchronized ObjectNode changeStatus(String key, JsonNode request) {
        var status = requireStatus(key);
        if (request.path("colour").isString()) {
            requireColour(request);
            status.put("colour", request.path("colour").stringValue());
        }
        if (request.path("name").isString()) {
            status.put("name", request.path("name").stringValue());
        }
        return status.deepCopy();
    }

    synchronized void deleteStatus(String key) {
        requireStatus(key);
        if (alerts.values().stream().anyMatch(alert -> key.equals(alert.path("status").stringValue()))) {
            throw new ApiRefusal(409, "the status is in use");
        }
        statuses.remove(key);
    }

    private ObjectNode addStatus(String name, String colour, String key) {
        var status = GoJson.object().put("key", key).put("name", name).put("colour", colour);
        statuses.put(key, status);
        return status;
    }

    private ObjectNode require(String id) {
        var alert = alerts.get(id);
        if (alert == null) {
            throw new ApiRefusal(404, "no alert is called " + id);
        }
        return alert;
    }

    private ObjectNode requireStatus(String key) {
        var status = statuses.get(key);
        if (status == null) {
            throw new ApiRefusal(404, "no alert status is called " + key);
        }
        return status;
    }

    private static void requireColour(JsonNode request) {
        if (!COLOURS.contains(request.path("colour").asString(""))) {
            throw new ApiRefusal(400, "colour has to be one of " + COLOURS);
        }
    }

    private static String key(String name) {
        return name.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }

    private String now() {
        return clock.instant().toString();
    }
}
