package io.gatehouse.application.kyc.port.in;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.Policy;

/** Shows the policy of an instance. */
public interface ViewPolicyUseCase {

    /** The one in force. */
    Policy view(InstanceId instance);
}
