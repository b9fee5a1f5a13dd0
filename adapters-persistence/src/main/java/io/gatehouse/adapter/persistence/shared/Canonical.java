package io.gatehouse.adapter.persistence.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One form in bytes for a list of texts, such that different lists have different forms. */
public final class Canonical {

    private Canonical() {}

    /** Each text in UTF-8 after its length, which takes four bytes. */
    public static byte[] bytes(List<String> texts) {
        var encoded = texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
        var buffer = ByteBuffer.allocate(encoded.stream().mapToInt(text -> Integer.BYTES + text.length).sum());
        encoded.forEach(text -> buffer.putInt(text.length).put(text));
        return buffer.array();
    }
}
