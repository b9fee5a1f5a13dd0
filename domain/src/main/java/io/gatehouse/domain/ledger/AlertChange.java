package io.gatehouse.domain.ledger;

import java.util.Optional;

/**
 * What becomes of an alert; what is empty stays.
 *
 * @param text   in place of what it says; keep the marker, or it is not found again
 * @param status a status key of the instance, such as {@code RESOLVED}
 */
public record AlertChange(Optional<AlertText> text, Optional<String> status) {

    /** @throws IllegalArgumentException if nothing changes */
    public AlertChange {
        if (text.isEmpty() && status.isEmpty()) {
            throw new IllegalArgumentException("a change changes something");
        }
    }
}
