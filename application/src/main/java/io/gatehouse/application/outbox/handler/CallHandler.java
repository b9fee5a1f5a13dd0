package io.gatehouse.application.outbox.handler;

import io.gatehouse.domain.outbox.CallOutcome;
import io.gatehouse.domain.outbox.OutboundCall;

/**
 * Makes calls of one kind to another system. A call may be made more than once, where the answer got lost or a node died
 * with it, so what it asks for has to come to the same however often it is asked. Thread-safe.
 *
 * @param <C> the calls it makes
 */
public interface CallHandler<C extends OutboundCall> {

    /** The calls it makes. No two handlers make the same. */
    Class<C> kind();

    /**
     * Makes the call, outside of any unit of work; it may take seconds. Of an exception only its kind is kept, since its
     * message may quote what nobody is to read.
     */
    CallOutcome make(C call);

    /**
     * Takes note of how it ended, inside the unit of work in which the call is settled: it was made, or never will be.
     * What is put into the outbox there is a new call.
     *
     * @param outcome made, refused, or what went wrong the last time that it was tried
     */
    default void settled(C call, CallOutcome outcome) {
        // Most calls leave no trace but their own.
    }
}
