package io.gatehouse.application.kyc.port.in;

import java.util.List;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.Reviewer;

/** Lists those who may decide on the cases of an instance, and those who might once. */
public interface BrowseReviewersUseCase {

    /** All of them, by name. */
    List<Reviewer> browse(InstanceId instance);
}
