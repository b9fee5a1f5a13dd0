package io.gatehouse.application.kyc.port.out;

import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.operator.PasswordHash;

/** Who may decide on the cases of an instance. Used inside a unit of work. */
public interface Reviewers {

    /** Adds one, or changes the one of that id; {@code pin} replaces the old one. */
    void store(Reviewer reviewer, PasswordHash pin);

    /** Changes name, role or whether they may decide; the PIN stays. False if there is none of that id. */
    boolean change(Reviewer reviewer);

    /** The reviewer of that id. */
    Optional<Reviewer> find(ReviewerId id);

    /** What proves that they are who they say. */
    Optional<PasswordHash> pin(ReviewerId id);

    /** All of an instance, by name. */
    List<Reviewer> of(InstanceId instance);
}
