package io.gatehouse.application.kyc.port.out;

import java.util.List;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.FalsePositive;
import io.gatehouse.domain.kyc.IdentityId;

/** Pairs of an identity and an entry of a list that were judged to be two. Used inside a unit of work. */
public interface FalsePositives {

    /** All that were judged of the identity, those that have run out included. */
    List<FalsePositive> of(InstanceId instance, IdentityId identity);

    /** Keeps one, in the place of an older one about the same pair. */
    void keep(FalsePositive judged);

    /** Forgets what was judged of the pair, as it was judged to be one now. */
    void forget(FalsePositive judged);
}
