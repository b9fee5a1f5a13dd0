package io.gatehouse.application.kyc.port.out;

import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.domain.kyc.IdentityArrival;

/** Who has appeared in the ledgers and waits for a check. Used inside a unit of work. */
public interface IdentityArrivals {

    /**
     * Remembers that an identity has appeared in a ledger; whoever told of it first stays.
     *
     * @return whether it is news
     */
    boolean record(IdentityArrival arrival);

    /** How many identities wait for a check. */
    BoundedCount waiting();
}
