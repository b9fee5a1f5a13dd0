package io.gatehouse.application.kyc.port.out;

import java.util.List;

import io.gatehouse.application.kyc.view.Evidence.Link;
import io.gatehouse.application.kyc.view.Evidence.Round;
import io.gatehouse.domain.kyc.CaseId;

/** A case over all its rounds, as evidence wants it. Used inside a unit of work that reads, or holds the lock of the case. */
public interface EvidenceReadModel {

    /** Every round of the case, the first one first, also one of which nothing is known yet; none if there is no such case. */
    List<Round> rounds(CaseId caseId);

    /** Every entry of the case's trail in the order of their numbers, also those that cannot be opened. */
    List<Link> trail(CaseId caseId);
}
