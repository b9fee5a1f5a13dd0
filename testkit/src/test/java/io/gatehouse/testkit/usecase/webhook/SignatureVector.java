package io.gatehouse.testkit.usecase.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;

/** A request that another implementation signed, for checking ours against it. */
record SignatureVector(
        String name, String secret, String timestamp, String body, String bodySha256, int length, String signature) {

    private static final String FILE = "/payloads/signature-vectors.json";

    static List<SignatureVector> all() {
        try (var stream = Objects.requireNonNull(SignatureVector.class.getResourceAsStream(FILE), FILE)) {
            return new JsonMapper().readTree(stream.readAllBytes()).required("vectors").valueStream()
                    .map(vector -> new SignatureVector(
                            vector.required("name").asString(), vector.required("secret").asString(),
                            vector.required("timestamp").asString(), vector.required("body").asString(),
                            vector.required("body_sha256").asString(), vector.required("body_length_bytes").asInt(),
                            vector.required("signature").asString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SignatureVector named(String name) {
        return all().stream().filter(vector -> vector.name().equals(name)).findFirst().orElseThrow();
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    Instant signedAt() {
        return Instant.ofEpochSecond(Long.parseLong(timestamp));
    }

    @Override
    public String toString() {
        return name;
    }
}
