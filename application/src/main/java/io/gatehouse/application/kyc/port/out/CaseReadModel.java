package io.gatehouse.application.kyc.port.out;

import java.util.Optional;

import io.gatehouse.application.kyc.view.CaseCounts;
import io.gatehouse.application.kyc.view.CaseDetail;
import io.gatehouse.application.kyc.view.CaseFilter;
import io.gatehouse.application.kyc.view.CaseSummary;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.ReviewerId;

/** Cases as pages show them. Used inside a unit of work that reads. */
public interface CaseReadModel {

    /** Cases that pass the filter, newest opened first. */
    Page<CaseSummary> page(CaseFilter filter, PageRequest request);

    /** The case that should be reviewed next: in review, at nobody else's hands, the earliest due. */
    Optional<CaseId> next(InstanceId instance, Optional<ReviewerId> reviewer);

    /** All of a case. */
    Optional<CaseDetail> find(CaseId id);

    /** The case of an identity. */
    Optional<CaseId> find(InstanceId instance, IdentityId identity);

    /** How many there are of each state; of one instance, or of all. */
    CaseCounts count(Optional<InstanceId> instance);
}
