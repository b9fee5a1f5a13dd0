package io.gatehouse.application.retention.port.out;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.retention.Sweep.Scope;

/** What is kept, for pages. */
public interface RetentionReadModel {

    /** The oldest events of that scope. Those that were passed by because their source is on hold do not count. */
    Oldest oldest(Scope scope);

    /**
     * The oldest ones.
     *
     * @param body   when the oldest event was received whose body is there; empty if there is none, or none near to
     *               where the sweep has come to
     * @param record likewise, with or without a body
     */
    record Oldest(Optional<Instant> body, Optional<Instant> record) {}
}
