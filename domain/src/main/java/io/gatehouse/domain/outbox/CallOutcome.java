package io.gatehouse.domain.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What came of a call to another system. The reasons are for operators: no secret, no address, no personal data. */
public sealed interface CallOutcome {

    /**
     * It has taken effect.
     *
     * @param facts what is worth to be kept of the answer, by name, such as the id that the other system gave
     */
    record Made(Map<String, String> facts) implements CallOutcome {

        public Made {
            facts = Map.copyOf(facts);
        }

        /** Where the answer tells nothing. */
        public Made() {
            this(Map.of());
        }
    }

    /** The other system will never take it; to repeat it is of no use. */
    record Refused(String why) implements CallOutcome {}

    /**
     * It did not work this time. It may have taken effect all the same, where the answer got lost.
     *
     * @param after how long the other system wants to be left alone, if it said so
     */
    record Later(String why, Optional<Duration> after) implements CallOutcome {

        /** Where the other system said nothing of when. */
        public Later(String why) {
            this(why, Optional.empty());
        }
    }

    /** There is nobody to tell: the other system is not set up here. */
    record NotConnected() implements CallOutcome {}
}
