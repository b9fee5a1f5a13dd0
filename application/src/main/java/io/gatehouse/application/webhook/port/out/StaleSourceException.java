package io.gatehouse.application.webhook.port.out;

import io.gatehouse.domain.webhook.SourceId;

/** The source was changed by somebody else since it was read; whoever locked it first cannot see this. */
public final class StaleSourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** About the source of that id. */
    public StaleSourceException(SourceId id) {
        super("source " + id + " was changed since it was read");
    }
}
