package io.gatehouse.simulator.exchange;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.gatehouse.simulator.wire.Answer;
import io.gatehouse.simulator.wire.Connection;
import io.gatehouse.simulator.wire.GatehouseEndpoints;
import io.gatehouse.simulator.wire.OutgoingRequest;
import io.gatehouse.simulator.wire.Payload;

import static org.assertj.core.api.Assertions.assertThat;

class ExchangeLogTest {

    private static final URI APP = URI.create("http://localhost:8080");

    private final ExchangeLog log = new ExchangeLog(
            new Redaction(new Connection(GatehouseEndpoints.at(APP).withCallbackSecret("hush-hush"))), 3);

    @Test
    void forgetsTheOldestWhenItIsFull() {
        for (var i = 0; i < 5; i++) {
            add(Map.of(), "");
        }

        assertThat(log.all()).extracting(Exchange::id).containsExactly(5L, 4L, 3L);
        assertThat(log.find(1)).isEmpty();
    }

    @Test
    void masksKeysTokensAndTheCallbackSecret() {
        var exchange = add(Map.of("Authorization", "Bearer blnk_abcdefghijklmnop", "Cookie", "SESSION=abc"),
                "{\"api_key\":\"blnk_abcdefghijklmnop\",\"url\":\"/enter?token=secret\"}");

        assertThat(exchange.path()).isEqualTo("/api/callback/\u2022\u2022\u2022\u2022");
        assertThat(exchange.requestHeaders()).containsEntry("Authorization", "Bearer blnk_abc\u2022\u2022\u2022\u2022")
                .containsEntry("Cookie", "\u2022\u2022\u2022\u2022");
        assertThat(exchange.requestBody()).isEqualTo("{\"api_key\":\"blnk_abc\u2022\u2022\u2022\u2022\","
                + "\"url\":\"/enter?token=\u2022\u2022\u2022\u2022\"}");
    }

    @Test
    void keepsNoMoreThanTheStartOfALongBody() {
        assertThat(add(Map.of(), "x".repeat(100_000)).requestBody()).hasSize(64 * 1024 + 1);
    }

    private Exchange add(Map<String, String> headers, String body) {
        var request = new OutgoingRequest("POST", APP.resolve("/api/callback/hush-hush"), headers,
                Payload.ofText(body));
        var answer = new Answer.Received(200, Map.of(), Payload.empty(), Duration.ofMillis(3));
        return log.sent(Instant.EPOCH, "install", request, answer, 1, "");
    }
}
