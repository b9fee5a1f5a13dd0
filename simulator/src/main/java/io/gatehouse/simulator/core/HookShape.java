package io.gatehouse.simulator.core;

/** The body of a transaction hook; documentation and source disagree. */
public enum HookShape {
    /** {@code transaction_id}, {@code hook_type}, {@code timestamp}, {@code data}: what Core's source sends. */
    AS_SENT,
    /** {@code event}, {@code hook_type}, {@code data}: what Blnk's documentation shows. */
    AS_DOCUMENTED
}
