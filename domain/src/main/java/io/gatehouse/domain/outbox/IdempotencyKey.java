package io.gatehouse.domain.outbox;

import java.util.List;

/**
 * Names a call to another system, so that asking for it twice makes one call. Whoever asks derives it from what the call
 * is about: from an event's id and the purpose of the call, say. 1 to 200 visible ASCII characters without spaces, because
 * it may travel in a header.
 */
public record IdempotencyKey(String value) {

    private static final int MAXIMUM_LENGTH = 200;

    /** @throws IllegalArgumentException if empty, too long, or with other characters */
    public IdempotencyKey {
        if (value.isEmpty() || value.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("an idempotency key has 1 to " + MAXIMUM_LENGTH + " characters");
        }
        if (!value.chars().allMatch(character -> character > ' ' && character <= '~')) {
            throw new IllegalArgumentException("an idempotency key has visible ASCII characters only");
        }
    }

    /** The key of these parts, none of which holds a slash: different parts, different keys. */
    public static IdempotencyKey of(String... parts) {
        if (List.of(parts).stream().anyMatch(part -> part.isEmpty() || part.contains("/"))) {
            throw new IllegalArgumentException("the parts of an idempotency key are not empty and hold no slash");
        }
        return new IdempotencyKey(String.join("/", parts));
    }

    @Override
    public String toString() {
        return value;
    }
}
