package io.gatehouse.application.kyc.port.in;

import java.util.Optional;

import io.gatehouse.application.kyc.view.CaseCounts;
import io.gatehouse.domain.installation.InstanceId;

/** Counts cases. */
public interface CountCasesUseCase {

    /** Those of an instance, or of all. */
    CaseCounts count(Optional<InstanceId> instance);
}
