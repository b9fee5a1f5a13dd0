package io.gatehouse.simulator.wire;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes identifiers of the shapes that Blnk uses. */
public final class Identifiers {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private Identifiers() {}

    /** Core's shape: a prefix such as {@code idt_} and a random (version 4) UUID. */
    public static String ofCore(String prefix, RandomGenerator random) {
        var high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x0000_0000_0000_4000L;
        var low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return prefix + new UUID(high, low);
    }

    /** Cloud's shape: a prefix such as {@code instapp_} and 26 characters. */
    public static String ofCloud(String prefix, RandomGenerator random) {
        return prefix + "01" + characters(CROCKFORD, 24, random);
    }

    /** Letters and digits, for keys. */
    public static String secret(int length, RandomGenerator random) {
        return characters(LETTERS_AND_DIGITS, length, random);
    }

    private static String characters(String alphabet, int length, RandomGenerator random) {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
