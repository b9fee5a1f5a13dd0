package io.gatehouse.application.webhook.port.in;

import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.ExpectedHeader;
import io.gatehouse.domain.webhook.SourceId;

/** Changes a source's name, instance and expected headers, or switches it on or off. */
public interface ChangeSourceUseCase {

    /**
     * Changes the source; audited.
     *
     * @throws IllegalArgumentException if the name is empty or too long, or there are too many headers
     */
    Outcome change(Command command);

    /**
     * What the source should be from now on.
     *
     * @param keptHeaders names of expected headers that stay as they are; those not named are dropped
     * @param addedHeader a header that is expected in addition
     * @param version     of the source that the operator saw
     */
    record Command(
            SourceId source,
            String name,
            Optional<InstanceId> instance,
            boolean enabled,
            List<String> keptHeaders,
            Optional<ExpectedHeader> addedHeader,
            long version,
            Username operator) {

        public Command {
            keptHeaders = List.copyOf(keptHeaders);
        }
    }

    /** What became of it. */
    sealed interface Outcome {

        /** It is changed. */
        record Changed() implements Outcome {}

        /** Somebody else changed it since the operator looked at it. */
        record ChangedByOther() implements Outcome {}

        /** There is no such source. */
        record Unknown() implements Outcome {}
    }
}
