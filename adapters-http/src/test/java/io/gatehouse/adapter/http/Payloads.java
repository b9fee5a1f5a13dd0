package io.gatehouse.adapter.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The bodies that Blnk sends, byte for byte. */
public final class Payloads {

    private Payloads() {}

    public static byte[] bytes(String file) {
        try (var stream = Payloads.class.getResourceAsStream("/payloads/" + file)) {
            return Objects.requireNonNull(stream, file).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}
