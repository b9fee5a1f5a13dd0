package io.gatehouse.domain.trouble;

/** What kind of trouble it is. */
public enum TroubleKind {
    /** A Core reports that something failed inside it. */
    LEDGER_ERROR,
    /** A handler failed as often as it is tried, and its event waits for somebody. */
    DEAD_EVENT,
    /** A source has sent nothing for far longer than usual. */
    SILENCE,
    /** A source's requests are refused, one after the other. */
    REFUSALS,
    /** Events could be handled and nobody does. */
    LAG,
    /** A secret goes out of use while another one is in use. */
    UNUSED_SECRET
}
