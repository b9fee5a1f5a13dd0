package io.gatehouse.domain.ledger;

import io.gatehouse.domain.shared.Identifiers;

/**
 * What an alert says. It is read by everybody who may see alerts, so it names nobody. Blnk Cloud takes no idempotency key;
 * the marker is what an alert is found again by, and is part of its description.
 *
 * @param marker what this alert alone has, such as the id of a case
 */
public record AlertText(String title, String description, String marker) {

    private static final int LONGEST = 2_000;

    /** @throws IllegalArgumentException without a title or a description, or if the marker is no identifier */
    public AlertText {
        title = title.strip();
        description = description.strip();
        Identifiers.require(marker);
        if (title.isEmpty() || description.isEmpty() || title.length() + description.length() > LONGEST) {
            throw new IllegalArgumentException("an alert has a title and a description, both short");
        }
        if (!description.contains(marker)) {
            description = description + " (" + marker + ")";
        }
    }
}
