package io.gatehouse.domain.kyc;

/** Why a case is open, or open again. */
public enum OpenCause {
    /** The identity appeared in the ledger. */
    ARRIVED,
    /** A field that is screened has changed. */
    CHANGED,
    /** An entry of a list that concerns it has changed. */
    LIST_CHANGED,
    /** What was decided has run out. */
    EXPIRED,
    /** Somebody asked for it. */
    ASKED
}
