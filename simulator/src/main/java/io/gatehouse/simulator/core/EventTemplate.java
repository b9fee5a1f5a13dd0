package io.gatehouse.simulator.core;

import io.gatehouse.simulator.wire.Payload;

/**
 * A kind of body that Core can send.
 *
 * @param name          of the payload file, without its extension
 * @param event         event name inside the body; the hook's type for transaction hooks
 * @param hook          whether this is the body of a transaction hook
 * @param emittedByCore whether a path that sends it is known in Core's source
 * @param note          what is special
 * @param body          exact bytes
 */
public record EventTemplate(
        String name,
        String event,
        boolean hook,
        boolean emittedByCore,
        String note,
        Payload body) {}
