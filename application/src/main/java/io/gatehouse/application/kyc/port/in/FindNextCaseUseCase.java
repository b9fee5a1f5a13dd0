package io.gatehouse.application.kyc.port.in;

import java.util.Optional;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.portal.PortalSessionId;

/** Finds what a reviewer should look at next. */
public interface FindNextCaseUseCase {

    /** The case that is due first and that nobody else is at; empty if there is none. */
    Optional<CaseId> next(Query query);

    /** Who asks. */
    record Query(InstanceId instance, PortalSessionId session) {}
}
