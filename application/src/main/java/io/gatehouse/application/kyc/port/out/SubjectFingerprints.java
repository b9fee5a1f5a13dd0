package io.gatehouse.application.kyc.port.out;

import io.gatehouse.domain.kyc.Subject;
import io.gatehouse.domain.kyc.SubjectFingerprint;

/** Tells changes of what is screened. Thread-safe. */
public interface SubjectFingerprints {

    /**
     * A keyed hash of all that is screened of a subject: its type, its texts, its date of birth and its documents; not of
     * what the ledger keeps beside them. The same for the same, on every node and after every restart.
     */
    SubjectFingerprint of(Subject subject);
}
