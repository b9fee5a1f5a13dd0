package io.gatehouse.app.wiring;

/** Under what names log lines carry ids. */
final class LogKeys {

    /** The event that it is about. */
    static final String EVENT = "eventId";
    /** The round of work that it belongs to; the same name as that of a request. */
    static final String TRACE = "traceId";

    private LogKeys() {}
}
