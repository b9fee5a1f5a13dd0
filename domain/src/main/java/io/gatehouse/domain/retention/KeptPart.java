package io.gatehouse.domain.retention;

/** The parts of an event that are kept for different times. */
public enum KeptPart {
    /** What the sender sent, which may hold personal data. */
    BODY,
    /** All the rest: that there was such an event, its hash and size, its deliveries and attempts. */
    RECORD
}
