package io.gatehouse.simulator.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import io.gatehouse.simulator.ledger.MadeUpPeople;
import io.gatehouse.simulator.wire.GoJson;
import io.gatehouse.simulator.wire.Identifiers;
import io.gatehouse.simulator.wire.Payload;

/**
 * Makes bodies that no receiver has seen before: a template with new ids, references, hashes and times, and for
 * individuals another made-up person. Ids that stand for the same thing in one body stay the same.
 */
final class EventBodies {

    private static final Pattern ID = Pattern
            .compile("\\b([a-z]+_)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NUMBERED = Pattern.compile("\\b(INV-2026-|CUST-|PAY-)\\d+");
    private static final List<String> MOMENTS = List.of("created_at", "timestamp", "time", "completed_at");

    private final EventCatalogue catalogue;
    private final InstantSource clock;

    EventBodies(EventCatalogue catalogue, InstantSource clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    Payload fixed(String template) {
        return catalogue.require(template).body();
    }

    Payload fresh(String name, RandomGenerator random) {
        var template = catalogue.require(name);
        var body = GoJson.readObject(template.body().text());
        var renewal = new Renewal(random, shift(body, random));
        renewal.renew(body);
        if ("identity.created".equals(name)) {
            MadeUpPeople.personalise((ObjectNode) body.path("data"), random);
        }
        return template.hook() ? Payload.ofText(GoJson.asIs(body)) : global(template.event(), body.path("data"));
    }

    /** A global webhook's body: event before data, data as Core's queue leaves it. */
    static Payload global(String event, JsonNode data) {
        var name = GoJson.object().put("event", event);
        return Payload.ofText(GoJson.asIs(name).replaceFirst("}$", ",\"data\":") + GoJson.asGenericMap(data) + "}");
    }

    /** The hook's body as the documentation shows it, made of the one that Core sends. */
    static Payload asDocumented(Payload sent) {
        var body = GoJson.readObject(sent.text());
        var status = body.path("data").path("status").asString("unknown");
        var documented = GoJson.object();
        documented.put("event", "transaction." + status.toLowerCase(java.util.Locale.ROOT));
        documented.set("hook_type", body.path("hook_type"));
        documented.set("data", body.path("data"));
        return Payload.ofText(GoJson.asIs(documented));
    }

    /** How far the template lies in the past, so that all its times keep their distances. */
    private Duration shift(ObjectNode body, RandomGenerator random) {
        var now = clock.instant().plusNanos(random.nextInt(1_000_000));
        for (var holder : List.of(body, body.path("data"))) {
            for (var moment : MOMENTS) {
                if (holder.path(moment).isString()) {
                    return Duration.between(OffsetDateTime.parse(holder.path(moment).stringValue()).toInstant(), now);
                }
            }
        }
        return Duration.between(Instant.parse("2026-08-20T10:00:00Z"), now);
    }

    /** The replacements made in one body. */
    private static final class Renewal {

        private final RandomGenerator random;
        private final Duration shift;
        private final Map<String, String> replaced = new HashMap<>();

        Renewal(RandomGenerator random, Duration shift) {
            this.random = random;
            this.shift = shift;
        }

        void renew(JsonNode node) {
            switch (node) {
                case ObjectNode object -> List.copyOf(object.properties()).forEach(member -> {
                    if (member.getValue().isString()) {
                        object.put(member.getKey(), text(member.getValue().stringValue()));
                    } else {
                        renew(member.getValue());
                    }
                });
                case ArrayNode array -> array.forEach(this::renew);
                default -> {
                    // Numbers, booleans and null stay.
                }
            }
        }

        private String text(String text) {
            if (TIME.matcher(text).matches()) {
                return text.startsWith("0001-") || text.endsWith("T00:00:00Z") ? text : later(text);
            }
            if (HASH.matcher(text).matches()) {
                return replaced.computeIfAbsent(text, _ -> hash());
            }
            var withIds = ID.matcher(text).replaceAll(found -> replaced.computeIfAbsent(found.group(),
                    _ -> Identifiers.ofCore(found.group(1), random)));
            return NUMBERED.matcher(withIds).replaceAll(found -> replaced.computeIfAbsent(found.group(),
                    _ -> found.group(1) + (1_000_000 + random.nextInt(9_000_000))));
        }

        private String later(String time) {
            return goTime(OffsetDateTime.parse(time).plus(shift));
        }

        private String hash() {
            var bytes = new byte[32];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        }
    }

    /** RFC 3339 without trailing zeros in the fraction. */
    private static String goTime(OffsetDateTime time) {
        var seconds = time.withNano(0).format(java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"));
        var fraction = String.format(java.util.Locale.ROOT, "%09d", time.getNano()).replaceFirst("0+$", "");
        var offset = time.getOffset().equals(ZoneOffset.UTC) ? "Z" : time.getOffset().getId();
        return seconds + (fraction.isEmpty() ? "" : "." + fraction) + offset;
    }
}
