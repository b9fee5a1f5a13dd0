package io.gatehouse.domain.watching;

import java.util.UUID;

/** Names an alarm that was raised. */
public record AlarmId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
