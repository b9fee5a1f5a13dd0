package io.gatehouse.application.retention.port.in;

import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.EventName;

/** Lets the events of a name be kept as long as is usual again. */
public interface DropRetentionUseCase {

    /** Drops the rule; audited. */
    Outcome drop(Command command);

    /** Whose rule, and who wants it. */
    record Command(EventName name, Username operator) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It is gone. */
        record Dropped() implements Outcome {}

        /** There is none. */
        record Unknown() implements Outcome {}
    }
}
