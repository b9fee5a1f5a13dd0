package io.gatehouse.application.kyc.port.out;

import java.util.List;

import io.gatehouse.application.kyc.view.ChainState;
import io.gatehouse.application.kyc.view.TrailEntry;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseId;

/**
 * What happened to each case, for good: entries are only ever added, and each is chained to the one before it by a hash, so
 * that an entry that was changed, taken out or moved shows. Used inside a unit of work.
 *
 * @see io.gatehouse.application.kyc.view.CaseChain
 */
public interface CaseTrail {

    /**
     * Adds an entry at the end of the case's chain; its details are sealed, as comments may name people. The unit holds
     * the lock of the case; a unit that does not waits for those that add to the same chain.
     */
    void append(CaseEntry entry);

    /** All entries of the case, the first one first. */
    List<TrailEntry> of(CaseId caseId);

    /** Whether the chain of the case is as it was written. Where an entry cannot be read it says so instead of throwing. */
    ChainState verify(CaseId caseId);
}
