package io.gatehouse.domain.webhook;

import java.util.Optional;

/** What could be read from an authentic body, without interpreting its data. */
public sealed interface Envelope {

    /**
     * A body that names its event.
     *
     * @param resource the id of the ledger, balance, transaction, identity or batch that it is about, where it has one
     *                 of at most 200 visible characters
     * @param stamp    the time of what it tells, as the sender wrote it: of the creation of a resource, of the queueing
     *                 of a hook, of an error
     */
    record Understood(EventName name, Optional<String> resource, Optional<String> stamp) implements Envelope {}

    /** A body that is no JSON object or names no event; {@code why} is fit for a page and quotes nothing of it. */
    record NotUnderstood(String why) implements Envelope {}
}
