package io.gatehouse.application.retention.port.in;

import java.time.Duration;

import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.retention.RetentionPeriods;
import io.gatehouse.domain.webhook.EventName;

/** Sets how long the events of a name are kept. */
public interface ChangeRetentionUseCase {

    /** Most names that have a rule. */
    int MOST = 100;

    /** Sets the rule, in place of the one there is; audited. What is over by it goes with the next sweep. */
    Outcome change(Command command);

    /** What is to hold from now on. */
    record Command(EventName name, RetentionPeriods periods, Username operator) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It holds. */
        record Changed() implements Outcome {}

        /** Records would go while repeated deliveries are still to be known by them. */
        record ShorterThanMemory(Duration memory) implements Outcome {}

        /** There are as many rules as there can be. */
        record TooMany() implements Outcome {}
    }
}
