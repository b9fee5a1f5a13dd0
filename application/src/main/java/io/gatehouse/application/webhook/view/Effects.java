package io.gatehouse.application.webhook.view;

import java.util.List;

import io.gatehouse.domain.outbox.OutboundCall;

/**
 * What a handler did about an event, or would do.
 *
 * @param changes what it wrote, for people who look before they replay
 * @param calls   what other systems are to be told; put into the outbox together with the changes, and made afterwards
 */
public record Effects(List<Change> changes, List<OutboundCall> calls) {

    public Effects {
        changes = List.copyOf(changes);
        calls = List.copyOf(calls);
    }

    /** None. */
    public static Effects none() {
        return new Effects(List.of(), List.of());
    }

    /** One change. */
    public static Effects of(Change change) {
        return new Effects(List.of(change), List.of());
    }

    /** One call. */
    public static Effects of(OutboundCall call) {
        return new Effects(List.of(), List.of(call));
    }

    /**
     * Something that was written.
     *
     * @param code    what kind of change it is; pages have words for it
     * @param subject the id of what was changed; no personal data
     */
    public record Change(String code, String subject) {}
}
