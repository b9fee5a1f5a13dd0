package io.gatehouse.simulator.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import io.gatehouse.simulator.wire.GoJson;
import io.gatehouse.simulator.wire.Payload;

/**
 * All bodies that Core sends or is documented to send, read once from the payload files. Two documented events have no
 * known payload ({@code reconciliation.completed} and {@code .failed}); theirs are assumptions and say so.
 */
public final class EventCatalogue {

    private static final String FOLDER = "/simulator/payloads/";
    private static final String ASSUMED = "documented, but its payload is not: this one is an assumption";

    private final Map<String, EventTemplate> templates = new LinkedHashMap<>();

    /** Reads the payload files. */
    public EventCatalogue() {
        for (var entry : GoJson.read(resource("index.json").text())) {
            var kind = entry.path("kind").asString("");
            if (entry.path("file").isString() && !kind.startsWith("Cloud")) {
                add(entry, kind.startsWith("transaction hook"));
            }
        }
        assume("reconciliation.completed", "completed");
        assume("reconciliation.failed", "failed");
    }

    private void add(JsonNode entry, boolean hook) {
        var file = entry.path("file").stringValue();
        var body = resource(file);
        var event = GoJson.readObject(body.text()).path(hook ? "hook_type" : "event").stringValue();
        var name = file.substring(0, file.length() - ".json".length());
        templates.put(name, new EventTemplate(name, event, hook, entry.path("emitted_by_core_source").asBoolean(),
                entry.path("note").asString(""), body));
    }

    private void assume(String event, String status) {
        var body = Payload.ofText("{\"event\":\"" + event + "\",\"data\":{\"completed_at\":\"2026-08-20T10:15:00Z\","
                + "\"reconciliation_id\":\"recon_4f0cdd62-3f35-4d5e-9c9d-40f5a6cb7a10\",\"status\":\"" + status
                + "\"}}");
        templates.put(event, new EventTemplate(event, event, false, false, ASSUMED, body));
    }

    /** All templates in a sensible order. */
    public List<EventTemplate> all() {
        return List.copyOf(templates.values());
    }

    /** The templates of global webhooks. */
    public List<EventTemplate> globalWebhooks() {
        return all().stream().filter(template -> !template.hook()).toList();
    }

    /** Every event name, once. */
    public List<String> eventNames() {
        return new ArrayList<>(globalWebhooks().stream().map(EventTemplate::event).distinct().toList());
    }

    /** The named template; an unknown name is an {@link IllegalArgumentException}. */
    public EventTemplate require(String name) {
        var template = templates.get(name);
        if (template == null) {
            throw new IllegalArgumentException("No event template is called " + name);
        }
        return template;
    }

    private static Payload resource(String file) {
        try (var in = EventCatalogue.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The payload file " + file + " is missing from the class path");
            }
            return Payload.of(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
