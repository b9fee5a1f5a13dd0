package io.gatehouse.application.kyc.service;

import io.gatehouse.application.kyc.port.in.ViewPolicyUseCase;
import io.gatehouse.application.kyc.port.out.Policies;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.Policy;

/** Reads policies. */
public final class ViewPolicyService implements ViewPolicyUseCase {

    private final UnitOfWork unitOfWork;
    private final Policies policies;

    /** Over these. */
    public ViewPolicyService(UnitOfWork unitOfWork, Policies policies) {
        this.unitOfWork = unitOfWork;
        this.policies = policies;
    }

    @Override
    public Policy view(InstanceId instance) {
        return unitOfWork.read(() -> policies.current(instance));
    }
}
