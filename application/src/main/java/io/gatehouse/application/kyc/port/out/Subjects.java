package io.gatehouse.application.kyc.port.out;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.Subject;

/** What was known of a subject in each round of its case. Sealed, as it is personal data. Used inside a unit of work. */
public interface Subjects {

    /** Keeps what was read of the subject, in the place of what the same round read before. */
    void keep(CaseId caseId, int round, Subject subject, Instant readAt);

    /** What the round was about. */
    Optional<Subject> find(CaseId caseId, int round);
}
