package io.gatehouse.application.webhook.port.in;

import java.util.Optional;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSlug;

/** Adds a source. */
public interface CreateSourceUseCase {

    /**
     * Adds the source, without secrets, so that it refuses everything until one is added; audited.
     *
     * @throws IllegalArgumentException if the name is empty or too long
     */
    Outcome create(Command command);

    /** What the source is called, where it listens and whose events it brings. */
    record Command(String name, SourceSlug slug, Optional<InstanceId> instance, Username operator) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It is there. */
        record Created(SourceId source) implements Outcome {}

        /** Another source has this slug. */
        record SlugTaken() implements Outcome {}
    }
}
