package io.gatehouse.simulator.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import io.gatehouse.simulator.exchange.Exchange;

import static org.assertj.core.api.Assertions.assertThat;

class CurlTextTest {

    @Test
    void quotesForAShellAndLeavesPlaceholdersForSecrets() {
        var exchange = new Exchange(1, Instant.EPOCH, Exchange.Direction.TO_GATEHOUSE, "install", "POST",
                "/api/callback/\u2022\u2022\u2022\u2022", Map.of("Content-Type", "application/json"),
                "{\"n\":\"O'Brien\"}",
                OptionalInt.of(200), "", Map.of(), "", Duration.ZERO, 1, "");

        assertThat(CurlText.of(exchange, "http://localhost:8080")).isEqualTo("""
            curl -i -X POST 'http://localhost:8080/api/callback/<secret>' \\
              -H 'Content-Type: application/json' \\
              --data-binary '{"n":"O'\\''Brien"}'""");
    }
}
