package io.gatehouse.application.kyc.port.in;

import java.util.Optional;

import io.gatehouse.application.kyc.view.CaseRecord;
import io.gatehouse.domain.kyc.CaseId;

/** Shows an operator what became of a case, and nothing of whom it is about. */
public interface ViewCaseRecordUseCase {
    /** The record; empty if there is no such case. */
    Optional<CaseRecord> view(CaseId id);
}
