package io.gatehouse.simulator.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.gatehouse.simulator.wire.GoJson;

import static org.assertj.core.api.Assertions.assertThat;

class EventBodiesTest {

    private static final EventCatalogue CATALOGUE = new EventCatalogue();
    private static final Instant NOW = Instant.parse("2027-03-04T05:06:07Z");

    private final EventBodies bodies = new EventBodies(CATALOGUE, InstantSource.fixed(NOW));
    private final Random random = new Random(1);

    static Stream<String> globalWebhooks() {
        return CATALOGUE.globalWebhooks().stream().map(EventTemplate::name);
    }

    static Stream<String> all() {
        return CATALOGUE.all().stream().map(EventTemplate::name);
    }

    @Test
    void knowsEveryEventOfTheContract() {
        assertThat(CATALOGUE.eventNames()).containsExactlyInAnyOrder("identity.created", "ledger.created",
                "balance.created", "balance.monitor", "transaction.applied", "transaction.inflight",
                "transaction.void", "transaction.rejected", "transaction.scheduled", "transaction.queued",
                "transaction.unknown", "bulk_transaction.applied", "bulk_transaction.inflight",
                "bulk_transaction.failed", "system.error", "reconciliation.completed", "reconciliation.failed");
    }

    @ParameterizedTest
    @MethodSource("globalWebhooks")
    void writesAGlobalWebhookExactlyAsCoreDoes(String template) {
        var body = CATALOGUE.require(template).body();
        var parsed = GoJson.readObject(body.text());

        assertThat(EventBodies.global(parsed.path("event").stringValue(), parsed.path("data"))).isEqualTo(body);
    }

    @ParameterizedTest
    @MethodSource("all")
    void makesAnotherEventEachTime(String template) {
        var first = bodies.fresh(template, random);

        assertThat(first).isNotEqualTo(bodies.fixed(template)).isNotEqualTo(bodies.fresh(template, random));
    }

    @ParameterizedTest
    @MethodSource("globalWebhooks")
    void keepsEventBeforeAlphabeticalData(String template) {
        var body = bodies.fresh(template, random).text();
        var data = GoJson.readObject(body).path("data");

        assertThat(body).startsWith("{\"event\":\"").endsWith("\"data\":" + GoJson.asGenericMap(data) + "}");
        assertThat(java.util.List.copyOf(data.propertyNames())).isSorted();
    }

    @Test
    void keepsTheOrderAndDigitsOfAHook() {
        var body = bodies.fresh("hook.post_transaction.large-amount", random).text();

        assertThat(body).startsWith("{\"transaction_id\":\"txn_")
                .contains("\"precise_amount\":123456789012345678901234567890,\"amount\":123456789012.34567,");
    }

    @Test
    void givesTheSameIdOneReplacement() {
        var body = GoJson.readObject(bodies.fresh("hook.post_transaction", random).text());

        assertThat(body.path("data").path("transaction_id")).isEqualTo(body.path("transaction_id"));
    }

    @Test
    void happensNow() {
        var data = GoJson.readObject(bodies.fresh("transaction.applied", random).text()).path("data");
        var created = OffsetDateTime.parse(data.path("created_at").stringValue()).toInstant();

        assertThat(Duration.between(NOW, created)).isBetween(Duration.ZERO, Duration.ofSeconds(1));
    }

    @Test
    void leavesUnsetTimesUnset() {
        var data = GoJson.readObject(bodies.fresh("transaction.applied", random).text()).path("data");

        assertThat(data.path("scheduled_for").stringValue()).isEqualTo("0001-01-01T00:00:00Z");
    }

    @Test
    void isTheSameAgainForTheSameSeed() {
        assertThat(bodies.fresh("identity.created", new Random(5)))
                .isEqualTo(bodies.fresh("identity.created", new Random(5)));
    }

    @Test
    void showsAHookAsDocumented() {
        var documented = GoJson.readObject(EventBodies.asDocumented(bodies.fixed("hook.pre_transaction")).text());

        assertThat(documented.propertyNames()).containsExactly("event", "hook_type", "data");
        assertThat(documented.path("event").stringValue()).isEqualTo("transaction.queued");
    }
}
