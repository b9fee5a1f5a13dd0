package io.gatehouse.domain.outbox;

import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.Verification;
import io.gatehouse.domain.ledger.AlertChange;
import io.gatehouse.domain.ledger.AlertText;

/** Something that the ledger of a customer, or Blnk Cloud beside it, is to be told of a case. */
public sealed interface LedgerCall extends OutboundCall {

    /** What it is about. */
    About about();

    /**
     * What a call is about.
     *
     * @param installation with whose key it is made; if it ended meanwhile there is nobody to tell
     * @param permissions  that were granted with that key
     */
    record About(
            InstallationId installation, InstanceId instance, Permissions permissions, CaseId caseId,
            IdentityId identity) {}

    /** The identity is to carry this result. */
    record ResultNote(IdempotencyKey key, About about, Verification verification) implements LedgerCall {}

    /** Those who look at the dashboard of Blnk Cloud are to see that a person is needed. */
    record ReviewAlert(IdempotencyKey key, About about, AlertText text) implements LedgerCall {}

    /**
     * The alert about a case is to change, as the case is decided.
     *
     * @param marker by which it is found
     */
    record ReviewAlertEnd(IdempotencyKey key, About about, String marker, AlertChange change)
            implements
                LedgerCall {}

    /**
     * What the ledger holds of the identity is to be settled.
     *
     * @param commits whether it is to happen; else it is voided
     */
    record HeldTransactionsOrder(IdempotencyKey key, About about, boolean commits) implements LedgerCall {}
}
