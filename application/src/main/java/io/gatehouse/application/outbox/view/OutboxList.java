package io.gatehouse.application.outbox.view;

import java.util.List;

import io.gatehouse.application.shared.view.BoundedCount;

/**
 * The calls of the outbox that are not made.
 *
 * @param waiting  how many were not tried yet
 * @param retrying how many are tried again
 * @param dead     how many are not tried any more
 * @param calls    some of them: those that are due first, or died last
 */
public record OutboxList(BoundedCount waiting, BoundedCount retrying, BoundedCount dead, List<CallSummary> calls) {

    public OutboxList {
        calls = List.copyOf(calls);
    }
}
