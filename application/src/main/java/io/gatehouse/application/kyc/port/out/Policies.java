package io.gatehouse.application.kyc.port.out;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.PolicyVersion;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.shared.Reason;

/** The policies of the instances, each version for good. Used inside a unit of work. */
public interface Policies {

    /** The one in force: {@link Policy#initial()} where none was ever set. */
    Policy current(InstanceId instance);

    /** The one of that version, in force or not any more; the first is always there. */
    Optional<Policy> find(InstanceId instance, PolicyVersion version);

    /** Puts the next version in force. False if its number is taken, as somebody else was quicker. */
    boolean add(InstanceId instance, Policy next, ReviewerId by, Reason why, Instant at);
}
