package io.gatehouse.domain.webhook;

/**
 * By what deliveries are known to be of one event. Blnk gives events no id, repeats a delivery for about twenty days until
 * it is answered with success, and makes signature and timestamp header anew for each attempt; the body stays the same,
 * byte for byte. So whatever a rule takes is in the body.
 *
 * <p>A rule that misses something it needs falls back to {@link #CONTENT}.
 *
 * @see <a href="https://docs.blnkfinance.com/webhooks/global-webhooks">Blnk global webhooks</a>
 */
public enum IdentityRule {
    /**
     * One event of a name for each resource. A transaction is applied, voided or rejected once: a commit is a transaction
     * of its own with an id of its own, and the second {@code transaction.rejected} that Core's worker sends for the same
     * rejection is a repetition, whatever else is in it.
     */
    RESOURCE,
    /**
     * One event of a name for each resource and time of its creation. An identity can be deleted without an event and
     * created again under the id that its creator chose, which is news. Whole seconds count, so that what is read from
     * the ledger later, where the time has fewer digits, is known to be the same.
     */
    CREATION,
    /**
     * One event for each transaction and time of queueing. A hook is repeated with the {@code timestamp} of when it was
     * queued; Core's worker may queue the hook of one transaction several times, and then each says something of its own.
     */
    QUEUEING,
    /**
     * One event for each content. {@code ledger.created} comes again with another name when a ledger is renamed; what
     * {@code system.error} reports has no id, but its text and time; of unknown events nothing else is known. A ledger
     * that gets an earlier name back cannot be told from a late repetition, so whoever needs its name reads the ledger.
     */
    CONTENT,
    /**
     * One event for each content within a window of time. {@code balance.monitor} has the same bytes whenever its
     * condition holds at a movement: it says that the balance is worth a look, not how often something happened. Nothing
     * in it tells a repetition from the next trigger, and a look too many does no harm.
     */
    CONTENT_IN_WINDOW
}
