package io.gatehouse.testkit.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

import io.gatehouse.application.outbox.port.out.SlackChannel;
import io.gatehouse.domain.outbox.CallOutcome;
import io.gatehouse.domain.outbox.SlackNotice;

/** A channel that keeps what was posted, and does what it is told to first. */
public final class InMemorySlackChannel implements SlackChannel {

    private final List<SlackNotice> posted = new ArrayList<>();
    private final Queue<Supplier<CallOutcome>> next = new ArrayDeque<>();

    /** The next notice comes to this; without more, notices are posted. */
    public void next(CallOutcome outcome) {
        next(() -> outcome);
    }

    /** The next notice comes to this, or throws it. */
    public void next(Supplier<CallOutcome> outcome) {
        next.add(outcome);
    }

    @Override
    public CallOutcome post(SlackNotice notice) {
        var outcome = next.isEmpty() ? new CallOutcome.Made() : next.remove().get();
        if (outcome instanceof CallOutcome.Made) {
            posted.add(notice);
        }
        return outcome;
    }

    /** What was posted, in that order. */
    public List<SlackNotice> posted() {
        return List.copyOf(posted);
    }
}
