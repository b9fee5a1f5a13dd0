package io.gatehouse.simulator.core;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

import io.gatehouse.simulator.wire.GoJson;
import io.gatehouse.simulator.wire.Payload;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookSignerTest {

    @TestFactory
    Stream<DynamicTest> signsAsAnotherImplementationDid() throws IOException {
        return vectors().valueStream().map(vector -> DynamicTest.dynamicTest(vector.path("name").stringValue(),
                () -> assertThat(WebhookSigner.sign(vector.path("secret").stringValue(),
                        vector.path("timestamp").stringValue(), Payload.ofText(vector.path("body").stringValue())))
                        .isEqualTo(vector.path("signature").stringValue())));
    }

    @Test
    void readsAllVectors() throws IOException {
        assertThat(vectors().size()).isEqualTo(16);
    }

    private static JsonNode vectors() throws IOException {
        try (var in = Objects.requireNonNull(
                WebhookSignerTest.class.getResourceAsStream("/payloads/signature-vectors.json"))) {
            return GoJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).path("vectors");
        }
    }
}
