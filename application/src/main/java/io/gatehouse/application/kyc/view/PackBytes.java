package io.gatehouse.application.kyc.view;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of an evidence pack. Personal data, so it prints its size alone. Immutable. */
public final class PackBytes {

    private final byte[] bytes;

    private PackBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these. */
    public static PackBytes of(byte[] bytes) {
        return new PackBytes(bytes.clone());
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many there are. */
    public int size() {
        return bytes.length;
    }

    /** Their SHA-256, 64 lower-case hex digits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "PackBytes[" + bytes.length + "]";
    }
}
