package io.gatehouse.application.webhook.view;

import java.util.List;

/**
 * What a handler did about an event, or would do.
 *
 * @param changes what it wrote, for people who look before they replay
 */
public record Effects(List<Change> changes) {

    public Effects {
        changes = List.copyOf(changes);
    }

    /** None. */
    public static Effects none() {
        return new Effects(List.of());
    }

    /** One change. */
    public static Effects of(Change change) {
        return new Effects(List.of(change));
    }

    /**
     * Something that was written.
     *
     * @param code    what kind of change it is; pages have words for it
     * @param subject the id of what was changed; no personal data
     */
    public record Change(String code, String subject) {}
}
