package io.gatehouse.application.shared.port.out;

import java.util.UUID;

/** Gives out ids. Thread-safe. */
public interface Ids {

    /** A new id: a UUID of version 7 (RFC 9562), so that ids sort by time. */
    UUID next();
}
