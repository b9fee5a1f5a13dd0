package io.gatehouse.application.kyc.port.in;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.PolicyVersion;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.domain.shared.Reason;

/** A lead reviewer changes the policy of an instance. */
public interface ChangePolicyUseCase {

    /** Puts a new version in force, audited; cases in review keep the one under which they came there. */
    Outcome change(Command command);

    /**
     * What it is to be.
     *
     * @param wanted with the version that was looked at
     */
    record Command(Policy wanted, Reason why, InstanceId instance, PortalSessionId session) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It is in force as this version. */
        record Changed(PolicyVersion version) implements Outcome {}

        /** Somebody changed it since it was looked at. */
        record Outdated() implements Outcome {}

        /** They are no lead. */
        record NotAllowed() implements Outcome {}

        /** Nobody has said who they are. */
        record NotSignedIn() implements Outcome {}
    }
}
