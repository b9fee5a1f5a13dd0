package io.gatehouse.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The exact bytes of a body. Immutable; signatures are made over these bytes and nothing else. */
public final class Payload {

    private static final Payload EMPTY = new Payload(new byte[0]);

    private final byte[] bytes;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A body of no bytes. */
    public static Payload empty() {
        return EMPTY;
    }

    /** A copy of the given bytes. */
    public static Payload of(byte[] bytes) {
        return new Payload(bytes.clone());
    }

    /** The UTF-8 bytes of the text. */
    public static Payload ofText(String text) {
        return new Payload(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Number of bytes. */
    public int length() {
        return bytes.length;
    }

    /** The bytes read as UTF-8; what is not UTF-8 is replaced. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload && Arrays.equals(bytes, payload.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The size only, since bodies hold keys and personal data. */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
